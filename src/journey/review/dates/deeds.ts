import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { inviteForDay } from '../inviting/deeds.ts'
import { reviewOf } from '../reads.ts'
import type { Due, How, ReviewKind } from '../review.ts'
import { mayChangeDay, passedBy } from './rules.ts'
import { addConcern, addDay, addMoved } from './store.ts'
import { DAY_PAGE, datesSaid } from './words.ts'

type Planned = { reviewId: string; kind: ReviewKind; meetOn: Day }

/** Writes down each due date that a planned review lies past: to which day, why, by whom. Gives how many. */
export async function writeMoved(
  tx: Tx,
  permit: Permit,
  planned: Planned,
  dues: readonly Due[],
  reasons: string,
): Promise<number> {
  const passed = passedBy(planned, dues)
  const row = { review: planned.reviewId, to: planned.meetOn, reasons, by: permit.humanId, on: permit.today }
  for (const { kind, dueOn } of passed) await tx.run(addMoved, { ...row, kind, dueOn })
  return passed.length
}

/** Gives the review that is planned another day, way or place. The person's own wish is a reason; either way it is a row with a name. */
export async function changeDay(
  tx: Tx,
  permit: Permit<'review', 'open'>,
  typed: { meetOn: Day; how: How; place: string; reasons: string },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const own = permit.humanId === personId
  const { current, due } = await reviewOf(tx, permit)
  const input = own && typed.reasons === '' ? { ...typed, reasons: DAY_PAGE.wish(personKnownAs) } : typed
  const verdict = mayChangeDay(current, input, due, permit.today)
  if (!isFine(verdict) || current === undefined) return { refused: verdict }
  const { meetOn, how, place, reasons } = input
  const { reviewId, kind } = current
  await tx.run(addDay, { review: reviewId, meetOn, how, place, reasons, by: permit.humanId, on: permit.today })
  const past = await writeMoved(tx, permit, { reviewId, kind, meetOn }, due, reasons)
  if (!own) await inviteForDay(tx, permit, { reviewId, meetOn })
  const name = own ? personKnownAs : permit.humanName
  const isPast = past > 0 || (!own && kind === 'requested' && meetOn > current.meetOn)
  const sentence = isPast ? datesSaid.past(name, meetOn) : datesSaid.moved(name, meetOn)
  return { lines: [{ budgetId, stage: 'review', sentence }] }
}

/** Writes down what concerns the worker, for the person to read. It makes a review due, and changes nothing else. */
export async function sayConcern(
  tx: Tx,
  permit: Permit<'review-concern', 'write'>,
  { words }: { words: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  await tx.run(addConcern, { budget: budgetId, words, by: permit.humanId, on: permit.today })
  await tell(tx, { budgetId, stage: 'review', on: permit.today })
  return { lines: [{ budgetId, stage: 'review', sentence: datesSaid.concern(permit.humanName) }] }
}
