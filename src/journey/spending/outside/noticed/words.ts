import type { SaidOfNoticed } from './noticed.ts'

export const NOTICED_WORDS: Record<'nothing-like-that-here' | 'choose-or-say-nothing', string> = {
  'nothing-like-that-here': 'This is not here any more. Go back to see what is',
  'choose-or-say-nothing': 'Choose one of these, or go back: you do not have to say anything',
}

export const NOTICED_DONE = { said: 'Thank you. It is kept.' }

export const SAID_OF_NOTICED_WORDS: Record<SaidOfNoticed, string> = {
  help: 'I would like help with this. My worker may know',
  fine: 'It is fine as it is',
  'not-so': 'It is not what you think it is',
}
