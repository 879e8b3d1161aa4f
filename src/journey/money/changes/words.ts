import { type Day, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { differences, type Plan, WHAT_IT_IS } from '#journey/plan/index.ts'
import type { DirectReason } from '../conditions/rules.ts'
import { DIRECT_REASONS } from '../conditions/words.ts'
import type { WorseReason } from './changes.ts'
import type { AnswerReason, ObjectForReason, StartReason, StepThatEnds } from './rules.ts'

export const CHANGE_WORDS: Record<
  | StartReason
  | ObjectForReason
  | AnswerReason
  | DirectReason
  | 'write-your-answer'
  | 'choose-how-they-said-it'
  | 'say-when-they-said-it',
  string
> = {
  ...DIRECT_REASONS,
  'payments-not-set-up': 'No payments are set up yet. A new version can start once they are',
  'nothing-new-to-start': 'There is no newer version to start. Start a new version of the plan first',
  'plan-is-with-the-decider': 'This version is with the one who decides. It can start after a yes',
  'was-not-approved': 'The answer to this version was not a yes. Start a new version of the plan first',
  'plan-is-not-whole': 'Something is still missing in this version. The plan shows what it is',
  'a-changed-line-is-paused':
    'A payment that would change is paused. End the pause first, or change it after the pause',
  'payments-have-ended': 'The payments have come to their end, so nothing can change in them',
  'more-money-needs-a-decision': 'This asks for more than was decided. Send it to be decided first',
  'worse-needs-their-yes': 'This takes something away, so the person must say yes to this version first',
  'their-14-days-are-not-over':
    'Their yes was typed for them. They have 14 days to say if it is wrong. This can start after that',
  'worker-has-not-agreed': 'The worker has not said yes to this version yet. Ask them',
  'less-needs-a-ground':
    'This is less money, and their yes was typed for them. Write first on what it rests: looking again together, another way, or their own wish',
  'no-change-to-object-to': 'Nothing has been changed since the payments began',
  'said-so-already': 'You have said so already. Your worker will answer you',
  'the-14-days-are-over': 'The 14 days are over. Tell your worker. You can write a new version together',
  'nothing-to-answer': 'There is nothing to answer here',
  'answered-already': 'This has been answered already',
  'write-your-answer': 'Write your answer. The person reads it',
  'said-before-it-started': 'The change had not started on that day. Check the day',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
}

/** The same, where it is the worker who writes down that they do not want a change. */
export const OBJECT_FOR_WORDS: typeof CHANGE_WORDS = {
  ...CHANGE_WORDS,
  'no-change-to-object-to': 'Nothing has been changed since the payments began',
  'said-so-already': 'They have said so already. Go back to what changed, and answer them there',
  'the-14-days-are-over':
    'The 14 days are over. Write it down if they said so within them. Or write a new version together',
}

/** Why it is asked, to whoever reads. */
export const WORSE_WORDS: Record<WorseReason, string> = {
  'less-money': 'There is less money in some weeks, or the money ends sooner.',
  'may-end-earlier': 'Something may end sooner than before.',
  'new-condition': 'There is a new condition.',
  'less-control': 'Who arranges something, who looks after its money, or who does what, is different.',
  'less-in-a-bad-time': 'Less may come on top in a bad time.',
  'less-kept-for-a-bad-time': 'Less money is kept for a bad time.',
  'changed-purpose': 'Something is paid for that is different, or no longer paid for.',
}

/** What a change does, in words: a sentence a line. It is kept as it was told. */
export function sayChange(before: Plan, after: Plan): string {
  const { lines, goals, sentences, weekly } = differences(before, after)
  const told = [...lines, ...goals, ...sentences].map((one) => {
    // What the money is for changed: its new name alone would be said twice.
    if (one.kind === 'changed' && one.about.endsWith(`: ${WHAT_IT_IS}`)) return `Instead of ${one.from}: ${one.to}.`
    if (one.kind === 'changed') return `${one.about}: now ${one.to === '' ? 'nothing' : one.to}.`
    return one.kind === 'added' ? `New: ${one.about}.` : `No longer: ${one.about}.`
  })
  const { beforePence, afterPence } = weekly
  const money =
    beforePence === afterPence
      ? `Together it stays at ${sayMoney(afterPence)} a week.`
      : `Together it was ${sayMoney(beforePence)} a week, and is now ${sayMoney(afterPence)} a week.`
  return [...told, money].join('\n')
}

/** Steps down that end with a change: when the next would have come, and what holds then. */
export const sayStepsEnd = ({ what, next }: StepThatEnds): string =>
  `The steps down that were agreed for ${what} end with this. The next one would have come on ${sayDate(next)}. After this no step comes by itself. New steps need a new yes of both sides.`

export const CHANGE_DONE = {
  started: 'It has started. Below it says what is different from today.',
  objected: 'Thank you for telling us. Your worker will answer you.',
  'objected-for': 'It is written down, marked as typed by you. It waits for an answer.',
  answered: 'Your answer is written down. The person can read it now.',
}

/** The sentences of the timeline. */
export const said = {
  started: (name: string, number: number, person: string, until: Day) =>
    `${name} started version ${number} of the plan. Nothing that was paid changes. ${person} can say until ${sayDate(until)} that they do not want it.`,
  objectedFor: (worker: string, person: string) =>
    `${worker} wrote down that ${person} said: I do not want the change. The worker answers.`,
  objected: (person: string) => `${person} said that they do not want the change. The worker answers.`,
  answered: (worker: string, person: string) => `${worker} answered ${person} about the change.`,
}
