import { isRefused, type Outcome } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { endPayments } from '#journey/money/deeds.ts'
import { tell } from '#messages/notice.ts'
import { nearOf } from '../cliff-edge/rules.ts'
import { addCliffWords } from '../cliff-edge/store.ts'
import { mayConfirmInLaw } from '../law.ts'
import { readinessOf } from '../readiness/reads.ts'
import { mayConfirm } from '../readiness/rules.ts'
import { endingStateOf } from '../reads.ts'
import { addConfirmed } from './store.ts'
import { said } from './words.ts'

/**
 * Confirms the ending, by another named human than who proposed it: from here on its last day is laid over the agreement. Nothing stops
 * before it. It stands on readiness and on its ground in law. A death asks for nobody's view.
 */
export async function confirmEnding(
  tx: Tx,
  permit: Permit<'ending', 'confirm'>,
  { cliff }: { cliff: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const [readiness, { ending, ground: found, cliffs }] = await Promise.all([
    readinessOf(tx, permit),
    endingStateOf(tx, permit),
  ])
  const { today, humanId: human } = permit
  const ready = mayConfirm(readiness, today)
  const ground = found.all.find(({ groundId }) => groundId === ending?.groundId)
  const near = ending === undefined ? [] : nearOf(ending.lastDay, cliffs)
  const law = mayConfirmInLaw(ending, { human, ground, facts: found.facts, isNear: near.length > 0, cliff })
  const verdict = [...ready, ...law]
  if (!isFine(verdict) || ending === undefined) return { refused: verdict }
  const { endingId, lastDay, reasons } = ending
  await tx.run(addConfirmed, { ending: endingId, by: human, on: today })
  if (near.length > 0 && cliff !== '')
    await tx.run(addCliffWords, {
      ending: endingId,
      near: near.map(({ kind }) => kind),
      words: cliff,
      by: human,
      on: today,
    })
  const ended = await endPayments(tx, also(permit, 'money', 'end-payments'), { lastDay, reason: reasons })
  if (isRefused(ended)) return ended
  if (ending.kind !== 'died') await tell(tx, { budgetId, stage: 'ending', on: today, readBy: lastDay })
  return { lines: [{ budgetId, stage: 'ending', sentence: said.confirmed(permit.humanName, lastDay) }, ...ended.lines] }
}
