import type { Pence } from '#core/money.ts'
import type { Season } from '#core/pattern/index.ts'
import { date, type Field, first, money, oneOf, optionalId, words } from '#web/fields.ts'
import { endsFields } from '../forms.ts'
import { LINE_MANAGED_AS, PA_PARTS } from '../managed.ts'
import { EVERY } from '../plan.ts'
import { SORTS } from '../sort-words.ts'
import { whoseWords } from '../whose-words.ts'

/** The boxes of a season: its first and its last month. */
export const SEASON = { from: 'season-from', to: 'season-to' } as const

/** Two months (1–12), or neither: then it is paid all year. */
const season: Field<Season | undefined> = {
  read(raw) {
    const typed = [first(raw, SEASON.from), first(raw, SEASON.to)]
    if (typed.every((one) => one === '')) return { value: undefined }
    if (typed.some((one) => one === '')) return { reason: 'say-both-months' }
    const [fromMonth = 0, toMonth = 0] = typed.map((one) => (/^\d{1,2}$/.test(one) ? Number(one) : 0))
    const real = [fromMonth, toMonth].every((month) => month >= 1 && month <= 12)
    return real ? { value: { fromMonth, toMonth } } : { reason: 'not-one-of-these' }
  },
}

const anAmount = money('say-how-much')

/** Pence that may be left empty. */
const optionalAmount: Field<Pence | undefined> = {
  read: (raw, name) => (first(raw, name) === '' ? { value: undefined } : anAmount.read(raw, name)),
}

const ticked: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) === 'yes' }) }

/** One of a list, or none. */
const oneOfOrNone = <const T extends string>(all: readonly T[]): Field<T | undefined> => ({
  read(raw, name) {
    const text = first(raw, name)
    const found = all.find((one) => one === text)
    return text === '' || found !== undefined ? { value: found } : { reason: 'not-one-of-these' }
  },
})

export const lineFields = {
  what: words({ needed: 'say-what-it-is-for', max: 200 }),
  goal: optionalId(),
  provider: words({ needed: 'say-with-whom', max: 200 }),
  amount: money('say-how-much'),
  every: oneOf(EVERY, 'choose-how-often'),
  startsOn: date('say-the-first-day'),
  ...endsFields,
  season,
  inAdvance: ticked,
  supplierTerms: words({ max: 500 }),
  arrangedBy: words({ max: 200 }),
  otherAmount: optionalAmount,
  otherFrom: words({ max: 200 }),
  sort: oneOfOrNone(SORTS),
  managedAs: oneOfOrNone(LINE_MANAGED_AS),
  paPart: oneOfOrNone(PA_PARTS),
  whoseWords,
}

/** What of a line may be left. */
export type Offered =
  | 'season'
  | 'inAdvance'
  | 'supplierTerms'
  | 'arrangedBy'
  | 'otherAmount'
  | 'otherFrom'
  | 'sort'
  | 'managedAs'
  | 'paPart'
  | 'whoseWords'
