import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { addDays, type Day, day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { wishToPause } from '#journey/plan/unwell/index.ts'
import { tell } from '#messages/notice.ts'
import { switchesFor, unwellNowOf } from './reads.ts'
import { mayEndPause, mayEndSwitch, mayFollowWish, mayPause, mayThrow } from './rules.ts'
import { addConsent, addPause, addSwitch, addSwitchEnded, copyPauseTo, withdrawPause } from './store.ts'
import type { Adds, UnwellNow } from './unwell.ts'
import { NO_REASON, said } from './words.ts'

const nameOf = (permit: Permit): string => {
  const { personId, personKnownAs } = recordOf(permit)
  return permit.humanId === personId ? personKnownAs : permit.humanName
}

const told = (permit: Permit, sentence: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'money', sentence }],
})

/**
 * A bad time has begun: asks for a call, the pot or more hours. One row that the worker sees at once. It writes nothing that
 * payments are worked out from, whoever throws it.
 */
export async function throwSwitch(
  tx: Tx,
  permit: Permit<'unwell', 'throw'>,
  input: { adds: Adds; words: string; hasHappened?: boolean },
): Promise<Outcome> {
  const { adds, words, hasHappened = false } = input
  const { as } = permit
  assert(
    as === 'person' || as === 'worker' || as === 'carer',
    'a switch is thrown by the person, the worker or a carer',
  )
  const { switches, pot } = await unwellNowOf(tx, permit)
  const verdict = mayThrow(adds, { switches, pot, hasHappened })
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId, personKnownAs } = recordOf(permit)
  await tx.run(addSwitch, { id: newId(), budget: budgetId, by: permit.humanId, as, adds, words, on: permit.today })
  return told(permit, said.asked(nameOf(permit), personKnownAs, adds))
}

/** What was asked for has come, or is not needed any more. */
export async function endSwitch(tx: Tx, permit: Permit<'unwell', 'end-it'>, switchId: string): Promise<Outcome> {
  const found = (await switchesFor(tx, permit)).find((one) => one.switchId === switchId)
  const verdict = mayEndSwitch(found)
  if (found === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addSwitchEnded, { id: switchId, by: permit.humanId, on: permit.today })
  return told(permit, said.ended(nameOf(permit), found.adds))
}

/** Which line (by its spend line), the first payment left out, and the day from which it is paid again. */
export type PauseSent = { spendLineId: string; from: string; again: string; words: string }

const isOwed = (owed: UnwellNow['owed'], { spendLineId }: PauseSent): boolean =>
  owed.some((line) => line.spendLineId === spendLineId)

type Consent = { wish: bigint | null; spoke: string | null; spokeOn: Day | null }

async function layPause(
  tx: Tx,
  permit: Permit<'unwell', 'pause' | 'pause-by-wish'>,
  pause: { agreement: string; line: string; from: Day; again: Day; reason: string },
  consent: Consent,
): Promise<void> {
  const { budgetId, personId } = recordOf(permit)
  const { again, ...laid } = pause
  const id = newId()
  await Promise.all([
    tx.run(addPause, {
      ...{ id, budget: budgetId, ...laid, to: addDays(again, -1) },
      ...{ by: permit.humanId, on: permit.today },
    }),
    tx.run(addConsent, { id, person: personId, ...consent }),
  ])
}

/** The person pauses one line from one payment to another: their own yes, then and there. Nobody else can give it. */
export async function pauseByPerson(tx: Tx, permit: Permit<'unwell', 'pause'>, sent: PauseSent): Promise<Outcome> {
  const { agreement, pausable, owed } = await unwellNowOf(tx, permit)
  const found = pausable.find(({ line }) => line.spendLineId === sent.spendLineId)
  const verdict = mayPause(found, sent, isOwed(owed, sent))
  if (found === undefined || agreement === undefined || !isFine(verdict)) return { refused: verdict }
  const [from, again] = [day(sent.from), day(sent.again)]
  const { line } = found
  const reason = sent.words === '' ? NO_REASON : sent.words
  const consent = { wish: null, spoke: null, spokeOn: null }
  await layPause(tx, permit, { agreement: agreement.agreementId, line: line.lineId, from, again, reason }, consent)
  return told(permit, said.paused(nameOf(permit), line.what, from, again))
}

/**
 * The worker pauses one line by the person's own earlier written wish, having spoken to them on a named day. Refused without
 * both; the database refuses it too. The person is told at once, on their page and by their own way, and ends it with one tap.
 */
export async function pauseByWish(
  tx: Tx,
  permit: Permit<'unwell', 'pause-by-wish'>,
  sent: PauseSent & { spokeOn: Day },
): Promise<Outcome> {
  const { agreement, pausable, settings, owed } = await unwellNowOf(tx, permit)
  const found = pausable.find(({ line }) => line.spendLineId === sent.spendLineId)
  const wish = found && agreement && wishToPause(settings, found.line, agreement.versionId)
  const verdict = [...mayPause(found, sent, isOwed(owed, sent)), ...mayFollowWish(wish, sent.spokeOn, permit.today)]
  if (!isFine(verdict)) return { refused: verdict }
  if (found === undefined || agreement === undefined || wish === undefined)
    return { refused: refuse('no-wish-to-pause') }
  const [from, again] = [day(sent.from), day(sent.again)]
  const { line } = found
  const consent = { wish: wish.settingId, spoke: permit.humanId, spokeOn: sent.spokeOn }
  const pause = { agreement: agreement.agreementId, line: line.lineId, from, again, reason: sent.words }
  await layPause(tx, permit, pause, consent)
  const { budgetId, personKnownAs } = recordOf(permit)
  const readBy = from > permit.today ? from : permit.today
  await tell(tx, { budgetId, stage: 'money', on: permit.today, readBy })
  return told(permit, said.pausedByWish(permit.humanName, personKnownAs, line.what, from, again))
}

/** Ends a pause from today on. The days on which it held stay as they were; what was ahead is paid again. */
export async function endPause(tx: Tx, permit: Permit<'unwell', 'end-it'>, overlayId: string): Promise<Outcome> {
  const { pauses } = await unwellNowOf(tx, permit)
  const pause = pauses.find((one) => one.overlayId === overlayId)
  const verdict = mayEndPause(pause, permit.today)
  if (pause === undefined || !isFine(verdict)) return { refused: verdict }
  const yesterday = addDays(permit.today, -1)
  await Promise.all([
    tx.run(withdrawPause, { id: overlayId, by: permit.humanId, on: permit.today }),
    pause.from <= yesterday ? tx.run(copyPauseTo, { id: newId(), from: overlayId, to: yesterday }) : undefined,
  ])
  return told(permit, said.pauseEnded(nameOf(permit), pause.what))
}
