import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import type { Said } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Ask } from './changing.ts'

/** Newest first. */
export const askedOf = statement('spending-changes-asked', (q, p: { budget: string }) =>
  q
    .selectFrom('change_asked as c')
    .leftJoin('agreement_line as line', 'line.line_id', 'c.line_id')
    .leftJoin('change_answered as a', 'a.request_id', 'c.request_id')
    .leftJoin('human as h', 'h.human_id', 'a.answered_by')
    .leftJoin('change_taken_back as t', 't.request_id', 'c.request_id')
    .select(['c.request_id', 'c.kind', 'c.line_id', 'line.what as line_what', 'c.amount_pence', 'c.until_day'])
    .leftJoin('human as typist', 'typist.human_id', 'c.typed_by')
    .select(['c.how', 'typist.name as typed_by_name'])
    .select(['c.words', 'c.asked_on', 'c.answer_by', 'a.answer', 'a.words as answer_words', 'a.answered_on'])
    .leftJoin('change_agreed as g', 'g.request_id', 'c.request_id')
    .leftJoin('overlay as o', (on) =>
      on
        .onRef('o.request_id', '=', 'c.request_id')
        .on(sql<boolean>`not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id)`),
    )
    .leftJoin('change_started as s', 's.version_id', 'a.version_id')
    .select(['h.name as answered_by_name', 't.taken_back_on', 'a.version_id', 'g.yes', 'g.words as agreed_words'])
    .select(['g.said_on as agreed_on', 'o.overlay_id', 'o.from_day as less_from'])
    // It ends with its line, where that went on as another.
    .select(
      sql<Day | null>`least(o.to_day, (select min(e.from_day) from overlay e where e.line_id = o.line_id and e.kind = 'ends'
      and not exists (select from overlay_withdrawn w where w.overlay_id = e.overlay_id)))`.as('less_to'),
    )
    .select('s.started_on')
    .where('c.budget_id', '=', p.budget)
    .orderBy('c.asked_on', 'desc')
    .orderBy('c.request_id', 'desc'),
)

export const keptOf = statement('spending-money-kept-for', (q, p: { budget: string; today: Day }) =>
  q
    .selectFrom('money_kept_for')
    .select(['kept_id', 'amount_pence', 'what', 'until_day'])
    .where('budget_id', '=', p.budget)
    .where('until_day', '>=', p.today)
    .orderBy('until_day')
    .orderBy('kept_id'),
)

type NewKept = {
  id: string
  budget: string
  amount: Pence
  what: string
  until: Day
  request: string | null
  by: string
  on: Day
}

export const addKept = statement('spending-add-money-kept-for', (q, p: NewKept) =>
  q.insertInto('money_kept_for').values({
    kept_id: p.id,
    budget_id: p.budget,
    amount_pence: p.amount,
    what: p.what,
    until_day: p.until,
    request_id: p.request,
    said_by: p.by,
    said_on: p.on,
  }),
)

type NewProvider = { id: string; budget: string; line: string; provider: string; words: string; by: string; on: Day }

export const addProvider = statement('spending-add-provider-changed', (q, p: NewProvider) =>
  q.insertInto('provider_changed').values({
    change_id: p.id,
    budget_id: p.budget,
    line_id: p.line,
    provider: p.provider,
    from_day: p.on,
    words: p.words,
    said_by: p.by,
    said_on: p.on,
  }),
)

type NewAsk = Said & {
  id: string
  budget: string
  kind: Ask
  line: string | null
  amount: Pence | null
  until: Day | null
  words: string
  on: Day
  answerBy: Day
}

export const addAsked = statement('spending-add-change-asked', (q, p: NewAsk) =>
  q.insertInto('change_asked').values({
    request_id: p.id,
    budget_id: p.budget,
    kind: p.kind,
    line_id: p.line,
    amount_pence: p.amount,
    until_day: p.until,
    words: p.words,
    ...{ asked_by: p.saidBy, how: p.how, typed_by: p.typedBy },
    asked_on: p.on,
    answer_by: p.answerBy,
  }),
)

export const addAnswered = statement(
  'spending-add-change-answered',
  (q, p: { id: string; answer: 'yes' | 'no'; words: string; version: string | null; by: string; on: Day }) =>
    q.insertInto('change_answered').values({
      ...{ request_id: p.id, answer: p.answer, words: p.words, version_id: p.version },
      ...{ answered_by: p.by, answered_on: p.on },
    }),
)

export const addAgreed = statement(
  'spending-add-change-agreed',
  (q, p: { id: string; yes: boolean; words: string; by: string; on: Day }) =>
    q
      .insertInto('change_agreed')
      .values({ request_id: p.id, yes: p.yes, words: p.words, said_by: p.by, said_on: p.on }),
)

export const addTakenBack = statement('spending-add-change-taken-back', (q, p: { id: string; by: string; on: Day }) =>
  q.insertInto('change_taken_back').values({ request_id: p.id, taken_back_by: p.by, taken_back_on: p.on }),
)

/** Open requests of the people beside whom a worker stands, oldest first. */
export const askedBeside = statement(
  'spending-changes-asked-beside',
  (_, p: { worker: string; today: Day }) => sql<{ budget_id: string; known_as: string; asked_on: Day; answer_by: Day }>`
    select c.budget_id, h.known_as, min(c.asked_on) as asked_on, min(c.answer_by) as answer_by
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join human h on h.human_id = b.person_id
    join change_asked c on c.budget_id = b.budget_id
    where not exists (select from change_answered a where a.request_id = c.request_id)
      and not exists (select from change_taken_back t where t.request_id = c.request_id)
    group by c.budget_id, h.known_as order by 3, 1`,
)
