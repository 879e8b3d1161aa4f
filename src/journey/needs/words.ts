import { type Day, sayDate } from '#core/day.ts'
import type { Answered, EndsAs, Finished, How, Level, Limb, Origin } from './needs.ts'
import type { OpenReason } from './rules.ts'

export const OPEN_WORDS: Record<OpenReason, string> = {
  'offer-not-accepted': 'The person has not said yes to a personal budget yet. Go back to the offer first',
  'needs-already-open': 'The questions are open already. Go back to the page about daily life and answer them',
  'no-questions-in-force': 'The council has set no questions for today. Ask the administrator of this service',
}

/** What a level says about somebody: 'you cannot do this', 'Anne cannot do this'. */
export function levelSays(level: Answered, who: string): string {
  const you = who === 'you'
  return {
    manage: you ? 'you manage this' : `${who} manages this`,
    'some-help': you ? 'you manage this with some help' : `${who} manages this with some help`,
    cannot: `${who} cannot do this`,
    'dont-know': you ? 'you do not know' : `they do not know how ${who} manages this`,
    left: you ? 'you left this one' : 'this one was left',
  }[level]
}

/** The answers as the person ticks them; 'left' is never ticked. */
export const OWN_LEVELS: Record<Answered, string> = {
  manage: 'I manage this',
  'some-help': 'I manage this with some help',
  cannot: 'I cannot do this',
  'dont-know': 'I do not know',
  left: 'Left this one',
}

/** The answers as the worker ticks them about the person. */
export const levelsAbout = (knownAs: string): Record<Answered, string> => ({
  manage: `${knownAs} manages this`,
  'some-help': `${knownAs} manages this with some help`,
  cannot: `${knownAs} cannot do this`,
  'dont-know': 'I do not know',
  left: 'Left this one',
})

/** What both said, where they said the same. */
export const bothSay = (level: Level, who: string): string =>
  level === 'dont-know' ? 'You both do not know yet:' : `You both said that ${levelSays(level, who)}:`

/** In place of an answer, where both are shown before a side has finished. */
export const NOT_YET = 'Not answered yet'

/** Beside an answer that came after the person had asked to see both. */
export const SAID_LATER = 'Said after both were shown'

/** The four ways of being unable, in words that fit both sides (reg. 2(3)). */
export const LIMB_WORDS: Record<Limb, string> = {
  'only-with-help': 'Only with somebody’s help',
  distress: 'With a lot of pain, distress or worry',
  'at-risk': 'With a danger to somebody’s health or safety',
  'takes-longer': 'It takes much longer than it takes most people',
}

const SAID_IN: Record<How, (day: Day) => string> = {
  'own-device': (day) => `Answered on ${sayDate(day)}`,
  together: (day) => `Said together on ${sayDate(day)}`,
  'passed-device': (day) => `Answered on the worker’s device on ${sayDate(day)}`,
  phone: (day) => `Said by phone on ${sayDate(day)}`,
  paper: (day) => `Written on paper on ${sayDate(day)}`,
}

/** How an answer came to be here, where somebody else typed it or a device was lent; undefined where who gave it typed it. */
export function originSentence(origin: Origin | undefined): string | undefined {
  if (origin === undefined || origin.how === 'own-device') return undefined
  const said = SAID_IN[origin.how](origin.saidOn)
  // In the room the person ticked themselves, whoever had signed in.
  const ownHand = origin.how === 'passed-device' || origin.how === 'together'
  if (ownHand || origin.typedByName === undefined) return said
  const later = origin.typedOn === undefined ? '' : ` on ${sayDate(origin.typedOn)}`
  return `${said}, typed by ${origin.typedByName}${later}`
}

export const ENDED_WORDS: Record<EndsAs, string> = {
  'we-agree': 'You talked, and now you agree',
  'we-differ': 'You talked, and you still see it differently',
  'ask-third': 'You will ask somebody else',
  'leave-it': 'You are leaving it: it changes nothing now',
}

/** That a side has finished, and in which way where it was not by itself. */
export function finishedSentence({ how, byName }: Finished): string {
  const by: Partial<Record<How, string>> = {
    phone: `Finished by phone, written down by ${byName}`,
    paper: `Finished on paper, written down by ${byName}`,
    'passed-device': 'Finished on the worker’s device',
    together: 'Finished together',
  }
  return by[how] ?? 'Finished'
}

export const DONE = {
  opened: 'The questions are open. Each of you can answer now.',
  finished: 'You have finished. Your answers are kept as they are.',
  'finished-for': 'It is written down. When everybody who was asked has finished, both of you see both.',
  'finished-together': 'You have both finished. Your answers are kept as they are.',
  'worker-finished': 'You have finished. The other side has answers of its own, and says itself when it has finished.',
  'shown-now': 'Both of you can see both sets of answers now.',
  'device-back': 'This device is yours again.',
  talked: 'It is written down. What each of you said first stays as it was.',
  decided: 'Your decision is written down. The person can read it.',
}

/** The sentences of the timeline. No answers in them: a timeline may be shared. */
export const said = {
  opened: (worker: string) => `${worker} opened the questions about daily life, for both to answer.`,
  finished: (who: string) => `${who} finished answering the questions.`,
  revealed: 'Both had finished, so each could see what the other said.',
  talked: (who: string) => `${who} wrote down how a talk about a difference ended.`,
  decided: (worker: string, eligible: boolean) =>
    eligible
      ? `${worker} decided that there are needs the council must help with, and wrote down why.`
      : `${worker} decided that there are no needs the council must help with, and wrote down why.`,
}
