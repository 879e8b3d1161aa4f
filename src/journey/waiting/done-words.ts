import { DONE as CHOSEN } from './choosing/words.ts'
import { DONE as MOVED } from './moving/words.ts'
import { DONE as TOLD } from './telling/words.ts'

/** What the waiting page says on top after a deed of its rooms. */
export const ALL_WORDS = { ...TOLD, ...MOVED, ...CHOSEN }
