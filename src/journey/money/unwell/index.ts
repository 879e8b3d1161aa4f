export { holdsStill, mayPause } from './rules.ts'
export type { Adds, Pausable, Pause, SwitchWaiting, UnwellNow } from './unwell.ts'
export { ADDS_WORDS, UNWELL_NOW_WORDS } from './words.ts'
