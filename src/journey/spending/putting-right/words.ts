import { sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import { CAPTURE_WORDS } from '../capture/words.ts'
import type { Instead, PutRightReason } from './rules.ts'

export const PUT_RIGHT_WORDS: Readonly<Record<PutRightReason | 'say-why', string>> & Readonly<Record<string, string>> =
  {
    ...CAPTURE_WORDS,
    'say-what-was-wrong': 'Choose what is wrong',
    'say-what-you-bought': 'Write in a few words what you bought',
    'say-why': 'Write in a few words what was wrong',
    'put-right-already': 'This was put right already. Go back to see how it stands now',
    'nothing-is-different': 'Nothing is different yet. Change what is wrong, or go back if all is well',
    'in-a-closed-statement':
      'This is part of a bank statement that was checked and closed. You can change which part of your plan it was for. For the amount or the day, ask your worker',
  }

/** The sentences of the timeline, and why a purchase that stands instead of another has no picture of its own. */
export const said = {
  seeFormer: 'Written down before. Put right since.',
  putRight: (by: string, what: string, pence: Pence, instead: Instead | undefined) =>
    instead === undefined
      ? `${by} said that this was not bought: ${what}, ${sayMoney(pence)}.`
      : `${by} put right what was bought: ${instead.what}, ${sayMoney(instead.amountPence)} on ${sayDate(instead.on)} (before: ${what}, ${sayMoney(pence)}).`,
}
