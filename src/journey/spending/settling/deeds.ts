import type { Line, Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { laterId, newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { takeAway, writePurchase } from '../putting-right/deeds.ts'
import { heldByOf } from '../statements/rules.ts'
import { rowIdOf } from './exact.ts'
import { cameBack, neverCameBack } from './money-back/deeds.ts'
import { oneRowOf, proposedNow } from './reads.ts'
import { maySettle, textOfRowIs } from './rules.ts'
import type { OneRow, RowIs } from './settling.ts'
import { addPayeeRule, addSettled, endPayeeRule, openAgain, settledById } from './store.ts'
import { rowName, said, sayBecause, sayRow } from './words.ts'

/** A purchase that is written down from a row is called as the bank calls the payee, up to so many characters. */
const NAME_MAX = 100

type Settles = Permit<'statements', 'settle'>
type Said = { readonly how: 'agreed' | 'said'; readonly because: string }

/** Says what one row was. `remembers`: what goes to this payee is proposed for the same part of the plan from now on. */
export async function settleRow(
  tx: Tx,
  permit: Settles,
  at: { file: string; row: number },
  { is, remembers }: { is: RowIs; remembers: boolean },
): Promise<Outcome> {
  const one = await oneRowOf(tx, permit, at.file, at.row)
  if (one === undefined) return { refused: refuse('row-settled-already') }
  const settled = await settle(tx, permit, one, is, { how: 'said', because: '' })
  if ('refused' in settled) return settled
  if (remembers && is.is === 'line' && one.payeeName !== '') {
    const { budgetId: budget } = recordOf(permit)
    const said = { payee: one.payeeName, line: is.lineId, by: permit.humanId, on: permit.today }
    // Of two on one day the later one stands.
    const rule = { id: laterId(permit.at), budget, ...said }
    await tx.run(addPayeeRule, rule)
  }
  return { lines: settled.lines }
}

/**
 * Says yes to what was proposed for several rows. `ticked`: each as 'file:row:what', with what the page proposed; where something
 * else would be proposed now, nothing at all is written.
 */
export async function agreeRows(tx: Tx, permit: Settles, ticked: readonly string[]): Promise<Outcome> {
  if (ticked.length === 0) return { refused: refuse('tick-what-is-right', 'ticked') }
  const now = await proposedNow(tx, permit)
  const agreed = ticked.map((text) => {
    const [file = '', row = '', ...what] = text.split(':')
    const proposal = now.get(rowIdOf(file, Number(row)))
    const isAsShown = proposal !== undefined && textOfRowIs(proposal.as) === what.join(':')
    return { file, row: Number(row), proposal: isAsShown ? proposal : undefined }
  })
  if (agreed.some(({ proposal }) => proposal === undefined)) return { refused: refuse('changed-meanwhile', 'ticked') }
  for (const { file, row, proposal } of agreed) {
    const one = proposal && (await oneRowOf(tx, permit, file, row))
    if (proposal === undefined || one === undefined) return { refused: refuse('changed-meanwhile', 'ticked') }
    const because = sayBecause(proposal.because)
    const settled = await settle(tx, permit, one, proposal.as, { how: 'agreed', because })
    if ('refused' in settled) return { refused: settled.refused.map(({ code }) => ({ code, at: 'ticked' })) }
  }
  const { budgetId } = recordOf(permit)
  return { lines: [{ budgetId, stage: 'spending', sentence: said.agreed(permit.humanName, ticked.length) }] }
}

/** What is told on the timeline, which others may read too: of a row that is nothing of this budget, nothing. */
type Settled = { readonly lines: readonly Line[] } | Extract<Outcome, { refused: unknown }>

async function settle(tx: Tx, permit: Settles, one: OneRow, is: RowIs, { how, because }: Said): Promise<Settled> {
  const verdict = maySettle(one, is)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId } = recordOf(permit)
  const { row } = one
  const line = (sentence: string): Settled => ({ lines: [{ budgetId, stage: 'spending', sentence }] })
  const facts = {
    ...{ id: newId(), budget: budgetId, file: row.fileId, row: row.rowNumber, how, because },
    ...{ purchase: null, payment: null, made: false, by: permit.humanId, on: permit.today },
  }
  if (is.is === 'not-this-budget') {
    await tx.run(addSettled, { ...facts, isWhat: 'not-this-budget' })
    return { lines: [] }
  }
  if (is.is === 'payment') {
    await tx.run(addSettled, { ...facts, isWhat: 'payment', payment: is.paymentId })
    return line(said.settled(permit.humanName, sayRow(row), 'a payment from us'))
  }
  if (is.is === 'came-back') {
    const back = await cameBack(tx, permit, one, is.purchaseId, facts)
    return 'refused' in back ? back : line(said.cameBack(permit.humanName, row.amountPence, back.what))
  }
  if (is.is === 'purchase') {
    await tx.run(addSettled, { ...facts, isWhat: 'purchase', purchase: is.purchaseId })
    const what = one.purchases.find(({ purchaseId }) => purchaseId === is.purchaseId)?.what ?? ''
    return line(said.settled(permit.humanName, sayRow(row), what))
  }
  const what = one.lines.find(({ lineId }) => lineId === is.lineId)?.what ?? ''
  const bought = {
    lineId: is.lineId,
    on: row.bookedOn,
    amountPence: -row.amountPence,
    what: rowName(row).slice(0, NAME_MAX).toWellFormed().trim() || what,
  }
  const made = await writePurchase(tx, permit, bought, said.inStatement)
  if ('refused' in made) return { refused: made.refused.map(({ code }) => ({ code, at: 'is' })) }
  await tx.run(addSettled, { ...facts, isWhat: 'purchase', purchase: made.id, made: true })
  return line(said.settled(permit.humanName, sayRow(row), what))
}

/** What was said of a row stands no longer; a purchase that was written down from it counts no longer. */
export async function openRowAgain(tx: Tx, permit: Settles, settled: string): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const found = await tx.one(settledById, { budget, held: heldByOf(permit.as), settled })
  if (found === undefined) return { refused: refuse('changed-meanwhile') }
  if (found.closed) return { refused: refuse('closed-cannot-be-opened') }
  if (found.is_what === 'came-back' && found.purchase_id !== null) {
    const verdict = await neverCameBack(tx, permit, { settledId: settled, purchaseId: found.purchase_id })
    if (!isFine(verdict)) return { refused: verdict }
  }
  if (found.made_purchase && found.purchase_id !== null)
    await takeAway(tx, permit, {
      purchaseId: found.purchase_id,
      because: said.opened(permit.humanName),
      insteadId: undefined,
    })
  await tx.run(openAgain, { settled: [settled], by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId: budget, stage: 'spending', sentence: said.opened(permit.humanName) }] }
}

/** What goes to a payee is proposed for nothing any more. */
export async function forgetPayee(tx: Tx, permit: Settles, rule: string): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const ended = await tx.run(endPayeeRule, { budget, rule, by: permit.humanId, on: permit.today })
  return ended.length === 0 ? { refused: refuse('changed-meanwhile') } : { lines: [] }
}
