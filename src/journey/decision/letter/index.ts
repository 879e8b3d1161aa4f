export type { LetterPart } from './letter.ts'
export { letterParts } from './parts.ts'
export { LETTER } from './words.ts'
