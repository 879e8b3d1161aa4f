import { PLAN_WORDS } from '../words.ts'
import type { LineReason } from './rules.ts'

type Needed =
  | 'say-what-it-is-for'
  | 'say-with-whom'
  | 'say-how-much'
  | 'choose-how-often'
  | 'say-the-first-day'
  | 'say-both-months'
  | 'line-was-removed'

const NEEDED: Record<Needed | LineReason, string> = {
  'goal-is-not-in-this-plan': 'Choose one of the goals on this page, or “none of these yet”',
  'last-day-before-first-day': 'The last day lies before the first day. Check both days',
  'say-what-it-is-for': 'Write what the money is for, like: childcare',
  'say-with-whom': 'Write who gets the money: a name, a shop or a group',
  'say-how-much': 'Write how much it costs each time',
  'choose-how-often': 'Choose how often it is paid',
  'say-the-first-day': 'Write the first day',
  'say-both-months': 'Choose the first and the last month, or leave both',
  'paid-once-has-no-season': 'What is paid once has no season. Leave both months',
  'line-was-removed':
    'Somebody took this out of the plan meanwhile. What you typed is still here: you can add it again',
}

export const LINE_WORDS = { ...PLAN_WORDS, ...NEEDED }

/** The sentences of the timeline. */
export const said = {
  added: (name: string) => `${name} wrote in the plan what money is for.`,
  changed: (name: string) => `${name} changed in the plan what money is for.`,
  removed: (name: string) => `${name} took something that money was for out of the plan.`,
}
