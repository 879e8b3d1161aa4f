export type { Figures } from './contribution.ts'
export { figureRows } from './words.ts'
