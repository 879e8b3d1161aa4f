export type { ToStart } from './changes.ts'
export { StepsEnd } from './start-views.tsx'
export { CHANGE_WORDS, sayChange, sayStepsEnd, WORSE_WORDS } from './words.ts'
