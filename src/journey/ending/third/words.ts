import { type Day, sayDate } from '#core/day.ts'
import type { ThirdReason } from './rules.ts'
import type { Third } from './third.ts'

export const THIRD_WORDS: Record<ThirdReason | 'write-what-you-heard' | 'write-why-it-ends-first', string> = {
  'choose-who-listens': 'Choose who listens to you both',
  'say-by-when-they-listen': 'Write by which day they listen',
  'listens-before-today': 'That day has passed. Write a day that is still to come',
  'third-is-still-asked':
    'Somebody neutral is to listen to you both, and has not been heard yet. Wait for them, or write why it ends first: the person reads it',
  'nobody-is-asked': 'Nobody is to be heard at the moment. There is nothing to give a reason for',
  'you-have-answered': 'You have answered this, and both can read it. Talk to them if you want to add something',
  'write-what-you-heard': 'Write what you heard and how you see it. “I do not know” is fine too',
  'write-why-it-ends-first': 'Write why it ends before they are heard. The person reads it',
}

export const THIRD_DONE = { answered: 'Thank you. Both can read what you wrote.' }

/** For person and worker: who listens, by when, and what came of it. */
export const sayThird = ({ name, by, view }: Third, today: Day): string =>
  view === undefined
    ? by < today
      ? `${name} was to listen to both of you by ${sayDate(by)}. That day has passed, and they have not written yet.`
      : `${name} listens to both of you, by ${sayDate(by)}.`
    : `${name} listened to both of you. This is what they wrote on ${sayDate(view.on)}.`

export const said = {
  asked: (worker: string, third: string, by: Day) =>
    `${worker} asked ${third} to listen to both sides by ${sayDate(by)}. They decide nothing.`,
  answered: (third: string) => `${third} listened, and wrote down how they see it.`,
  reason: (worker: string) => `${worker} wrote why it would end before that. It can be read on the ending page.`,
}
