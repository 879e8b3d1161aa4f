import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow, Said } from '#core/heard.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { Level } from './checking.ts'
import { pick } from './pick.ts'
import { asksOf, checkingOf, itemOf } from './reads.ts'
import {
  mayAsk,
  mayAskCloser,
  mayClose,
  mayOpenLook,
  mayReply,
  maySayView,
  maySetLighter,
  maySettle,
  mayTick,
} from './rules.ts'
import { addAsk, addClosed, addFine, addItems, addLevel, addLook, addQuestion, addReply, addView } from './store.ts'
import { said } from './words.ts'

const told = (permit: Permit, sentence: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'spending', sentence }],
})

type NewLevel = { level: Level; reason: string; again: Day | undefined; askId: string | undefined }

async function write(tx: Tx, permit: Permit, { level, reason, again, askId }: NewLevel): Promise<void> {
  const { receiptsOverPence, ...asks } = asksOf(await settingsIn(tx, permit.today), level)
  await tx.run(addLevel, {
    ...{ budget: recordOf(permit).budgetId, level, from: permit.today, again: again ?? null, reason },
    ...{ ...asks, receiptsOver: receiptsOverPence ?? null, ask: askId ?? null, by: permit.humanId, on: permit.today },
  })
}

/** A lighter look from today on, with a reason that the person reads. Refused for a closer one: that begins with asking. */
export async function setLighter(
  tx: Tx,
  permit: Permit<'checking', 'set-level'>,
  { level, reason }: { level: Level; reason: string },
): Promise<Outcome> {
  const verdict = maySetLighter(await checkingOf(tx, permit), level)
  if (!isFine(verdict)) return { refused: verdict }
  await write(tx, permit, { level, reason, again: undefined, askId: undefined })
  return told(permit, said.lighter(permit.humanName, level))
}

/** Asks the person how they see a closer look, for a time, and why it is thought of. Changes nothing yet. */
export async function askCloser(
  tx: Tx,
  permit: Permit<'checking', 'set-level'>,
  sent: { level: 'close' | 'shared'; reason: string; lookAgainOn: Day },
): Promise<Outcome> {
  const { own, ...checking } = await checkingOf(tx, permit)
  const verdict = mayAskCloser({ ...checking, level: own }, sent, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId: budget, personKnownAs } = recordOf(permit)
  const { level, reason, lookAgainOn: again } = sent
  await tx.run(addAsk, { id: newId(), budget, level, reason, again, by: permit.humanId, on: permit.today })
  return told(permit, said.askedCloser(permit.humanName, personKnownAs))
}

/** The person says how they see a closer look, before it is settled. */
export const sayView = (
  tx: Tx,
  permit: Permit<'checking', 'say-view'>,
  { words }: { words: string },
): Promise<Outcome> => writeView(tx, permit, words, here(permit))

/** The worker writes down how the person sees it. */
export const sayViewForPerson = (
  tx: Tx,
  permit: Permit<'checking', 'say-view-for-person'>,
  { words, how }: { words: string; how: HeardHow },
): Promise<Outcome> => writeView(tx, permit, words, heard(permit, how))

const here = (permit: Permit): Said => ({ saidBy: permit.humanId, how: 'here', typedBy: null })
const heard = (permit: Permit, how: HeardHow): Said => ({
  ...{ saidBy: recordOf(permit).personId, how, typedBy: permit.humanId },
})

async function writeView(tx: Tx, permit: Permit, words: string, by: Said): Promise<Outcome> {
  const { asked } = await checkingOf(tx, permit)
  const verdict = maySayView({ asked })
  if (asked === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addView, { ask: asked.askId, words, ...by, on: permit.today })
  return told(permit, said.view(recordOf(permit).personKnownAs))
}

/** Settles an asking, one way or the other, with a reason that the person reads. The database refuses a closer look without it. */
export async function settleCloser(
  tx: Tx,
  permit: Permit<'checking', 'set-level'>,
  { choice, reason }: { choice: 'closer' | 'as-it-is'; reason: string },
): Promise<Outcome> {
  const checking = await checkingOf(tx, permit)
  const verdict = maySettle(checking, choice, permit.today)
  const { asked, own: now } = checking
  if (asked === undefined || !isFine(verdict)) return { refused: verdict }
  const { askId, level, lookAgainOn } = asked
  if (choice === 'closer') {
    await write(tx, permit, { level, reason, again: lookAgainOn, askId })
    return told(permit, said.closer(permit.humanName, level, lookAgainOn))
  }
  // A close look whose day has come does not go on by itself.
  const isOver = now.level === 'close' && (now.lookAgainOn === undefined || now.lookAgainOn <= permit.today)
  const stays: Level = isOver ? 'shared' : now.level
  await write(tx, permit, { level: stays, reason, again: isOver ? undefined : now.lookAgainOn, askId })
  return told(permit, said.asItIs(permit.humanName))
}

/** Begins a look: what it picks is written down, so that two people see the same. */
export async function openLook(tx: Tx, permit: Permit<'checking', 'look'>): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const checking = await checkingOf(tx, permit)
  const verdict = mayOpenLook(checking, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const id = newId()
  const items = pick(checking.toLookAt, checking.level.sample, id)
  await tx.run(addLook, { id, budget, from: checking.looks[0]?.to ?? null, to: permit.today, by: permit.humanId })
  await tx.run(addItems, { look: id, budget, items: JSON.stringify(items) })
  return { ...told(permit, said.opened(permit.humanName, items.length)), id }
}

type Which = { lookId: string; purchaseId: string }
const GONE = { refused: refuse('look-is-over') }

/** A picked purchase is fine. */
export async function tickFine(tx: Tx, permit: Permit<'checking', 'look'>, which: Which): Promise<Outcome> {
  const found = await itemOf(tx, permit, which.lookId, which.purchaseId)
  if (found === undefined) return GONE
  const verdict = mayTick(found)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addFine, { look: which.lookId, purchase: which.purchaseId, by: permit.humanId, on: permit.today })
  return { lines: [] }
}

/** Asks the one question on a picked purchase. It holds nothing back. */
export async function askAbout(
  tx: Tx,
  permit: Permit<'checking', 'look'>,
  { words, ...which }: Which & { words: string },
): Promise<Outcome> {
  const found = await itemOf(tx, permit, which.lookId, which.purchaseId)
  if (found === undefined) return GONE
  const verdict = mayAsk(found, found.checking.resting)
  if (!isFine(verdict)) return { refused: verdict }
  const on = { look: which.lookId, purchase: which.purchaseId, by: permit.humanId, on: permit.today }
  await tx.run(addQuestion, { ...on, words })
  return told(permit, said.questioned(permit.humanName, found.item.what))
}

/** The person answers the question. */
export const reply = (
  tx: Tx,
  permit: Permit<'checking', 'answer'>,
  sent: Which & { words: string },
): Promise<Outcome> => writeReply(tx, permit, sent, here(permit))

/** The worker writes down what the person answered. */
export const replyForPerson = (
  tx: Tx,
  permit: Permit<'checking', 'answer-for-person'>,
  { how, ...sent }: Which & { words: string; how: HeardHow },
): Promise<Outcome> => writeReply(tx, permit, sent, heard(permit, how))

async function writeReply(
  tx: Tx,
  permit: Permit,
  { words, ...which }: Which & { words: string },
  by: Said,
): Promise<Outcome> {
  const found = await itemOf(tx, permit, which.lookId, which.purchaseId)
  if (found === undefined) return GONE
  const verdict = mayReply(found)
  if (!isFine(verdict)) return { refused: verdict }
  const on = { look: which.lookId, purchase: which.purchaseId, on: permit.today }
  await tx.run(addReply, { ...on, words, ...by })
  return told(permit, said.answered(recordOf(permit).personKnownAs, found.item.what))
}

/** Finishes a look: checked, thank you. */
export async function closeLook(tx: Tx, permit: Permit<'checking', 'look'>, lookId: string): Promise<Outcome> {
  const look = (await checkingOf(tx, permit)).looks.find((one) => one.lookId === lookId)
  if (look === undefined) return GONE
  const verdict = mayClose(look)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addClosed, { look: lookId, by: permit.humanId, on: permit.today })
  return told(permit, said.closed(permit.humanName))
}
