export type { Amount, Line, Working } from './amount.ts'
export { rangeSentence } from './words.ts'
