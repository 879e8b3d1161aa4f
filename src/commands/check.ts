import { statement } from '#db/statement.ts'
import { inCouncil, type Pool } from '#db/transaction.ts'
import type { Check } from './checks/check.ts'
import { LEDGER_GUARDS } from './checks/guards.ts'
import { LEDGER_CHECKS } from './checks/ledger.ts'
import { PAYMENT_CHECKS } from './checks/payments.ts'
import { QUEUE_CHECKS } from './checks/queue.ts'
import { SCHEMA_CHECKS } from './checks/schema.ts'

// Nobody's: the list of councils and the schema are the same in every council.
const NO_COUNCIL = 2_147_483_647
const SHOWN = 20

const councilsHere = statement('check-councils', (q, _: object) =>
  q.selectFrom('authority').select(['authority_id', 'name']).orderBy('authority_id'),
)

/** What does not hold, and where: in one council, or in the schema (`council` undefined). */
export type Found = { readonly council: string | undefined; readonly says: string; readonly whats: readonly string[] }

/** Tries everything that always holds on live data, each council in its own context, reading only. */
export async function checkAll(pool: Pool): Promise<{ found: readonly Found[]; checks: number; councils: number }> {
  const councils = await inCouncil(pool, NO_COUNCIL, (tx) => tx.run(councilsHere, {}))
  const tries: { council: string | undefined; authorityId: number; check: Check }[] = [
    ...[...SCHEMA_CHECKS, ...LEDGER_GUARDS].map((check) => ({ council: undefined, authorityId: NO_COUNCIL, check })),
    ...councils.flatMap(({ authority_id: authorityId, name: council }) =>
      [...LEDGER_CHECKS, ...PAYMENT_CHECKS, ...QUEUE_CHECKS].map((check) => ({ council, authorityId, check })),
    ),
  ]
  const found: Found[] = []
  for (const { council, authorityId, check } of tries) {
    const rows = await inCouncil(pool, authorityId, (tx) => tx.run(check.finds, {}))
    if (rows.length > 0) found.push({ council, says: check.says, whats: rows.map(({ what }) => what) })
  }
  const checks =
    SCHEMA_CHECKS.length + LEDGER_GUARDS.length + LEDGER_CHECKS.length + PAYMENT_CHECKS.length + QUEUE_CHECKS.length
  return { found, checks, councils: councils.length }
}

/** The result in lines: every finding with the first twenty rows, or that all is well. */
export function sayCheck({ found, checks, councils }: Awaited<ReturnType<typeof checkAll>>): string[] {
  if (found.length === 0) return [`All is well: ${checks} checks on ${councils} councils.`]
  return found.flatMap(({ council, says, whats }) => [
    `Does not hold${council === undefined ? '' : ` in ${council}`}: ${says}.`,
    ...whats.slice(0, SHOWN).map((what) => `  ${what}`),
    ...(whats.length > SHOWN ? [`  and ${whats.length - SHOWN} more`] : []),
  ])
}
