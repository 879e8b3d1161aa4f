import { type Day, parseDay } from '#core/day.ts'
import { HEARD_HOW, type HeardHow } from '#core/heard.ts'
import { isId } from '#core/id.ts'
import { date, type Field, first, oneOf, someOf, words } from '#web/fields.ts'
import { PAYS_EVERY, SENT_HOWS, type Week } from './assistants.ts'

/** Hours of a day: '3', '3:30' or '3.5'; '' is none. In minutes. */
export const hours: Field<number> = {
  read: (raw, name) => {
    const text = first(raw, name)
    if (text === '') return { value: 0 }
    const found = /^(\d{1,2})(?:[:h](\d{2})|[.,](\d))?$/.exec(text)
    if (found === null) return { reason: 'not-hours' }
    const minutes = Number(found[1]) * 60 + Number(found[2] ?? 0) + Number(found[3] ?? 0) * 6
    return minutes > 1440 || Number(found[2] ?? 0) > 59 ? { reason: 'not-hours' } : { value: minutes }
  },
}

/** A field a day, in the order of the week. */
const weekFields = {
  ...{
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: hours,
    saturday: hours,
    sunday: hours,
  },
}

/** The week out of what a form with `weekFields` gave. */
export const weekIn = (typed: Week): Week => {
  const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = typed
  return { monday, tuesday, wednesday, thursday, friday, saturday, sunday }
}

const line: Field<string | undefined> = {
  read: (raw, name) => ({ value: isId(first(raw, name)) ? first(raw, name) : undefined }),
}
/** The Monday that the page was drawn for. */
const weekFrom: Field<Day | undefined> = {
  read: (raw, name) => ({ value: parseDay(first(raw, name)) }),
}
/** Left out by the person themselves. */
const howSaid: Field<HeardHow | undefined> = {
  read: (raw, name) => ({ value: HEARD_HOW.find((one) => one === first(raw, name)) }),
}
const LINE = 200

export const addFields = {
  name: words({ needed: 'say-their-name', max: 100 }),
  lineId: line,
  startsOn: date('say-when-they-begin'),
}
export const agreeFields = {
  ...weekFields,
  from: date('say-from-which-day'),
  irregular: someOf((value) => value === 'yes'),
}
export const sheetFields = {
  ...weekFields,
  note: words({ max: 300 }),
  how: howSaid,
  weekFrom,
  /** Set by the one tap: the hours that are agreed. */
  asAgreed: someOf((value) => value === 'yes'),
}
export const payrollFields = {
  name: words({ needed: 'say-who-does-payroll', max: LINE }),
  email: words({ max: LINE }),
  phone: words({ max: LINE }),
  every: oneOf(PAYS_EVERY, 'choose-how-often-paid'),
  aPayDay: date('say-one-pay-day'),
}
export const sendFields = { how: oneOf(SENT_HOWS, 'choose-how-you-send') }
export const leftFields = { lastDay: date('say-their-last-day') }
