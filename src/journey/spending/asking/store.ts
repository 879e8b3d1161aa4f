import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Because, Told, Verdicts, Way } from './asking.ts'
import { RULE_COLUMNS, RULE_JOINS, type RuleRow } from './rulebook/store.ts'

export type QuestionRow = {
  question_id: string
  words: string
  told: Told
  plan_line: string
  how: Way
  typed_by_name: string
  asked_on: Day
  because: Because | null
  answer_by: Day | null
  passed_on: Day | null
  passed_how: Way | null
  passed_by_name: string | null
}

/** What was asked about a budget, newest first; one of them where its id is given. */
export const questionsOfBudget = statement(
  'asking-questions',
  (_, p: { budget: string; question: string | null }) => sql<QuestionRow>`
    select q.question_id, q.words, q.told, q.plan_line, q.how, h.name as typed_by_name, q.asked_on, p.because, p.answer_by, p.passed_on,
      p.how as passed_how, by.name as passed_by_name
    from spending_question q
    join human h on h.human_id = q.typed_by
    left join spending_question_passed p on p.question_id = q.question_id
    left join human by on by.human_id = p.passed_by
    where q.budget_id = ${p.budget}::uuid and (${p.question}::uuid is null or q.question_id = ${p.question}::uuid)
    order by q.asked_at desc, q.question_id limit 100`,
)

export type AnswerRow = {
  question_id: string
  answer_id: string
  verdict: Verdicts
  condition: string
  reasons: string
  instead: string
  needed_because: string
  by_name: string
  answered_on: Day
}

/** Every answer of a worker to these questions, the newest first. */
export const answersOfBudget = statement(
  'asking-answers',
  (_, p: { budget: string; question: string | null }) => sql<AnswerRow>`
    select a.question_id, a.answer_id, a.verdict, a.condition, a.reasons, a.instead, a.needed_because, h.name as by_name, a.answered_on
    from spending_answer a join human h on h.human_id = a.answered_by
    where a.budget_id = ${p.budget}::uuid and (${p.question}::uuid is null or a.question_id = ${p.question}::uuid)
    order by a.answer_order desc`,
)

/** The versions of rules that were shown as the answer to one question. */
export const rulesOfQuestion = statement(
  'asking-rules-shown',
  (_, p: { budget: string; question: string }) => sql<RuleRow & { place: number }>`
    select ${RULE_COLUMNS}, s.place from spending_question_rule s
    join spending_question q on q.question_id = s.question_id
    join spending_rule r on r.rule_id = s.rule_id ${RULE_JOINS}
    where s.question_id = ${p.question}::uuid and q.budget_id = ${p.budget}::uuid order by s.place`,
)

type NewQuestion = {
  id: string
  budget: string
  words: string
  told: Told
  planLine: string
  how: Way
  saidBy: string
  typedBy: string
  on: Day
  at: Date
}

export const addQuestion = statement('asking-add', (q, p: NewQuestion) =>
  q.insertInto('spending_question').values({
    question_id: p.id,
    budget_id: p.budget,
    words: p.words,
    told: p.told,
    plan_line: p.planLine,
    how: p.how,
    said_by: p.saidBy,
    typed_by: p.typedBy,
    asked_on: p.on,
    asked_at: p.at,
  }),
)

export const addShownRules = statement(
  'asking-add-rules-shown',
  (_, p: { id: string; rules: readonly string[] }) => sql<object>`
    insert into spending_question_rule (question_id, rule_id, place)
    select ${p.id}::uuid, rule, place from unnest(${p.rules}::uuid[]) with ordinality as shown (rule, place)`,
)

type NewPassed = { id: string; budget: string; because: Because; answerBy: Day; how: Way; by: string; on: Day }

export const passOn = statement('asking-pass-on', (q, p: NewPassed) =>
  q.insertInto('spending_question_passed').values({
    question_id: p.id,
    budget_id: p.budget,
    because: p.because,
    answer_by: p.answerBy,
    how: p.how,
    passed_by: p.by,
    passed_on: p.on,
  }),
)

type NewAnswer = {
  id: string
  question: string
  budget: string
  verdict: Verdicts
  condition: string
  reasons: string
  instead: string
  neededBecause: string
  topic: string
  topicKey: string
  neutral: string
  by: string
  on: Day
}

export const addAnswer = statement('asking-answer', (q, p: NewAnswer) =>
  q.insertInto('spending_answer').values({
    answer_id: p.id,
    question_id: p.question,
    budget_id: p.budget,
    verdict: p.verdict,
    condition: p.condition,
    reasons: p.reasons,
    instead: p.instead,
    needed_because: p.neededBecause,
    topic: p.topic,
    topic_key: p.topicKey,
    neutral: p.neutral,
    answered_by: p.by,
    answered_on: p.on,
  }),
)

/** Who answers a person: their named worker or, on a day when that one is away, whoever covers. */
export const answererOf = statement(
  'asking-answerer',
  (_, p: { person: string; today: Day }) => sql<{ name: string; phone: string | null }>`
    select coalesce(ch.name, h.name) as name, case when ch.human_id is null then h.phone else ch.phone end as phone
    from named_worker n join human h on h.human_id = n.worker_id
    left join lateral (select v.covered_by from cover v where v.worker_id = n.worker_id and v.covered_by <> n.person_id
      and ${p.today}::date between v.from_day and v.to_day and not exists (select from cover_ended e
        where e.cover_id = v.cover_id and e.ended_on <= ${p.today}::date) order by v.to_day desc limit 1) c on true
    left join human ch on ch.human_id = c.covered_by
    where n.person_id = ${p.person}::uuid order by n.named_id desc limit 1`,
)

/** Names that stand near a person: their own, their workers', whoever they share with, their friends' and helpers'. */
export const namesNear = statement(
  'asking-names-near',
  (_, p: { budget: string; person: string }) => sql<{ name: string }>`
    select h.name || ' ' || h.known_as as name from human h where h.human_id = ${p.person}::uuid
      or h.human_id in (select worker_id from named_worker where person_id = ${p.person}::uuid)
      or h.human_id in (select with_human from share where person_id = ${p.person}::uuid)
    union all select name from alarm_friend where budget_id = ${p.budget}::uuid
    union all select name from money_helper where budget_id = ${p.budget}::uuid`,
)

export type PrecedentRow = {
  topic: string
  topic_key: string
  people: number
  yes: number
  yes_if: number
  no: number
  yes_because: string | null
  yes_if_because: string | null
  no_because: string | null
}

/**
 * What at least so many people asked alike and were answered: of each person the newest answer, counted once. Nothing about fewer
 * leaves the database, and nothing that tells who it was.
 */
export const precedentsAbove = statement(
  'asking-precedents',
  (_, p: { least: number }) => sql<PrecedentRow>`
    with newest as (
      select distinct on (a.topic_key, b.person_id) a.topic_key, a.topic, a.verdict, a.neutral, a.answer_order
      from spending_answer a join budget b on b.budget_id = a.budget_id
      where a.topic_key <> '' and not exists (select from spending_answer later
        where later.question_id = a.question_id and later.answer_order > a.answer_order)
      order by a.topic_key, b.person_id, a.answer_order desc)
    select topic_key, (array_agg(topic order by answer_order desc))[1] as topic, count(*)::int as people,
      count(*) filter (where verdict = 'yes')::int as yes, count(*) filter (where verdict = 'yes-if')::int as yes_if,
      count(*) filter (where verdict = 'no')::int as no,
      (array_agg(neutral order by answer_order desc) filter (where verdict = 'yes'))[1] as yes_because,
      (array_agg(neutral order by answer_order desc) filter (where verdict = 'yes-if'))[1] as yes_if_because,
      (array_agg(neutral order by answer_order desc) filter (where verdict = 'no'))[1] as no_because
    from newest group by topic_key having count(*) >= ${p.least}::int order by people desc, topic_key`,
)

export type WaitingRow = { budget_id: string; known_as: string; asked_on: Day; answer_by: Day }

/** The people beside whom a worker stands whose question has no answer yet, the nearest day first. No words of theirs. */
export const questionsWaitingFor = statement(
  'asking-waiting-for',
  (_, p: { worker: string; today: Day }) => sql<WaitingRow>`
    select p.budget_id, h.known_as, min(p.passed_on) as asked_on, min(p.answer_by) as answer_by
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join spending_question_passed p on p.budget_id = b.budget_id
    join human h on h.human_id = b.person_id
    where not exists (select from spending_answer a where a.question_id = p.question_id)
    group by p.budget_id, h.known_as order by answer_by, h.known_as, p.budget_id`,
)
