import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Asked } from '../../each.ts'
import { reviewOf } from '../../reads.ts'
import type { Side } from '../../review.ts'
import { asksWithoutFor } from '../rules.ts'
import { said } from '../words.ts'
import type { answerFields } from './forms.ts'
import { withoutOf } from './reads.ts'
import { maySayWithout, mayStillSayWithout, mayTypeWithout } from './rules.ts'
import { addWithout } from './store.ts'

type Answers = { answers: Asked<typeof answerFields> }
type Around = {
  side: Side
  saidBy: string
  saidOn: Day
  how: HeardHow | 'own-device'
  toldFirst: boolean
  sentence: string
}

/** The person's own answer for each goal, in their own session, on the page that first says what it can mean. */
export function sayWithoutAsPerson(
  tx: Tx,
  permit: Permit<'review-together', 'without-as-person'>,
  input: Answers,
): Promise<Outcome> {
  const sentence = said.without(recordOf(permit).personKnownAs)
  return keep(tx, permit, input, { ...own(permit), side: 'person', sentence })
}

/** How the worker sees it, for each goal. */
export const sayWithoutAsWorker = (
  tx: Tx,
  permit: Permit<'review-together', 'without-as-worker'>,
  input: Answers,
): Promise<Outcome> =>
  keep(tx, permit, input, { ...own(permit), side: 'worker', sentence: said.without(permit.humanName) })

/** A worker types what the person said: by the person, with the way and the day, and only after they were told what it can mean. */
export function sayWithoutForPerson(
  tx: Tx,
  permit: Permit<'review-together', 'without-for-person'>,
  input: Answers & { toldFirst: boolean; how: HeardHow; saidOn: Day },
): Promise<Outcome> {
  const { personId, personKnownAs } = recordOf(permit)
  const { toldFirst, how, saidOn } = input
  const sentence = said.withoutFor(permit.humanName, personKnownAs)
  return keep(tx, permit, input, { side: 'person', saidBy: personId, toldFirst, how, saidOn, sentence })
}

const own = (permit: Permit) => ({
  saidBy: permit.humanId,
  saidOn: permit.today,
  how: 'own-device' as const,
  toldFirst: true,
})

async function keep(tx: Tx, permit: Permit, { answers }: Answers, around: Around): Promise<Outcome> {
  const [{ current }, all] = await Promise.all([reviewOf(tx, permit), withoutOf(tx, permit)])
  const without = all.filter(({ reviewId }) => reviewId === current?.reviewId)
  const goals = current === undefined ? [] : asksWithoutFor(current)
  const read = answers(goals.map(({ outcomeId }) => outcomeId))
  if ('reasons' in read) return { refused: read.reasons }
  const given = [...read.typed].flatMap(([outcome, { answer, words }]) =>
    answer === undefined ? [] : [{ outcome, answer, words }],
  )
  const { side, saidBy, saidOn, how, sentence } = around
  const at = goals[0] && `answer-${goals[0].outcomeId}`
  const of = given.map(({ outcome }) => outcome)
  const verdict = [
    ...maySayWithout(current, given.length, { ...around, today: permit.today, at }),
    ...(saidBy === permit.humanId ? [] : mayTypeWithout(without, of)),
    ...(side === 'worker' ? mayStillSayWithout(without, of) : []),
  ]
  if (current === undefined || !isFine(verdict)) return { refused: verdict }
  for (const one of given)
    await tx.run(addWithout, {
      ...{ ...one, review: current.reviewId, side, saidBy, typedBy: permit.humanId },
      ...{ saidOn, on: permit.today, how },
    })
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'review', sentence }] }
}
