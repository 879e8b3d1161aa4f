import { type Day, sayDay } from '#core/day.ts'
import { isLate, type WaitingReason } from './rules.ts'
import type { OpenWait, Usual } from './waiting.ts'

type Needed = 'say-what-there-is-to-tell' | 'say-the-new-day' | 'say-why-it-moved'

export const WORDS: Record<WaitingReason | Needed, string> = {
  'nobody-is-waiting': 'Nobody is waiting for a decision here, so there is nothing to tell. Look at the decision',
  'promises-too-much':
    'This sounds like a promise that nobody can make yet. Say what you know: who decides, and on which day',
  'new-date-has-passed': 'This day has passed. Write the day on which you now expect an answer',
  'same-date-as-before':
    'This is the day that was said before. Write another day, or tell the person that nothing has changed',
  'plan-is-being-changed':
    'The plan came back to be changed, so nobody is deciding now. A new day is said when it is sent again',
  'say-what-there-is-to-tell': 'Write what you can tell, also when nothing has changed',
  'say-the-new-day': 'Write the day on which you now expect an answer',
  'say-why-it-moved': 'Write why the day has moved. The person reads it',
}

export const DONE = {
  told: 'It is written down, and it stands on the page of the person now.',
  moved: 'The new day and its reason stand on the page of the person now.',
}

/** '1 working day', '20 working days'. */
export const sayWorkingDays = (days: number): string => (days === 1 ? '1 working day' : `${days} working days`)

type Facts = Pick<OpenWait, 'state' | 'expectedOn' | 'body' | 'bodyName' | 'deciderName' | 'workerName' | 'knownAs'> & {
  meetsOn: Day | undefined
}

/** An honest update where nothing has changed: where it stands and what is known about when. Promises nothing. */
export function nothingChanged(wait: Facts, today: Day): string {
  const { state, expectedOn, meetsOn, body, bodyName, deciderName, workerName, knownAs } = wait
  if (state === 'returned')
    return `Nothing has changed, because the plan is with ${knownAs} and ${workerName ?? 'the worker'} to be changed. When both say yes, it is sent again.`
  if (isLate(wait, today) && expectedOn !== undefined)
    return `There is no decision yet. We had expected it by ${sayDay(expectedOn)}, and that day has passed. Nobody has named a new day yet.${body === 'panel' && meetsOn !== undefined ? ` ${capital(bodyName)} meets next on ${sayDay(meetsOn)}.` : ''}`
  const by = expectedOn === undefined ? '' : ` We expect an answer by ${sayDay(expectedOn)}.`
  if (body === 'manager' || meetsOn === undefined)
    return `Nothing has changed, because ${deciderName} has not decided yet.${by}`
  if (meetsOn === expectedOn)
    return `Nothing has changed, because ${bodyName} has not decided yet. It meets on ${sayDay(meetsOn)}, and we expect an answer then.`
  return `Nothing has changed, because ${bodyName} has not decided yet. It meets next on ${sayDay(meetsOn)}.${by}`
}

/** What is usual here, from this council's own finished waits alone. */
export function sayUsual(usual: Usual): string {
  if (usual.known === 'range') {
    const range = usual.low === usual.high ? sayWorkingDays(usual.low) : `${usual.low} to ${sayWorkingDays(usual.high)}`
    return `8 in 10 people here waited ${range}.`
  }
  if (usual.finished === 0) return 'Nobody here has had an answer yet. So we cannot say what is usual.'
  return usual.finished === 1
    ? 'Only one person here has had an answer so far. That is too few to say what is usual.'
    : `Only ${usual.finished} people here have had an answer so far. That is too few to say what is usual.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** The sentences of the timeline. */
export const said = {
  told: (who: string, words: string) => `${who} looked at the wait: ${ended(words)}`,
  moved: (on: Day, reason: string) => `We now expect a decision on ${sayDay(on)}, because ${ended(reason)}`,
}
