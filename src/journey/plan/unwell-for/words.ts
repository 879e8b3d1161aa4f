import type { HeardHow } from '#core/heard.ts'
import { WITNESS_WORDS } from '../heard/words.ts'
import { HOW_TYPED } from '../typed/words.ts'
import type { Does } from '../unwell/unwell.ts'
import { UNWELL_WORDS } from '../unwell/words.ts'
import type { SettingForReason } from './rules.ts'

type Needed = 'choose-what-happens' | 'choose-how-they-said-it' | 'say-when-they-said-it' | 'choose-how-the-copy-goes'

export const UNWELL_FOR_WORDS: Record<SettingForReason | Needed, string> = {
  ...UNWELL_WORDS,
  ...WITNESS_WORDS,
  'owed-to-somebody-employed':
    'This is owed to somebody who works for them, so it goes on also in a bad time. Choose one of the others',
  'say-your-wish': 'Write in their words when it may be paused. You can act only on what they said',
  'choose-how-they-said-it': 'Choose how they said it',
  'say-when-they-said-it': 'Write the day on which they said it',
  'choose-how-the-copy-goes': 'Choose how a copy goes to them',
  'said-after-today': 'That day is still to come. Write the day on which they said it',
  'they-said-otherwise-since': 'They said something newer since that day, and it stands. Check the day',
  'they-wrote-this-themselves':
    'The person wrote this themselves. You can write down that payments go on. Ask them to write a wish to pause',
}

/** What each choice means, to the worker who writes it down. */
export const DOES_FOR: Record<Does, (name: string) => string> = {
  'go-on': () => 'Payments go on',
  'ask-me': (name) => `Ask ${name} first. Until they say so, payments go on`,
  'pause-if-i-say': () => 'You may pause it, as they say below, after you have spoken to them',
}

/** The sentence of the timeline. */
export const saidFor = (worker: string, person: string, how: HeardHow): string =>
  `${worker} wrote down what ${person} said of payments in a bad time, ${HOW_TYPED[how] ?? 'for them'}. ${person} can change it on any day.`
