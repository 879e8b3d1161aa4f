export type { Answer, Condition, ConditionView, Ending, EndingKind, Goal } from './ending.ts'
export {
  BASIS_LAW,
  BASIS_WORDS,
  type Basis,
  type For,
  GROUND_WORDS,
  type Ground,
  type GroundReason,
  standsFor,
} from './ground/index.ts'
export type { PaidAfterToDo } from './paid-after/paid-after.ts'
export { gapsOf } from './readiness/rules.ts'
export { isOver } from './rules.ts'
