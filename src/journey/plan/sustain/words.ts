import { type Day, sayDate } from '#core/day.ts'
import type { Look } from '#web/look.ts'
import { lastDayOf } from '../over.ts'
import type { Plan, Side } from '../plan.ts'
import { firstReviewOn, type SustainReason } from './rules.ts'
import type { Question, Route } from './sustain.ts'

export const SUSTAIN_WORDS: Record<SustainReason, string> = {
  'line-is-not-in-the-plan': 'Somebody took this out of the plan meanwhile. What you typed is still here, to copy',
}

export const ROUTE_WORDS: Record<Route, { text: string; hint: string }> = {
  'pay-myself': { text: 'Paid from other money', hint: 'From your own money, bit by bit, or shared with somebody.' },
  'free-or-cheap': { text: 'Something free or cheap here', hint: 'A group, a class or a place close by.' },
  'need-has-gone': { text: 'It will not be needed any more', hint: 'Because things are better by then.' },
  'one-off': { text: 'It is bought once and kept', hint: 'Say above who repairs it.' },
}

type Asked = { label: string; hint?: string }

/** The person's questions. */
const MINE: Record<Question, Asked> = {
  atRisk: { label: 'What would you lose if it stopped?' },
  couldPay: {
    label: 'Could you pay for it yourself, or for part of it?',
    hint: 'Only you can see what you write here. Never go without food or heat for it.',
  },
  freeHere: { label: 'Is there something free or cheap near you that is like it?' },
  bestWay: { label: 'Is this money the best way to get it?', hint: 'Or is there another way you would like better?' },
  whoRepairs: { label: 'If it is a thing and it breaks: who repairs it?' },
}

const THEIRS: (person: string) => Record<Question, Asked> = (person) => ({
  atRisk: { label: `What is at risk for ${person} if it stops altogether?` },
  couldPay: {
    label: 'Could other money pay for it later?',
    hint: `${person} reads this. What ${person} could pay is for them alone to say.`,
  },
  freeHere: { label: 'What free or cheap thing here is like it?' },
  bestWay: { label: 'Is a personal budget the best way to get it?' },
  whoRepairs: { label: 'If it is a thing and it breaks: who repairs it?' },
})

/** What one side is asked about a line. */
export const askedOf = (side: Side, person: string): Record<Question, Asked> =>
  side === 'person' ? MINE : THEIRS(person)

/** What each answer is called where the other side reads it. */
export const QUESTION_TITLES: Record<Question, string> = {
  atRisk: 'At risk',
  couldPay: 'Other money',
  freeHere: 'Free or cheap here',
  bestWay: 'The best way',
  whoRepairs: 'Who repairs it',
}

/** "You can leave it. We ask again at the first review, on 15 January 2027 …": said below the one question of the first draft. */
export function askAgainOn(plan: Plan, look: Look): string {
  if (lastDayOf(plan, look.permit?.record) !== undefined) return 'You can leave it.'
  const next = plan.nextReviewOn
  if (next !== undefined)
    return `You can leave it. We ask you again when we look at the plan together${next < look.today ? '' : `, on ${sayDate(next)}`}.`
  if (plan.running === true)
    return 'You can leave it. We ask you again when we look at the plan together. The day stands on your first page.'
  return `You can leave it. We ask you again at the first review: on ${sayDate(firstReviewOn(plan, look.settings.reviews.lightTouchDays, look.today))}, if the money starts as planned.`
}

/**
 * On which day the plan is looked at together, as far as it is known; undefined where it came back or was declined. After the money's last
 * day (`endedOn`) no such day is to come, and that is said.
 */
export function lookAgainOn(
  plan: Plan,
  lightTouchDays: number,
  today: Day,
  endedOn: Day | undefined,
): string | undefined {
  if (endedOn !== undefined) return `The money for this plan has ended. Its last day was ${sayDate(endedOn)}.`
  const next = plan.nextReviewOn
  if (next !== undefined)
    return next < today
      ? `We wanted to look at this plan together on ${sayDate(next)}. It is still to be done.`
      : `We look at this plan together on ${sayDate(next)}.`
  if (plan.decided === 'returned' || plan.decided === 'declined') return undefined
  if (plan.running === true) return 'We look at this plan together again. The day stands on the first page.'
  const day = sayDate(firstReviewOn(plan, lightTouchDays, today))
  return `We first look at this plan together on ${day}, if the money starts as planned.`
}

/** The sentence of the timeline. */
export const said = { kept: (name: string) => `${name} wrote about keeping something good for longer.` }
