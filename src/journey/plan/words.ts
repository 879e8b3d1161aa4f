import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Every } from '#core/pattern/index.ts'
import type { Ends, Kind, SpendLine } from './plan.ts'
import type { PlanReason, ToSubmitReason } from './rules.ts'
import type { Voice } from './voice.ts'

export const PLAN_WORDS: Record<PlanReason, string> = {
  'plan-has-no-outcomes': 'There is no goal in the plan yet. Add the first one',
  'outcome-meets-no-need': 'This goal is not linked to a need yet. Choose the need that it helps with',
  'outcome-has-no-known-by':
    'Nobody has said yet how we will know that this goal is reached. Write what you would notice',
  'change-outcome-has-no-end': 'This goal is about a change. Say when it ends: on a day, or when something happens',
  'plan-has-no-spend-line': 'The plan does not say yet what the money is for. Add the first thing',
  'spend-line-serves-no-outcome': 'This is not linked to a goal yet. Choose the goal that it helps with',
  'spend-line-ends-before-it-starts': 'The last day lies before the first day. Check both days',
  'person-has-said-nothing': 'The person has not yet said in their own words what they need or want',
  'sustain-risk-not-answered': 'The worker has not yet said what is at risk when the money stops',
  'no-one-to-ring': 'The plan does not say yet whom to ring in a bad time. Write a name and a number',
  'person-has-not-agreed': 'The person has not said yes to the plan as it reads now',
  'worker-has-not-agreed': 'The worker has not said yes to the plan as it reads now',
  'no-plan-yet': 'There is no plan yet. Go back and start it first',
  'plan-is-with-the-decider':
    'This plan has been sent to be decided, so it stays as it is. Go back to the plan to see what happens next',
  'plan-is-open-already': 'The plan has been started already. Go back to it and carry on there',
  'no-needs-to-plan-for':
    'A plan starts from the needs that were agreed, and there are none yet. Finish the questions about needs first',
  'plan-was-not-returned': 'A new version is started when a plan comes back to be changed. This one has not come back',
  'choose-when-it-ends': 'Choose how this ends',
  'say-the-last-day': 'Write the last day',
  'say-what-happens-then': 'Write what will have happened when it ends',
}

type Said = (voice: Voice, person: string) => string

/** What only one side can put right, said to whoever reads it. */
const TURNS: Partial<Record<ToSubmitReason, Said>> = {
  'person-has-said-nothing': (voice, person) =>
    voice === 'person'
      ? 'Say in your own words what you need or want'
      : `${person} has not said yet what they need or want. Only they can write it`,
  'sustain-risk-not-answered': (voice, person) =>
    voice === 'worker'
      ? `Say what is at risk for ${person} when the money stops`
      : 'The worker has not said yet what is at risk when the money stops',
  'person-has-not-agreed': (voice, person) =>
    voice === 'person'
      ? 'Read the plan and say what you think'
      : `${person} has not said yes to the plan as it reads now`,
  'worker-has-not-agreed': (voice) =>
    voice === 'worker'
      ? 'Read the plan and say what you think'
      : 'The worker has not said yes to the plan as it reads now',
}

/** One missing thing in a sentence, to whoever reads it. */
export const missingWords = (code: ToSubmitReason, voice: Voice, person: string): string =>
  TURNS[code]?.(voice, person) ?? PLAN_WORDS[code]

export const KIND_WORDS: Record<Kind, { text: string; hint: string }> = {
  change: {
    text: 'Something changes',
    hint: 'You learn or start something. When you can do it, the money for it ends.',
  },
  maintenance: { text: 'Something stays good', hint: 'It keeps life steady. It goes on for as long as it is needed.' },
  process: { text: 'How we work together', hint: 'Being heard, choosing, and deciding how support is given.' },
}

export const EVERY_WORDS: Record<Every, string> = {
  weekly: 'Every week',
  'four-weekly': 'Every four weeks',
  monthly: 'Every month',
  once: 'Once only',
}

const EACH: Record<Every, string> = {
  weekly: 'a week',
  'four-weekly': 'every four weeks',
  monthly: 'a month',
  once: 'once',
}

/** 'until 26 November 2027', 'until this happens: my therapy ends', 'with no end for now'. */
export function sayEnds(ends: Ends): string {
  if (ends.as === 'date') return `until ${sayDate(ends.on)}`
  return ends.as === 'event' ? `until this happens: ${ends.event}` : 'with no end for now'
}

/** '£62.00 a week with Little Acorns, from 24 November 2026 until this happens: my therapy ends'. */
export function sayLine(line: SpendLine): string {
  const money = `${sayMoney(line.amountPence)} ${EACH[line.every]} with ${line.provider}`
  return line.every === 'once'
    ? `${money}, on ${sayDate(line.startsOn)}`
    : `${money}, from ${sayDate(line.startsOn)} ${sayEnds(line.ends)}`
}

/** '£62.00 a week for: childcare, until this happens: my therapy ends.' */
export const sayPurpose = ({ amountPence, every, what, ends }: SpendLine): string =>
  `${sayMoney(amountPence)} ${EACH[every]} for: ${what}${every === 'once' ? '' : `, ${sayEnds(ends)}`}.`

export const DONE = {
  opened: 'The plan is open. Write in it in any order. Nothing is decided yet.',
  'opened-again': 'A new version of the plan is open. It starts with everything from the last one.',
  'goal-added': 'The goal is in the plan.',
  'goal-changed': 'The goal is changed.',
  'goal-removed': 'The goal is taken out of the plan.',
  'line-added': 'It is in the plan.',
  'line-changed': 'It is changed.',
  'line-removed': 'It is taken out of the plan.',
  written: 'It is written in the plan.',
  answered: 'Thank you. Your answer is written down.',
}

/** The sentences of the timeline. */
export const said = {
  opened: (name: string) => `${name} started the plan.`,
  openedAgain: (name: string, number: number) =>
    `${name} started version ${number} of the plan, because the last one came back to be changed.`,
  askedAgain: 'The plan has changed since it was answered. So the question is asked again: do we agree?',
}
