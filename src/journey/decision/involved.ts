import { also, NotAllowed } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'

/**
 * Whether this human stands to the record as the person or as their named worker, whatever other roles they hold: somebody may
 * be a named worker here and a panel member elsewhere.
 */
export function isInvolved(permit: Permit | undefined): boolean {
  if (permit === undefined) return false
  try {
    also(permit, 'plan', 'submit')
    return true
  } catch (trouble) {
    if (trouble instanceof NotAllowed) return false
    throw trouble
  }
}
