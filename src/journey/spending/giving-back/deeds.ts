import { isRefused, type Outcome } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { newId } from '#core/id.ts'
import { type Pence, toJson } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { setAsideToReturn } from '#journey/money/deeds.ts'
import { tell } from '#messages/notice.ts'
import type { GiveBack, ReasonLine, Reply, Way } from './giving-back.ts'
import { giveBackOf, givingBackOf } from './reads.ts'
import {
  goesFrom,
  mayApprove,
  mayCarryOut,
  mayDecide,
  mayDrop,
  mayOffer,
  mayPropose,
  mayReply,
  maySayTried,
} from './rules.ts'
import { addApproved, addCarriedOut, addDecided, addDropped, addGiveBack, addReply, addTried } from './store.ts'
import { said } from './words.ts'

const told = (permit: Permit, sentence: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'spending', sentence }],
})
const GONE = { refused: refuse('is-over-already') }

async function write(tx: Tx, permit: Permit, as: GiveBack['asRole'], lines: readonly ReasonLine[]): Promise<Pence> {
  const amount = lines.reduce((sum, { amountPence }) => sum + amountPence, 0n)
  const parts = lines.map(({ words, amountPence }) => ({ words, pence: toJson(amountPence) }))
  await tx.run(addGiveBack, {
    ...{ id: newId(), budget: recordOf(permit).budgetId, amount, as, lines: JSON.stringify(parts) },
    ...{ by: permit.humanId, on: permit.today },
  })
  return amount
}

/** The worker or finance proposes that what is left over goes back, itemised. Nothing moves, and the person has no notice yet. */
export async function propose(
  tx: Tx,
  permit: Permit<'give-back', 'propose'>,
  { lines }: { lines: readonly ReasonLine[] },
): Promise<Outcome> {
  const verdict = mayPropose(await givingBackOf(tx, permit), lines)
  if (!isFine(verdict)) return { refused: verdict }
  const amount = await write(tx, permit, permit.as === 'worker' ? 'worker' : 'finance-officer', lines)
  return told(permit, said.proposed(permit.humanName, amount))
}

/** The person offers to give some back: their own yes, so that no notice is needed. */
export async function offer(
  tx: Tx,
  permit: Permit<'give-back', 'offer'>,
  { amount: amountPence }: { amount: Pence },
): Promise<Outcome> {
  const verdict = mayOffer(await givingBackOf(tx, permit), amountPence)
  if (!isFine(verdict)) return { refused: verdict }
  const { personKnownAs } = recordOf(permit)
  await write(tx, permit, 'person', [{ words: `${personKnownAs} does not need it`, amountPence }])
  return told(permit, said.offered(personKnownAs, amountPence))
}

/** A second human in another role says yes: from here on the person has notice, with a day. */
export async function approve(tx: Tx, permit: Permit<'give-back', 'approve'>, id: string): Promise<Outcome> {
  const found = await giveBackOf(tx, permit, id)
  if (found === undefined) return GONE
  const { one, now } = found
  const verdict = mayApprove(one, permit.humanId, now.isBadTime)
  if (!isFine(verdict)) return { refused: verdict }
  const notBefore = addDays(permit.today, now.noticeDays)
  await tx.run(addApproved, {
    ...{ id, proposedBy: one.proposedBy, proposedAs: one.asRole, by: permit.humanId, on: permit.today, notBefore },
    as: permit.as === 'manager' ? 'manager' : 'finance-approver',
  })
  const { personKnownAs } = recordOf(permit)
  return told(permit, said.approved(permit.humanName, personKnownAs, one.amountPence, notBefore))
}

type Answer = { id: string; reply: Reply; words: string }

/** The person says what they say to it; the newest answer stands. */
export const sayReply = (tx: Tx, permit: Permit<'give-back', 'reply'>, said: Answer): Promise<Outcome> =>
  writeReply(tx, permit, { ...said, how: 'here', typedBy: null })

/** The worker writes down what the person said by phone, on paper or together. The person is told that it stands there, and by when to say otherwise. */
export async function replyForPerson(
  tx: Tx,
  permit: Permit<'give-back', 'reply-for-person'>,
  said: Answer & { how: HeardHow },
): Promise<Outcome> {
  const written = await writeReply(tx, permit, { ...said, typedBy: permit.humanId })
  if (isRefused(written)) return written
  const one = (await giveBackOf(tx, permit, said.id))?.one
  await tellPerson(tx, permit, said.reply === 'agree' ? one && goesFrom(one) : undefined)
  return written
}

const tellPerson = (tx: Tx, permit: Permit, readBy?: Day): Promise<string> =>
  tell(tx, { budgetId: recordOf(permit).budgetId, stage: 'spending', on: permit.today, readBy })

async function writeReply(
  tx: Tx,
  permit: Permit,
  { id, reply, words, how, typedBy }: Answer & { how: HeardHow | 'here'; typedBy: string | null },
): Promise<Outcome> {
  const found = await giveBackOf(tx, permit, id)
  if (found === undefined) return GONE
  const verdict = mayReply(found.one)
  if (!isFine(verdict)) return { refused: verdict }
  if (reply === 'need-it' && words === '') return { refused: refuse('say-what-you-need-it-for', 'words') }
  const { personId: saidBy } = recordOf(permit)
  await tx.run(addReply, { id, reply, words, saidBy, how, typedBy, on: permit.today })
  return told(permit, said.replied(recordOf(permit).personKnownAs, reply))
}

/** Somebody tried to reach a person who has not answered. */
export async function sayTried(
  tx: Tx,
  permit: Permit<'give-back', 'say-tried'>,
  { id, how, words }: { id: string; how: Way; words: string },
): Promise<Outcome> {
  const found = await giveBackOf(tx, permit, id)
  if (found === undefined) return GONE
  const verdict = maySayTried(found.one, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addTried, { id, how, words, by: permit.humanId, on: permit.today })
  return told(permit, said.tried(permit.humanName, recordOf(permit).personKnownAs))
}

/**
 * Nobody could be reached, so that there is neither a yes nor a no: a manager decides. With a yes it may go back, unless the person says
 * otherwise before that; with a no it is let go. Either way the person reads the reasons.
 */
export async function decideUnanswered(
  tx: Tx,
  permit: Permit<'give-back', 'decide'>,
  { id, goesBack, reasons }: { id: string; goesBack: boolean; reasons: string },
): Promise<Outcome> {
  const found = await giveBackOf(tx, permit, id)
  if (found === undefined) return GONE
  const { one, now } = found
  const verdict = mayDecide(one, permit.humanId, now.isBadTime, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tellPerson(tx, permit)
  const { humanId: by, humanName: name, today: on } = permit
  if (!goesBack) {
    await tx.run(addDropped, { id, reason: reasons, by, on })
    return told(permit, said.dropped(name, one.amountPence))
  }
  await tx.run(addDecided, { id, proposedBy: one.proposedBy, proposedAs: one.asRole, reasons, by, on })
  return told(permit, said.decided(name, recordOf(permit).personKnownAs, one.amountPence))
}

/** Nothing goes back after all; the person takes back only their own offer. */
export async function drop(
  tx: Tx,
  permit: Permit<'give-back', 'drop'>,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome> {
  const found = await giveBackOf(tx, permit, id)
  if (found === undefined) return GONE
  const verdict = mayDrop(found.one, permit.humanId === recordOf(permit).personId)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addDropped, { id, reason, by: permit.humanId, on: permit.today })
  return told(permit, said.dropped(permit.humanName, found.one.amountPence))
}

/** Finance carries it out: the row that the ledger asks for, then the money is set aside. The database refuses both without notice. */
export async function carryOut(tx: Tx, permit: Permit<'give-back', 'carry-out'>, id: string): Promise<Outcome> {
  const found = await giveBackOf(tx, permit, id)
  if (found === undefined) return GONE
  const { one, now } = found
  const verdict = mayCarryOut(one, now, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const key = newId()
  const { budgetId: budget } = recordOf(permit)
  await tx.run(addCarriedOut, { id, budget, key, by: permit.humanId, on: permit.today })
  const { amountPence } = one
  const aside = await setAsideToReturn(tx, also(permit, 'money', 'take-back'), { key, amountPence, on: permit.today })
  return isRefused(aside) ? aside : told(permit, said.done(permit.humanName, amountPence))
}
