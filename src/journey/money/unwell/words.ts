import { type Day, sayDate, sayDay } from '#core/day.ts'
import { MORE_DONE } from './more/words.ts'
import type { PauseReason, SwitchReason } from './rules.ts'
import type { Adds, Pause } from './unwell.ts'

type Needed = 'say-whether-it-happened' | 'say-what-you-heard' | 'say-when-you-spoke'

export const UNWELL_NOW_WORDS: Record<SwitchReason | PauseReason | Needed, string> = {
  'asked-for-already': 'This has been asked for already, and the worker has been told. If it cannot wait, please ring',
  'no-pot-in-the-plan': 'No money is kept for a bad time in this plan. Ask for a call instead',
  'pot-has-not-been-opened': 'This money is for when it has happened. Ask for a call now, and talk it over',
  'switch-is-ended': 'This has ended already. Nothing more is needed',
  'nothing-to-pause': 'There is no payment here that can be paused now. Talk to your worker about it',
  'owed-to-somebody-employed':
    'This is owed to somebody who is employed, so a pause never stops it. To end the job, talk to the worker first',
  'choose-the-first-payment': 'Choose the first payment to leave out',
  'choose-when-it-comes-again': 'Choose the day from which it is paid again',
  'comes-again-before-it-stops': 'The payments come again before they stop. Choose a later day',
  'pause-is-over': 'This pause is over already. Nothing more is needed',
  'no-wish-to-pause':
    'There is no written wish for this. Only the person can pause it, or write that you may. Until then it is paid',
  'spoke-on-a-day-to-come': 'That day has not come yet. Write the day on which you spoke',
  'spoke-too-long-ago': 'That was more than a week ago. Speak to them again before you pause anything',
  'say-whether-it-happened': 'Say whether it has happened',
  'say-what-you-heard': 'Write what they said to you. They read this',
  'say-when-you-spoke': 'Write the day on which you spoke to them',
}

/** What somebody asks for, as it stands in a sentence. */
export const ADDS_WORDS: Record<Adds, string> = {
  call: 'a call',
  pot: 'the money kept for a bad time',
  hours: 'more hours of help',
}

export const UNWELL_NOW_DONE = {
  asked: 'Thank you. Your worker sees this first when they next look. No payment is lower because of it.',
  ended: 'It has ended. Thank you for telling us.',
  paused: 'It is paused. It can be ended at any time, with one tap.',
  'pause-ended': 'The pause has ended. Payments come again from today.',
  'alarm-answered': 'Thank you. It is in the timeline.',
  ...MORE_DONE,
}

/** What stands with a pause for which the person gave no reason: none was needed. */
export const NO_REASON = 'The person asked for it.'

/** 'Bowling, from Friday 4 December 2026 to Thursday 17 December 2026. It is paid again from Friday 18 December 2026.' */
export function sayPause({ what, from, to }: Pick<Pause, 'what' | 'from' | 'to'>, again: Day | undefined): string {
  if (to === undefined || again === undefined) return `${what}, from ${sayDay(from)}.`
  return `${what}, from ${sayDay(from)} to ${sayDay(to)}. It is paid again from ${sayDay(again)}.`
}

/** The sentences of the timeline. What was written besides stays on the page. */
export const said = {
  asked: (by: string, person: string, adds: Adds) =>
    by === person
      ? `${person} is having a bad time, and asked for ${ADDS_WORDS[adds]}.`
      : `${by} thinks that ${person} is having a bad time, and asked for ${ADDS_WORDS[adds]}.`,
  ended: (by: string, adds: Adds) => `${by} said that this is done: ${ADDS_WORDS[adds]}.`,
  paused: (by: string, what: string, from: Day, again: Day) =>
    `${by} asked for a pause: ${what}. It is not paid from ${sayDate(from)}, and is paid again from ${sayDate(again)}.`,
  pausedByWish: (worker: string, person: string, what: string, from: Day, again: Day) =>
    `${worker} spoke to ${person}, and paused this as ${person} had written: ${what}. It is not paid from ${sayDate(from)}, and is paid again from ${sayDate(again)}. ${person} can end the pause at any time.`,
  pauseEnded: (by: string, what: string) => `${by} ended a pause: ${what}. It is paid again.`,
}
