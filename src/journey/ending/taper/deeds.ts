import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { type Day, mondayOf } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { newId } from '#core/id.ts'
import { toJson } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { laySteps, putOffSteps } from '#journey/money/deeds.ts'
import { steppedPence } from '#journey/money/index.ts'
import type { Side } from '#journey/review/index.ts'
import { tell } from '#messages/notice.ts'
import type { Typed } from '#web/fields.ts'
import type { proposeFields } from './forms.ts'
import { taperOf, taperStateOf, tapersFor } from './reads.ts'
import {
  mayAnswer,
  mayAnswerFor,
  mayDrop,
  mayHold,
  mayLay,
  mayPropose,
  maySayHard,
  mayStepBack,
  meetsTheRule,
  partsFrom,
  takenParts,
} from './rules.ts'
import { addAnswer, addAsked, addHardWeek, addLaid, addStopped, addTaper } from './store.ts'
import type { Says, Stop, Way } from './taper.ts'
import { said } from './words.ts'

const told = (permit: Permit, sentence: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'ending', sentence }],
})
const GONE = { refused: refuse('over-already') }
const sideOf = (permit: Permit): Side => (permit.humanId === recordOf(permit).personId ? 'person' : 'worker')
const nameOf = (permit: Permit): string =>
  sideOf(permit) === 'person' ? recordOf(permit).personKnownAs : permit.humanName
const find = async (tx: Tx, permit: Permit, id: string) =>
  (await tapersFor(tx, permit)).find(({ taperId }) => taperId === id)

/** Proposes steps down for one line, with the rules of staying; whoever proposes says yes to it so. Nothing changes yet. */
export async function proposeTaper(
  tx: Tx,
  permit: Permit<'taper', 'propose'>,
  typed: Typed<typeof proposeFields>,
): Promise<Outcome> {
  const state = await taperStateOf(tx, permit)
  const { line: lineId = '', price: pricePence, why } = typed
  const parts = partsFrom({ firstOn: typed.first, weeks: Number(typed.weeks), counts: typed.steps, pricePence })
  const verdict = mayPropose(state, { lineId, parts }, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const line = state.lines.find((one) => one.lineId === lineId)
  assert(line !== undefined, 'what may step down is paid')
  const [id, side] = [newId(), sideOf(permit)]
  await tx.run(addTaper, {
    ...{ id, budget: recordOf(permit).budgetId, line: lineId, as: side, why, start: line.nowPence },
    ...{ price: pricePence ?? null, agreed: steppedPence(state.money, lineId, parts) },
    ...{ hardWeeks: Number(typed.hardWeeks), mayReturn: typed.back === 'yes' },
    parts: JSON.stringify(
      parts.map(({ from, amountPence, times }) => ({ from, pence: toJson(amountPence), times: times ?? null })),
    ),
    ...{ by: permit.humanId, on: permit.today },
  })
  await tx.run(addAnswer, own(permit, id, side, 'yes', ''))
  const { budgetId } = recordOf(permit)
  if (side === 'worker') await tell(tx, { budgetId, stage: 'ending', on: permit.today, readBy: parts[0]?.from })
  return { ...told(permit, said.proposed(nameOf(permit), line.what)), id }
}

const own = (permit: Permit, id: string, side: Side, says: Says, words: string) => ({
  ...{ id, side, said: says, words, how: 'here' as const, witness: '' },
  ...{ saidBy: permit.humanId, typedBy: permit.humanId, saidOn: permit.today, typedOn: permit.today },
})

type Answered = { id: string; said: Says; words: string }

/** One side says what it says to it, in its own session. The newest answer stands; nothing is laid by it. */
async function answer(tx: Tx, permit: Permit, side: Side, input: Answered): Promise<Outcome> {
  const taper = await find(tx, permit, input.id)
  if (taper === undefined) return GONE
  const verdict = mayAnswer(taper, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addAnswer, own(permit, input.id, side, input.said, input.words))
  return told(permit, said.answered(nameOf(permit), input.said, taper.what))
}

export const answerAsPerson = (
  tx: Tx,
  permit: Permit<'taper', 'answer-as-person'>,
  input: Answered,
): Promise<Outcome> => answer(tx, permit, 'person', input)

export const answerAsWorker = (
  tx: Tx,
  permit: Permit<'taper', 'answer-as-worker'>,
  input: Answered,
): Promise<Outcome> => answer(tx, permit, 'worker', input)

/** A worker writes down what the person said, together, by phone or on paper: kept apart from who typed it, and when. */
export async function answerForPerson(
  tx: Tx,
  permit: Permit<'taper', 'answer-for-person'>,
  input: Answered & { how: HeardHow; saidOn: Day; witness: string },
): Promise<Outcome> {
  const { personId, personKnownAs } = recordOf(permit)
  const taper = await find(tx, permit, input.id)
  if (taper === undefined) return GONE
  const verdict = mayAnswerFor(taper, input, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const { id, words, how, saidOn, witness } = input
  await tx.run(addAnswer, {
    ...{ id, side: 'person', said: input.said, words, how, witness: how === 'phone' ? witness : '' },
    ...{ saidBy: personId, typedBy: permit.humanId, saidOn, typedOn: permit.today },
  })
  return told(permit, said.answeredFor(permit.humanName, personKnownAs, input.said, taper.what))
}

/** The person was asked and did not answer. That is no answer: it stays undone. */
export async function sayAsked(
  tx: Tx,
  permit: Permit<'taper', 'say-asked'>,
  { id, way, words }: { id: string; way: Way; words: string },
): Promise<Outcome> {
  const taper = await find(tx, permit, id)
  if (taper === undefined) return GONE
  const verdict = mayAnswer(taper, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addAsked, { id, way, words, by: permit.humanId, on: permit.today })
  return told(permit, said.asked(permit.humanName, recordOf(permit).personKnownAs))
}

/** Lays the agreed steps over the payments: a named human, with the yes of both, a ground, and the notice. */
export async function layTaper(tx: Tx, permit: Permit<'taper', 'lay'>, id: string): Promise<Outcome> {
  const found = await taperOf(tx, permit, id)
  if (found === undefined) return GONE
  const { taper, state, before } = found
  const verdict = mayLay(taper, before, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  assert(state.agreementId !== undefined, 'what is paid has an agreement')
  await tx.run(addLaid, { id, notice: before.noticeDays, by: permit.humanId, on: permit.today })
  const { lineId, parts } = taper
  const reason = said.reason(taper)
  await laySteps(tx, permit, { agreementId: state.agreementId, taperId: id, lineId, steps: parts, reason })
  const { budgetId } = recordOf(permit)
  await tell(tx, { budgetId, stage: 'ending', on: permit.today, readBy: parts[0]?.from })
  return told(permit, said.laid(permit.humanName, taper))
}

type Stopping = Permit<'taper', 'hold' | 'say-hard' | 'step-back' | 'drop'>

async function stop(tx: Tx, permit: Stopping, id: string, kind: Stop, words: string): Promise<void> {
  await tx.run(addStopped, { id, kind, side: sideOf(permit), words, by: permit.humanId, on: permit.today })
  await putOffSteps(tx, permit, id)
}

/** "This week was hard", in one tap. Where that meets the rule, the next step waits from now on, until both say yes to going on. */
export async function sayHard(
  tx: Tx,
  permit: Permit<'taper', 'say-hard'>,
  { id, words }: { id: string; words: string },
): Promise<Outcome> {
  const taper = await find(tx, permit, id)
  if (taper === undefined) return GONE
  const verdict = maySayHard(taper, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addHardWeek, { id, week: mondayOf(permit.today), words, by: permit.humanId, on: permit.today })
  const { personKnownAs } = recordOf(permit)
  if (!meetsTheRule(taper, permit.today)) return told(permit, said.hard(personKnownAs, taper.what))
  await stop(tx, permit, id, 'hold', words)
  return told(permit, said.heldByRule(personKnownAs, taper.what))
}

/** Stays where it is: a dated deed of either side. */
export async function holdTaper(
  tx: Tx,
  permit: Permit<'taper', 'hold'>,
  { id, words }: { id: string; words: string },
): Promise<Outcome> {
  const taper = await find(tx, permit, id)
  if (taper === undefined) return GONE
  const verdict = mayHold(taper, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await stop(tx, permit, id, 'hold', words)
  return told(permit, said.held(nameOf(permit), taper.what))
}

/** Goes one step back up, from today on, where the rule of it says so; the next step down waits. */
export async function stepBack(
  tx: Tx,
  permit: Permit<'taper', 'step-back'>,
  { id, words }: { id: string; words: string },
): Promise<Outcome> {
  const [taper, { agreementId }] = await Promise.all([find(tx, permit, id), taperStateOf(tx, permit)])
  if (taper === undefined || agreementId === undefined) return GONE
  const verdict = mayStepBack(taper, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const amountPence = takenParts(taper, permit.today).at(-2)?.amountPence ?? taper.startPence
  await stop(tx, permit, id, 'return', words)
  const sentence = said.back(nameOf(permit), taper, amountPence)
  const steps = [{ from: permit.today, amountPence }]
  await laySteps(tx, permit, { agreementId, taperId: id, lineId: taper.lineId, steps, reason: sentence })
  return told(permit, sentence)
}

/** Lets it go before its first step: the payments go on as they are. */
export async function dropTaper(
  tx: Tx,
  permit: Permit<'taper', 'drop'>,
  { id, words }: { id: string; words: string },
): Promise<Outcome> {
  const taper = await find(tx, permit, id)
  if (taper === undefined) return GONE
  const verdict = mayDrop(taper, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await stop(tx, permit, id, 'dropped', words)
  return told(permit, said.dropped(nameOf(permit), taper.what))
}
