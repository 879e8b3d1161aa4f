import { isInvolved } from '#journey/decision/index.ts'
import { isPerson, type Look } from '#web/look.ts'

/** Whether it is their worker, or whoever covers for them; not whoever decides. */
export const isWorker = (look: Look): boolean => isInvolved(look.permit) && !isPerson(look)
