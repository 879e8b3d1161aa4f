export type { GiveBack, GivingBack } from './giving-back.ts'
export { openOf, turnWith } from './rules.ts'
