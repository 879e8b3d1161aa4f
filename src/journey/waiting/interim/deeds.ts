import type { Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import type { InterimVerdict } from './interim.ts'
import { interimOf, type ToPropose, toPropose } from './reads.ts'
import { isFairAnswer, mayApprove, mayPropose } from './rules.ts'
import { addInterim, addInterimDecision } from './store.ts'
import { said } from './words.ts'

/** What a worker typed. `serves`: the key of a goal or need, or words of its own where there is none to choose. */
export type ProposeInput = {
  serves: string
  what: string
  whoGives: string
  weekly: Pence
  urgent: 'yes' | 'no'
  why: string
  from: Day
  to: Day
}

/**
 * Asks for help until there is an answer (I1; Care Act s.19(3) where urgent): for a goal or need, within the council's amount, always
 * with a last day. Another human says yes or no. Renewed by a further one.
 */
export async function proposeInterim(
  tx: Tx,
  permit: Permit<'interim', 'propose'>,
  input: ProposeInput,
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const to = await toPropose(tx, permit)
  const found = servedBy(to, input.serves)
  const { weekly: weeklyPence, from, to: last } = input
  const asked = { serves: found.serves, weeklyPence, from, to: last }
  const verdict = mayPropose(asked, to, to.approver, permit.today)
  if (to.approver === undefined || !isFine(verdict)) return { refused: verdict }
  const id = newId()
  await tx.run(addInterim, {
    ...{ id, budget: budgetId, outcome: found.outcomeId ?? null, serves: found.serves },
    ...{ what: input.what, whoGives: input.whoGives, weekly: weeklyPence, urgent: input.urgent === 'yes' },
    ...{ why: input.why, from, to: last, by: permit.humanId, on: permit.today, decider: to.approver.humanId },
  })
  const sentence = said.proposed(permit.humanName, to.approver.name)
  return { lines: [{ budgetId, stage: 'waiting', sentence }], id }
}

function servedBy({ serves }: ToPropose, typed: string): { serves: string; outcomeId: string | undefined } {
  if (serves.length === 0) return { serves: typed, outcomeId: undefined }
  const chosen = serves.find(({ key }) => key === typed)
  return { serves: chosen?.words ?? '', outcomeId: chosen?.outcomeId }
}

/** The small approval: yes or no with reasons, by another human than who asked. The person is told that there is something to read. */
export async function approveInterim(
  tx: Tx,
  permit: Permit<'interim', 'approve'>,
  interimId: string,
  { verdict, reasons }: { verdict: InterimVerdict; reasons: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const help = (await interimOf(tx, permit)).find((one) => one.interimId === interimId)
  if (help === undefined) throw new NotAllowed()
  const may = [...mayApprove(help, permit, permit.today), ...isFairAnswer(verdict, reasons)]
  if (!isFine(may)) return { refused: may }
  const { today: on, humanId: by, humanName } = permit
  await tx.run(addInterimDecision, { id: interimId, proposedBy: help.proposedById, by, verdict, reasons, on })
  await tell(tx, { budgetId, stage: 'waiting', on })
  const sentence = verdict === 'approved' ? said.approved(humanName, help.to) : said.declined(humanName)
  return { lines: [{ budgetId, stage: 'waiting', sentence }] }
}
