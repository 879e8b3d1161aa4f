import { type Day, sayDate } from '#core/day.ts'
import type { HeardApart } from '../for-person/rules.ts'
import { isOffered, type Topic } from './risks.ts'
import type { TypingReason } from './rules.ts'

type Needed = 'say-what-you-do' | 'say-who-does-it' | 'say-how-you-know' | 'say-when'

export const WORDS: Record<TypingReason | Needed, string> = {
  'name-what-could-go-wrong': 'Say in a word or two what this is about',
  'write-a-few-words': 'Write a few words, or go back and leave it',
  'changed-meanwhile': 'Somebody wrote something about this while you had it open. Read it, then send yours again',
  'finish-your-own-first':
    'Finish your own answers about daily life first, so that what you hear cannot change them. Then type this',
  'person-wrote-this':
    'The person wrote about this themselves. Their words stand. Ask them to change it on their own page',
  'said-after-today': 'That day has not come yet. Write the day on which the person said it',
  'said-too-long-ago': 'That is more than a year ago. Check the year, or ask the person again',
  'say-how-you-know': 'Choose how the person told you this',
  'say-when': 'Write the day on which the person said it. It may be another day than today',
  'say-what-you-do': 'Write what you will do if this happens',
  'say-who-does-it': 'Write who does it: a name, and a number where there is one',
}

export const TOPIC_WORDS: Record<Topic, string> = {
  'hurting-myself': 'Hurting myself',
  'going-missing': 'Going missing',
  'nobody-comes': 'Somebody who helps cannot come',
  'taken-advantage-of': 'Somebody uses me or my money',
}

/** A topic as it is called on a page. */
export const topicSays = (topic: string): string => (isOffered(topic) ? TOPIC_WORDS[topic] : topic)

/** What the person is asked about each topic. */
export const ASK_PERSON: Record<Topic, string> = {
  'hurting-myself': 'When does it get close to that, and what helps you then?',
  'going-missing': 'When would you want to get away, and where might you be?',
  'nobody-comes': 'What happens to you if your helper, or family, cannot come?',
  'taken-advantage-of': 'Is there somebody who takes from you, or pushes you? What would help?',
}

/** What the worker is asked about each topic. */
export const ASK_WORKER: Record<Topic, (name: string) => string> = {
  'hurting-myself': (name) => `When could ${name} come to harm, and what have you seen help?`,
  'going-missing': (name) => `When might ${name} go missing, and where would you look first?`,
  'nobody-comes': (name) => `What happens to ${name} if a helper, or family, cannot come?`,
  'taken-advantage-of': (name) => `Who or what could take advantage of ${name}?`,
}

export const DONE = {
  written: 'It is written down.',
  typed: 'It is typed, and it says that you typed it.',
  planned: 'What you do is written down. Both of you can read it.',
}

const HOW: Record<HeardApart, string> = { phone: 'by phone', paper: 'on paper' }

/** The sentences of the timeline. They name no topic: a timeline may be shared. */
export const said = {
  wrote: (name: string) => `${name} wrote about what could go wrong.`,
  tookBack: (name: string) => `${name} took back some words about what could go wrong.`,
  typed: (worker: string, person: string, how: HeardApart, on: Day) =>
    `${worker} typed what ${person} said ${HOW[how]} on ${sayDate(on)} about what could go wrong.`,
  typedBack: (worker: string, person: string, how: HeardApart, on: Day) =>
    `${person} took back some words about what could go wrong, ${HOW[how]} on ${sayDate(on)}. ${worker} wrote that down.`,
  planned: (name: string) => `${name} wrote down what we do if something goes wrong.`,
}
