import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { addDays, type Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { newId } from '#core/id.ts'
import type { Pence } from '#core/money.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { oncePence, type SpendLine, weeklyPence } from '#journey/plan/index.ts'
import { planVersionOf } from '#journey/plan/reads.ts'
import { tell } from '#messages/notice.ts'
import { limitOf, withinLimit, yearlyOf } from '../process/rules.ts'
import { lineDecisionsOf } from '../standing/reads.ts'
import { isAgreedTo, type Standing } from '../standing/rules.ts'
import type { Challengeable, LookedAgain } from './challenge.ts'
import { type ToChallenge, toChallenge } from './reads.ts'
import { answerBy, isFairAgain, mayAnswer, mayChallenge, wasSaid } from './rules.ts'
import { addChallenge, addFurther, addFurtherLines, addStays } from './store.ts'
import { said } from './words.ts'

/** So many days the person has to read an answer that matters. */
const DAYS_TO_READ = 14

/** "I think this decision is wrong", in the person's words. It holds nothing up and takes nothing away: another human looks again. */
export async function challengeDecision(
  tx: Tx,
  permit: Permit<'decision', 'challenge'>,
  { words }: { words: string },
): Promise<Outcome> {
  const to = await toChallenge(tx, permit)
  const verdict = mayChallenge(to.decided, to.challenges, to.next)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId, personKnownAs } = recordOf(permit)
  const by = await raise(tx, permit, to, { words, how: 'own-device', saidOn: permit.today })
  return { lines: [{ budgetId, stage: 'decision', sentence: said.challenged(personKnownAs, by.name, by.on) }] }
}

/** The same, said together, by phone or on paper, and typed by the worker: said by the person, with the day and the way. */
export async function challengeForPerson(
  tx: Tx,
  permit: Permit<'decision', 'challenge-for-person'>,
  { words, how, saidOn }: { words: string; how: HeardHow; saidOn: Day },
): Promise<Outcome> {
  const to = await toChallenge(tx, permit)
  const may = mayChallenge(to.decided, to.challenges, to.next)
  const verdict = isFine(may) && to.decided !== undefined ? wasSaid(saidOn, to.decided.decidedOn, permit.today) : may
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId, personKnownAs } = recordOf(permit)
  const by = await raise(tx, permit, to, { words, how, saidOn })
  await tell(tx, { budgetId, stage: 'decision', on: permit.today })
  const sentence = said.typed(permit.humanName, personKnownAs, how, by.name, by.on)
  return { lines: [{ budgetId, stage: 'decision', sentence }] }
}

async function raise(
  tx: Tx,
  permit: Permit,
  { decided, next, process }: ToChallenge,
  { words, how, saidOn }: { words: string; how: HeardHow | 'own-device'; saidOn: Day },
): Promise<{ name: string; on: Day }> {
  assert(decided !== undefined && next !== undefined, 'what may be challenged is there, and somebody to look again')
  const on = answerBy(permit.today, process.holidays)
  await tx.run(addChallenge, {
    ...{ id: newId(), decision: decided.decisionId, submission: decided.submissionId, words, how, saidOn },
    ...{ saidBy: recordOf(permit).personId, typedBy: permit.humanId, typedOn: permit.today },
    ...{ decider: next.humanId, answerBy: on },
  })
  return { name: next.name, on }
}

/** How somebody else answers. `agreed`: the lines that are agreed now besides those that were. */
export type AnswerInput = { answer: LookedAgain; agreed: readonly string[]; reasons: string; conditions: string }

/**
 * Another human answers a challenge, with reasons: the decision stays, or is made again, one turn on. Made again it takes nothing
 * away, and lies within what they may approve. The person is told that there is something to read.
 */
export async function answerChallenge(
  tx: Tx,
  permit: Permit<'decision', 'decide-challenge'>,
  input: AnswerInput,
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const to = await toChallenge(tx, permit)
  const { decided, challenges } = to
  const challenge = challenges.find(({ decisionId }) => decisionId === decided?.decisionId)
  const may = mayAnswer(challenge, permit, { ...to, decidedBy: decided?.decidedBy ?? [] })
  if (!isFine(may) || challenge === undefined || decided === undefined) return { refused: may }
  const first = await firstOf(tx, permit, decided)
  const fair = isFairAgain(
    first,
    { as: input.answer, ...input },
    first.planLines.map(({ spendLineId }) => spendLineId),
  )
  if (!isFine(fair)) return { refused: fair }
  if (input.answer === 'stays') {
    const { challengeId } = challenge
    await tx.run(addStays, { challenge: challengeId, reasons: input.reasons, by: permit.humanId, on: permit.today })
  } else {
    const money = yearlyAgain(first, input.agreed)
    const limit = limitOf(to.process.limits, permit.humanId)
    const within = withinLimit(money, limit)
    if (!isFine(within)) return { refused: within.map(({ code }) => ({ code, at: 'answer' })) }
    await decideAgain(tx, permit, decided, { ...input, answer: input.answer }, { yearly: money, limit })
  }
  await tell(tx, { budgetId, stage: 'decision', on: permit.today, readBy: addDays(permit.today, DAYS_TO_READ) })
  const sentence = input.answer === 'stays' ? said.stays(permit.humanName) : said.again(permit.humanName)
  return { lines: [{ budgetId, stage: 'decision', sentence }] }
}

type First = Standing & { conditions: string; planLines: readonly SpendLine[] }

/** What was decided first, with the lines of the plan that it is about. */
async function firstOf(tx: Tx, permit: Permit, decided: Challengeable): Promise<First> {
  const [plan, linesOf] = await Promise.all([planVersionOf(tx, permit, decided.versionId), lineDecisionsOf(tx, permit)])
  const { verdict, conditions } = decided
  return { verdict, conditions, lines: linesOf(decided.submissionId), planLines: plan?.spendLines ?? [] }
}

/** What all that is agreed then comes to in a year, in pence. */
function yearlyAgain(first: First, agreedNow: readonly string[]): Pence {
  const spendLines = first.planLines.filter(
    ({ spendLineId: id }) => first.lines.length === 0 || isAgreedTo(first, id) || agreedNow.includes(id),
  )
  return yearlyOf({ weeklyPence: weeklyPence({ spendLines }), oncePence: oncePence({ spendLines }) })
}

type Further = AnswerInput & { answer: Exclude<LookedAgain, 'stays'> }

async function decideAgain(
  tx: Tx,
  permit: Permit,
  decided: Challengeable,
  { answer, reasons, conditions, agreed }: Further,
  money: { yearly: Pence; limit: Pence | null },
): Promise<void> {
  const id = newId()
  await tx.run(addFurther, {
    ...{ id, submission: decided.submissionId, submittedBy: decided.submittedBy, by: permit.humanId },
    ...{ verdict: answer, reasons, conditions, on: permit.today, turn: decided.turn + 1, ...money },
  })
  await tx.run(addFurtherLines, { decision: id, before: decided.decisionId, agreed: JSON.stringify(agreed), reasons })
}
