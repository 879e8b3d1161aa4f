import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { notAgreedFor } from '#journey/money/reads.ts'
import { planInForceOf } from '#journey/plan/reads.ts'
import type { Answerer, Precedent, Question, QuestionWaiting, WorkerAnswer } from './asking.ts'
import { answerTo, type Found, topicKeyOf } from './matching/matching.ts'
import { planSubject, subjectOf } from './matching/subjects.ts'
import { rulesIn } from './rulebook/reads.ts'
import { ruleFrom } from './rulebook/rows.ts'
import type { Rule } from './rulebook/rule.ts'
import { inForceOn } from './rulebook/rules.ts'
import { ALIKE_LEAST } from './rules.ts'
import {
  type AnswerRow,
  answererOf,
  answersOfBudget,
  namesNear,
  type PrecedentRow,
  precedentsAbove,
  type QuestionRow,
  questionsOfBudget,
  questionsWaitingFor,
  rulesOfQuestion,
} from './store.ts'

const answerFrom = (row: AnswerRow): WorkerAnswer => ({
  ...{ answerId: row.answer_id, verdict: row.verdict, condition: row.condition, reasons: row.reasons },
  ...{ instead: row.instead, neededBecause: row.needed_because, byName: row.by_name, on: row.answered_on },
})

function passedFrom({
  because,
  answer_by: answerBy,
  passed_on: on,
  passed_how: how,
  passed_by_name: byName,
}: QuestionRow) {
  if (because === null || answerBy === null || on === null || how === null || byName === null) return undefined
  return { because, answerBy, on, how, byName }
}

const questionFrom = (row: QuestionRow, answers: readonly AnswerRow[], rules: readonly Rule[]): Question => ({
  ...{ questionId: row.question_id, words: row.words, told: row.told, planLine: row.plan_line, rules },
  ...{ how: row.how, typedByName: row.typed_by_name, askedOn: row.asked_on },
  passed: passedFrom(row),
  answers: answers.filter((answer) => answer.question_id === row.question_id).map(answerFrom),
})

/** What the page of questions shows: those asked before, newest first, and who answers. */
export type Asked = { readonly questions: readonly Question[]; readonly answerer: Answerer | undefined }

/** Everything that was asked about the permit's budget. For the person and whoever stands beside them as worker. */
export async function askedOf(tx: Tx, permit: Permit): Promise<Asked> {
  const { budgetId: budget, personId: person } = recordOf(permit)
  const [rows, answers, answerer] = await Promise.all([
    tx.run(questionsOfBudget, { budget, question: null }),
    tx.run(answersOfBudget, { budget, question: null }),
    tx.one(answererOf, { person, today: permit.today }),
  ])
  return { questions: rows.map((row) => questionFrom(row, answers, [])), answerer }
}

/** One question with the rules that were shown, what others were told alike, and who answers. */
export type OneQuestion = {
  readonly question: Question
  readonly answerer: Answerer | undefined
  readonly precedents: readonly Precedent[]
}

/** One question of the permit's budget; undefined where there is none by that id. */
export async function questionOf(tx: Tx, permit: Permit, id: string): Promise<OneQuestion | undefined> {
  const { budgetId: budget, personId: person } = recordOf(permit)
  const [rows, answers, rules, answerer, precedents] = await Promise.all([
    tx.run(questionsOfBudget, { budget, question: id }),
    tx.run(answersOfBudget, { budget, question: id }),
    tx.run(rulesOfQuestion, { budget, question: id }),
    tx.one(answererOf, { person, today: permit.today }),
    tx.run(precedentsAbove, { least: ALIKE_LEAST }),
  ])
  const [row] = rows
  if (row === undefined) return undefined
  const question = questionFrom(row, answers, rules.map(ruleFrom))
  return { question, answerer, precedents: alike(row.words, precedents) }
}

/** What the rules of a day and the person's own plan say to a question. `line`: what the plan calls it, where it says yes. */
export type AtOnce = { readonly found: Found<Rule>; readonly line: string }

/** Asks the plan that holds, without what the decision on it did not agree to, and the rules that are in force today. */
export async function toldAtOnce(tx: Tx, permit: Permit, words: string): Promise<AtOnce> {
  const [rules, plan, notAgreed] = await Promise.all([rulesIn(tx), planInForceOf(tx, permit), notAgreedFor(tx, permit)])
  const isAgreed = (line: string): boolean => !notAgreed.some(({ what }) => what === line)
  const lines = (plan?.spendLines ?? []).map(({ what }) => planSubject<Rule | string>(what, what, isAgreed(what)))
  const subjects = inForceOn(rules, permit.today).map((rule) => ({ ...subjectOf(rule), of: rule as Rule | string }))
  const found = answerTo(words, [...lines, ...subjects])
  const named = found.about.filter((one) => typeof one === 'string').filter(isAgreed)
  return {
    found: { ...found, about: found.about.filter((one) => typeof one !== 'string') },
    line: named.join(', '),
  }
}

/** What everybody may read: an answer from the rules alone, and what others were told alike. Nothing is kept. */
export type PublicAnswer = { readonly found: Found<Rule>; readonly precedents: readonly Precedent[] }

export const publicAnswer = (pool: Pool, authorityId: number, words: string, today: Day): Promise<PublicAnswer> =>
  inCouncil(pool, authorityId, async (tx) => {
    const [rules, rows] = await Promise.all([rulesIn(tx), tx.run(precedentsAbove, { least: ALIKE_LEAST })])
    return { found: answerTo(words, inForceOn(rules, today).map(subjectOf)), precedents: alike(words, rows) }
  })

const precedentFrom = (row: PrecedentRow): Precedent => ({
  ...{ topic: row.topic, people: row.people, yes: row.yes, yesIf: row.yes_if, no: row.no },
  because: {
    yes: row.yes_because ?? undefined,
    'yes-if': row.yes_if_because ?? undefined,
    no: row.no_because ?? undefined,
  },
})

/** Those whose topic the question names. */
const alike = (words: string, rows: readonly PrecedentRow[]): Precedent[] =>
  answerTo(
    words,
    rows.map((row) => ({ of: row, answer: 'ask-first' as const, isPlan: false, terms: [row.topic] })),
  ).about.map(precedentFrom)

/** What has the same name for everybody, and the names near a person that may not stand in it. */
export async function neutralFor(
  tx: Tx,
  permit: Permit<'asking', 'answer'>,
  topic: string,
): Promise<{ topicKey: string; names: readonly string[] }> {
  const { budgetId: budget, personId: person } = recordOf(permit)
  const rows = await tx.run(namesNear, { budget, person })
  return { topicKey: topicKeyOf(topic), names: rows.map(({ name }) => name) }
}

/** Whose question waits for this worker, the nearest day first: for their first screen alone. */
export async function questionsWaiting(
  tx: Tx,
  permit: Permit<'desk', 'caseload'>,
): Promise<readonly QuestionWaiting[]> {
  const rows = await tx.run(questionsWaitingFor, { worker: permit.humanId, today: permit.today })
  return rows.map((row) => ({
    ...{ budgetId: row.budget_id, knownAs: row.known_as, since: row.asked_on, answerBy: row.answer_by },
  }))
}
