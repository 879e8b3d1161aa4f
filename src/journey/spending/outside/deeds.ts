import type { Outcome, Refused } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { restsNow } from '../resting/reads.ts'
import type { How, Outside, OutsideAnswer, RowAt, Source } from './outside.ts'
import { findsOf, oneOutside, outsideOf, seenSinceOf } from './reads.ts'
import { mayAnswer, mayAsk, mayBegin, mayExplain, mayHear, mayNameRule, maySayNotSo, maySettle } from './rules.ts'
import { boughtOn, rowThatWentOut } from './store.ts'
import {
  addAnswer,
  addAsked,
  addExplained,
  addHeard,
  addNotSo,
  addQuestion,
  addRule,
  addSettled,
} from './writing/store.ts'

// Nothing of this stands on the timeline, which may be shared: it is on the question's own page, for the person first.
const quietly: Outcome = { lines: [] }

type Lead = Permit<'outside', 'lead'>
const rowOf = (budget: string, { fileId: file, rowNumber: row }: RowAt) => ({ budget, file, row })

/** What a question is about: a purchase, a row of a statement, or what somebody told the worker. */
export type About = {
  what: string
  happenedOn: Day | undefined
  purchaseId: string | undefined
  row?: RowAt | undefined
}

/** Begins a question. It says nothing yet of whether anything was wrong, and changes no money. */
export async function beginOutside(
  tx: Tx,
  permit: Lead,
  { what, happenedOn, purchaseId, row }: About,
): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const bought = purchaseId === undefined ? undefined : await tx.one(boughtOn, { budget, purchase: purchaseId })
  const booked =
    row && (await tx.one(rowThatWentOut, { ...rowOf(budget, row), seenSince: await seenSinceOf(tx, permit) }))
  if ((purchaseId !== undefined && bought === undefined) || (row !== undefined && booked === undefined))
    return { refused: refuse('changed-meanwhile') }
  const on = bought?.bought_on ?? booked?.booked_on ?? happenedOn
  if (on === undefined) return { refused: refuse('say-when-it-happened', 'happenedOn') }
  const verdict = mayBegin(await outsideOf(tx, permit), { happenedOn: on, purchaseId, row }, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const id = newId()
  await tx.run(addQuestion, {
    ...{ id, budget, what, happenedOn: on, purchase: purchaseId ?? null, by: permit.humanId, on: permit.today },
    ...{ file: row?.fileId ?? null, row: row?.rowNumber ?? null },
  })
  return { lines: [], id }
}

/** `found`: a find's key, 'talk' for what was said in a talk, 'not' where it was not explained. */
export type RuleNamed = {
  rule: string
  found: string
  explainedOn: Day | undefined
  explainedBy: string
  words: string
}

/** Which rule it is about, and when, by whom and in what words it had been explained: or that it had not (K8). */
export async function nameRule(
  tx: Tx,
  permit: Lead,
  { outsideId, ...named }: RuleNamed & { outsideId: string },
): Promise<Outcome> {
  const one = await oneOutside(tx, permit, outsideId)
  if (one === undefined) return gone
  const looked = await foundOf(tx, permit, named)
  if ('refused' in looked) return looked
  const { found } = looked
  const verdict = mayNameRule(one, found?.on)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addRule, {
    ...{ id: outsideId, happenedOn: one.happenedOn, rule: named.rule, explained: found !== undefined },
    ...{ source: found?.source ?? null, explainedOn: found?.on ?? null, explainedBy: found?.byName ?? null },
    ...{ words: found?.words ?? null, by: permit.humanId, on: permit.today },
  })
  return quietly
}

type Found = { source: Source; on: Day; byName: string; words: string }

async function foundOf(tx: Tx, permit: Lead, named: RuleNamed): Promise<{ found: Found | undefined } | Refused> {
  const { found, explainedOn, explainedBy, words } = named
  if (found === 'not') return { found: undefined }
  if (found !== 'talk') {
    const one = (await findsOf(tx, permit)).find(({ key }) => key === found)
    return one === undefined ? { refused: refuse('changed-meanwhile', 'found') } : { found: one }
  }
  if (explainedOn === undefined || explainedBy === '' || words === '')
    return { refused: refuse('say-when-it-was-explained', 'explainedOn') }
  return { found: { source: 'talk', on: explainedOn, byName: explainedBy, words } }
}

/** Explains the rule that had not been explained. With that the question is over. */
export async function explainRule(
  tx: Tx,
  permit: Lead,
  input: { outsideId: string; words: string; how: Exclude<How, 'here'>; saidBack: string },
): Promise<Outcome> {
  const { outsideId: id, ...explained } = input
  const isBadTime = await restsNow(tx, permit)
  return stepOn(
    tx,
    permit,
    id,
    (one) => mayExplain(one, isBadTime),
    async () => {
      await tx.run(addExplained, { id, ...explained, by: permit.humanId, on: permit.today })
      await told(tx, permit)
    },
  )
}

/** Asks the person, in the worker's words. They are told that there is something to read; no day ends it. */
export async function askPerson(tx: Tx, permit: Lead, input: { outsideId: string; words: string }): Promise<Outcome> {
  const { outsideId: id, words } = input
  const isBadTime = await restsNow(tx, permit)
  return stepOn(
    tx,
    permit,
    id,
    (one) => mayAsk(one, isBadTime),
    async () => {
      await tx.run(addAsked, { id, words, by: permit.humanId, on: permit.today })
      await told(tx, permit)
    },
  )
}

type Said = { outsideId: string; answer: OutsideAnswer; words: string }

/** The person says how it was. */
export const answerOutside = (tx: Tx, permit: Permit<'outside', 'answer'>, said: Said): Promise<Outcome> =>
  answer(tx, permit, { ...said, how: 'here' })

/** The worker writes down what the person said by phone, on paper, or together. */
export const answerForPerson = (
  tx: Tx,
  permit: Permit<'outside', 'answer-for-person'>,
  said: Said & { how: How },
): Promise<Outcome> => answer(tx, permit, said)

const answer = (tx: Tx, permit: Permit, { outsideId: id, ...said }: Said & { how: How }): Promise<Outcome> =>
  stepOn(tx, permit, id, mayAnswer, async () => {
    await tx.run(addAnswer, { id, ...said, ...bySaid(permit) })
  })

/** What the worker understood. The person reads it and can contradict it. */
export const writeHeard = (tx: Tx, permit: Lead, input: { outsideId: string; words: string }): Promise<Outcome> =>
  stepOn(tx, permit, input.outsideId, mayHear, async () => {
    const heard = laterId(permit.at)
    await tx.run(addHeard, { id: input.outsideId, heard, words: input.words, by: permit.humanId, on: permit.today })
    await told(tx, permit)
  })

/** "That is not how it was": beside what the worker understood, which stays. */
export const sayNotSo = (
  tx: Tx,
  permit: Permit<'outside', 'answer' | 'answer-for-person'>,
  { outsideId, words, how }: { outsideId: string; words: string; how: How },
): Promise<Outcome> =>
  stepOn(tx, permit, outsideId, maySayNotSo, async ({ heard: [last] }) => {
    await tx.run(addNotSo, { id: last?.heardId ?? '', words, how, ...bySaid(permit) })
  })

/** The question is over, and how it came out. */
export const settleOutside = (tx: Tx, permit: Lead, input: { outsideId: string; words: string }): Promise<Outcome> =>
  stepOn(tx, permit, input.outsideId, maySettle, async () => {
    await tx.run(addSettled, { id: input.outsideId, words: input.words, by: permit.humanId, on: permit.today })
    await told(tx, permit)
  })

const gone: Outcome = { refused: refuse('changed-meanwhile') }

const bySaid = (permit: Permit) => ({
  ...{ saidBy: recordOf(permit).personId, typedBy: permit.humanId, on: permit.today },
})

/** Tells the person, by the way that is safe for them, that there is something to read: no word of what. */
export const told = (tx: Tx, permit: Permit): Promise<string> =>
  tell(tx, { budgetId: recordOf(permit).budgetId, stage: 'spending', on: permit.today })

async function stepOn(
  tx: Tx,
  permit: Permit,
  id: string,
  may: (one: Outside) => Verdict,
  write: (one: Outside) => Promise<void>,
): Promise<Outcome> {
  const one = await oneOutside(tx, permit, id)
  if (one === undefined) return gone
  const verdict = may(one)
  if (!isFine(verdict)) return { refused: verdict }
  await write(one)
  return quietly
}
