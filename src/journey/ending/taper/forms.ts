import { HEARD_HOW } from '#core/heard.ts'
import { type Pence, pounds } from '#core/money.ts'
import { date, type Field, first, oneOf, optionalId, words } from '#web/fields.ts'
import { SAYS, UNITS, WAYS, WEEKS_BETWEEN } from './taper.ts'

/** So many steps fit on the form. */
export const ROWS = [1, 2, 3, 4, 5, 6] as const

/** What each step leaves: times (whole), or pence. The rows are used from the first on; what comes after an empty one is not read. */
const steps: Field<readonly bigint[]> = {
  read(raw) {
    const typed = ROWS.map((row) => first(raw, `step-${row}`))
    const used = typed.slice(0, typed.findLastIndex((text) => text !== '') + 1)
    if (used.length === 0) return { reason: 'no-steps' }
    const inTimes = first(raw, 'unit') === 'times'
    const read = used.map((text) => (inTimes ? (/^\d{1,2}$/.test(text) ? BigInt(text) : undefined) : pounds(text)))
    const known = read.filter((one) => one !== undefined)
    return known.length === read.length ? { value: known } : { reason: 'each-step-is-a-number' }
  },
}

/** What one time costs; needed where steps are in times. */
const price: Field<Pence | undefined> = {
  read(raw, name) {
    const text = first(raw, name)
    if (first(raw, 'unit') !== 'times') return { value: undefined }
    if (text === '') return { reason: 'price-needed' }
    const pence = pounds(text)
    return pence === undefined || pence === 0n ? { reason: 'not-an-amount' } : { value: pence }
  },
}

export const proposeFields = {
  line: optionalId(),
  unit: oneOf(UNITS, 'choose-times-or-pounds'),
  price,
  steps,
  first: date('say-when-the-first-step-comes'),
  weeks: oneOf(WEEKS_BETWEEN.map(String), 'choose-how-far-apart'),
  hardWeeks: oneOf(['1', '2', '3', '4'], 'choose-when-to-stay'),
  back: oneOf(['yes', 'no'], 'choose-whether-back'),
  why: words({ needed: 'say-why-step-down', max: 600 }),
}

export const answerFields = { said: oneOf(SAYS, 'choose-what-you-say'), words: words({ max: 600 }) }

export const answerForFields = {
  ...answerFields,
  how: oneOf(HEARD_HOW, 'choose-how-they-said-it'),
  saidOn: date('say-when-they-said-it'),
  witness: words({ max: 100 }),
}

export const askedFields = {
  way: oneOf(WAYS, 'choose-how-you-asked'),
  words: words({ needed: 'say-what-happened', max: 600 }),
}

export const hardFields = { words: words({ max: 600 }) }
export const stopFields = { words: words({ max: 600 }) }
