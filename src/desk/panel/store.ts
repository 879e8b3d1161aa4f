import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export type WaitingRow = {
  budget_id: string
  known_as: string
  since: Day
  weekly_pence: bigint
  yearly_pence: bigint
  body: 'manager' | 'panel'
  decider_id: string
  decider_name: string
  due_on: Day
  purpose: string | null
  whats: string[]
}

type Page = { human: string; from: Day; to: Day; offset: number; rows: number }

/** Whoever decides is not shown their own plan, should they have one. */
const notTheirs = (human: unknown) =>
  sql`not exists (select from budget b where b.budget_id = q.budget_id and b.person_id = ${human})`

/**
 * One page of what waits on the days from `from` to `to`: this human's first, then everybody else's, each by day. Each half is read
 * in the order of an index and no further than the page reaches, so that it does not matter how many wait in all.
 */
export const waitingPage = statement(
  'desk-panel-waiting',
  (_, p: Page) => sql<WaitingRow>`
    with page as (
      (select q.*, 0 as half from decision_queue q where q.decider_id = ${p.human} and q.due_on between ${p.from}::date and ${p.to}::date
        and ${notTheirs(p.human)} order by q.due_on, q.submission_id limit ${p.offset}::int + ${p.rows}::int)
      union all
      (select q.*, 1 from decision_queue q where q.decider_id <> ${p.human} and q.due_on between ${p.from}::date and ${p.to}::date
        and ${notTheirs(p.human)} order by q.due_on, q.submission_id limit ${p.offset}::int + ${p.rows}::int)
      limit ${p.rows}::int offset ${p.offset}::int)
    select page.budget_id, h.known_as, s.weekly_pence, page.yearly_pence, page.body, page.decider_id, dh.name as decider_name, page.due_on,
      (select min(a.submitted_on) from submission a where a.budget_id = page.budget_id and a.wait_began = s.wait_began) as since,
      (select t.words from plan_sentence t where t.version_id = s.version_id and t.part = 'want' and t.side = 'person'
        order by t.sentence_id desc limit 1) as purpose,
      array(select l.what from spend_line l where l.version_id = s.version_id order by l.position, l.spend_line_id limit 3) as whats
    from page
    join submission s on s.submission_id = page.submission_id
    join budget b on b.budget_id = page.budget_id
    join human h on h.human_id = b.person_id
    join human dh on dh.human_id = page.decider_id
    order by page.half, page.due_on, page.submission_id`,
)

/** How many plans stand on the agendas of these panel days. */
export const agendaCounts = statement(
  'desk-panel-agendas',
  (_, p: { days: readonly Day[] }) => sql<{ due_on: Day; taken: number }>`
    select due_on, count(*)::int as taken from decision_queue
    where body = 'panel' and due_on = any(${p.days}::date[]) group by due_on`,
)

/** What this human decided last, so that it can be looked up again. */
export const decidedLately = statement(
  'desk-decided-lately',
  (_, p: { human: string }) => sql<{ budget_id: string; known_as: string; verdict: string; decided_on: Day }>`
    select s.budget_id, h.known_as, d.verdict, d.decided_on
    from decision d
    join submission s on s.submission_id = d.submission_id
    join budget b on b.budget_id = s.budget_id
    join human h on h.human_id = b.person_id
    where d.decided_by = ${p.human}
    order by d.decided_on desc, d.decision_id
    limit 10`,
)
