import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { toHandOn } from './reads.ts'
import { becauseOf, type HandOn, mayHandOn } from './rules.ts'
import { addChallengeNamed, lockChallenge } from './store.ts'
import { said } from './words.ts'

/**
 * Gives a challenge that is stuck to another decider: never to whoever wrote in the plan, nor to whoever decided first. The
 * person is told who and why; the day by which they were promised an answer stays, and the wait goes on being counted.
 */
export async function handOnChallenge(
  tx: Tx,
  permit: Permit<'council-process', 'change'>,
  challengeId: string,
  sent: HandOn,
): Promise<Outcome> {
  await tx.run(lockChallenge, { challenge: challengeId })
  const found = await toHandOn(tx, permit, challengeId)
  if (found === undefined) throw new NotAllowed()
  const { one } = found
  const verdict = mayHandOn(one, sent, permit.humanId)
  const next = one?.others.find(({ humanId }) => humanId === sent.to)
  if (one === undefined || next === undefined || !isFine(verdict)) return { refused: verdict }
  const because = becauseOf(one)
  await tx.run(addChallengeNamed, {
    ...{ challenge: challengeId, decider: next.humanId, because },
    awayUntil: because === 'is-away' ? (sent.awayUntil ?? null) : null,
    ...{ by: permit.humanId, on: permit.today },
  })
  const { budgetId, deciderName } = one
  await tell(tx, { budgetId, stage: 'waiting', on: permit.today })
  return { lines: [{ budgetId, stage: 'decision', sentence: said.handedOn(next.name, deciderName, because) }] }
}
