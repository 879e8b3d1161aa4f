import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { lockImports } from '../imports/store.ts'
import { takePaymentsBack } from '../returned/deeds.ts'
import { entryOf } from './reads.ts'
import { maySettle } from './rules.ts'
import type { Proposal } from './statement.ts'
import { addMatch, matchCameBack, matchNamed, matchWhole } from './store.ts'
import { BECAUSE_WORDS, EXACT } from './words.ts'

/** Of a file just read: what is certain. A line that names a payment with its amount; then one that is a whole debit on its day. */
export async function matchExactly(tx: Tx, permit: Permit<'bank', 'import'>, importId: string): Promise<void> {
  const made = { id: importId, by: permit.humanId, on: permit.today }
  await tx.run(matchNamed, { ...made, why: EXACT.payment })
  await tx.run(matchCameBack, { ...made, why: EXACT.cameBack })
  await tx.run(matchWhole, { ...made, why: EXACT.debit })
}

/**
 * A human says what a line of the statement is: a payment, a whole debit, a payment that came back (which is written down with it), or
 * nothing that was paid from here. Two who say so at once do it once, and so do two lines for one payment.
 */
export async function settleEntry(
  tx: Tx,
  permit: Permit<'bank', 'match'>,
  entryId: string,
  { choice, words }: { choice: string; words: string },
): Promise<Outcome> {
  await tx.run(lockImports, {})
  const entry = await entryOf(tx, entryId)
  if (!entry?.isOpen) return { refused: refuse('is-settled-already') }
  const verdict = maySettle(choice, words, entry.proposals)
  if (!isFine(verdict)) return { refused: verdict }
  const found = entry.proposals.find(({ key }) => key === choice)
  const added = await tx.one(addMatch, {
    ...{ id: entryId, ...matchOf(found), by: permit.humanId, on: permit.today },
    ...{
      how: found === undefined ? 'not-ours' : 'accepted',
      why: found === undefined ? words : BECAUSE_WORDS[found.why],
    },
  })
  if (added === undefined) return { refused: refuse('is-taken-meanwhile', 'choice') }
  const back = { code: 'not-told', returnedOn: entry.bookedOn, importId: null, returnId: null }
  const lines =
    found?.what === 'came-back' && found.paymentId !== undefined
      ? await takePaymentsBack(tx, permit, [{ paymentId: found.paymentId, ...back }])
      : []
  return { lines, id: found === undefined ? 'not-ours' : 'matched' }
}

const matchOf = (found: Proposal | undefined) => ({
  payment: found?.paymentId ?? null,
  cameBack: found?.what === 'came-back',
  run: found?.runId ?? null,
  arrivesOn: found?.what === 'debit' ? found.arrivesOn : null,
  byCard: found?.what === 'debit' && found.byCard,
})
