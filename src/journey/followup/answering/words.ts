import { SAID_FOR_WORDS } from '../forms.ts'
import { FOLLOWUP_WORDS } from '../words.ts'

export const ANSWERING_WORDS = {
  ...FOLLOWUP_WORDS,
  ...SAID_FOR_WORDS,
  'say-what-became-of-it': 'Choose what is true for you. There is no wrong answer',
  'say-how-it-is-paid-for': 'Choose how it is paid for now. There is no wrong answer',
  'a-number-from-0-to-10': 'Write a whole number from 0 to 10, or leave it',
  'a-whole-number': 'Write a whole number, or leave it',
  'nobody-holds-the-duty':
    'Something is gone, and nobody is there to be told at the moment. Please ring one of the numbers, then send this again later',
  'write-your-view': 'Write how you see it',
}

export const WELLBEING_SOURCE = 'Four questions asked across the UK (ONS, OGL v3.0).'

export const noted = (worker: string) => `${worker} wrote down how they see it, apart from what was said.`
