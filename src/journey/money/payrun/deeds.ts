import type { Line, Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { toJson } from '#core/money.ts'
import { explain } from '#core/pattern/index.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { DueItem } from './payrun.ts'
import { dueOf, runOf } from './reads.ts'
import { mayApprove, mayDraft } from './rules.ts'
import { addApproval, addItems, addRun, lockBudgetsOf, postItems } from './store.ts'
import { said } from './words.ts'

/**
 * Drafts a run of everything due up to a day that no other run holds, with amounts and working frozen. Two drafts at once
 * share the instalments out, since the database takes each only once; where none is left the draft is refused and rolled
 * back by `act`, run row and all.
 */
export async function draftRun(tx: Tx, permit: Permit<'pay-run', 'draft'>, { upTo }: { upTo: Day }): Promise<Outcome> {
  const { items } = await dueOf(tx, upTo)
  const verdict = mayDraft(items.length, upTo, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const id = laterId(permit.at)
  await tx.run(addRun, { id, upTo, by: permit.humanId, on: permit.today })
  const taken = await tx.run(addItems, { run: id, items: JSON.stringify(items.map(rowOf)) })
  return taken.length === 0 ? { refused: refuse('nothing-is-due', 'upTo') } : { lines: [], id }
}

const rowOf = ({ budgetId, payeeId, instalment }: DueItem) => ({
  item_id: newId(),
  budget_id: budgetId,
  line_id: instalment.lineId,
  payee_id: payeeId,
  period_from: instalment.periodFrom,
  period_to: instalment.periodTo,
  pay_on: instalment.payOn,
  amount_pence: toJson(instalment.amountPence),
  working: explain(instalment).join('\n'),
})

/**
 * Approves a run and posts its payments with it, once, whoever presses when. Locks every budget in it first, so that no
 * ending slips in between. An item for which nothing is due any more (payments ended before its period) is left out: the
 * others are not held up by it. Tells each person what was paid.
 */
export async function approveRun(tx: Tx, permit: Permit<'pay-run', 'approve'>, runId: string): Promise<Outcome> {
  await tx.run(lockBudgetsOf, { run: runId })
  const run = await runOf(tx, runId)
  if (run === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayApprove(run, permit.humanId)
  if (!isFine(verdict)) return { refused: verdict }
  const added = await tx.one(addApproval, {
    run: runId,
    draftedBy: run.draftedBy,
    by: permit.humanId,
    on: permit.today,
  })
  if (added === undefined) return { refused: refuse('run-is-approved-already') }
  const due = run.items.filter(({ isDue }) => isDue)
  const ids = JSON.stringify(due.map(({ itemId }) => itemId))
  const posted = await tx.run(postItems, { items: ids, today: permit.today, at: permit.at, by: permit.humanId })
  assert(posted.length === due.length, 'an approved instalment has no account to be paid from or to')
  const arrivesOn = new Map(posted.map((row) => [row.key, row.effective_on]))
  const lines = due.map(({ itemId, budgetId, amountPence, payOn, periodFrom, periodTo }): Line => {
    const sentence = said.paid(amountPence, arrivesOn.get(itemId) ?? payOn, periodFrom, periodTo)
    return { budgetId, stage: 'money', sentence }
  })
  return { lines, id: runId }
}
