import { isRefused, type Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { laterId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { writeOff } from '#journey/money/ledger/deeds.ts'
import type { Answer, Way } from './paid-after.ts'
import { paidAfterOf, proposalOf } from './reads.ts'
import { mayAnswer, mayPropose } from './rules.ts'
import { addPaidAfter, addPaidAfterAnswered } from './store.ts'
import { said } from './words.ts'

type Proposed = { way: Way; amount: Pence; contact: string; reasons: string }

/** Finance proposes what becomes of money that was paid after a death or a move. Nothing moves, and nobody gets a message. */
export async function proposePaidAfter(
  tx: Tx,
  permit: Permit<'paid-after', 'propose'>,
  { way, amount: amountPence, contact: typed, reasons }: Proposed,
): Promise<Outcome> {
  const contact = way === 'ask' ? typed : ''
  const now = await paidAfterOf(tx, permit)
  const verdict = mayPropose(now, { way, amountPence, contact })
  if (now === undefined || !isFine(verdict)) return { refused: verdict }
  const { budgetId } = recordOf(permit)
  await tx.run(addPaidAfter, {
    ...{ id: laterId(permit.at), budget: budgetId, ground: now.groundId, way, amount: amountPence, contact, reasons },
    ...{ by: permit.humanId, on: permit.today },
  })
  return { lines: [{ budgetId, stage: 'ending', sentence: said.proposed(permit.humanName, amountPence, now.on) }] }
}

/** The second human's yes or no, with reasons. With a yes to it, what is written off is posted. */
export async function answerPaidAfter(
  tx: Tx,
  permit: Permit<'paid-after', 'answer'>,
  id: string,
  { answer, reasons }: { answer: Answer; reasons: string },
): Promise<Outcome> {
  const found = await proposalOf(tx, permit, id)
  if (found === undefined) return { refused: refuse('changed-meanwhile') }
  const { now, one } = found
  const agrees = answer === 'yes'
  const verdict = mayAnswer(now, one, permit.humanId).filter(({ code }) => agrees || code !== 'more-than-is-open')
  if (!isFine(verdict)) return { refused: verdict }
  const { humanId: by, humanName: name, today: on } = permit
  await tx.run(addPaidAfterAnswered, { id, proposedBy: one.byId, agrees, reasons, by, on })
  const { budgetId } = recordOf(permit)
  const sentence = agrees ? said[one.way](name, one.byName, one.amountPence) : said.no(name, one.amountPence)
  if (agrees && one.way === 'write-off') {
    const off = await writeOff(tx, permit, { key: id, amountPence: one.amountPence, on })
    if (isRefused(off)) return off
  }
  return { lines: [{ budgetId, stage: 'ending', sentence }] }
}
