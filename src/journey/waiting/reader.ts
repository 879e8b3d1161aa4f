import { isInvolved } from '#journey/decision/index.ts'
import type { Look } from '#web/look.ts'

/** Whether the reader of a page is the person it is about. */
export const isPerson = (look: Look): boolean => look.permit?.record?.personId === look.permit?.humanId

/** Whether it is their worker, or whoever covers for them; not whoever decides. */
export const isWorker = (look: Look): boolean => isInvolved(look.permit) && !isPerson(look)

export const knownAs = (look: Look): string => look.permit?.record?.personKnownAs ?? ''
