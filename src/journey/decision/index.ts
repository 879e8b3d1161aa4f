export type { Challenge, OpenChallenge, WaitingChallenge } from './challenge/challenge.ts'
export { saysItCostsTooMuch } from './deciding/cost.ts'
export type { Because, DecidedLine, LineDecision } from './deciding/deciding.ts'
export type { Approved, Body, Decided, DecisionVerdict, Expected, Process, Submission } from './decision.ts'
export type { Information } from './information/information.ts'
export { type Turn, turnOf } from './information/rules.ts'
export { sayTurn } from './information/words.ts'
export { isInvolved } from './involved.ts'
export {
  type Asked,
  bodyFor,
  type Change,
  cutOffOf,
  type Decider,
  type Deciding,
  isPastCutOff,
  limitOf,
  meetsOnDay,
  nextPanelDay,
  openPanelDays,
  routesFor,
  sayPanelDays,
  sayRoutes,
  type Taken,
  WEEKS_A_YEAR,
  withinLimit,
  yearlyOf,
} from './process/index.ts'
export { isApproval } from './rules.ts'
export { isAgreedTo, parted, type Standing } from './standing/rules.ts'
export { deciderRole, sayAsked, VERDICT_SAYS } from './words.ts'
