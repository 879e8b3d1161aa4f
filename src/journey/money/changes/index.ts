export type { ToStart } from './changes.ts'
export { CHANGE_WORDS, sayChange, WORSE_WORDS } from './words.ts'
