import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { blankDevice, passDevice } from '#journey/needs/passed/deeds.ts'
import { deviceOf } from '#journey/needs/passed/reads.ts'
import { type Said, sayOnPassedDevice } from '../preparing/deeds.ts'
import { mayTypeFor } from '../preparing/rules.ts'
import { reviewOf } from '../reads.ts'
import { said } from './words.ts'

/** Hands this one session to the person, to say how it is going, where it could be typed for them; nothing else of it opens until the PIN. */
export async function handOverForReview(
  tx: Tx,
  permit: Permit<'passed-review', 'hand-over'>,
  pin: string,
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const verdict = mayTypeFor((await reviewOf(tx, permit)).current)
  if (!isFine(verdict)) return { refused: verdict }
  await passDevice(tx, permit, { pin, to: 'passed-review' })
  return { lines: [{ budgetId, stage: 'review', sentence: said.handedOver(permit.humanName, personKnownAs) }] }
}

/** What the person says on this device, and gives it back with it; or they stop, and nothing of it is kept. */
export async function sayHere(
  tx: Tx,
  permit: Permit<'passed-review', 'answer'>,
  { stop, ...input }: Said & { stop: 'yes' | undefined },
): Promise<Outcome> {
  if ((await deviceOf(tx, permit)).givenBack) return { refused: refuse('device-was-given-back') }
  if (stop === 'yes') {
    await blankDevice(tx, permit)
    return { lines: [] }
  }
  const sentence = said.saysHere(recordOf(permit).personKnownAs, permit.humanName)
  const outcome = await sayOnPassedDevice(tx, permit, input, sentence)
  if (!('refused' in outcome)) await blankDevice(tx, permit)
  return outcome
}
