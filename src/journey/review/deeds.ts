import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Asked } from './each.ts'
import type { stepFields, viewFields } from './forms.ts'
import { reviewOf } from './reads.ts'
import type { How, NextStep, ReviewKind, Side } from './review.ts'
import { mayConclude, mayOpen, maySay } from './rules.ts'
import { addHeld, addReview, addStep, addView } from './store.ts'
import { said } from './words.ts'

const idsOf = (outcomes: readonly { outcomeId: string }[]): string[] => outcomes.map(({ outcomeId }) => outcomeId)

/** Opens a review: the person's own is `requested`, whatever was sent; the worker says which it is (L4). */
export async function openReview(
  tx: Tx,
  permit: Permit<'review', 'open'>,
  input: { kind: ReviewKind | undefined; meetOn: Day; how: How },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const own = permit.humanId === personId
  const kind = own ? 'requested' : input.kind
  const state = await reviewOf(tx, permit)
  const verdict = mayOpen(state, { kind, meetOn: input.meetOn }, permit.today)
  if (!isFine(verdict) || kind === undefined || state.versionId === undefined) return { refused: verdict }
  const { meetOn, how } = input
  await tx.run(addReview, {
    id: newId(),
    budget: budgetId,
    version: state.versionId,
    kind,
    meetOn,
    how,
    by: permit.humanId,
    on: permit.today,
  })
  const sentence = own ? said.asked(personKnownAs, meetOn) : said.planned(permit.humanName, meetOn)
  return { lines: [{ budgetId, stage: 'review', sentence }] }
}

type Said = { views: Asked<typeof viewFields> }

/** The person's own view of each goal, in their own session (L2). Only they give it. */
export const sayAsPerson = (tx: Tx, permit: Permit<'review', 'say-as-person'>, input: Said): Promise<Outcome> =>
  say(tx, permit, 'person', recordOf(permit).personKnownAs, input)

/** The worker's view of each goal. */
export const sayAsWorker = (tx: Tx, permit: Permit<'review', 'say-as-worker'>, input: Said): Promise<Outcome> =>
  say(tx, permit, 'worker', permit.humanName, input)

async function say(tx: Tx, permit: Permit, side: Side, name: string, input: Said): Promise<Outcome> {
  const { current } = await reviewOf(tx, permit)
  const verdict = maySay(current)
  if (!isFine(verdict) || current === undefined) return { refused: verdict }
  const views = input.views(idsOf(current.outcomes))
  if ('reasons' in views) return { refused: views.reasons }
  for (const [outcome, { progress, words }] of views.typed)
    await tx.run(addView, {
      review: current.reviewId,
      outcome,
      side,
      progress,
      words,
      by: permit.humanId,
      on: permit.today,
    })
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'review', sentence: said.says(name) }] }
}

/** Writes down that the review took place: what was celebrated, and for each goal what follows and why. No money changes. */
export async function concludeReview(
  tx: Tx,
  permit: Permit<'review', 'conclude'>,
  input: { celebrated: string; steps: Asked<typeof stepFields> },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const { current } = await reviewOf(tx, permit)
  if (current === undefined) return { refused: mayConclude(current, []) }
  const read = input.steps(idsOf(current.outcomes))
  if ('reasons' in read) return { refused: read.reasons }
  const steps: NextStep[] = [...read.typed].map(([outcomeId, { step, reasons }]) => ({ outcomeId, step, reasons }))
  const verdict = mayConclude(current, steps)
  if (!isFine(verdict)) return { refused: verdict }
  const { reviewId: review } = current
  await tx.run(addHeld, { review, on: permit.today, celebrated: input.celebrated, by: permit.humanId })
  for (const { outcomeId: outcome, step, reasons } of steps)
    await tx.run(addStep, { review, outcome, step, reasons, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'review', sentence: said.concluded(permit.humanName, personKnownAs) }] }
}
