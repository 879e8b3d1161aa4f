import type { Line, Outcome } from '#access/act.ts'
import { NotAllowed } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { laterId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Typed } from '#web/fields.ts'
import { raiseCall } from '../duty/deeds.ts'
import { answeringOf } from '../reads.ts'
import { mayAnswer } from '../rules.ts'
import { type SaidFor, saidAs } from '../said-as.ts'
import { said } from '../words.ts'
import type { answerFields } from './forms.ts'
import { addAnswer, addNote, addSaid } from './store.ts'
import { noted } from './words.ts'

type Answers = Typed<typeof answerFields> & { checkInId: string }

/**
 * For each goal what is left of it, and how it is paid for: said by the person, or typed by the worker as they said it by phone, on
 * paper or together. What is gone is told to the duty at once.
 */
export async function answerCheckIn(
  tx: Tx,
  permit: Permit<'followup', 'answer'> | Permit<'followup', 'answer-for-person'>,
  input: Answers & SaidFor,
): Promise<Outcome> {
  const as = saidAs(permit, input)
  if ('refused' in as) return as
  const { how, saidOn } = as
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const answering = await answeringOf(tx, permit, input.checkInId)
  if (answering === undefined) throw new NotAllowed()
  const { checkIn, goals } = answering
  const verdict = mayAnswer(checkIn, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const read = input.benefits(goals.map(({ outcomeId }) => outcomeId))
  if ('reasons' in read) return { refused: read.reasons }
  const answers = [...read.typed.values()]
  const told: readonly Line[] = []
  const lost = answers.some(({ benefit }) => benefit === 'lost')
  const calling = { why: 'lost', words: input.words, how, checkInId: checkIn.checkInId } as const
  const called = lost ? await raiseCall(tx, permit, calling) : { lines: told }
  if ('refused' in called) return called
  const id = laterId(permit.at)
  await tx.run(addSaid, {
    ...{ id, checkIn: checkIn.checkInId, budget: budgetId, words: input.words },
    ...{ satisfied: input.satisfied ?? null, worthwhile: input.worthwhile ?? null },
    ...{ happy: input.happy ?? null, anxious: input.anxious ?? null },
    ...{ hospitalStays: input.hospitalStays ?? null, crises: input.crises ?? null },
    ...{ how, by: personId, typedBy: permit.humanId, saidOn, typedOn: permit.today },
  })
  for (const [outcome, one] of read.typed)
    await tx.run(addAnswer, {
      ...{ said: id, checkIn: checkIn.checkInId, outcome, benefit: one.benefit, paidBy: one.paidBy ?? null },
      ...{ how: one.how, by: personId, typedBy: permit.humanId, on: saidOn },
    })
  const typedFor = how === 'here' ? '' : ` ${said.typed(permit.humanName, personKnownAs)}`
  const sentence = `${said.answered(personKnownAs, checkIn.wave, answers)}${typedFor}`
  return { lines: [{ budgetId, stage: 'followup', sentence }, ...called.lines] }
}

/** The worker's own view of a check-in, apart; it changes nothing that the person said. */
export async function noteView(
  tx: Tx,
  permit: Permit<'followup', 'note'>,
  { checkInId, words }: { checkInId: string; words: string },
): Promise<Outcome> {
  const answering = await answeringOf(tx, permit, checkInId)
  if (answering === undefined) throw new NotAllowed()
  const verdict = mayAnswer(answering.checkIn, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addNote, { checkIn: checkInId, words, by: permit.humanId, on: permit.today })
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'followup', sentence: noted(permit.humanName) }] }
}
