export type { Telling, Told } from './told.ts'
export { HOW_TOLD, QUESTION, TELL_DONE } from './words.ts'
