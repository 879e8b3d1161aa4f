import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { laterId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import type { Basis, Because, Body, Happened, LookedAgain } from './ground.ts'
import { groundStateOf, stopToRestOn } from './reads.ts'
import {
  bothOf,
  mayDecideAftercare,
  mayRestOnAnotherWay,
  mayRestOnLooking,
  mayRestOnWhatHappened,
  mayRestOnWish,
} from './rules.ts'
import { addDecided, addGround, type NewGround } from './store.ts'
import { said } from './words.ts'

type Write = Permit<'ending-ground', 'write'>
const NOTHING: Omit<NewGround, 'id' | 'budget' | 'basis' | 'why' | 'by' | 'writtenOn'> = {
  ...{ agreeSteps: '', personSaid: '', saidHow: null, saidBy: null, saidOn: null, waysTalked: false },
  ...{ review: null, assessment: null, advice: '', otherWhat: '', otherWho: '', otherFrom: null, on: null },
  ...{ newCouncil: '', newCouncilTold: '', step: null, councilDecided: null, nhsDecided: null },
}

async function write(
  tx: Tx,
  permit: Permit,
  ground: Partial<NewGround> & { basis: Basis; why: string },
  isHushed = false,
): Promise<string> {
  const { budgetId: budget } = recordOf(permit)
  const id = laterId(permit.at)
  await tx.run(addGround, { ...NOTHING, ...ground, id, budget, by: permit.humanId, writtenOn: permit.today })
  if (!isHushed) await tell(tx, { budgetId: budget, stage: 'ending', on: permit.today })
  return id
}

const told = (permit: Permit, sentence: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'ending', sentence }],
})

/** What follows from looking again: not eligible, less needed, or no needs. It stops nothing by itself. */
export async function restOnLooking(
  tx: Tx,
  permit: Write,
  input: { basis: LookedAgain; restsOn: string; why: string; agreeSteps: string; personSaid: string; advice: string },
): Promise<Outcome> {
  const state = await groundStateOf(tx, permit)
  const verdict = mayRestOnLooking(state, input)
  if (!isFine(verdict)) return { refused: verdict }
  const { basis, why, agreeSteps, personSaid, advice } = input
  const rests = state.looked.find(({ id }) => id === input.restsOn)
  const on = {
    review: rests?.kind === 'review' ? rests.id : null,
    assessment: rests?.kind === 'assessment' ? rests.id : null,
  }
  await write(tx, permit, { basis, why, agreeSteps, personSaid, advice, ...on })
  return told(permit, said.written(permit.humanName))
}

/** Another way that meets the same need (s.27(5)): named, in place from a day, after trying to agree. */
export async function restOnAnotherWay(
  tx: Tx,
  permit: Write,
  input: { what: string; who: string; from: Day; why: string; agreeSteps: string; personSaid: string },
): Promise<Outcome> {
  const verdict = mayRestOnAnotherWay(input)
  if (!isFine(verdict)) return { refused: verdict }
  const { what: otherWhat, who: otherWho, from: otherFrom, why, agreeSteps, personSaid } = input
  await write(tx, permit, { basis: 'another-way', why, agreeSteps, personSaid, otherWhat, otherWho, otherFrom })
  return told(permit, said.written(permit.humanName))
}

type Wish = { words: string; ways: readonly string[] }

/** The person says in their own session that they want less or an end. It stops nothing by itself. */
export const sayMyWish = (tx: Tx, permit: Permit<'ending-ground', 'wish'>, input: Wish): Promise<Outcome> =>
  wish(tx, permit, { ...input, how: 'own-device', saidOn: permit.today })

/** The same, said together, by phone or on paper, and typed by the worker: whose words, who typed, how and when are kept apart. */
export const writeTheirWish = (tx: Tx, permit: Write, input: Wish & { how: HeardHow; saidOn: Day }): Promise<Outcome> =>
  wish(tx, permit, input)

async function wish(
  tx: Tx,
  permit: Permit,
  { words, ways, how, saidOn }: Wish & { how: HeardHow | 'own-device'; saidOn: Day },
): Promise<Outcome> {
  const verdict = mayRestOnWish({ waysTalked: ways.length > 0, saidOn }, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const { personId: saidBy, personKnownAs } = recordOf(permit)
  const spoken = { personSaid: words, saidHow: how, saidBy, saidOn, waysTalked: true }
  await write(tx, permit, { basis: 'persons-choice', why: words, ...spoken }, how === 'own-device')
  return told(permit, said.wished(personKnownAs, how === 'own-device' ? undefined : permit.humanName))
}

/** What happened: a move, another council, or a death. Nobody is told by message of a death. */
export async function restOnWhatHappened(
  tx: Tx,
  permit: Write,
  input: { basis: Happened; on: Day; newCouncil: string; told: string; why: string },
): Promise<Outcome> {
  const verdict = mayRestOnWhatHappened(input, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const { basis, on, why, newCouncil, told: newCouncilTold } = input
  await write(tx, permit, { basis, on, why, newCouncil, newCouncilTold }, basis === 'died')
  return told(permit, said.written(permit.humanName))
}

/**
 * One body's decision that aftercare is no longer needed (s.117). The second of the two makes the ground; one alone ends nothing.
 */
export async function writeAftercareDecided(
  tx: Tx,
  permit: Write,
  input: {
    body: Body
    bodyName: string
    deciderName: string
    on: Day
    because: readonly Because[]
    why: string
    personSaid: string
  },
): Promise<Outcome> {
  const state = await groundStateOf(tx, permit)
  const { aftercareId: aftercare } = state.facts
  const verdict = mayDecideAftercare(state, input)
  if (!isFine(verdict) || aftercare === undefined) return { refused: verdict }
  const { budgetId: budget } = recordOf(permit)
  const id = laterId(permit.at)
  await tx.run(addDecided, {
    ...input,
    because: [...input.because],
    id,
    budget,
    aftercare,
    by: permit.humanId,
    writtenOn: permit.today,
  })
  const other = bothOf(state.decided, aftercare)[input.body === 'council' ? 'nhs' : 'council']
  if (other === undefined) {
    await tell(tx, { budgetId: budget, stage: 'ending', on: permit.today })
    return told(permit, said.oneBody(input.bodyName))
  }
  const [councilDecided, nhsDecided] = input.body === 'council' ? [id, other.id] : [other.id, id]
  await write(tx, permit, {
    basis: 's117-both',
    why: input.why,
    councilDecided,
    nhsDecided,
    personSaid: input.personSaid,
  })
  return told(permit, said.bothBodies)
}

/** The ground of an ending after the last step of spending/outside, written with that ending by whoever tells it; its id. Undefined: no stop was agreed. */
export async function restOnStop(tx: Tx, permit: Permit<'ending', 'propose'>): Promise<string | undefined> {
  const stop = await stopToRestOn(tx, permit)
  if (stop === undefined) return undefined
  return write(tx, permit, { basis: 'outside-the-plan', why: stop.reasons, step: stop.step_id }, true)
}
