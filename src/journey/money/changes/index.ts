export type { ToStart } from './changes.ts'
export { StepsEnd, WeeksSeen } from './start-views.tsx'
export { CHANGE_WORDS, sayChange, sayStepsEnd, WORSE_WORDS } from './words.ts'
