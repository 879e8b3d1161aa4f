import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { SaidOfNoticed } from './noticed.ts'
import { noticedFor } from './reads.ts'
import { bettingIn, maySayOf } from './rules.ts'
import { BETTING, UNLESS } from './shipped.ts'
import { addNoticed, addNoticedSaid, countedOfFile } from './store.ts'

/** As many rows as are looked at together. */
const AT_ONCE = 5000

/**
 * Notices names of the council's list in a file's rows, from when they count. Twice adds nothing. Starts nothing and tells nobody:
 * it is on the person's page.
 */
export async function noticeRows(
  tx: Tx,
  { budgetId: budget, fileId: file, today }: { budgetId: string; fileId: string; today: Day },
): Promise<void> {
  const { betting } = (await settingsIn(tx, today)).outside
  const named = bettingIn(betting.length === 0 ? BETTING : betting, UNLESS)
  for (let after = 0; ; ) {
    const rows = await tx.run(countedOfFile, { budget, file, after, most: AT_ONCE })
    const found = rows.filter((one) => named(`${one.payee} ${one.words}`, one.booked_on) !== undefined)
    if (found.length > 0) {
      const noticed = found.map((one) => ({ id: newId(), row: one.row_number, booked: one.booked_on }))
      await tx.run(addNoticed, { budget, file, rows: JSON.stringify(noticed), on: today })
    }
    after = rows.at(-1)?.row_number ?? after
    if (rows.length < AT_ONCE) return
  }
}

/** What the person says of it. They never have to. */
export async function sayOfNoticed(
  tx: Tx,
  permit: Permit<'noticed', 'say'>,
  { noticedId: id, said, words }: { noticedId: string; said: SaidOfNoticed; words: string },
): Promise<Outcome> {
  const verdict = maySayOf(await noticedFor(tx, permit), id)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addNoticedSaid, { id, said, words, by: permit.humanId, on: permit.today })
  return { lines: [] }
}
