import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Assistant, How, PaysEvery, SentHow, Week } from './assistants.ts'
import { assistantsFor } from './reads.ts'
import { agreedOn, mayAgreeHours, mayLeave, maySend, mayWriteWeek, minutesOf, toSend } from './rules.ts'
import { addAgreedHours, addAssistant, addLeft, addPayroll, addSent, addTimesheet } from './store.ts'
import { said } from './words.ts'

type Arrange = Permit<'assistant', 'arrange'>
const gone: Outcome = { refused: refuse('changed-meanwhile') }

const find = async (tx: Tx, permit: Permit, id: string): Promise<Assistant | undefined> =>
  (await assistantsFor(tx, permit)).all.find(({ assistantId }) => assistantId === id)

const bySaid = (permit: Permit) => ({ saidBy: recordOf(permit).personId, by: permit.humanId, on: permit.today })

/** Writes down who works for the person, and which line of the agreement pays them. Moves no money. */
export async function addSomebody(
  tx: Tx,
  permit: Arrange,
  { name, lineId, startsOn }: { name: string; lineId: string | undefined; startsOn: Day },
): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const { lines } = await assistantsFor(tx, permit)
  if (lineId !== undefined && !lines.some((line) => line.lineId === lineId))
    return { refused: refuse('not-a-wages-line', 'lineId') }
  const id = newId()
  await tx.run(addAssistant, { id, budget, name, line: lineId ?? null, startsOn, by: permit.humanId, on: permit.today })
  return {
    lines: [{ budgetId: budget, stage: 'spending', sentence: said.added(permit.humanName, name, startsOn) }],
    id,
  }
}

/** Hours agreed from a day on. */
export async function agreeHours(
  tx: Tx,
  permit: Arrange,
  { assistantId: id, from, irregular, week }: { assistantId: string; from: Day; irregular: boolean; week: Week },
): Promise<Outcome> {
  const one = await find(tx, permit, id)
  if (one === undefined) return gone
  const verdict = mayAgreeHours(one, week, from)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addAgreedHours, { id, from, irregular, ...week, ...bySaid(permit) })
  return { lines: [] }
}

/** Hours worked in a week; as agreed in one tap. Written again, the newest stands. The worker says how the person told them. */
export async function writeWeek(
  tx: Tx,
  permit: Permit<'assistant', 'write-hours'>,
  input: { assistantId: string; weekFrom: Day; week: Week; asAgreed: boolean; note: string; how: How | undefined },
): Promise<Outcome> {
  const { assistantId: id, weekFrom, asAgreed, note } = input
  const one = await find(tx, permit, id)
  if (one === undefined) return gone
  const verdict = mayWriteWeek(one, weekFrom, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const how = permit.as === 'person' ? 'here' : input.how
  if (how === undefined) return { refused: refuse('choose-how-it-was-said', 'how') }
  const week = asAgreed ? agreedOn(one, weekFrom)?.week : input.week
  if (week === undefined) return { refused: refuse('no-hours-at-all', 'monday') }
  await tx.run(addTimesheet, { id, weekFrom, note, how, ...week, ...bySaid(permit) })
  return { lines: [] }
}

/** Who works out the wages, how to reach them, and when wages are paid. */
export async function namePayroll(
  tx: Tx,
  permit: Arrange,
  input: { name: string; email: string; phone: string; every: PaysEvery; aPayDay: Day },
): Promise<Outcome> {
  await tx.run(addPayroll, { budget: recordOf(permit).budgetId, ...input, by: permit.humanId, on: permit.today })
  return { lines: [] }
}

/** Payroll was given every week that it does not have yet. What leaves the house is the file or the page, by the person's own hand. */
export async function sendHours(
  tx: Tx,
  permit: Permit<'assistant', 'send'>,
  { assistantId: id, how }: { assistantId: string; how: SentHow },
): Promise<Outcome> {
  const { all, payroll } = await assistantsFor(tx, permit)
  const one = all.find(({ assistantId }) => assistantId === id)
  if (one === undefined) return gone
  const verdict = maySend(one, payroll)
  const weeks = toSend(one)
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!isFine(verdict) || first === undefined || last === undefined || payroll === undefined)
    return { refused: verdict }
  const [from, to] = [first.weekFrom, addDays(last.weekFrom, 6)]
  const upTo = one.sheets.reduce((most, { sheet }) => (sheet > most ? sheet : most), 0n)
  const minutes = weeks.reduce((total, { week }) => total + minutesOf(week), 0)
  await tx.run(addSent, {
    sent: newId(),
    id,
    from,
    to,
    minutes,
    how,
    sentTo: payroll.name,
    upTo,
    by: permit.humanId,
    on: permit.today,
  })
  const sentence = said.sent(permit.humanName, one.name, from, to)
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'spending', sentence }] }
}

/** Their last day. What is owed to them stays owed. */
export async function sayLeft(
  tx: Tx,
  permit: Arrange,
  { assistantId: id, lastDay }: { assistantId: string; lastDay: Day },
): Promise<Outcome> {
  const one = await find(tx, permit, id)
  if (one === undefined) return gone
  const verdict = mayLeave(one, lastDay)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addLeft, { id, lastDay, by: permit.humanId, on: permit.today })
  return {
    lines: [
      {
        budgetId: recordOf(permit).budgetId,
        stage: 'spending',
        sentence: said.left(permit.humanName, one.name, lastDay),
      },
    ],
  }
}
