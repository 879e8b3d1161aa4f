import { sayDate, sayMonth } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import type { Every, Season } from '#core/pattern/index.ts'
import { LINE_MANAGED_WORDS, PA_WORDS } from './managed.ts'
import type { Ends, Kind, More, Plan, SpendLine, Spoken } from './plan.ts'
import { oncePence, type PlanReason, type ToSubmitReason, weeklyPence } from './rules.ts'
import type { Voice } from './voice.ts'

export const PLAN_WORDS: Record<PlanReason, string> = {
  'plan-has-no-outcomes': 'There is no goal in the plan yet. Add the first one',
  'outcome-meets-no-need': 'This goal is not linked to a need yet. Choose the need that it helps with',
  'outcome-has-no-known-by':
    'Nobody has said yet how we will know that this goal is reached. Write what you would notice',
  'change-outcome-has-no-end': 'This goal is about a change. Say when it ends: on a day, or when something happens',
  'need-is-not-met': 'No goal helps with this need, and nobody has written how else it is met',
  'plan-has-no-spend-line': 'The plan does not say yet what the money is for. Add the first thing',
  'spend-line-serves-no-outcome': 'This is not linked to a goal yet. Choose the goal that it helps with',
  'spend-line-ends-before-it-starts': 'The last day lies before the first day. Check both days',
  'person-has-said-nothing': 'The person has not yet said in their own words what they need or want',
  'sustain-risk-not-answered': 'The worker has not yet said what is at risk when the money stops',
  'no-one-to-ring': 'The plan does not say yet whom to ring in a bad time. Write a name and a number',
  'what-if-it-breaks-not-said':
    'Nobody has said what happens if it breaks or stops. Write who repairs it, or what you do then',
  'nobody-said-how-they-understand-it':
    'Nobody has said in their own words what the money is for. One of you is enough',
  'person-has-not-agreed': 'The person has not said yes to the plan as it reads now',
  'worker-has-not-agreed': 'The worker has not said yes to the plan as it reads now',
  'no-plan-yet': 'There is no plan yet. Go back and start it first',
  'plan-is-with-the-decider':
    'This plan has been sent to be decided, so it stays as it is. Go back to the plan to see what happens next',
  'plan-is-open-already': 'The plan has been started already. Go back to it and carry on there',
  'no-needs-to-plan-for':
    'A plan starts from the needs that were agreed, and there are none yet. Finish the questions about needs first',
  'plan-is-not-decided-yet': 'This version has not been decided yet. You can start a new one after that',
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
  'need-is-not-met': (voice) =>
    voice === 'worker'
      ? 'No goal helps with this need. Add one, or write how else it is met'
      : 'No goal helps with this need yet. Your worker can write how else it is met',
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
  process: { text: 'How we work together', hint: 'How you are heard, how you choose, and how the help is given.' },
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

/** 'November to February', or one month alone. */
export const saySeason = ({ fromMonth, toMonth }: Season): string =>
  fromMonth === toMonth ? sayMonth(fromMonth) : `${sayMonth(fromMonth)} to ${sayMonth(toMonth)}`

const inSeason = ({ season }: SpendLine): string => (season === undefined ? '' : `, ${saySeason(season)} each year`)

const PERIODS: Record<Every, readonly [one: string, many: string]> = {
  weekly: ['week', 'weeks'],
  'four-weekly': ['time of four weeks', 'times of four weeks'],
  monthly: ['month', 'months'],
  once: ['time', 'times'],
}

/** '4 weeks', '1 month': so many whole periods. */
export const sayPeriods = (periods: number, every: Every): string =>
  `${periods} ${PERIODS[every][periods === 1 ? 0 : 1]}`

/** '£39.00 more a week, for at most 4 weeks in any 12 months: a fourth afternoon with Sam'. */
export const sayMore = ({ amountPence, periods, buys }: Omit<More, keyof Spoken>, every: Every): string =>
  `${sayMoney(amountPence)} more ${EACH[every]}, for at most ${sayPeriods(periods, every)} in any 12 months: ${buys}`

/** The same as a sentence, with who said it and who typed it. */
const sayMoreOf = (more: More, every: Every): string =>
  `In a bad time: ${sayMore(more, every)}. ${more.typed === undefined ? `Written by ${more.byName}.` : `${more.byName} said it, and ${more.typed.byName} typed it.`}`

/** What a line says besides, a sentence each: nothing where nobody has said it. */
export function saidBesides(line: SpendLine): string[] {
  const { inAdvance, supplierTerms = '', arrangedBy = '', otherPence, otherFrom = '', whoRepairs = '' } = line
  const others = [otherPence === undefined ? '' : `${sayMoney(otherPence)} each time`, otherFrom].filter(
    (one) => one !== '',
  )
  return [
    ...(line.providerNow === undefined
      ? []
      : [`Since ${sayDate(line.providerNow.from)} it comes from ${line.providerNow.name}, at the same price.`]),
    ...(inAdvance === true ? ['It is paid in advance.'] : []),
    ...(supplierTerms === '' ? [] : [`If it pauses or stops: ${supplierTerms}`]),
    ...(arrangedBy === '' ? [] : [`Arranged by: ${arrangedBy}`]),
    ...(others.length === 0 ? [] : [`Other money helps: ${others.join(', ')}`]),
    ...(line.managedAs === undefined ? [] : [`Who looks after the money: ${LINE_MANAGED_WORDS[line.managedAs]}`]),
    ...(line.paPart === undefined ? [] : [`For somebody employed: ${PA_WORDS[line.paPart].text}`]),
    ...(line.more === undefined || line.every === 'once' ? [] : [sayMoreOf(line.more, line.every)]),
    ...(whoRepairs === '' ? [] : [`If it breaks: ${whoRepairs}`]),
  ]
}

/** '£62.00 a week with Little Acorns, from 24 November 2026 until this happens: my therapy ends'. */
export function sayLine(line: SpendLine): string {
  const money = `${sayMoney(line.amountPence)} ${EACH[line.every]} with ${line.provider}`
  return line.every === 'once'
    ? `${money}, on ${sayDate(line.startsOn)}`
    : `${money}${inSeason(line)}, from ${sayDate(line.startsOn)} ${sayEnds(line.ends)}`
}

/** '£62.00 a week for: childcare, until this happens: my therapy ends.' */
export const sayPurpose = (line: SpendLine): string =>
  `${sayPaid(line)}${line.every === 'once' ? '' : `, ${sayEnds(line.ends)}`}.`

/** The same once the money has ended: what was to end with nothing has ended. */
export const sayPurposeThen = (line: SpendLine): string =>
  line.ends.as === 'ongoing' ? `${sayPaid(line)}.` : sayPurpose(line)

const sayPaid = (line: SpendLine): string =>
  `${sayMoney(line.amountPence)} ${EACH[line.every]} for: ${line.what}${line.every === 'once' ? '' : inSeason(line)}`

/** What a plan comes to: '£62.00 a week, and £300.00 once'; what is paid once alone says no week. */
export function sayTotal(plan: Pick<Plan, 'spendLines'>): string {
  const [week, once] = [weeklyPence(plan), oncePence(plan)]
  if (week === 0n && once > 0n) return `${sayMoney(once)} once`
  const most = plan.spendLines.some(({ season }) => season !== undefined) ? 'at most ' : ''
  return `${most}${sayMoney(week)} a week${once > 0n ? `, and ${sayMoney(once)} once` : ''}`
}

export const DONE = {
  opened: 'The plan is open. Write in it in any order. Nothing is decided yet.',
  'opened-again': 'A new version of the plan is open. It starts with everything from the last one.',
  'goal-added': 'The goal is in the plan.',
  'goal-changed': 'The goal is changed.',
  'goal-removed': 'The goal is taken out of the plan.',
  'line-added': 'It is in the plan.',
  'line-changed': 'It is changed.',
  'line-removed': 'It is taken out of the plan.',
  'fit-said': 'Thank you. We wrote down what you said. It holds nothing up.',
  kept: 'It is written down. You can change it at any time.',
  'how-life-is': 'It is written down, for you to look back at.',
  written: 'It is written in the plan.',
  'written-for': 'It is written in the plan, marked as typed by you. The person is asked whether it sounds like them.',
  sounds: 'Thank you. We wrote down what you said.',
  'sounds-as-before': 'Thank you. It stays as you said it before.',
  'sounds-for': 'It is written down, marked as typed by you. We tell them.',
  'sounds-for-as-before': 'It stays as it was: they said the same before. So there is nothing new to tell them.',
  'objected-for': 'It is written down, and that answer no longer counts. Talk with them, and ask them anew.',
  answered: 'Thank you. Your answer is written down.',
  'answered-for': 'Their answer is written down, marked as typed by you. They can say for 14 days if it is wrong.',
  'asked-to-agree': 'It is written down. The person can read it on the plan.',
  objected: 'Thank you for telling us. That answer no longer counts. Your worker will talk with you.',
}

/** The sentences of the timeline. */
export const said = {
  opened: (name: string) => `${name} started the plan.`,
  openedAgain: (name: string, number: number, cameBack: boolean) =>
    cameBack
      ? `${name} started version ${number} of the plan, because the last one came back to be changed.`
      : `${name} started to write version ${number} of the plan. Until it is agreed, nothing changes.`,
  askedAgain: 'The plan has changed since it was answered. So the question is asked again: do we agree?',
}
