import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { writeMoved } from './dates/deeds.ts'
import { mayPass, saysWhere } from './dates/rules.ts'
import { inviteForDay } from './inviting/deeds.ts'
import { reviewOf } from './reads.ts'
import type { How, ReviewKind } from './review.ts'
import { mayOpen } from './rules.ts'
import { addReview } from './store.ts'
import { said } from './words.ts'

export { concludeReview } from './together/deeds.ts'

/**
 * Opens a review: the person's own is `requested`, whatever was sent; the worker says which it is (L4). Past a day that is due it needs
 * reasons, which are kept with that day and the name.
 */
export async function openReview(
  tx: Tx,
  permit: Permit<'review', 'open'>,
  input: { kind: ReviewKind | undefined; meetOn: Day; how: How; place?: string; reasons?: string },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const own = permit.humanId === personId
  const kind = own ? 'requested' : input.kind
  const state = await reviewOf(tx, permit)
  const { meetOn, how, place = '', reasons = '' } = input
  const verdict = [
    ...mayOpen(state, { kind, meetOn }, permit.today),
    ...saysWhere({ how, place }),
    ...(kind === undefined ? [] : mayPass({ kind, meetOn }, state.due, reasons)),
  ]
  if (!isFine(verdict) || kind === undefined || state.versionId === undefined) return { refused: verdict }
  const reviewId = newId()
  const planned = { budget: budgetId, version: state.versionId, kind, meetOn, how, place }
  await tx.run(addReview, { ...planned, id: reviewId, by: permit.humanId, on: permit.today })
  await writeMoved(tx, permit, { reviewId, kind, meetOn }, state.due, reasons)
  if (!own) await inviteForDay(tx, permit, { reviewId, meetOn })
  const sentence = own ? said.asked(personKnownAs, meetOn) : said.planned(permit.humanName, meetOn)
  return { lines: [{ budgetId, stage: 'review', sentence }] }
}
