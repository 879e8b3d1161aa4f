export { isLate, updateIsDue, waitedDays } from './rules.ts'
export type { OpenWait, Update, Usual, Waiting, WaitState } from './waiting.ts'
export { sayUsual, sayWorkingDays } from './words.ts'
