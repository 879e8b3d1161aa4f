import type { Line, Outcome, Refused } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { How } from '../followup.ts'
import { type SaidFor, saidAs } from '../said-as.ts'
import type { Did, Why } from './duty.ts'
import { answerBy, hoursOf, momentOf } from './hours.ts'
import { callOf, callsOf, dutyOf, holdersIn } from './reads.ts'
import { mayAnswerCall, mayName, mayRaise, mayTakeAway, openIn, toTell } from './rules.ts'
import { addAnswered, addCall, addHolder, addHolderEnded, addTaken, addTold, lockDuty, tellStaff } from './store.ts'
import { said } from './words.ts'

/** Names somebody who works here and can sign in: told at once from today, when somebody is not all right. */
export async function nameDuty(
  tx: Tx,
  permit: Permit<'duty-desk', 'name'>,
  { human }: { human: string | undefined },
): Promise<Outcome> {
  await tx.run(lockDuty, { council: permit.authorityId })
  const verdict = mayName(await dutyOf(tx, permit), human ?? '')
  if (!isFine(verdict) || human === undefined) return { refused: verdict }
  await tx.run(addHolder, { id: newId(), human, by: permit.humanId, on: permit.today })
  return { lines: [] }
}

/** Takes the duty from somebody, from today. Refused for the last one while a check-in is open; the database refuses it too. */
export async function takeDutyAway(tx: Tx, permit: Permit<'duty-desk', 'name'>, dutyId: string): Promise<Outcome> {
  await tx.run(lockDuty, { council: permit.authorityId })
  const verdict = mayTakeAway(await dutyOf(tx, permit), dutyId)
  if (!isFine(verdict)) return { refused: verdict }
  const ended = await tx.run(addHolderEnded, { duty: dutyId, by: permit.humanId, on: permit.today })
  return ended.length === 0 ? { refused: refuse('holds-it-no-more') } : { lines: [] }
}

/** What a call says. `how`: in the person's own session, or typed for them. */
export type Calling = { why: Why; words: string; how: How; checkInId: string | undefined }

/**
 * Tells everybody on duty at once, in the same transaction, that somebody is not all right. Where a call is open already it stays
 * the one. Refused where nobody can be told: the page gives numbers to ring.
 */
export async function raiseCall(
  tx: Tx,
  permit: Permit<'followup'>,
  calling: Calling,
): Promise<{ lines: Line[] } | Refused> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const [holders, calls, settings] = await Promise.all([
    holdersIn(tx, permit.today),
    callsOf(tx, permit),
    settingsIn(tx, permit.today),
  ])
  const told = toTell(holders, personId)
  // What is lost is told for each check-in, also where somebody was called before.
  const lost = calling.checkInId !== undefined
  const known = calls.some((one) => one.checkInId === calling.checkInId && one.answered === undefined)
  if (lost && known) return { lines: [] }
  const verdict = mayRaise(told, lost ? undefined : openIn(calls))
  if (!isFine(verdict)) return { refused: verdict }
  const by = answerBy(momentOf(permit.now), hoursOf(settings))
  const call = newId()
  const notices = told.map((human) => ({ human, notice: newId() }))
  const [first] = notices
  assert(first !== undefined, 'a call may be raised only where somebody is told')
  for (const { human, notice } of notices)
    await tx.run(tellStaff, { notice, budget: budgetId, human, readBy: by.on, on: permit.today })
  await tx.run(addCall, {
    ...{ id: call, budget: budgetId, checkIn: calling.checkInId ?? null, why: calling.why, words: calling.words },
    ...{ how: calling.how, by: personId, typedBy: permit.humanId, on: permit.today, at: permit.now },
    ...{ answerOn: by.on, answerMinute: by.minute },
    ...{ told: first.human, notice: first.notice },
  })
  for (const { human, notice } of notices) await tx.run(addTold, { call, human, as: 'duty', notice, on: permit.today })
  const names = holders.flatMap(({ humanId, name, cover }) =>
    told.includes(cover?.humanId ?? humanId) ? [cover?.name ?? name] : [],
  )
  return { lines: [{ budgetId, stage: 'followup', sentence: said.raised(personKnownAs, [...new Set(names)]) }] }
}

/** "I'm not all right": by the person, or typed for them by the worker who heard it. */
export async function askForHelp(
  tx: Tx,
  permit: Permit<'followup', 'ask-for-help'>,
  { words, ...typed }: { words: string } & SaidFor,
): Promise<Outcome> {
  const as = saidAs(permit, typed)
  return 'refused' in as
    ? as
    : raiseCall(tx, permit, { why: 'not-all-right', words, how: as.how, checkInId: undefined })
}

/** Somebody says that they have it now; the person sees the name. It still waits for an answer. */
export async function takeCall(tx: Tx, permit: Permit<'duty-desk', 'answer'>, callId: string): Promise<Outcome> {
  const call = await callOf(tx, permit, callId)
  if (call === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayAnswerCall(call)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addTaken, { call: callId, by: permit.humanId, on: permit.today })
  return { lines: [] }
}

/** What was done, by whom and when. Only then it waits no more. */
export async function answerCall(
  tx: Tx,
  permit: Permit<'duty-desk', 'answer'>,
  input: { callId: string; did: Did; words: string },
): Promise<Outcome> {
  const call = await callOf(tx, permit, input.callId)
  if (call === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayAnswerCall(call)
  if (!isFine(verdict)) return { refused: verdict }
  const { callId, did, words } = input
  await tx.run(addAnswered, { call: callId, did, words, by: permit.humanId, on: permit.today, at: permit.now })
  const sentence = said.answered(permit.humanName, permit.today)
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'followup', sentence }] }
}
