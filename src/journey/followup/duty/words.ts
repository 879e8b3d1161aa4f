import { type Day, sayDate } from '#core/day.ts'
import type { Did, HelpCall, Why } from './duty.ts'
import { type Moment, sayMoment } from './hours.ts'
import type { DutyReason } from './rules.ts'

type Needed = 'say-what-you-did' | 'choose-what-you-did'

export const DUTY_WORDS: Record<DutyReason | Needed, string> = {
  'choose-who-holds-it': 'Choose somebody who works here and can sign in',
  'holds-it-already': 'They hold it already. Choose somebody else',
  'name-another-first':
    'People here wait to be asked how they are, so somebody must be there. Name somebody else first, then take this one away',
  'holds-it-no-more': 'They hold it no more. Look at who holds it now',
  'nobody-holds-the-duty': 'Nobody is there to be told at the moment. Please ring one of the numbers on this page',
  'a-call-is-open': 'Somebody has been told already and is still to answer. If it cannot wait, ring one of the numbers',
  'answered-already': 'This has been answered. Read below what was done',
  'say-what-you-did': 'Write what you did. The person reads it',
  'choose-what-you-did': 'Choose what you did',
}

export const WHY_WORDS: Record<Why, string> = {
  lost: 'Something good is gone since the money ended',
  'not-all-right': 'Says: I’m not all right',
}

export const DID_WORDS: Record<Did, string> = {
  rang: 'I rang, and we talked',
  visited: 'I saw them',
  wrote: 'I wrote to them',
  'no-reply-passed-on': 'I could not reach them, and passed it on to somebody who will',
  'something-else': 'Something else',
}

export const DUTY_DONE = {
  named: 'They hold the duty from today. They are told at once when somebody needs them.',
  'taken-away': 'They hold the duty no more.',
  taken: 'You have it now. The person can see your name.',
  answered: 'It is answered. The person can read what you did.',
}

export const called = {
  /** What the person reads about who has it. */
  who: ({ takenBy, toldNames }: Pick<HelpCall, 'takenBy' | 'toldNames'>): string =>
    takenBy.length > 0
      ? sayTaken(takenBy)
      : `${toldNames.join(' and ')}, who ${toldNames.length === 1 ? 'is' : 'are'} there for this, ${toldNames.length === 1 ? 'was' : 'were'} told at once.`,
  /** What the person reads about when. */
  by: ({ answerBy, isLate }: Pick<HelpCall, 'answerBy' | 'isLate'>): string =>
    isLate
      ? `You should have had an answer by ${sayMoment(answerBy)}. That has passed, and we are sorry. You need not wait: please ring one of these numbers.`
      : `Somebody answers you by ${sayMoment(answerBy)}.`,
  /** What staff read about when. */
  due: ({ answerBy, isLate }: Pick<HelpCall, 'answerBy' | 'isLate'>): string =>
    isLate
      ? `Should have been answered by ${sayMoment(answerBy)}, which has passed`
      : `Answer by ${sayMoment(answerBy)}`,
  closed: (next: Moment): string => `Nobody reads this before ${sayMoment(next)}.`,
  done: (call: NonNullable<HelpCall['answered']>): string =>
    `${call.byName} answered on ${sayDate(call.on)}: ${call.words}`,
}

/** 'Owen Hart has had it since 3 November 2026.' */
const sayTaken = (takenBy: HelpCall['takenBy']): string =>
  takenBy.map(({ name, on }) => `${name} has had it since ${sayDate(on)}.`).join(' ')

/** How to reach the person: their number; without one, whom to ask, and where letters go. `team`: the council's own number. */
export function sayReach(
  {
    knownAs,
    phone,
    wantsNoRing,
    letterTo,
    worker,
  }: Pick<HelpCall, 'knownAs' | 'phone' | 'wantsNoRing' | 'letterTo' | 'worker'>,
  team: { readonly name: string; readonly number: string; readonly when: string },
): readonly string[] {
  const letters = letterTo === undefined ? [] : [`${knownAs} chose to have letters sent to: ${letterTo}`]
  if (phone !== undefined) return [phone, ...letters]
  const asks = `ring ${team.name}: ${team.number}, ${team.when}`
  const who =
    worker === undefined
      ? `Nobody is named as their worker. To find ${knownAs}, ${asks}.`
      : worker.phone === undefined
        ? `${worker.name}, their worker, may know how. We hold no number for ${worker.name} either, so ${asks}.`
        : `Ask ${worker.name}, their worker: ${worker.phone}. No reply? Then ${asks}.`
  return [wantsNoRing ? `${knownAs} asked us not to ring.` : 'We hold no number.', who, ...letters]
}

/** The sentences of the timeline: they may be shared, so they say no more than is needed. */
export const said = {
  raised: (person: string, names: readonly string[]) =>
    `${person} asked us to get in touch. We told ${names.join(' and ')} at once. No money changes because of it.`,
  answered: (name: string, on: Day) =>
    `${name} got in touch on ${sayDate(on)}. What was done is on the page “Afterwards”.`,
}
