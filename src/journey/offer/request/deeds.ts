import type { Outcome } from '#access/act.ts'
import { isRefused } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { auditOpen } from '#access/nobody.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { isFine, refuse, type Verdict } from '#core/verdict.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { beginWith } from '../begin/deeds.ts'
import { myPeople, requestOf } from './reads.ts'
import type { Asking, Became, BudgetRequest } from './request.ts'
import { type AskReason, mayAsk, mayClose, mayTake, routeOf } from './rules.ts'
import { addRequest, addRequestTaken, askedToday, keepHowToReach } from './store.ts'
import { said } from './words.ts'

type Take = Permit<'request', 'take'>

/**
 * Somebody asks for a personal budget, for themself or another (A2, A9). Nobody is signed in, so there is no permit, and it
 * opens nothing: one row for the workers to read. `formId` names the form, so that sent twice it is asked once.
 */
export async function askForBudget(
  pool: Pool,
  authorityId: number,
  sent: { asking: Asking; formId: string; route: string },
): Promise<Verdict<AskReason>> {
  return inCouncil(pool, authorityId, async (tx) => {
    const now = await tx.one(askedToday, {})
    if (now === undefined) throw new Error('there is no clock')
    const verdict = mayAsk(sent.asking, now.waiting)
    if (!isFine(verdict)) return verdict
    const { today: on, at } = now
    if (!(await keepRequest(tx, sent.asking, { formId: sent.formId, on, at }))) return verdict
    await auditOpen(tx, { at, resource: 'request', action: 'ask', route: sent.route })
    return verdict
  })
}

/** Writes a request down; false where this form was sent before. */
export async function keepRequest(
  tx: Tx,
  asked: Asking,
  { formId: id, on, at }: { formId: string; on: Day; at: Date },
): Promise<boolean> {
  const { relation: _, theyKnow = true, ...asking } = asked
  const added = await tx.one(addRequest, { ...asking, id, theyKnow, route: routeOf(asked), on, at })
  return added !== undefined
}

/** What is worth knowing before talking with somebody new. */
const wordsToKeep = ({ language }: BudgetRequest): string => (language === '' ? '' : `Language: ${language}.`)

/** A worker takes a request up and begins a journey with the person it names; how it is safe to reach them comes along. */
export async function takeByBeginning(
  tx: Tx,
  permit: Take,
  input: { requestId: string; name: string; knownAs: string },
): Promise<Outcome> {
  const { requestId, ...about } = input
  const request = await requestOf(tx, permit, requestId)
  if (request === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayTake(request)
  if (!isFine(verdict)) return { refused: verdict }
  const begun = await beginWith(tx, also(permit, 'offer', 'open'), about)
  if (isRefused(begun) || begun.id === undefined) return begun
  const { id: budgetId } = begun
  const taken = { id: requestId, budget: budgetId, by: permit.humanId, on: permit.today, words: '' }
  // Two at once: whoever comes second is refused, and what they began is rolled back with it.
  if ((await tx.one(addRequestTaken, { ...taken, became: 'begun' })) === undefined)
    return { refused: refuse('request-is-taken') }
  const safeChannel = [request.reachBy, request.reachWhen].filter((part) => part !== '').join(', ')
  const keep = { budget: budgetId, words: wordsToKeep(request), safeChannel }
  await tx.run(keepHowToReach, { ...keep, by: permit.humanId, on: permit.today })
  const sentence = said.taken(request.askedOn, permit.humanName)
  return { ...begun, lines: [{ budgetId, stage: 'offer', sentence }, ...begun.lines] }
}

/** A worker says what else became of a request: the person is known already, could not be reached, or another place is right. */
export async function closeRequest(
  tx: Tx,
  permit: Take,
  input: { requestId: string; became: Exclude<Became, 'begun'>; budgetId: string | undefined; words: string },
): Promise<Outcome> {
  const [request, people] = await Promise.all([requestOf(tx, permit, input.requestId), myPeople(tx, permit)])
  if (request === undefined) return { refused: refuse('changed-meanwhile') }
  // Whom the worker chose counts only where they are known already.
  const budgetId = input.became === 'already-known' ? input.budgetId : undefined
  const mine = people.map((one) => one.budgetId)
  const verdict = [...mayTake(request), ...mayClose(input.became, input.words, budgetId, mine)]
  if (!isFine(verdict)) return { refused: verdict }
  const taken = await tx.one(addRequestTaken, {
    id: input.requestId,
    budget: budgetId ?? null,
    by: permit.humanId,
    on: permit.today,
    became: input.became,
    words: input.words,
  })
  if (taken === undefined) return { refused: refuse('request-is-taken') }
  if (budgetId === undefined) return { lines: [] }
  const sentence = said.taken(request.askedOn, permit.humanName)
  return { lines: [{ budgetId, stage: 'offer', sentence }] }
}
