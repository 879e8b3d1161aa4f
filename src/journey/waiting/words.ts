import { type Day, sayDate, sayDay } from '#core/day.ts'
import { VERDICT_SAYS } from '#journey/decision/index.ts'
import type { UpdateEvery } from './choosing/choosing.ts'
import { isLate } from './rules.ts'
import type { OpenWait, Promised, Usual } from './waiting.ts'

/** '1 working day', '20 working days'. */
export const sayWorkingDays = (days: number): string => (days === 1 ? '1 working day' : `${days} working days`)

type Facts = Pick<
  OpenWait,
  'state' | 'expectedOn' | 'body' | 'bodyName' | 'deciderName' | 'workerName' | 'knownAs' | 'question'
> &
  Partial<Pick<OpenWait, 'answer' | 'staysOn' | 'newsOn'>> & {
    meetsOn: Day | undefined
  }

/** What there is to tell of an answer, to whoever wanted to hear it by voice. */
function sayAnswer({ answer, staysOn }: Facts): string {
  if (staysOn !== undefined) return 'Somebody else looked at the answer again, and it stays. The letter says why.'
  const says = answer === undefined ? 'There is an answer' : VERDICT_SAYS[answer.verdict]
  return `${says}. The letter says why, and what comes next.`
}

/**
 * An honest update: where it stands and what is known about when, also where nothing has changed; of an answer, what it is. Promises
 * nothing.
 */
export function nothingChanged(wait: Facts, today: Day): string {
  const { state, expectedOn, meetsOn, body, bodyName, deciderName, workerName, knownAs, question } = wait
  const worker = workerName ?? 'the worker'
  if (state === 'decided') return sayAnswer(wait)
  const lead = wait.newsOn === undefined ? 'Nothing has changed, because' : 'This is how it stands now:'
  if (state === 'returned')
    return `${lead} the plan is with ${knownAs} and ${worker} to be changed. When both say yes, it is sent again.`
  if (isLate(wait, today) && expectedOn !== undefined)
    return `There is no decision yet. We had expected it by ${sayDay(expectedOn)}, and that day has passed. Nobody has named a new day yet.${body === 'panel' && meetsOn !== undefined ? ` ${capital(bodyName)} meets next on ${sayDay(meetsOn)}.` : ''}`
  const by = expectedOn === undefined ? '' : ` We expect an answer by ${sayDay(expectedOn)}.`
  if (state === 'challenged') return `${lead} ${deciderName} is still looking at the decision again.${by}`
  if (question !== undefined)
    return `${lead} ${question.byName} asked ${question.askedOf === 'person' ? knownAs : worker} something first. The answer is not there yet.`
  if (body === 'manager' || meetsOn === undefined) return `${lead} ${deciderName} has not decided yet.${by}`
  if (meetsOn === expectedOn)
    return `${lead} ${bodyName} has not decided yet. It meets on ${sayDay(meetsOn)}, and we expect an answer then.`
  return `${lead} ${bodyName} has not decided yet. It meets next on ${sayDay(meetsOn)}.${by}`
}

/** What is usual here, from this council's own finished waits alone. */
export function sayUsual(usual: Usual): string {
  if (usual.known === 'range') {
    const range = usual.low === usual.high ? sayWorkingDays(usual.low) : `${usual.low} to ${sayWorkingDays(usual.high)}`
    return `8 in 10 people ${ASKED[usual.body ?? 'all']} waited ${range}. ${countedOn(usual)}`
  }
  if (usual.known === 'not-counted')
    return 'We have not counted yet how long others waited. So we cannot say what is usual.'
  if (usual.finished === 0)
    return `Nobody here has had an answer in the last year. So we cannot say what is usual. ${countedOn(usual)}`
  return usual.finished === 1
    ? `Only one person here has had an answer in the last year. That is too few to say what is usual. ${countedOn(usual)}`
    : `Only ${usual.finished} people here have had an answer in the last year. That is too few to say what is usual. ${countedOn(usual)}`
}

const countedOn = (usual: { countedOn: Day }): string => `We counted on ${sayDate(usual.countedOn)}.`

const ASKED = { all: 'here', manager: 'here who asked a manager', panel: 'here who asked a panel' }

/** With a capital letter, to begin a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How often somebody is told, in a sentence about them. */
export const EVERY_WORDS: Record<UpdateEvery, string> = {
  weekly: 'every week',
  fortnightly: 'every two weeks',
  'on-change': 'only when something changes',
  'worker-rings': 'by a ring from their worker',
}

/** The same, for the page of whoever is told; where nobody chose, as this council does. */
export function sayEvery(every: UpdateEvery | undefined, councilsDays: number, workerName: string | undefined): string {
  if (every === undefined) return councilsDays === 1 ? 'every day' : `every ${councilsDays} days`
  return every === 'worker-rings' ? `${workerName ?? 'the worker'} rings` : EVERY_WORDS[every]
}

/** What became of a day that was said before. */
export function sayBecame({ became, on }: Promised): string {
  if (became.as === 'moved')
    return `${became.on > on ? 'That day passed without an answer. ' : ''}On ${sayDate(became.on)} we said another day: ${sayDay(became.to)}.`
  if (became.as === 'came-back') return `On ${sayDate(became.on)} the plan came back to be changed.`
  if (became.as === 'answered')
    return became.on > on
      ? `The answer came on ${sayDate(became.on)}, later than we said.`
      : `The answer came on ${sayDate(became.on)}.`
  return became.as === 'passed' ? 'That day passed without an answer.' : 'This day stands.'
}

/** A sentence that ends like one. */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
