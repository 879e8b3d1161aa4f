export type { Enough, EnoughFacts, Standing } from './enough.ts'
export { leftOverOf } from './rules.ts'
export { sayStanding } from './words.ts'
