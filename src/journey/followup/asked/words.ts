import { type Day, sayDate } from '#core/day.ts'
import type { Wave } from '../followup.ts'
import { FOLLOWUP_WORDS, sayWave } from '../words.ts'
import type { Tried, TriedWay, Turn } from './asked.ts'
import type { AskedReason } from './rules.ts'

export const ASKED_WORDS: Record<AskedReason | 'choose-how-you-asked' | string, string> = {
  ...FOLLOWUP_WORDS,
  'asked-before-its-day': 'It is not time for this one yet. It stands on your first page on its day',
  'they-have-answered': 'They have answered. There is nothing more to write down',
  'not-asked-any-more': 'They do not want to be asked. Nobody asks',
  'asked-twice-already': 'You asked twice. Nobody asks a third time. They can answer on any day',
  'ask-again-later': 'You asked a short while ago. Give them time. It comes back to your first page for one more try',
  'choose-how-you-asked': 'Choose how you asked',
}

export const TRIED_WORDS: Record<TriedWay, string> = {
  phone: 'by phone',
  visit: 'by a visit',
  video: 'by a video call',
  letter: 'by letter',
}

/** For the person and the worker: asked, and nothing more is made of it. */
export const sayTried = ({ way, byName, on }: Pick<Tried, 'way' | 'byName' | 'on'>): string =>
  `${byName} asked ${TRIED_WORDS[way]} on ${sayDate(on)}, with no answer. That is all right.`

/** What comes next after a try. */
export const sayNext = (turn: Turn | undefined, again: Day): string =>
  turn === undefined
    ? 'Nobody asks a third time. No answer stays no answer.'
    : turn === 'again'
      ? `One more try comes on ${sayDate(again)}, and no other.`
      : ''

export const tried = (worker: string, wave: Wave, turn: Turn): string =>
  turn === 'asked'
    ? `${worker} asked how things are, ${sayWave(wave)} after the last day, and had no answer. One more try comes later.`
    : `${worker} asked once more how things are, ${sayWave(wave)} after the last day, and had no answer. Nobody asks again this time.`
