import type { Benefit, BenefitAnswer, Wave } from './followup.ts'
import type { CheckInState, FollowupReason } from './rules.ts'

type Needed = 'tick-one-or-leave-it' | 'say-what-became-of-it'

export const WORDS: Record<FollowupReason | Needed, string> = {
  'not-ended-yet': 'The money has not come to an end, so there is nothing to look back on yet',
  'chosen-already': 'You have chosen this one already. Tick only those you want to add',
  'not-due-yet': 'It is not time for this one yet. If you want to tell us something today, ring your worker',
  'tick-one-or-leave-it': 'Tick at least one. If you want none, that is fine: just leave this page',
  'say-what-became-of-it': 'Choose what is true for you. There is no wrong answer',
}

export const WAVE_WORDS: Record<Wave, string> = {
  '6-weeks': '6 weeks',
  '6-months': '6 months',
  '12-months': '12 months',
}

export const BENEFIT_WORDS: Record<Benefit, string> = {
  kept: 'It is still there',
  partly: 'Some of it is still there',
  lost: 'It is gone',
}

export const STATE_WORDS: Record<CheckInState, string> = {
  'to-come': 'still to come',
  due: 'open now',
  'no-answer': 'no answer',
  answered: 'answered',
}

export const DONE = {
  chosen: 'Thank you. We ask you then, and not before.',
  answered: 'Thank you for telling us. It is kept in your own words.',
}

const list = (waves: readonly Wave[]): string => waves.map((wave) => WAVE_WORDS[wave]).join(' and ')

/** The sentences of the timeline. */
export const said = {
  chosen: (person: string, waves: readonly Wave[]) => `${person} chose to look back ${list(waves)} after the last day.`,
  answered: (person: string, wave: Wave, answers: readonly Pick<BenefitAnswer, 'benefit'>[]) =>
    answers.some(({ benefit }) => benefit === 'lost')
      ? `${person} looked back after ${WAVE_WORDS[wave]}: something good is gone. ${person}’s worker sees this from today.`
      : answers.every(({ benefit }) => benefit === 'kept')
        ? `${person} looked back after ${WAVE_WORDS[wave]}: the good of it is still there.`
        : `${person} looked back after ${WAVE_WORDS[wave]}: some of the good is still there.`,
  asked: (wave: Wave) =>
    `We would like to know how things are, ${WAVE_WORDS[wave]} after the last day. You chose this. A minute is enough, and you can leave it.`,
}
