import type { Outcome, PassedFor } from '#access/act.ts'
import { sessionOf } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { hashPassword, verifyInTurn } from '#people/sign-in/deeds.ts'
import { sessionLimits } from '#people/sign-in/rules.ts'
import type { SentOne } from '../asking-one/asking-one.ts'
import { mayKeepForPerson, nextAfter } from '../asking-one/rules.ts'
import { assessmentOf } from '../reads.ts'
import { turnsOver } from '../rules.ts'
import { addAnswer, addDone } from '../store.ts'
import { said as saidOfBoth } from '../words.ts'
import type { WayBack } from './passed.ts'
import { passedOf } from './reads.ts'
import { answeredHere, mayGiveBack, mayHandOver, triesLeft } from './rules.ts'
import {
  countWrongPin,
  endPassedSession,
  giveSessionBack,
  passedSession,
  passSession,
  takeSessionBack,
} from './store.ts'
import { said } from './words.ts'

/** A person may take their time over one question: the longest that a session may rest. */
const PATIENT_MINUTES = 60

/** Hands this one session over, for these pages alone. */
export async function passDevice(tx: Tx, permit: Permit, { pin, to }: { pin: string; to: PassedFor }): Promise<void> {
  const { budgetId: budget } = recordOf(permit)
  const [session, hash] = [sessionOf(permit), await hashPassword(pin)]
  await tx.run(passSession, { session, budget, to, pin: hash, idleMinutes: PATIENT_MINUTES })
}

/** From now on this device shows nothing but the question for the PIN. */
export const blankDevice = (tx: Tx, permit: Permit): Promise<unknown> =>
  tx.run(giveSessionBack, { session: sessionOf(permit), budget: recordOf(permit).budgetId })

/** Hands this one session to the person; nothing else of it opens until the PIN, of which only the Argon2id hash is kept. */
export async function handOver(tx: Tx, permit: Permit<'passed-device', 'hand-over'>, pin: string): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const verdict = mayHandOver(await assessmentOf(tx, permit))
  if (!isFine(verdict)) return { refused: verdict }
  await passDevice(tx, permit, { pin, to: 'passed-device' })
  const sentence = said.handedOver(permit.humanName, personKnownAs)
  return { lines: [{ budgetId, stage: 'needs', sentence }] }
}

/** Keeps one answer that the person gave on this device: said by them, typed in the worker's session. `id`: the next question. */
export async function answerHere(tx: Tx, permit: Permit<'passed-device', 'answer'>, sent: SentOne): Promise<Outcome> {
  const { opened, ticked, givenBack } = await passedOf(tx, permit)
  if (givenBack || opened === undefined) return { refused: refuse('device-was-given-back') }
  if (opened.finished.person !== undefined) return { refused: refuse('you-have-finished') }
  const verdict = mayKeepForPerson(opened, ticked, sent)
  if (!isFine(verdict)) return { refused: verdict }
  const { level } = sent
  assert(level !== undefined, 'the rule let an answer through without a tick')
  await tx.run(addAnswer, {
    ...sent,
    level,
    assessment: opened.assessmentId,
    side: 'person',
    how: 'passed-device',
    saidBy: recordOf(permit).personId,
    typedBy: permit.humanId,
    saidOn: permit.today,
    typedOn: null,
  })
  const next = nextAfter(opened.questions, sent.key, (question) => !answeredHere(ticked, question))
  return next === undefined ? { lines: [] } : { lines: [], id: next.key }
}

/** The person gives the device back, done or not: from now on it shows nothing but the question for the PIN. */
export async function giveBack(tx: Tx, permit: Permit<'passed-device', 'finish'>, way: WayBack): Promise<Outcome> {
  const passed = await passedOf(tx, permit)
  const verdict = mayGiveBack(passed, way)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const { opened } = passed
  await blankDevice(tx, permit)
  if (way === 'stopped' || opened === undefined || opened.finished.person !== undefined) return { lines: [] }
  const done = { by: personId, on: permit.today, how: 'passed-device' as const }
  await tx.run(addDone, { assessment: opened.assessmentId, side: 'person', ...done })
  const nowBoth = turnsOver(opened, 'person', { byName: personKnownAs, ...done })
  const sentences = [said.finished(personKnownAs, permit.humanName), ...(nowBoth ? [saidOfBoth.revealed] : [])]
  return { lines: sentences.map((sentence) => ({ budgetId, stage: 'needs' as const, sentence })) }
}

/** The worker's PIN: right, and the session is theirs again; wrong five times, and it ends. `id`: 'back', 'wrong' or 'ended'. */
export async function goOn(tx: Tx, permit: Permit<PassedFor, 'go-on'>, pin: string): Promise<Outcome> {
  const session = sessionOf(permit)
  const row = await tx.one(passedSession, { session, budget: recordOf(permit).budgetId })
  // The same PIN sent twice at once: the second finds the device back in the worker's hands.
  if (row === undefined) return { lines: [], id: 'back' }
  assert(row.passed_pin !== null, 'a handed-over session without its PIN')
  if (triesLeft(row.passed_tries) > 0 && (await verifyInTurn(row.passed_pin, pin))) {
    await tx.run(takeSessionBack, { session, idleMinutes: sessionLimits(permit.roles).idleMinutes })
    return { lines: [], id: 'back' }
  }
  const tries = row.passed_tries + 1
  await tx.run(countWrongPin, { session, tries })
  if (triesLeft(tries) > 0) return { lines: [], id: 'wrong' }
  await tx.run(endPassedSession, { session, at: permit.at })
  return { lines: [], id: 'ended' }
}
