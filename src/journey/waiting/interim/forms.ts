import { type Pence, pounds } from '#core/money.ts'
import { date, type Field, first, oneOf, words } from '#web/fields.ts'
import { INTERIM_VERDICTS } from './interim.ts'

/** Pounds and pence a week; nothing typed costs nothing. */
const weekly: Field<Pence> = {
  read(raw, name) {
    const text = first(raw, name)
    const pence = text === '' ? 0n : pounds(text)
    return pence === undefined ? { reason: 'not-an-amount' } : { value: pence }
  },
}

export const proposeFields = {
  serves: words({ max: 300 }),
  what: words({ needed: 'say-what-the-help-is', max: 300 }),
  whoGives: words({ needed: 'say-who-gives-it', max: 300 }),
  weekly,
  urgent: oneOf(['yes', 'no'], 'choose-whether-urgent'),
  why: words({ needed: 'say-why-it-cannot-wait' }),
  from: date('say-the-first-day'),
  to: date('say-the-last-day'),
}

export const approveFields = {
  verdict: oneOf(INTERIM_VERDICTS, 'choose-yes-or-no'),
  reasons: words({ needed: 'say-your-reasons' }),
}
