import type { TellReason } from './rules.ts'
import type { How } from './told.ts'

export const TELL_WORDS: Record<TellReason | 'choose-how-it-was-said', string> = {
  'nothing-was-agreed-yet': 'No plan has been agreed yet, so there is nothing to explain. Come back when there is one',
  'choose-how-it-was-said': 'Choose how it was said',
}

/** The one question. It asks about us, not about the person. */
export const QUESTION = {
  lead: 'We want to know if we explained it well.',
  ask: 'How would you tell a friend what this money is for?',
  askFor: (name: string) => `How would ${name} tell a friend what this money is for?`,
  free: 'There is no right or wrong. Nothing depends on it. You can leave it.',
}

export const HOW_WORDS: Record<Exclude<How, 'here'>, string> = {
  paper: 'On paper',
  phone: 'By phone',
  together: 'When we sat together',
}

export const HOW_TOLD: Record<How, string> = {
  here: 'here',
  paper: 'on paper',
  phone: 'by phone',
  together: 'when we sat together',
}

export const TELL_DONE = { told: 'Thank you. It helps us to explain better.' }

/** The sentence of the timeline. */
export const said = { told: (name: string) => `${name} said in their own words what the money is for.` }
