import { forEach } from '#journey/review/index.ts'
import { type Field, first, oneOf, words } from '#web/fields.ts'
import { BENEFITS, PAID_BY, type PaidBy } from '../followup.ts'
import { saidForFields, wholeOrLeft } from '../forms.ts'

/** How what is left is paid for; nothing is asked where it is gone. */
const paidBy: Field<PaidBy | undefined> = {
  read(raw, name) {
    if (first(raw, name.replace('paidBy', 'benefit')) === 'lost') return { value: undefined }
    const found = PAID_BY.find((one) => one === first(raw, name))
    return found === undefined ? { reason: 'say-how-it-is-paid-for' } : { value: found }
  },
}

/** What is asked of each goal. */
export const benefitFields = {
  benefit: oneOf(BENEFITS, 'say-what-became-of-it'),
  paidBy,
  how: words({ max: 600 }),
}

/** The rest can be left. */
export const optionalFields = {
  words: words(),
  satisfied: wholeOrLeft(10),
  worthwhile: wholeOrLeft(10),
  happy: wholeOrLeft(10),
  anxious: wholeOrLeft(10),
  hospitalStays: wholeOrLeft(99),
  crises: wholeOrLeft(99),
}

export const answerFields = { benefits: forEach(benefitFields), ...optionalFields }
export const answerForFields = { ...answerFields, ...saidForFields }
export const noteFields = { words: words({ needed: 'write-your-view' }) }
