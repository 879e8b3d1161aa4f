import type { Line, Outcome, Refused } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { startChange } from '#journey/money/changes/deeds.ts'
import { toStart } from '#journey/money/changes/reads.ts'
import { endLess, layLess } from '#journey/money/deeds.ts'
import { answerPlan, changeSpendLine, openNextVersion } from '#journey/plan/deeds.ts'
import { goalOrigin, lineOrigin, type Plan, type SpendLine } from '#journey/plan/index.ts'
import { planOf } from '#journey/plan/reads.ts'
import type { ChangeAsked } from '../changing.ts'
import { changingOf } from '../reads.ts'
import { addAgreed } from '../store.ts'
import { daysOfLess, mayBegin, mayHaveBack } from './rules.ts'
import { said } from './words.ts'

type Answers = Permit<'change', 'answer'>
type Starts = Permit<'change', 'start'>

/** What the money is for now, who gets it, and which goal it serves (the goal where it was first written; as before where unsaid). */
export type Use = { readonly what: string; readonly provider: string; readonly goal: string | undefined }
type Carried = { readonly versionId: string; readonly lines: readonly Line[] }

/**
 * Writes another use into the next version of the plan, with the worker's own yes to it. Where it takes nothing away it starts now, with
 * 14 days to object; else the person is asked, and nothing changes before they say yes.
 */
export async function writeOtherUse(
  tx: Tx,
  permit: Answers,
  request: ChangeAsked,
  use: Use,
): Promise<Carried | Refused> {
  if (use.what === '') return { refused: refuse('say-what-it-is-for-now', 'what') }
  const origin = (await toStart(tx, permit)).lines.find(({ lineId }) => lineId === request.lineId)?.origin
  const open = await openPlan(tx, permit)
  if ('refused' in open) return open
  const line = open.plan.spendLines.find((one) => lineOrigin(one) === origin)
  if (line === undefined) return { refused: refuse('not-in-the-plan-now') }
  const written = usedFor(open.plan, line, use)
  if (written === undefined) return { refused: refuse('nothing-is-different', 'what') }
  const changed = await changeSpendLine(tx, also(permit, 'plan', 'shape'), written)
  if ('refused' in changed) return changed
  const agreed = await answerPlan(tx, also(permit, 'plan', 'agree-as-worker'), { answer: 'yes', words: '' })
  if ('refused' in agreed) return { refused: refuse('plan-is-not-whole') }
  const { versionId } = open.plan
  const lines = [...open.lines, ...changed.lines, ...agreed.lines]
  if (!isFine((await toStart(tx, permit)).worse)) return { versionId, lines }
  const started = await startChange(tx, also(permit, 'plan', 'start-change'), { words: '' })
  return 'refused' in started ? started : { versionId, lines: [...lines, ...started.lines] }
}

type Open = { readonly plan: Plan; readonly lines: readonly Line[] }

/** The version that may change now: the one that is being written, else a new one. */
async function openPlan(tx: Tx, permit: Answers): Promise<Open | Refused> {
  const newest = await planOf(tx, permit)
  if (newest !== undefined && !newest.submitted) return { plan: newest, lines: [] }
  const opened = await openNextVersion(tx, also(permit, 'plan', 'open'))
  if ('refused' in opened) return { refused: refuse('plan-is-with-the-decider') }
  const plan = await planOf(tx, permit)
  assert(plan !== undefined, 'a version that was opened is there')
  return { plan, lines: opened.lines }
}

/** The line as its form would send it, with its new use; undefined where nothing is different. The amount is never touched. */
function usedFor(plan: Plan, line: SpendLine, { what, provider, goal }: Use) {
  const chosen = goal === undefined ? undefined : plan.outcomes.find((one) => goalOrigin(one) === goal)?.outcomeId
  const outcome = chosen ?? line.outcomeId
  const payee = provider === '' ? line.provider : provider
  if (what === line.what && payee === line.provider && outcome === line.outcomeId) return undefined
  const { spendLineId, amountPence: amount, every, startsOn, ends, otherPence: otherAmount } = line
  return {
    ...{ spendLineId, what, provider: payee, goal: outcome, amount, every, startsOn, otherAmount },
    ...{ endsAs: ends.as, endsOn: ends.as === 'date' ? ends.on : undefined },
    endsEvent: ends.as === 'event' ? ends.event : '',
    ...{ season: line.season, inAdvance: line.inAdvance ?? false, supplierTerms: line.supplierTerms ?? '' },
    ...{ arrangedBy: line.arrangedBy ?? '', otherFrom: line.otherFrom ?? '', sort: line.sort },
    ...{ managedAs: line.managedAs, paPart: line.paPart },
  }
}

/** The person has seen what the yes of their worker changes, and says whether it begins. On a no nothing changes. */
export async function sayWhether(
  tx: Tx,
  permit: Starts,
  { id, yes, words }: { id: string; yes: boolean; words: string },
): Promise<Outcome> {
  const now = await changingOf(tx, permit)
  const one = now.asked.find(({ requestId }) => requestId === id)
  const verdict = mayBegin(now, one, yes, permit.today)
  if (one === undefined || !isFine(verdict)) return { refused: verdict }
  await tx.run(addAgreed, { id, yes, words, by: permit.humanId, on: permit.today })
  const { budgetId, personKnownAs } = recordOf(permit)
  const line = (sentence: string): Line => ({ budgetId, stage: 'spending', sentence })
  if (one.kind === 'less') {
    const days = daysOfLess(now, one, permit.today)
    if (!yes) return { lines: [line(said.not(personKnownAs))] }
    const { lineId, amountPence, lineWhat } = one
    const agreementId = now.money.agreement?.agreementId
    assert(days && lineId && amountPence && agreementId, 'what was asked for names its line and amount')
    await layLess(tx, permit, { agreementId, requestId: id, lineId, ...days, amountPence, reason: one.words })
    return { lines: [line(said.less(personKnownAs, lineWhat ?? '', amountPence, days.from, days.to))], id }
  }
  const answered = await answerVersion(tx, permit, one, { yes, words })
  if ('refused' in answered) return answered
  const lines = [line(yes ? said.begun(personKnownAs) : said.not(personKnownAs)), ...answered.lines]
  return yes ? { lines, id } : { lines }
}

/** The person's own answer to the version of the plan that carries it out; on a yes it starts today. */
async function answerVersion(
  tx: Tx,
  permit: Starts,
  one: ChangeAsked,
  { yes, words }: { yes: boolean; words: string },
): Promise<Refused | { lines: readonly Line[] }> {
  const newest = await planOf(tx, permit)
  if (newest === undefined || newest.versionId !== one.answered?.versionId)
    return yes ? { refused: refuse('plan-has-moved-on') } : { lines: [] }
  const agree = also(permit, 'plan', 'agree-as-person')
  if (!yes) return answerPlan(tx, agree, { answer: 'no', words: words === '' ? 'I do not want this.' : words })
  const answered = await answerPlan(tx, agree, { answer: 'yes', words })
  if ('refused' in answered) return { refused: refuse('plan-is-not-whole') }
  const started = await startChange(tx, also(permit, 'plan', 'start-change'), { words: '' })
  return 'refused' in started ? started : { lines: [...answered.lines, ...started.lines] }
}

/** The person has it back as it was, from today on. */
export async function haveItBack(tx: Tx, permit: Starts, id: string): Promise<Outcome> {
  const one = (await changingOf(tx, permit)).asked.find(({ requestId }) => requestId === id)
  const verdict = mayHaveBack(one, permit.today)
  if (one?.less === undefined || !isFine(verdict)) return { refused: verdict }
  await endLess(tx, permit, one.less)
  const { budgetId, personKnownAs } = recordOf(permit)
  return { lines: [{ budgetId, stage: 'spending', sentence: said.back(personKnownAs, one.lineWhat ?? '') }] }
}
