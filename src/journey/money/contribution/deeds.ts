import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { printAgreement } from '../document/deeds.ts'
import { post, reverse } from '../ledger/deeds.ts'
import { draftSingle } from '../payrun/single/deeds.ts'
import type { PersonPays } from './contribution.ts'
import { daysOf, dueUpTo } from './days.ts'
import { aftercareFor, contributionsFor, personPaysOf } from './reads.ts'
import {
  mayEndAftercare,
  mayPayIn,
  mayRecord,
  mayRecordAftercare,
  mayRefund,
  openAftercare,
  overPaid,
  type ToRecord,
  weeklyOf,
} from './rules.ts'
import { addAftercare, addAftercareEnd, addContribution, dueTransfers } from './store.ts'
import { said } from './words.ts'

/** Writes down what the person pays from a day on, or that it is not known yet. Refused where care is free on that day. */
export async function recordContribution(
  tx: Tx,
  permit: Permit<'money', 'contribution'>,
  input: ToRecord & { readonly words: string },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const [contributions, aftercare] = await Promise.all([contributionsFor(tx, permit), aftercareFor(tx, permit)])
  const verdict = mayRecord(input, contributions, aftercare, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await Promise.all([
    tx.run(addContribution, {
      ...{ budget: budgetId, weekly: weeklyOf(input) ?? null, from: input.from, words: input.words },
      ...{ by: permit.humanId, on: permit.today },
    }),
    tell(tx, { budgetId, stage: 'money', on: permit.today }),
  ])
  await lowerDue(tx, permit, await personPaysOf(tx, permit))
  await printAgreement(tx, permit, 'pays')
  return { lines: [{ budgetId, stage: 'money', sentence: said.recorded(permit.humanName, personKnownAs) }] }
}

/**
 * Writes down money that the person paid apart (gross). The ledger is told before it what is due up to today, for the last day for
 * which something was due, so that it never falls on a day of free care.
 */
export async function recordPaidIn(
  tx: Tx,
  permit: Permit<'money', 'contribution'>,
  { amount, paidOn }: { amount: Pence; paidOn: Day },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const pays = await personPaysOf(tx, permit)
  const { duePence, lastDay } = dueUpTo(daysOf(pays), permit.today)
  const verdict = mayPayIn({ way: pays.way, duePence }, paidOn, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await lowerDue(tx, permit, pays)
  const told = duePence < pays.postedDuePence ? duePence : pays.postedDuePence
  if (duePence > told) await postDue(tx, permit, duePence - told, lastDay)
  await post(tx, permit, {
    ...{ debit: 'bank', credit: 'contribution', kind: 'contribution-paid', lineId: undefined },
    ...{ key: newId(), amountPence: amount, on: paidOn },
  })
  return { lines: [{ budgetId, stage: 'money', sentence: said.paidIn(personKnownAs, amount, paidOn) }] }
}

/**
 * Asks for what the person paid beyond what is due to go back to their own account. It goes when another human has approved it. The
 * ledger is told before it where less is due than it was told, so that it owes nobody what goes back.
 */
export async function refundPaid(tx: Tx, permit: Permit<'money', 'contribution'>): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const pays = await personPaysOf(tx, permit)
  const amountPence = overPaid(pays, permit.today)
  const verdict = mayRefund(amountPence)
  if (!isFine(verdict)) return { refused: verdict }
  const what = 'what was paid in too much'
  const drafted = await draftSingle(tx, permit, {
    kind: 'refund',
    amountPence,
    pocket: 'held',
    switchId: undefined,
    what,
  })
  if (!isFine(drafted)) return { refused: drafted }
  await lowerDue(tx, permit, pays)
  return {
    lines: [{ budgetId, stage: 'money', sentence: said.refundAsked(permit.humanName, personKnownAs, amountPence) }],
  }
}

const postDue = (tx: Tx, permit: Permit, amountPence: Pence, on: Day): Promise<boolean> =>
  post(tx, permit, {
    ...{ debit: 'contribution', credit: 'council', kind: 'contribution-due', lineId: undefined },
    ...{ key: newId(), amountPence, on },
  })

/** Where less is due than the ledger was told, what it was told is reversed, and what is due now posted instead. */
async function lowerDue(tx: Tx, permit: Permit, pays: PersonPays): Promise<void> {
  const { duePence, lastDay } = dueUpTo(daysOf(pays), permit.today)
  if (pays.postedDuePence <= duePence) return
  for (const { transfer_id } of await tx.run(dueTransfers, { budget: recordOf(permit).budgetId }))
    await reverse(tx, permit, transfer_id)
  if (duePence > 0n) await postDue(tx, permit, duePence, lastDay)
}

/** Writes down, as the worker, that care is free (s.117) from a day on: what was charged before gives way on that day. */
export async function recordAftercare(
  tx: Tx,
  permit: Permit<'aftercare', 'record'>,
  { from }: { from: Day },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const verdict = mayRecordAftercare(await aftercareFor(tx, permit), from, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await Promise.all([
    tx.run(addAftercare, {
      ...{ id: laterId(permit.at), person: personId, from },
      ...{ by: permit.humanId, on: permit.today },
    }),
    tell(tx, { budgetId, stage: 'money', on: permit.today }),
  ])
  await lowerDue(tx, permit, await personPaysOf(tx, permit))
  await printAgreement(tx, permit, 'pays')
  return { lines: [{ budgetId, stage: 'money', sentence: said.free(permit.humanName, personKnownAs, from) }] }
}

/** Once council and NHS have each decided it: the last day that is free. Who decided for the NHS is kept with it. */
export async function endAftercare(
  tx: Tx,
  permit: Permit<'aftercare', 'record'>,
  input: { lastDay: Day },
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const aftercare = await aftercareFor(tx, permit)
  const verdict = mayEndAftercare(aftercare, input, permit.today)
  const open = openAftercare(aftercare)
  if (!isFine(verdict) || open?.bothDecided === undefined) return { refused: verdict }
  const { lastDay } = input
  const { forNhs: agreedWith } = open.bothDecided
  await Promise.all([
    tx.run(addAftercareEnd, { id: open.aftercareId, lastDay, agreedWith, by: permit.humanId }),
    tell(tx, { budgetId, stage: 'money', on: permit.today }),
  ])
  await printAgreement(tx, permit, 'pays')
  return { lines: [{ budgetId, stage: 'money', sentence: said.freeEnds(permit.humanName, personKnownAs, lastDay) }] }
}
