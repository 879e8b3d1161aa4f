export type { Entry, Known } from './directory.ts'
export { isOld, monthlyCost } from './rules.ts'
export { sayChecked, sayCost, sayDays } from './words.ts'
