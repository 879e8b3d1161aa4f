import { type Pence, pounds } from '#core/money.ts'
import { type Field, first, oneOf, someOf, words } from '#web/fields.ts'
import { COST_PER, type Looking, OPEN_TO, WEEKDAYS, type Weekday } from './directory.ts'

/** What it costs; 0 is free. */
const cost: Field<Pence> = {
  read(raw, name) {
    const text = first(raw, name)
    if (text === '') return { reason: 'say-what-it-costs' }
    const pence = pounds(text)
    return pence === undefined ? { reason: 'not-an-amount' } : { value: pence }
  },
}

const anyDays = someOf((value) => WEEKDAYS.some((one) => one === value))
const days: Field<readonly Weekday[]> = {
  read(raw, name) {
    const read = anyDays.read(raw, name)
    return 'reason' in read ? read : { value: WEEKDAYS.filter((one) => read.value.includes(one)) }
  },
}

export const entryFields = {
  name: words({ needed: 'say-what-it-is-called', max: 100 }),
  about: words({ needed: 'say-what-it-is', max: 600 }),
  place: words({ max: 200 }),
  days,
  cost,
  costPer: oneOf(COST_PER, 'choose-cost-per'),
  openTo: oneOf(OPEN_TO, 'choose-who-it-is-open-to'),
  contact: words({ max: 300 }),
}

export const withdrawFields = { reason: words({ needed: 'say-why-withdrawn', max: 300 }) }
export const wishFields = { words: words({ needed: 'say-what-you-wish', max: 300 }) }

/** What the address of the search says. */
export function lookingFrom(query: Readonly<Record<string, readonly string[]>>): Looking {
  const typed = first(query, 'words').slice(0, 100)
  return {
    words: typed.isWellFormed() ? typed.replaceAll('\0', '') : '',
    day: WEEKDAYS.find((one) => one === first(query, 'day')),
    freeOnly: first(query, 'free') === 'yes',
  }
}
