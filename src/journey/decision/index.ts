export type { Approved, Body, Decided, DecisionVerdict, Expected, Process, Submission } from './decision.ts'
export { isInvolved } from './involved.ts'
export { isApproval, nextPanelDay } from './rules.ts'
export { deciderRole } from './words.ts'
