import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { openNextVersion } from '#journey/plan/deeds.ts'
import type { CopyChannel } from '#journey/plan/index.ts'
import type { Asked } from '../../each.ts'
import type { stepAnswerFields } from './forms.ts'
import { resultOf } from './reads.ts'
import type { Achieved } from './result.ts'
import { mayBegin, maySayOfSteps, mayTypeOver, mayWrite } from './rules.ts'
import { addAchieved, addBecame, addCopy, addStepSaid } from './store.ts'
import { said } from './words.ts'

type Steps = { steps: Asked<typeof stepAnswerFields> }
type Around = { saidBy: string; saidOn: Day; how: HeardHow | 'own-device'; sentence: string }

/** The person says of each step that was proposed whether they see it the same way. It stands beside the worker's reasons. */
export function sayOfSteps(tx: Tx, permit: Permit<'review-together', 'say-of-steps'>, input: Steps): Promise<Outcome> {
  const sentence = said.steps(recordOf(permit).personKnownAs)
  return keep(tx, permit, input, { saidBy: permit.humanId, saidOn: permit.today, how: 'own-device', sentence })
}

/** A worker types what the person said of the steps: said by the person, with the way and the day. */
export function sayOfStepsForPerson(
  tx: Tx,
  permit: Permit<'review-together', 'say-of-steps-for-person'>,
  { steps, how, saidOn }: Steps & { how: HeardHow; saidOn: Day },
): Promise<Outcome> {
  const { personId, personKnownAs } = recordOf(permit)
  const sentence = said.stepsFor(permit.humanName, personKnownAs)
  return keep(tx, permit, { steps }, { saidBy: personId, saidOn, how, sentence })
}

async function keep(tx: Tx, permit: Permit, { steps }: Steps, around: Around): Promise<Outcome> {
  const result = await resultOf(tx, permit)
  const read = steps((result?.held.steps ?? []).map(({ outcomeId }) => outcomeId))
  if ('reasons' in read) return { refused: read.reasons }
  const given = [...read.typed].flatMap(([outcome, { answer, words }]) =>
    answer === undefined ? [] : [{ outcome, answer, words }],
  )
  const { saidBy, saidOn, how, sentence } = around
  const [first] = result?.held.steps ?? []
  const at = first && `answer-${first.outcomeId}`
  const typed = permit.humanId === saidBy ? [] : given.map(({ outcome }) => outcome)
  const verdict = [
    ...maySayOfSteps(result, given.length, { saidOn, today: permit.today, at }),
    ...mayTypeOver(result?.stepsSaid ?? [], typed),
  ]
  if (result === undefined || !isFine(verdict)) return { refused: verdict }
  for (const one of given)
    await tx.run(addStepSaid, {
      ...{ ...one, review: result.held.reviewId, saidBy, typedBy: permit.humanId },
      ...{ saidOn, on: permit.today, how },
    })
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'review', sentence }] }
}

/** The worker writes down how the person was given what came of the review. */
export async function giveCopy(
  tx: Tx,
  permit: Permit<'review-together', 'give-copy'>,
  { channel }: { channel: CopyChannel },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const result = await resultOf(tx, permit)
  const verdict = mayWrite(result)
  if (result === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addCopy, { review: result.held.reviewId, channel, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId, stage: 'review', sentence: said.copied(permit.humanName, personKnownAs) }] }
}

/** The worker chooses from the official list what was achieved. Nothing that either side said chooses it for them. */
export async function chooseAchieved(
  tx: Tx,
  permit: Permit<'review-together', 'choose-achieved'>,
  { achieved, agrees }: { achieved: Achieved; agrees: 'yes' | 'no' },
): Promise<Outcome> {
  const result = await resultOf(tx, permit)
  const verdict = mayWrite(result)
  if (result === undefined || !isFine(verdict)) return { refused: verdict }
  const { reviewId: review } = result.held
  await tx.run(addAchieved, { review, achieved, personAgrees: agrees === 'yes', by: permit.humanId, on: permit.today })
  return { lines: [] }
}

/** Begins the next version of the plan from what came of the review. It changes no money: both say yes to it first. */
export async function beginNextPlan(tx: Tx, permit: Permit<'plan', 'open'>): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const result = await resultOf(tx, permit)
  const verdict = mayBegin(result)
  if (result === undefined || !isFine(verdict)) return { refused: verdict }
  const opened = await openNextVersion(tx, permit)
  if ('refused' in opened) return opened
  assert(opened.id !== undefined, 'a version that was opened has its id')
  await tx.run(addBecame, {
    ...{ review: result.held.reviewId, version: opened.id },
    ...{ by: permit.humanId, on: permit.today },
  })
  const who = permit.humanId === personId ? personKnownAs : permit.humanName
  return { ...opened, lines: [...opened.lines, { budgetId, stage: 'review', sentence: said.begun(who) }] }
}
