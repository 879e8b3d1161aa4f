export { resultParts } from './parts.ts'
export { RESULT } from './words.ts'
