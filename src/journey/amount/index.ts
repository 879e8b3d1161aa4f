export type { Amount, AmountRange, Band, Line, Rates, Working } from './amount.ts'
export { weeklyFor } from './rules.ts'
export { rangeSentence } from './words.ts'
