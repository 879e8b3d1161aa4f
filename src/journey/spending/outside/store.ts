import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { How, OutsideAnswer, StepKind } from './outside.ts'

/** Every question of a budget with its rule, and whether it was explained, asked and settled; newest first. */
export const questionsOf = statement('outside-questions', (q, p: { budget: string }) =>
  q
    .selectFrom('outside_question as o')
    .innerJoin('human as begun', 'begun.human_id', 'o.begun_by')
    .leftJoin('purchase', 'purchase.purchase_id', 'o.purchase_id')
    .leftJoin('row_as_told as row', (on) =>
      on
        .onRef('row.file_id', '=', 'o.file_id')
        .onRef('row.row_number', '=', 'o.row_number')
        .onRef('row.budget_id', '=', 'o.budget_id'),
    )
    .leftJoin('outside_rule as r', 'r.outside_id', 'o.outside_id')
    .leftJoin('human as namer', 'namer.human_id', 'r.recorded_by')
    .leftJoin('outside_explained as x', 'x.outside_id', 'o.outside_id')
    .leftJoin('human as explainer', 'explainer.human_id', 'x.explained_by')
    .leftJoin('outside_asked as a', 'a.outside_id', 'o.outside_id')
    .leftJoin('human as asker', 'asker.human_id', 'a.asked_by')
    .leftJoin('outside_settled as s', 's.outside_id', 'o.outside_id')
    .leftJoin('human as settler', 'settler.human_id', 's.settled_by')
    .select([
      'o.outside_id',
      'o.what',
      'o.happened_on',
      'o.file_id',
      'o.row_number',
      'o.begun_on',
      'begun.name as begun_by',
    ])
    .select(['o.purchase_id', 'purchase.what as purchase_what', 'purchase.amount_pence'])
    .select(['row.booked_on', 'row.amount_pence as row_pence', 'row.payee as row_payee', 'row.words as row_words'])
    .select([
      'r.rule',
      'r.explained',
      'r.source',
      'r.explained_on as rule_explained_on',
      'r.explained_by as rule_explained_by',
    ])
    .select(['r.words as rule_words', 'r.recorded_on', 'namer.name as recorded_by'])
    .select(['x.words as explained_words', 'x.said_back', 'x.explained_on', 'explainer.name as explained_by'])
    .select(['a.words as asked_words', 'a.asked_on', 'asker.name as asked_by'])
    .select(['s.words as settled_words', 's.settled_on', 'settler.name as settled_by'])
    .where('o.budget_id', '=', p.budget)
    .orderBy('o.begun_on', 'desc')
    .orderBy('o.outside_id'),
)

type AnswerRow = {
  outside_id: string
  answer: OutsideAnswer
  words: string
  how: How
  by_name: string
  typed_by_name: string | null
  said_on: Day
}

/** Newest first. */
export const answersOf = statement(
  'outside-answers',
  (_, p: { budget: string }) => sql<AnswerRow>`
    select a.outside_id, a.answer, a.words, a.how, h.name as by_name, case when a.typed_by <> a.said_by then t.name end as typed_by_name, a.said_on
    from outside_question o join outside_answer a on a.outside_id = o.outside_id
    join human h on h.human_id = a.said_by join human t on t.human_id = a.typed_by
    where o.budget_id = ${p.budget}::uuid order by a.outside_answer_id desc`,
)

/** What the worker understood, with what the person says against it; newest first. */
export const heardOf = statement('outside-heard', (q, p: { budget: string }) =>
  q
    .selectFrom('outside_question as o')
    .innerJoin('outside_heard as h', 'h.outside_id', 'o.outside_id')
    .innerJoin('human', 'human.human_id', 'h.heard_by')
    .leftJoin('outside_not_so as n', 'n.heard_id', 'h.heard_id')
    .leftJoin('human as sayer', 'sayer.human_id', 'n.said_by')
    .select(['o.outside_id', 'h.heard_id', 'h.words', 'h.heard_on', 'human.name as by_name'])
    .select(['n.words as not_so', 'n.said_on', 'sayer.name as said_by'])
    .where('o.budget_id', '=', p.budget)
    .orderBy('h.heard_on', 'desc')
    .orderBy('h.heard_id', 'desc'),
)

/** Newest first. */
export const stepsOf = statement('outside-steps', (q, p: { budget: string }) =>
  q
    .selectFrom('outside_question as o')
    .innerJoin('outside_step as s', 's.outside_id', 'o.outside_id')
    .innerJoin('human', 'human.human_id', 's.proposed_by')
    .leftJoin('outside_step_decided as d', 'd.step_id', 's.step_id')
    .leftJoin('human as decider', 'decider.human_id', 'd.decided_by')
    .leftJoin('outside_step_tried as t', 't.step_id', 's.step_id')
    .leftJoin('human as looker', 'looker.human_id', 't.written_by')
    .select(['o.outside_id', 's.step_id', 's.step', 's.reasons', 's.until_day', 's.managed_as', 's.person_view'])
    .select([
      's.help_what',
      's.help_who',
      's.help_from',
      's.last_day',
      's.proposed_by',
      's.proposed_on',
      'human.name as by_name',
    ])
    .select(['d.yes', 'd.reasons as decided_reasons', 'd.decided_on', 'decider.name as decided_by'])
    .select(['t.words as tried_words', 't.written_on', 'looker.name as tried_by'])
    .where('o.budget_id', '=', p.budget)
    .orderBy('s.proposed_on', 'desc')
    .orderBy('s.step_id', 'desc'),
)

export const passedOf = statement('outside-passed', (q, p: { budget: string }) =>
  q
    .selectFrom('outside_question as o')
    .innerJoin('outside_step_passed as s', 's.outside_id', 'o.outside_id')
    .innerJoin('human', 'human.human_id', 's.written_by')
    .select(['o.outside_id', 's.step', 's.because', 's.written_on', 'human.name as by_name'])
    .where('o.budget_id', '=', p.budget)
    .orderBy('s.written_on', 'desc')
    .orderBy('s.step'),
)

type WaitingRow = {
  outside_id: string
  budget_id: string
  known_as: string
  step: StepKind
  by_name: string
  proposed_on: Day
}

/** Steps in the whole council that only a manager can decide and nobody has, but those that this human proposed; oldest first. */
export const stepsWaiting = statement(
  'outside-steps-waiting',
  (_, p: { human: string }) => sql<WaitingRow>`
    select s.outside_id, o.budget_id, h.known_as, s.step, w.name as by_name, s.proposed_on
    from outside_step s
    join outside_question o on o.outside_id = s.outside_id
    join budget b on b.budget_id = o.budget_id
    join human h on h.human_id = b.person_id
    join human w on w.human_id = s.proposed_by
    where s.step in ('managed-with-me','stop') and s.proposed_by <> ${p.human}::uuid and b.person_id <> ${p.human}::uuid
      and not exists (select from outside_step_decided d where d.step_id = s.step_id)
      and not exists (select from outside_settled e where e.outside_id = s.outside_id)
    order by s.proposed_on, s.step_id limit 200`,
)

/** Of a purchase of this budget, the day on which it was bought. */
export const boughtOn = statement('outside-bought-on', (q, p: { budget: string; purchase: string }) =>
  q
    .selectFrom('purchase')
    .select(['bought_on', 'what', 'amount_pence'])
    .where('budget_id', '=', p.budget)
    .where('purchase_id', '=', p.purchase),
)

type CountedRow = {
  file_id: string
  row_number: number
  booked_on: Day
  amount_pence: Pence
  payee: string
  words: string
}

/** Of a step `s`: it is a closer look that goes on. */
export const closerLookGoesOn = (today: Day) => sql`s.step = 'closer-look' and s.until_day >= ${today}::date
  and not exists (select from outside_step_tried t where t.step_id = s.step_id)
  and not exists (select from outside_settled e where e.outside_id = s.outside_id)`

/**
 * A closer look that was agreed with the person: until its day (inclusive), unless somebody looked back on it or the question is over
 * before. The one that lasts longest.
 */
export const closerLookNow = statement(
  'outside-closer-look',
  (_, p: { budget: string; today: Day }) => sql<{ until_day: Day; proposed_on: Day; by_name: string }>`
    select s.until_day, s.proposed_on, h.name as by_name
    from outside_question q join outside_step s on s.outside_id = q.outside_id join human h on h.human_id = s.proposed_by
    where q.budget_id = ${p.budget}::uuid and ${closerLookGoesOn(p.today)}
    order by s.until_day desc, s.step_id limit 1`,
)

const wentOut = sql<CountedRow>`
  select r.file_id, r.row_number, r.booked_on, r.amount_pence, r.payee, r.words
  from counted_row r join statement_account a on a.account_id = r.account_id and a.held_by = 'person'`

/** Of a row `r`: what was noticed in it is for the person alone until its days are over, or until they ask for help. */
const mayBeAskedAbout = (
  seenSince: Day,
) => sql`not exists (select from noticed n where n.file_id = r.file_id and n.row_number = r.row_number
    and n.noticed_on > ${seenSince}::date and coalesce((select d.said from noticed_said d where d.noticed_id = n.noticed_id
      order by d.noticed_said_id desc limit 1), '') <> 'help')`

/**
 * Rows of the person's own accounts by which money went out, and of which nobody said what they were, or that they are nothing of this
 * budget; newest first.
 */
export const rowsToAskAbout = statement(
  'outside-rows-to-ask-about',
  (_, p: { budget: string; most: number; seenSince: Day }) => sql<CountedRow>`
    ${wentOut} where r.budget_id = ${p.budget}::uuid and r.amount_pence < 0 and ${mayBeAskedAbout(p.seenSince)}
      and not exists (select from row_settled s where s.file_id = r.file_id and s.row_number = r.row_number
        and s.is_what <> 'not-this-budget' and not exists (select from row_opened_again o where o.settled_id = s.settled_id))
      and not exists (select from outside_question q where q.file_id = r.file_id and q.row_number = r.row_number)
    order by r.booked_on desc, r.file_id, r.row_number limit ${p.most}::int`,
)

/** One row of the person's own accounts by which money went out. */
export const rowThatWentOut = statement(
  'outside-row',
  (_, p: { budget: string; file: string; row: number; seenSince: Day }) => sql<CountedRow>`
    ${wentOut} where r.budget_id = ${p.budget}::uuid and r.amount_pence < 0 and ${mayBeAskedAbout(p.seenSince)}
      and r.file_id = ${p.file}::uuid and r.row_number = ${p.row}::int`,
)
