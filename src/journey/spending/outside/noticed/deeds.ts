import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { SaidOfNoticed } from './noticed.ts'
import { noticedFor } from './reads.ts'
import { bettingIn, maySayOf } from './rules.ts'
import { BETTING, UNLESS } from './shipped.ts'
import { addNoticed, addNoticedSaid } from './store.ts'

/** A row of a statement that was taken in. `words`: everything that the statement says of it. */
export type RowToNotice = { fileId: string; rowNumber: number; bookedOn: Day; payee: string; words: string }

/**
 * Notices names of the council's list in rows that were just taken in. For the deed that takes a statement in; twice adds nothing.
 * Starts nothing and tells nobody: it is on the person's page.
 */
export async function noticeRows(tx: Tx, permit: Permit, rows: readonly RowToNotice[]): Promise<void> {
  const { betting } = (await settingsIn(tx, permit.today)).outside
  const list = betting.length === 0 ? BETTING : betting
  const { budgetId: budget } = recordOf(permit)
  for (const { fileId: file, rowNumber: row, bookedOn, payee, words } of rows)
    if (bettingIn(`${payee} ${words}`, bookedOn, list, UNLESS) !== undefined)
      await tx.run(addNoticed, { id: newId(), budget, file, row, bookedOn, on: permit.today })
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
