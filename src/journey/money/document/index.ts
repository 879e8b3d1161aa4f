export type { Facts } from './paper.ts'
export { sayOverlay } from './words.ts'
