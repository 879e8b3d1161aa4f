import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { WaitingChallenge } from '../../challenge/challenge.ts'
import { lookingAgain } from '../../challenge/reads.ts'
import { isThere } from './store.ts'

/** A challenge that may be handed on. `one` undefined: it was answered meanwhile. */
export type ToHandOn = { one: WaitingChallenge | undefined }

/** One challenge with what is in its way and who else could answer; undefined where there is none such in this council. */
export async function toHandOn(tx: Tx, permit: Permit, challengeId: string): Promise<ToHandOn | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(challengeId)) return undefined
  const [{ waiting }, there] = await Promise.all([
    lookingAgain(tx, permit),
    tx.one(isThere, { challenge: challengeId }),
  ])
  return there?.n === 0 ? undefined : { one: waiting.find((challenge) => challenge.challengeId === challengeId) }
}
