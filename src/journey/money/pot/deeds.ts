import type { Line, Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { potOf } from '#journey/plan/unwell/index.ts'
import { potsFor } from '#journey/plan/unwell/reads.ts'
import { post } from '../ledger/deeds.ts'
import type { Pocket } from '../ledger/ledger.ts'
import { balancesOf } from '../ledger/reads.ts'
import { draftSingle } from '../payrun/single/deeds.ts'
import { singlesFor } from '../payrun/single/reads.ts'
import { waitingPence } from '../payrun/single/rules.ts'
import type { PaysFrom } from './pot.ts'
import { potBackOf, potNowOf } from './reads.ts'
import {
  againPence,
  mayPayAgain,
  mayPayFromPot,
  mayRelease,
  mayWriteAdvance,
  openingOn,
  potDifference,
} from './rules.ts'
import { addAdvance, potMoved } from './store.ts'
import { said } from './words.ts'

const told = (permit: Permit, sentence: string): Line => ({
  ...{ budgetId: recordOf(permit).budgetId, stage: 'money', sentence },
})

/**
 * Keeps as much for a bad time as a version of the plan says that is being put in force: the difference to what was set aside before
 * is set aside or let go, once a version. Gives the sentence for the timeline, where something moved.
 */
export async function keepPot(tx: Tx, permit: Permit, versionId: string): Promise<readonly Line[]> {
  const { budgetId: budget } = recordOf(permit)
  const [pots, balances, moved, asked] = await Promise.all([
    potsFor(tx, permit),
    balancesOf(tx, permit),
    tx.one(potMoved, { budget }),
    singlesFor(tx, permit, 'pot'),
  ])
  const planned = potOf(pots, versionId)?.amountPence ?? 0n
  const difference = potDifference(planned, moved?.set_aside ?? 0n, balances.byPot.pot - waitingPence(asked))
  if (difference === 0n) return []
  const rest = { key: versionId, lineId: undefined, on: permit.today, code: moved?.code ?? '' }
  const posted = await (difference > 0n
    ? post(tx, permit, { ...rest, debit: 'council', credit: 'pot', kind: 'pot-set-aside', amountPence: difference })
    : post(tx, permit, { ...rest, debit: 'pot', credit: 'council', kind: 'pot-released', amountPence: -difference }))
  if (!posted) return []
  return [told(permit, difference > 0n ? said.setAside(difference) : said.lowered(-difference))]
}

/**
 * Asks for a payment out of the money kept for a bad time: refused before somebody has said that what opens it has happened, and beyond
 * what lies in it and is not asked for yet. It is paid when another human has approved it: the database refuses both then, too.
 */
export async function payFromPot(
  tx: Tx,
  permit: Permit<'money', 'pay-from-pot'>,
  { amount: amountPence, to: pocket, what }: { amount: Pence; to: Pocket; what: string },
): Promise<Outcome> {
  const pot = await potNowOf(tx, permit)
  const verdict = mayPayFromPot(pot, amountPence, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const opening = openingOn(pot.openings, permit.today)
  assert(opening !== undefined, 'what may be paid was opened')
  const drafted = await draftSingle(tx, permit, { kind: 'pot', amountPence, pocket, switchId: opening.switchId, what })
  if (!isFine(drafted)) return { refused: drafted }
  return { lines: [told(permit, said.asked(permit.humanName, recordOf(permit).personKnownAs, amountPence, what))] }
}

/**
 * Asks for a payment out of the pot again that came back from the bank: to the same place, on what opened the pot then, as much as came
 * back or is left. Refused while it stands in a run again, and while the account that it came back from is the one to be paid: the
 * claim on its place holds that it is paid once, whoever asks when.
 */
export async function payFromPotAgain(
  tx: Tx,
  permit: Permit<'money', 'pay-from-pot'>,
  payment: string,
): Promise<Outcome> {
  const found = await potBackOf(tx, permit, payment)
  if (found === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayPayAgain(found)
  if (!isFine(verdict)) return { refused: verdict }
  const { itemId: again, pocket, switchId, what } = found.single
  const amountPence = againPence(found)
  const drafted = await draftSingle(tx, permit, { kind: 'pot', amountPence, pocket, switchId, what, again })
  if (!isFine(drafted)) return { refused: drafted }
  return { lines: [told(permit, said.askedAgain(permit.humanName, recordOf(permit).personKnownAs, amountPence, what))] }
}

/** Lets go what was kept for a bad time and was not needed, when the payments are over. */
export async function releasePot(tx: Tx, permit: Permit<'money', 'pay-from-pot'>): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const [pot, moved] = await Promise.all([potNowOf(tx, permit), tx.one(potMoved, { budget })])
  const verdict = mayRelease(pot, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await post(tx, permit, {
    ...{ debit: 'pot', credit: 'council', kind: 'pot-released', amountPence: pot.inPotPence },
    ...{ key: newId(), lineId: undefined, on: permit.today, code: moved?.code ?? '' },
  })
  return { lines: [told(permit, said.released(permit.humanName, pot.inPotPence))] }
}

/** Own money that was used: on which day, for what, out of what; and how whoever types it for the person heard it. */
type Used = {
  readonly amount: Pence
  readonly on: Day
  readonly what: string
  readonly from?: PaysFrom | undefined
  readonly how?: HeardHow | undefined
}

/**
 * The person used their own money for what the pot is for. It is written down at once, opened or not: they have 14 days to say
 * what happened, and nothing is taken from them if they do not.
 */
export async function writeAdvance(
  tx: Tx,
  permit: Permit<'money', 'record-spent'> | Permit<'money', 'record-spent-for-person'>,
  { amount: amountPence, on, what, from, how }: Used,
): Promise<Outcome> {
  const { budgetId: budget, personId, personKnownAs } = recordOf(permit)
  const pot = await potNowOf(tx, permit)
  const verdict = mayWriteAdvance(pot, { on, from }, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const id = newId()
  await post(tx, permit, {
    ...{ debit: from ?? pot.pays[0] ?? 'held', credit: 'spent', kind: 'purchase', amountPence },
    ...{ key: id, lineId: undefined, on },
  })
  const typedBy = permit.humanId === personId ? null : permit.humanId
  const advance = { id, budget, amount: amountPence, spentOn: on, what, by: personId, today: permit.today }
  await tx.run(addAdvance, { ...advance, typedBy, how: how ?? 'here' })
  const sentence = said.advance(personKnownAs, amountPence, what)
  return {
    lines: [told(permit, typedBy === null ? sentence : said.advanceFor(permit.humanName, personKnownAs, sentence))],
  }
}
