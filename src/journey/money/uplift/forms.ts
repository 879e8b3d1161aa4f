import { pounds } from '#core/money.ts'
import { date, type Field, first, oneOf, words } from '#web/fields.ts'
import { BASIS_POINTS_MAX } from './rules.ts'

/** Per cent as people write them, as hundredths of one: "3.5" is 350. */
const percent: Field<number> = {
  read(raw, name) {
    const text = first(raw, name).replace(/\s*%$/, '')
    if (text === '') return { reason: 'say-how-many-per-cent' }
    const hundredths = /^\d{1,2}(\.\d{1,2})?$/.test(text) ? pounds(text) : undefined
    if (hundredths === undefined || hundredths < 1n || hundredths > BigInt(BASIS_POINTS_MAX))
      return { reason: 'not-a-rise' }
    return { value: Number(hundredths) }
  },
}

export const WHICH = ['all', 'employed'] as const

/** What is asked of whoever proposes a rise. */
export const upliftFields = {
  from: date('say-from-which-day'),
  percent,
  which: oneOf(WHICH, 'say-which-lines'),
  code: words({ max: 20 }),
  reason: words({ needed: 'say-why', max: 300 }),
}
