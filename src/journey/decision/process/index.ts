export { cutOffOf, isPastCutOff, meetsOnDay, nextPanelDay, openPanelDays, type Taken } from './panel-days.ts'
export type { Asked, Change, Decider, Deciding } from './process.ts'
export { bodyFor, limitOf, routesFor, WEEKS_A_YEAR, withinLimit, yearlyOf } from './rules.ts'
export { sayPanelDays, sayRoutes } from './words.ts'
