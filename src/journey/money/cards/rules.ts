import { fine, refuse, type Verdict } from '#core/verdict.ts'

export type CardReason =
  | 'payments-not-set-up'
  | 'card-is-the-persons-choice'
  | 'looks-like-a-card-number'
  | 'reference-is-of-another-card'

/** Whether digits have the check digit of a payment card (ISO/IEC 7812, annex B): 13 to 19 of them. */
export function looksLikeACardNumber(text: string): boolean {
  const digits = text.replaceAll(/[\s-]/g, '')
  if (!/^\d{13,19}$/.test(digits)) return false
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** A card is written down where the person asked for one, after payments are set up; its number is not kept here. */
export function mayIssue(
  agreement: object | undefined,
  { reference, chosen }: { reference: string; chosen: boolean },
): Verdict<CardReason> {
  if (agreement === undefined) return refuse('payments-not-set-up')
  return [
    ...(looksLikeACardNumber(reference) ? refuse('looks-like-a-card-number', 'reference') : fine),
    ...(chosen ? fine : refuse('card-is-the-persons-choice', 'chosen')),
  ]
}
