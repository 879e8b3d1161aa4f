import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { caseToName } from './reads.ts'
import { mayName } from './rules.ts'
import { addNamed, lockCase } from './store.ts'
import { said } from './words.ts'

/**
 * Names another human for a plan whose decider can no longer decide it (H1): one who holds a role today, wrote nothing in it and
 * may say yes to so much. The person is told who and why; the wait goes on being counted.
 */
export async function nameDecider(
  tx: Tx,
  permit: Permit<'council-process', 'change'>,
  { submission, deciderId }: { submission: string; deciderId: string },
): Promise<Outcome> {
  await tx.run(lockCase, { submission })
  const found = await caseToName(tx, permit, submission)
  if (found === undefined) throw new NotAllowed()
  const { one, stuck, process, deciders } = found
  const verdict = mayName(one, deciderId, process, deciders)
  const route = stuck?.others.find((other) => other.deciderId === deciderId)
  if (stuck === undefined || route === undefined || !isFine(verdict)) return { refused: verdict }
  const { budgetId, deciderName } = stuck.one
  await tx.run(addNamed, {
    ...{ submission, body: route.body, decider: deciderId, because: stuck.why },
    ...{ by: permit.humanId, on: permit.today },
  })
  await tell(tx, { budgetId, stage: 'waiting', on: permit.today })
  const sentence = said.named(route.deciderName, deciderName, stuck.why)
  return { lines: [{ budgetId, stage: 'decision', sentence }] }
}
