export type { Basis, For, Ground } from './ground.ts'
export { type GroundReason, standsFor } from './rules.ts'
export { BASIS_LAW, BASIS_WORDS, GROUND_WORDS } from './words.ts'
