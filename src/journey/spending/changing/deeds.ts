import type { Outcome } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addWorkingDays, type Day } from '#core/day.ts'
import type { HeardHow, Said } from '#core/heard.ts'
import { laterId, newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { endPause, pauseByPerson } from '#journey/money/unwell/deeds.ts'
import { type Use, writeOtherUse } from './carrying-out/deeds.ts'
import type { Ask } from './changing.ts'
import { changingOf } from './reads.ts'
import { isAnswerable, keepsAlone, mayAskChange, mayChangeProvider, mayKeep, paysThemselves } from './rules.ts'
import { addAnswered, addAsked, addKept, addProvider, addTakenBack } from './store.ts'
import { askProvider, said } from './words.ts'

const told = (permit: Permit, sentence: string, id?: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'spending', sentence }],
  ...(id === undefined ? {} : { id }),
})

type Sent = {
  kind: Ask
  lineId?: string | undefined
  amountPence?: Pence | undefined
  until?: Day | undefined
  words: string
}

const here = (permit: Permit): Said => ({ saidBy: permit.humanId, how: 'here', typedBy: null })

async function write(tx: Tx, permit: Permit, sent: Sent, by: Said = here(permit)): Promise<Outcome> {
  const { changes, holidays } = await settingsIn(tx, permit.today)
  const answerBy = addWorkingDays(permit.today, changes.answerWorkingDays, new Set(holidays))
  await tx.run(addAsked, {
    ...{ id: newId(), budget: recordOf(permit).budgetId, kind: sent.kind, line: sent.lineId ?? null },
    ...{ amount: sent.amountPence ?? null, until: sent.until ?? null, words: sent.words },
    ...{ ...by, on: permit.today, answerBy },
  })
  return told(permit, said.asked(recordOf(permit).personKnownAs, sent.kind, answerBy))
}

/** Asks for a change that needs an answer; the person gets it by a day. Nothing that is paid changes meanwhile. */
export async function askChange(tx: Tx, permit: Permit<'change', 'start'>, sent: Sent): Promise<Outcome> {
  const { kind, lineId, amountPence, until } = sent
  const verdict = mayAskChange(await changingOf(tx, permit), { kind, lineId, amountPence, until }, permit.today)
  return isFine(verdict) ? write(tx, permit, sent) : { refused: verdict }
}

/** The worker writes down what the person asked for by phone, on paper or together. It is answered like what they ask themselves. */
export async function askForPerson(
  tx: Tx,
  permit: Permit<'change', 'ask-for-person'>,
  { how, ...sent }: Sent & { how: HeardHow },
): Promise<Outcome> {
  const { kind, lineId, amountPence, until } = sent
  if (kind !== 'something-else' && lineId === undefined) return { refused: refuse('choose-which-part', 'lineId') }
  if (kind === 'less' && amountPence === undefined) return { refused: refuse('say-how-much-is-enough', 'amount') }
  const verdict = mayAskChange(await changingOf(tx, permit), { kind, lineId, amountPence, until }, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  return write(tx, permit, sent, { saidBy: recordOf(permit).personId, how, typedBy: permit.humanId })
}

/** Keeps money for a named thing until a day: at once within what the council lets lie; above it, the worker is asked. */
export async function keepFor(
  tx: Tx,
  permit: Permit<'change', 'start'>,
  { amount: amountPence, what, until }: { amount: Pence; what: string; until: Day },
): Promise<Outcome> {
  const now = await changingOf(tx, permit)
  const verdict = mayKeep(now, { amountPence, until }, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  if (!keepsAlone(now, amountPence)) {
    const sent = { kind: 'keep-more', lineId: undefined, amountPence, until, words: what } as const
    const asked = mayAskChange(now, sent, permit.today)
    return isFine(asked) ? write(tx, permit, sent) : { refused: asked }
  }
  const { budgetId: budget, personKnownAs } = recordOf(permit)
  const id = newId()
  await tx.run(addKept, {
    id,
    budget,
    amount: amountPence,
    what,
    until,
    request: null,
    by: permit.humanId,
    on: permit.today,
  })
  return told(permit, said.kept(personKnownAs, amountPence, what, until), id)
}

/**
 * The same thing from somebody else at the same price. Not a row of what is paid or owed is touched. Where the council or a third party
 * pays for it, they would go on paying the old one: there it is a request to the worker.
 */
export async function changeProvider(
  tx: Tx,
  permit: Permit<'change', 'start'>,
  { lineId, provider, words }: { lineId: string; provider: string; words: string },
): Promise<Outcome> {
  const now = await changingOf(tx, permit)
  const verdict = mayChangeProvider(now, { lineId, provider }, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const line = now.money.lines.find((one) => one.lineId === lineId)
  if (line !== undefined && !paysThemselves(line)) {
    const sent = { kind: 'something-else', lineId, words: askProvider(provider, words) } as const
    return askChange(tx, permit, sent)
  }
  const { budgetId: budget, personKnownAs } = recordOf(permit)
  const id = laterId(permit.at)
  await tx.run(addProvider, {
    id,
    budget,
    line: lineId,
    provider,
    words,
    by: permit.humanId,
    on: permit.today,
  })
  return told(permit, said.provider(personKnownAs, line?.what ?? '', provider), id)
}

/** The person pauses one line: an overlay with a day on which it is paid again, laid by the deed of the bad time (money/unwell). */
export const pauseLine = (
  tx: Tx,
  permit: Permit<'change', 'start'>,
  sent: { spendLineId: string; from: string; again: string; words: string },
): Promise<Outcome> => pauseByPerson(tx, also(permit, 'unwell', 'pause'), sent)

/** The person ends a pause from today on. */
export const resume = (tx: Tx, permit: Permit<'change', 'start'>, overlayId: string): Promise<Outcome> =>
  endPause(tx, also(permit, 'unwell', 'end-it'), overlayId)

/**
 * The worker's answer, with its reasons. A yes to keeping more keeps it at once. A yes to another use is written into the plan; less for
 * a while, and whatever of another use is for the worse, begins only once the person has seen it in pounds and said yes.
 */
export async function answerChange(
  tx: Tx,
  permit: Permit<'change', 'answer'>,
  { id, answer, words, ...use }: { id: string; answer: 'yes' | 'no'; words: string } & Use,
): Promise<Outcome> {
  const request = (await changingOf(tx, permit)).asked.find(({ requestId }) => requestId === id)
  const verdict = isAnswerable(request)
  if (request === undefined || !isFine(verdict)) return { refused: verdict }
  const { budgetId: budget, personKnownAs, personId } = recordOf(permit)
  const { kind, amountPence: amount, until, words: what } = request
  const isUse = answer === 'yes' && kind === 'other-use' && request.lineId !== undefined
  const carried = isUse ? await writeOtherUse(tx, permit, request, use) : undefined
  if (carried !== undefined && 'refused' in carried) return carried
  const version = carried?.versionId ?? null
  await tx.run(addAnswered, { id, answer, words, version, by: permit.humanId, on: permit.today })
  if (answer === 'yes' && kind === 'keep-more' && amount !== undefined && until !== undefined && until > permit.today)
    await tx.run(addKept, { id: newId(), budget, amount, what, until, request: id, by: personId, on: permit.today })
  const sentence = said.answered(permit.humanName, personKnownAs, answer)
  return { lines: [{ budgetId: budget, stage: 'spending', sentence }, ...(carried?.lines ?? [])] }
}

/** The person takes a request back. */
export async function takeBackRequest(tx: Tx, permit: Permit<'change', 'start'>, id: string): Promise<Outcome> {
  const request = (await changingOf(tx, permit)).asked.find(({ requestId }) => requestId === id)
  if (request === undefined) return { refused: refuse('request-is-over') }
  const verdict = isAnswerable(request)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addTakenBack, { id, by: permit.humanId, on: permit.today })
  return told(permit, said.takenBack(recordOf(permit).personKnownAs))
}
