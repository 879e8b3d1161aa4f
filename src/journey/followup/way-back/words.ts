import { type Day, sayDate } from '#core/day.ts'
import { SAID_FOR_WORDS } from '../forms.ts'
import type { WayBackReason } from './rules.ts'
import type { Changed } from './way-back.ts'

export const WAY_BACK_WORDS: Record<WayBackReason | string, string> = {
  ...SAID_FOR_WORDS,
  'has-not-ended': 'The money has not come to an end, so there is nothing to come back to yet',
  'has-died':
    'It is written down that this person has died, so there is no way back. If that is wrong, ring the number at the foot of this page',
  'is-back-already': 'This way back is open already. Go on with the next step',
  'is-too-long-ago': 'It is too long ago for this short way. You can ask anew, and nothing of before is lost',
  'nothing-or-something': 'Tick “Nothing has changed” alone, or tick what has changed',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'say-what-happened': 'Write in a few words what has happened',
  'tick-what-changed': 'Tick what has changed, or “Nothing has changed”',
  'no-plan-yet': 'There is no plan to begin with. Ring your worker, and begin together',
  'plan-is-not-decided-yet': 'A plan is open already. Go on with that one',
}

export const CHANGED_WORDS: Record<Changed, string> = {
  'what-i-can-do': 'What I can do by myself',
  'where-i-live': 'Where I live',
  people: 'The people around me',
  health: 'My health',
  money: 'My own money',
  'what-i-want': 'What I want',
  nothing: 'Nothing has changed',
}

/** The sentences of the timeline. */
export const said = {
  back: (person: string, lastDay: Day) =>
    `${person} came back, after the money ended on ${sayDate(lastDay)}. All that was planned and said before is kept. No money is paid by this: a plan and a decision come first.`,
  backFor: (worker: string, person: string, lastDay: Day) =>
    `${said.back(person, lastDay)} ${worker} typed this for ${person}.`,
}
