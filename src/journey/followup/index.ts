export type { Benefit, CheckIn, Followup, Wave } from './followup.ts'
export { lostIn, stateOf, toAnswer } from './rules.ts'
export { WAVE_WORDS } from './words.ts'
