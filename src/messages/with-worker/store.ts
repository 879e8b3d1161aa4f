import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

type Row = {
  message_id: string
  from_person: boolean
  by_name: string
  written_on: Day
  words: string
  open: boolean
  answer_by: Day | null
  promised_by: string | null
}

// The person's, with nothing written since by anybody else.
const isOpen = sql`m.from_human = b.person_id and not exists (select from message later where later.budget_id = m.budget_id
  and later.from_human <> b.person_id and later.written_at >= m.written_at)`

const messages = sql`select m.message_id, m.from_human = b.person_id as from_person, h.name as by_name, m.written_on, m.words,
    ${isOpen} as open, a.answer_by, ph.name as promised_by
  from message m
  join budget b on b.budget_id = m.budget_id
  join human h on h.human_id = m.from_human
  left join message_answer_by a on a.message_id = m.message_id
  left join human ph on ph.human_id = a.said_by`

/** One page of a budget's messages, newest first; and whether one more is there. */
export const messagesOfBudget = statement(
  'messages-of-budget',
  (_, p: { budget: string; limit: number; offset: number }) => sql<Row>`
    ${messages} where m.budget_id = ${p.budget}::uuid
    order by m.written_at desc, m.message_id limit ${p.limit} offset ${p.offset}`,
)

export const oneMessage = statement(
  'message-one',
  (_, p: { budget: string; id: string }) =>
    sql<Row>`${messages} where m.budget_id = ${p.budget}::uuid and m.message_id = ${p.id}::uuid`,
)

/** The person's named worker, and how to ring them. */
export const workerOfPerson = statement(
  'messages-worker',
  (_, p: { person: string }) => sql<{ name: string; phone: string | null }>`
    select h.name, h.phone from named_worker n join human h on h.human_id = n.worker_id
    where n.person_id = ${p.person}::uuid order by n.named_id desc limit 1`,
)

export const addMessage = statement(
  'message-add',
  (q, p: { id: string; budget: string; from: string; words: string; on: Day; at: Date }) =>
    q.insertInto('message').values({
      message_id: p.id,
      budget_id: p.budget,
      from_human: p.from,
      words: p.words,
      written_on: p.on,
      written_at: p.at,
    }),
)

export const addAnswerBy = statement('message-add-answer-by', (q, p: { id: string; day: Day; by: string; on: Day }) =>
  q.insertInto('message_answer_by').values({ message_id: p.id, answer_by: p.day, said_by: p.by, said_on: p.on }),
)

type WaitingRow = { budget_id: string; known_as: string; since: Day; count: number; answer_by: Day | null }

/** The people beside whom a worker stands who wrote and have no answer yet, longest first. No words of theirs. */
export const messagesWaitingFor = statement(
  'messages-waiting-for',
  (_, p: { worker: string; today: Day }) => sql<WaitingRow>`
    select m.budget_id, h.known_as, min(m.written_on) as since, count(*)::int as count, min(a.answer_by) as answer_by
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join message m on m.budget_id = b.budget_id
    join human h on h.human_id = b.person_id
    left join message_answer_by a on a.message_id = m.message_id
    where ${isOpen}
    group by m.budget_id, h.known_as
    order by since, h.known_as, m.budget_id`,
)
