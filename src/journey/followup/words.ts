import type { Benefit, BenefitAnswer, PaidBy, Wave, Way } from './followup.ts'
import { type CheckInState, type FollowupReason, isKeptWell, partsOf } from './rules.ts'

export const FOLLOWUP_WORDS: Record<FollowupReason, string> = {
  'not-due-yet': 'It is not time for this one yet. If you want to tell us something today, ring your worker',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
}

/** '6 weeks', '1 month'. */
export function sayWave(wave: Wave): string {
  const { count, unit } = partsOf(wave)
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`
}

export const BENEFIT_WORDS: Record<Benefit, string> = {
  kept: 'It is still there',
  partly: 'Some of it is still there',
  lost: 'It is gone',
}

export const PAID_WORDS: Record<PaidBy, string> = {
  free: 'It is free',
  own: 'My own money',
  other: 'Other money, like a grant',
  family: 'Family or friends',
  'nothing-needed': 'It needs no money',
  'at-a-cost': 'Money I need for food, heating or debts',
}

export const STATE_WORDS: Record<CheckInState, string> = {
  'to-come': 'still to come',
  due: 'open now',
  'no-answer': 'no answer',
  answered: 'answered',
}

export const WAY_WORDS: Record<Way, string> = {
  page: 'On this page',
  phone: 'By phone',
  letter: 'By letter, with a sheet to fill in',
  worker: 'My worker comes to see me',
  video: 'On a video call',
}

/** The sentences of the timeline. It may be shared, so it says no more than is needed. */
export const said = {
  answered: (person: string, wave: Wave, answers: readonly Pick<BenefitAnswer, 'benefit' | 'paidBy'>[]) =>
    answers.some(({ benefit }) => benefit === 'lost')
      ? `${person} looked back after ${sayWave(wave)}: something good is gone. Somebody was told at once.`
      : answers.every(isKeptWell)
        ? `${person} looked back after ${sayWave(wave)}: the good of it is still there.`
        : `${person} looked back after ${sayWave(wave)}: some of the good is still there.`,
  typed: (worker: string, person: string) => `${worker} typed this for ${person}, as they said it.`,
  asked: (wave: Wave, way: Way, others: boolean) =>
    `We would like to know how things are, ${sayWave(wave)} after the last day. You chose this. ${HOW_ASKED[way]}${others ? ' Somebody you chose does this with you.' : ''} You can leave it.`,
  reminded: (wave: Wave) =>
    `A short reminder: you wanted to be asked how things are, after ${sayWave(wave)}. You can leave it. We do not ask again this time.`,
}

const HOW_ASKED: Record<Way, string> = {
  page: 'A minute is enough.',
  phone: 'We ring you, or you answer on the page.',
  letter: 'A sheet comes by post, or you answer on the page.',
  worker: 'Your worker finds a time with you, or you answer on the page.',
  video: 'Your worker finds a time for a video call, or you answer on the page.',
}
