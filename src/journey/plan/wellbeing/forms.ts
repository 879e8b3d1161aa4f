import { type Field, first } from '#web/fields.ts'
import { LICENSED_KEYS, type LicensedKey, MEASURES, ONS4, type Ons4 } from './wellbeing.ts'

/** A whole number in a range, or nothing. */
const whole = (least: number, most: number): Field<number | undefined> => ({
  read(raw, name) {
    const text = first(raw, name)
    if (text === '') return { value: undefined }
    const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
    return number >= least && number <= most ? { value: number } : { reason: 'not-a-number-here' }
  },
})

const four = Object.fromEntries(ONS4.map((key) => [key, whole(0, 10)])) as Record<Ons4, Field<number | undefined>>

const totals = Object.fromEntries(
  LICENSED_KEYS.map((key) => {
    const range = MEASURES.find((one) => one.key === key)?.total
    return [key, whole(range?.least ?? 0, range?.most ?? 0)]
  }),
) as Record<LicensedKey, Field<number | undefined>>

/** All of it may be left. */
export const wellbeingFields = { ...four, hospitalStays: whole(0, 999), crises: whole(0, 999), ...totals }
