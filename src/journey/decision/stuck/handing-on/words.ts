import type { Because } from '../../challenge/challenge.ts'
import type { HandingReason } from './rules.ts'

export const WORDS: Record<HandingReason, string> = {
  'nothing-waits-here': 'This no longer waits: it has been answered meanwhile',
  'choose-who-looks-again': 'Choose somebody who neither decided it nor wrote in the plan, and who is not you',
  'say-until-when-away':
    'Write until which day they are away. If they are not away, it stays with them: they can answer it in time',
  'back-in-time': 'They are back before the answer is due, so it stays with them. Check the day',
}

/** What is in the way, on the administrator's page. */
export const IN_THE_WAY: Record<Because, (name: string) => string> = {
  'role-is-gone': (name) => `${name} was to look at it again, and no longer holds the role.`,
  'had-a-part': (name) => `${name} was to look at it again, and had a part in it.`,
  'limit-is-too-low': (name) => `${name} was to look at it again, and may not say yes to so much.`,
  'day-has-passed': (name) => `${name} looks at it again. The day of the answer has passed.`,
  'is-away': (name) => `${name} looks at it again, and can still answer in time.`,
}

const BECAUSE: Record<Because, (name: string) => string> = {
  'role-is-gone': (name) => `${name} no longer has that job`,
  'had-a-part': (name) => `${name} had a part in it`,
  'limit-is-too-low': (name) => `${name} may not decide about so much money`,
  'day-has-passed': (name) => `${name} did not answer in time`,
  'is-away': (name) => `${name} is away`,
}

/** The sentence of the timeline. */
export const said = {
  handedOn: (now: string, before: string, because: Because): string =>
    `${now} looks at the decision again now, because ${BECAUSE[because](before)}.`,
}
