import { type Permit, recordOf } from '#access/permit.ts'
import { laterId, newId } from '#core/id.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { placeOf } from '../due/groups.ts'
import { payablesOf } from '../due/reads.ts'
import { maySingle, type SingleReason } from './rules.ts'
import type { Single } from './single.ts'
import { addSingle, hasDied } from './store.ts'

/**
 * Drafts a payment of its own on the permit's budget, as a run of one: it is checked, approved by another human, posted and put into a
 * file as every other. Nothing moves by it. Refused where its money has nowhere to go now, or the person has died; whether there is enough is the caller's to ask.
 */
export async function draftSingle(
  tx: Tx,
  permit: Permit<'money', 'pay-from-pot'> | Permit<'money', 'contribution'>,
  { kind, amountPence, pocket, switchId, what, again }: Single,
): Promise<Verdict<SingleReason>> {
  const { budgetId: budget } = recordOf(permit)
  const [payable] = await payablesOf(tx, [budget], { code: undefined, keeps: false })
  const place = payable && placeOf(payable, pocket)
  const died = await tx.one(hasDied, { budget })
  const verdict = maySingle(place, died !== undefined)
  if (!isFine(verdict) || typeof place !== 'object') return verdict
  const added = await tx.one(addSingle, {
    ...{
      run: laterId(permit.at),
      item: newId(),
      payment: newId(),
      budget,
      payee: place.payeeId ?? null,
      kind,
      pocket,
      what,
    },
    ...{
      switch: switchId ?? null,
      again: again ?? null,
      amount: amountPence,
      by: permit.humanId,
      today: permit.today,
      at: permit.at,
    },
  })
  return added === undefined ? refuse('nothing-to-pay-it-for') : fine
}
