import type { EndsAs, Level } from './needs.ts'
import type { OpenReason } from './rules.ts'

export const OPEN_WORDS: Record<OpenReason, string> = {
  'offer-not-accepted': 'The person has not said yes to a personal budget yet. Go back to the offer first',
  'needs-already-open': 'The questions are open already. Go back to the page about daily life and answer them',
  'no-questions-in-force': 'The council has set no questions for today. Ask the administrator of this service',
}

/** What a level says about somebody: 'you cannot do this', 'Anne cannot do this'. */
export function levelSays(level: Level, who: string): string {
  const you = who === 'you'
  return {
    manage: you ? 'you manage this' : `${who} manages this`,
    'some-help': you ? 'you manage this with some help' : `${who} manages this with some help`,
    cannot: `${who} cannot do this`,
    'dont-know': you ? 'you do not know' : `they do not know how ${who} manages this`,
  }[level]
}

/** The answers as the person ticks them. */
export const OWN_LEVELS: Record<Level, string> = {
  manage: 'I manage this',
  'some-help': 'I manage this with some help',
  cannot: 'I cannot do this',
  'dont-know': 'I do not know',
}

/** The answers as the worker ticks them about the person. */
export const levelsAbout = (knownAs: string): Record<Level, string> => ({
  manage: `${knownAs} manages this`,
  'some-help': `${knownAs} manages this with some help`,
  cannot: `${knownAs} cannot do this`,
  'dont-know': 'I do not know',
})

/** What both said, where they said the same. */
export const bothSay = (level: Level, who: string): string =>
  level === 'dont-know' ? 'You both do not know yet:' : `You both said that ${levelSays(level, who)}:`

export const ENDED_WORDS: Record<EndsAs, string> = {
  'we-agree': 'You talked, and now you agree',
  'we-differ': 'You talked, and you still see it differently',
  'ask-third': 'You will ask somebody else',
  'leave-it': 'You are leaving it: it changes nothing now',
}

export const DONE = {
  opened: 'The questions are open. Each of you can answer now.',
  finished: 'You have finished. Your answers are kept as they are.',
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
