import { sql } from 'kysely'
import { statement } from '#db/statement.ts'
import type { Alike } from '../../statements.ts'

type Waiting = {
  file_id: string
  budget_id: string
  account_id: string
  alike: Alike
  same_rows: readonly number[] | null
  sent_by: string
  /** Which of its several accounts was chosen. */
  nth: number | null
  /** How often its reading was begun since the last thing that a human said of it. */
  begun: number
  /** How often of these it failed by itself. */
  failed: number
}

/** Of what somebody said is right, `m`: it is for the file `f` in unknown columns `u`. */
const isRightFor = sql`m.fingerprint = u.fingerprint and (m.for_everybody or m.budget_id = f.budget_id)`

/** Whether nobody has said yet what a human must say of it first. */
const waitsForAHuman = sql`(u.file_id is not null and not exists (
        select from statement_mapping_right m where ${isRightFor} and m.said_at > u.found_at))
      or (c.nth is null and exists (select from statement_several s where s.file_id = f.file_id))
      or (said.alike is null and exists (select from statement_alike_asked q where q.file_id = f.file_id))`

/** Its tries since the last thing that a human said of it: nothing from before is held against it. */
const tried = sql`(select count(*)::int as begun, max(b.begun_at) as last, count(x.begun_at)::int as failed, max(x.failed_at) as last_failed
      from statement_reading_begun b
      left join statement_reading_failed x on x.file_id = b.file_id and x.begun_at = b.begun_at
      where b.file_id = f.file_id
        and b.begun_at > greatest(c.chosen_at, said.said_at, (select max(m.said_at) from statement_mapping_right m where ${isRightFor}),
          '-infinity'))`

/** Real time; for how many minutes a file rests after it was cut off once, twice and so on, and after it failed by itself so often. */
type Rests = { at: Date; cutOff: readonly number[]; failed: readonly number[] }

/** The next file of the council that waits and does not rest, its budget locked (one locked by somebody else waits). */
export const nextWaiting = statement(
  'statement-next-waiting',
  (_, p: Rests) => sql<Waiting>`
    select f.file_id, f.budget_id, f.account_id, coalesce(said.alike, f.alike) as alike, said.same_rows, f.sent_by, c.nth, tried.begun, tried.failed
    from statement_file f
    join budget on budget.budget_id = f.budget_id
    left join statement_unknown u on u.file_id = f.file_id
    left join statement_chosen c on c.file_id = f.file_id
    left join statement_alike_said said on said.file_id = f.file_id
    cross join lateral ${tried} tried
    where not exists (select from statement_import i where i.file_id = f.file_id)
      and not exists (select from statement_refused r where r.file_id = f.file_id)
      and not (${waitsForAHuman})
      and (tried.begun = 0 or tried.last + make_interval(mins => coalesce((${p.cutOff}::int[])[tried.begun - tried.failed], 0)) <= ${p.at}::timestamptz)
      and (tried.failed = 0 or tried.last_failed + make_interval(mins => coalesce((${p.failed}::int[])[tried.failed], 0)) <= ${p.at}::timestamptz)
    order by f.sent_on, f.file_id limit 1 for update of budget skip locked`,
)

/** `at`: real time. */
export const addBegun = statement('statement-add-begun', (q, p: { file: string; at: Date }) =>
  q.insertInto('statement_reading_begun').values({ file_id: p.file, begun_at: p.at }),
)

/** The reading that was begun then failed by itself. `begunAt`, `at`: real time. */
export const addFailed = statement('statement-add-failed', (q, p: { file: string; begunAt: Date; at: Date }) =>
  q.insertInto('statement_reading_failed').values({ file_id: p.file, begun_at: p.begunAt, failed_at: p.at }),
)
