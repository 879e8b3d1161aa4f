import { sayDate } from '#core/day.ts'
import type { Every } from '#core/pattern/index.ts'
import type { Heard } from '../spoken.ts'
import { HOW_TYPED } from '../typed/words.ts'
import { PLAN_WORDS } from '../words.ts'
import type { UnwellReason } from './rules.ts'
import type { Does } from './unwell.ts'

type Needed = 'choose-what-happens' | 'say-who-it-is' | 'not-a-whole-number'

export const UNWELL_WORDS: Record<UnwellReason | Needed, string> = {
  ...PLAN_WORDS,
  'line-is-gone': 'This is not in the plan any more. Go back to the plan to see what is there now',
  'owed-to-somebody-employed':
    'This is owed to somebody who works for you, so it goes on also in a bad time. Choose one of the others',
  'say-your-wish': 'Write in your own words when it may be paused. Your worker acts only on what you wrote',
  'say-what-opens-it': 'Write what must have happened before this money is used',
  'friend-is-gone': 'This link has been taken back already. Nothing more is needed',
  'paid-once-has-no-more':
    'This is paid once, so there is nothing to add to. Choose something that is paid again and again',
  'say-for-how-long': 'Write for how long at most, as a number',
  'too-long-for-a-bad-time':
    'More than half a year is long for a bad time. Write less here, or ask for more in the plan itself',
  'say-what-more-buys': 'Write in a few words what the money buys then',
  'not-a-whole-number': 'Write a whole number, for example 4',
  'choose-what-happens': 'Choose what happens to the payments',
  'say-who-it-is': 'Write a name, so that you know later whose link it is',
}

/** What each choice means, to the person. */
export const DOES_WORDS: Record<Does, { text: string; hint: string }> = {
  'go-on': { text: 'Payments go on', hint: 'Nothing changes because you are not well.' },
  'ask-me': { text: 'Ask me first', hint: 'Your worker asks you each time. Until you say so, payments go on.' },
  'pause-if-i-say': {
    text: 'My worker may pause it, as I write below',
    hint: 'Only after they have spoken to you. We tell you at once, and you can end it with one tap.',
  },
}

/** What each choice means, to somebody else who reads the plan. */
export const DOES_TOLD: Record<Does, string> = {
  'go-on': 'Payments go on',
  'ask-me': 'Ask first each time. Until then, payments go on',
  'pause-if-i-say': 'The worker may pause it as written, after they have spoken',
}

/** Who typed what the person said, how, and who heard it too; '' where they wrote it themself. */
export const sayHeard = (heard: Heard | undefined): string =>
  heard === undefined
    ? ''
    : ` Typed by ${heard.byName} on ${sayDate(heard.on)}, ${HOW_TYPED[heard.how] ?? 'for them'}.${heard.witnessName === '' ? '' : ` ${heard.witnessName} heard it too.`}`

/** How often it comes, within a sentence. */
export const MORE_EACH: Record<Every, string> = {
  weekly: 'a week',
  'four-weekly': 'every four weeks',
  monthly: 'a month',
  once: 'once',
}

export const MORE_HOW_LONG: Record<Every, string> = {
  weekly: 'For how many weeks at most?',
  'four-weekly': 'For how many times of four weeks at most?',
  monthly: 'For how many months at most?',
  once: 'How often at most?',
}

export const UNWELL_DONE = {
  'payments-said': 'It is written down. No payment changes because of it now.',
  'pot-said': 'It is written down.',
  'more-said': 'It is written down. It comes only when you or your worker start it, and only after a yes to the plan.',
  'friend-added': 'They may raise the alarm now. If the link is lost, take it back and make a new one.',
  'friend-withdrawn': 'Their link does not work any more.',
}

/** The sentences of the timeline. Names of friends stay out of it: others may be allowed to read it. */
export const said = {
  payments: (name: string) => `${name} wrote what happens to payments in a bad time.`,
  pot: (name: string) => `${name} wrote about money kept for a bad time.`,
  more: (name: string, what: string) => `${name} wrote about more in a bad time: ${what}.`,
  moreGone: (name: string, what: string) => `${name} took out of the plan what came on top in a bad time: ${what}.`,
  friendAdded: (name: string) => `${name} chose somebody who may raise the alarm.`,
  friendWithdrawn: (name: string) => `${name} took back a link for raising the alarm.`,
}
