import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Asked } from '../each.ts'
import type { stepFields } from './forms.ts'
import { togetherOf } from './reads.ts'
import { leavesWhatWorks, mayConclude } from './rules.ts'
import { addHeld, addStep } from './store.ts'
import type { StepSaid } from './together.ts'
import { said } from './words.ts'

/** Writes down that the review took place: what was celebrated, and for each goal what follows and why. No money changes. */
export async function concludeReview(
  tx: Tx,
  permit: Permit<'review', 'conclude'>,
  input: { celebrated: string; steps: Asked<typeof stepFields> },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const together = await togetherOf(tx, permit)
  const { current } = together.state
  if (current === undefined) return { refused: mayConclude(current, [], together) }
  const read = input.steps(current.outcomes.map(({ outcomeId }) => outcomeId))
  if ('reasons' in read) return { refused: read.reasons }
  const steps: StepSaid[] = [...read.typed].map(([outcomeId, typed]) => ({ outcomeId, ...typed }))
  const verdict = mayConclude(current, steps, together)
  if (!isFine(verdict)) return { refused: verdict }
  const { reviewId: review } = current
  await tx.run(addHeld, { review, on: permit.today, celebrated: input.celebrated, by: permit.humanId })
  for (const { outcomeId: outcome, step, reasons, whyNotGoOn } of steps) {
    const why = leavesWhatWorks(current, { outcomeId: outcome, step }) ? whyNotGoOn : ''
    const by = { by: permit.humanId, on: permit.today }
    await tx.run(addStep, { review, outcome, step, reasons, whyNotGoOn: why, ...by })
  }
  const sentence = current.said.person ? said.concluded : said.heldWithoutTheirView
  return { lines: [{ budgetId, stage: 'review', sentence: sentence(permit.humanName, personKnownAs) }] }
}
