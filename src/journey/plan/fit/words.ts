import { sayDate } from '#core/day.ts'
import type { Fit, FitPart } from '../plan.ts'
import { PLAN_WORDS } from '../words.ts'
import type { FitReason } from './rules.ts'

export const FIT_WORDS: Record<FitReason, string> = {
  ...PLAN_WORDS,
  'goal-is-not-in-the-plan': 'Somebody took this goal out of the plan meanwhile. What you typed is still here, to copy',
  'choose-yes-or-not-quite': 'Choose yes or not quite. Both are fine',
}

/** The four things that may not be right (D3), as the person is asked. */
export const FIT_ASKS: Record<FitPart, { title: string; label: string }> = {
  personal: { title: 'Personal', label: 'Is it yours? What would make it more about you?' },
  agreed: { title: 'Agreed', label: 'Did you agree to it? What would you want to be different?' },
  timeLimited: { title: 'Time', label: 'Is the time right? Too short, too long?' },
  realistic: { title: 'Realistic', label: 'Can it be done? What stands in the way?' },
}

/** 'Anne said on 1 March 2027 that this is not quite right for them.'; of which words, where the goal reads otherwise now. */
export function sayFit({ fits, on, asRead }: Fit, words: string, own: boolean, person: string): string {
  const who = own ? `You said on ${sayDate(on)} that` : `${person} said on ${sayDate(on)} that`
  const is = fits ? 'right' : 'not quite right'
  const whom = own ? 'you' : 'them'
  return asRead === undefined || asRead === words
    ? `${who} this is ${is} for ${whom}.`
    : `${who} this was ${is} for ${whom}, as it read then: “${asRead}”`
}

/** The sentences of the timeline; what is not right stays in the plan. */
export const said = {
  fits: (name: string) => `${name} said that a goal in the plan is right for them.`,
  notQuite: (name: string) =>
    `${name} said that a goal in the plan is not quite right yet. It is something to talk about.`,
}
