import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { LineRow } from '../agreement/rows.ts'

type UpliftRow = {
  uplift_id: string
  from_day: Day
  basis_points: number
  budget_code: string | null
  pa_only: boolean
  reason: string
  proposed_by: string
  proposed_by_name: string
  proposed_on: Day
  approved_on: Day | null
  approved_by_name: string | null
  lines: number
}

const uplifts = sql<UpliftRow>`
  select u.uplift_id, u.from_day, u.basis_points, u.budget_code, u.pa_only, u.reason, u.proposed_by, proposer.name as proposed_by_name,
    u.proposed_on, done.approved_on, approver.name as approved_by_name,
    case when done.uplift_id is null then 0 else (select count(*)::int from overlay o where o.uplift_id = u.uplift_id and o.change_id is null) end as lines
  from uplift u join human proposer on proposer.human_id = u.proposed_by
  left join uplift_approved done on done.uplift_id = u.uplift_id
  left join human approver on approver.human_id = done.approved_by`

/** The newest fifty, those that wait first. */
export const upliftsNewest = statement(
  'money-uplift-newest',
  (_, _p: object) =>
    sql<UpliftRow>`${uplifts} order by done.uplift_id is not null, u.from_day desc, u.uplift_id limit 50`,
)

export const upliftById = statement(
  'money-uplift-by-id',
  (_, p: { uplift: string }) => sql<UpliftRow>`${uplifts} where u.uplift_id = ${p.uplift}::uuid`,
)

type Of = { from: Day; code: string | null; paOnly: boolean }

/** Not ended before the day by an act. */
const notEnded = (line: RawBuilder<unknown>, p: Pick<Of, 'from'>): RawBuilder<unknown> => sql`
  not exists (select from overlay o where o.agreement_id = ${line}.agreement_id and (o.line_id is null or o.line_id = ${line}.line_id)
    and o.kind = 'ends' and o.from_day < ${p.from}::date
    and not exists (select from overlay_withdrawn gone where gone.overlay_id = o.overlay_id))`

/** The row goes on with money that another row paid on the day: its plan line was changed since. */
const goesOn = (p: Pick<Of, 'from'>): RawBuilder<unknown> => sql`
  exists (select from agreement_line was
    join spend_line old on old.spend_line_id = was.spend_line_id join spend_line own on own.spend_line_id = line.spend_line_id
    where was.agreement_id = line.agreement_id and was.every <> 'once' and was.from_day <= ${p.from}::date
      and coalesce(old.origin_id, old.spend_line_id) = coalesce(own.origin_id, own.spend_line_id) and ${notEnded(sql.ref('was'), p)})`

/** Lines that run on the day and go on: not paid once, not begun later, not ended before by an act, not of a round that is over. */
const runs = (p: Of): RawBuilder<unknown> => sql`
  line.every <> 'once' and (line.from_day <= ${p.from}::date or ${goesOn(p)})
  and (${p.code}::text is null or line.budget_code = ${p.code}::text) and (not ${p.paOnly}::boolean or line.pa_part is not null)
  and not exists (select from agreement a join way_back w on w.budget_id = a.budget_id and w.round > a.round
    where a.agreement_id = line.agreement_id)
  and ${notEnded(sql.ref('line'), p)}`

type LineOfRow = LineRow & { agreement_id: string; budget_id: string; person_id: string; person_name: string }

export const linesToRaise = statement(
  'money-uplift-lines',
  (_, p: Of) => sql<LineOfRow>`
    select line.*, budget.person_id, human.name as person_name
    from agreement_line line join budget on budget.budget_id = line.budget_id join human on human.human_id = budget.person_id
    where ${runs(p)} order by human.name, line.budget_id, line.line_id`,
)

type NewRow = Of & { id: string; basisPoints: number; reason: string; by: string; on: Day }

export const addUplift = statement('money-uplift-propose', (q, p: NewRow) =>
  q.insertInto('uplift').values({
    ...{ uplift_id: p.id, from_day: p.from, basis_points: p.basisPoints, budget_code: p.code, pa_only: p.paOnly },
    ...{ reason: p.reason, proposed_by: p.by, proposed_on: p.on },
  }),
)

/** No row where somebody else has approved it meanwhile. */
export const addApproval = statement(
  'money-uplift-approve',
  (q, p: { uplift: string; proposedBy: string; by: string; on: Day }) =>
    q
      .insertInto('uplift_approved')
      .values({ uplift_id: p.uplift, proposed_by: p.proposedBy, approved_by: p.by, approved_on: p.on })
      .onConflict((oc) => oc.columns(['authority_id', 'uplift_id']).doNothing())
      .returning('uplift_id'),
)

/** `id`: one that sorts after all earlier ones, so that rises of one day stand in the order in which they were approved. */
type Lay = Of & { uplift: string; id: string; basisPoints: number; reason: string; by: string; on: Day }

/** Lays a rise over every line that it is for, all in one. Each line's overlay has an id of its own that begins with the time. */
export const layUplift = statement(
  'money-uplift-lay',
  (_, p: Lay) => sql<{ line_id: string }>`
    insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, basis_points, uplift_id, reason, made_by, made_on)
    select (left(${p.id}::text, 24) || left(md5(line.line_id || ${p.id}::text), 12))::uuid, line.budget_id, line.agreement_id, line.line_id,
      'uplift', ${p.from}::date, ${p.basisPoints}::int, ${p.uplift}::uuid, ${p.reason}::text, ${p.by}::uuid, ${p.on}::date
    from agreement_line line where ${runs(p)} order by line.line_id
    returning line_id`,
)
