export type { Answer, Condition, ConditionView, Ending, EndingKind, Goal } from './ending.ts'
export { gapsOf, isOver } from './rules.ts'
