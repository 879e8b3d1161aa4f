import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { OfferAnswer } from './duties.ts'
import { capacityOf } from './reads.ts'
import {
  type AdvocacySent,
  carerCalled,
  mayAnswerAdvocacy,
  mayDecideForThem,
  mayRecordCapacity,
  resultOf,
} from './rules.ts'
import { addAdvocacy, addBestInterests, addCapacityRecord, addCarerOffer, knownCarersOf } from './store.ts'
import { said } from './words.ts'

type Recording = Permit<'duties', 'record'>

const told = (permit: Permit, sentence: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'needs', sentence }],
})

/** Answers whether an independent advocate is owed, for one talk (Care Act 2014, s.67). Earlier answers stay. */
export async function answerAdvocacy(tx: Tx, permit: Recording, sent: AdvocacySent): Promise<Outcome> {
  const verdict = mayAnswerAdvocacy(sent)
  if (!isFine(verdict)) return { refused: verdict }
  const hasSomebody = !sent.none && sent.hasSomebody === true
  await tx.run(addAdvocacy, {
    budget: recordOf(permit).budgetId,
    stage: sent.stage,
    difficulty: sent.difficulty,
    hasSomebody,
    somebody: hasSomebody ? sent.somebody : '',
    result: resultOf(sent),
    words: sent.words,
    by: permit.humanId,
    on: permit.today,
  })
  return told(permit, said.advocacy(permit.humanName))
}

/** Writes down that a carer was offered an assessment of their own, and what they answered (Care Act 2014, s.10). */
export async function offerCarerAssessment(
  tx: Tx,
  permit: Recording,
  input: { carerName: string; answer: OfferAnswer; words: string },
): Promise<Outcome> {
  const { budgetId: budget, personId: person } = recordOf(permit)
  const rows = await tx.run(knownCarersOf, { person })
  const known = carerCalled(
    rows.map(({ carer_id: carerId, name }) => ({ carerId, name })),
    input.carerName,
  )
  const carerId = known?.carerId ?? null
  await tx.run(addCarerOffer, { budget, carerId, ...input, by: permit.humanId, on: permit.today })
  return told(permit, said.offer(permit.humanName))
}

/** Whether the person could make one decision on one day, with all help given first. */
export type CapacitySent = { question: string; helpGiven: string; able: boolean; reasons: string; on: Day }

/** Writes down whether the person could make one decision (Mental Capacity Act 2005, s.1 to 3). Nothing else reads it. */
export async function recordCapacity(tx: Tx, permit: Recording, sent: CapacitySent): Promise<Outcome> {
  const verdict = mayRecordCapacity(sent.on, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addCapacityRecord, { id: newId(), budget: recordOf(permit).budgetId, ...sent, by: permit.humanId })
  return told(permit, said.written(permit.humanName))
}

/** What was decided for the person, their wishes first. */
export type InterestsSent = { wishes: string; whoWasAsked: string; waysConsidered: string; decided: string; on: Day }

/**
 * Writes down a decision made for a person who could not make it (Mental Capacity Act 2005, s.4), by the worker by name: never
 * a carer's word in the person's place. Refused where the person could decide; a record that is not here is not found.
 */
export async function decideForThem(
  tx: Tx,
  permit: Recording,
  capacityId: string | undefined,
  sent: InterestsSent,
): Promise<Outcome> {
  const record = (await capacityOf(tx, permit)).find((one) => one.capacityId === capacityId)
  if (record === undefined) throw new NotAllowed()
  const verdict = mayDecideForThem(record, sent.on, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addBestInterests, { capacity: record.capacityId, ...sent, by: permit.humanId })
  return told(permit, said.written(permit.humanName))
}
