export type { Adds, SwitchWaiting } from './unwell.ts'
export { ADDS_WORDS } from './words.ts'
