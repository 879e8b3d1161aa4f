import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { firstOf, statement } from '#db/statement.ts'
import type { Side } from '../plan.ts'
import type { Question, Route } from './sustain.ts'

type Row = Record<'at_risk' | 'could_pay' | 'free_here' | 'best_way' | 'who_repairs', string> & {
  side: Side
  route: Route | null
  by_name: string
  said_on: Day
}

/** The newest words of each side about a line of the budget. What the person could pay is given to them alone. */
export const keepingOfLine = statement(
  'plan-sustain-of-line',
  (_, p: { budget: string; line: string; reader: string }) => sql<Row>`
    select distinct on (k.side) k.side, k.route, k.at_risk, k.free_here, k.best_way, k.who_repairs, h.name as by_name, k.said_on,
      case when k.side = 'worker' or b.person_id = ${p.reader}::uuid then k.could_pay else '' end as could_pay
    from sustain_line k
    join plan_version v on v.version_id = k.version_id
    join budget b on b.budget_id = v.budget_id
    join human h on h.human_id = k.said_by
    where v.budget_id = ${p.budget}::uuid and k.spend_line_id = ${p.line}::uuid
    order by k.side, k.sustain_id desc`,
)

/** The lines of the newest version of a plan, and which side has said something about keeping each. */
export const linesToKeep = statement(
  'plan-sustain-lines',
  (_, p: { budget: string }) => sql<{ spend_line_id: string; what: string } & Record<Side, boolean>>`
    select l.spend_line_id, l.what,
      exists (select from sustain_line k where k.spend_line_id = l.spend_line_id and k.side = 'person') as person,
      exists (select from sustain_line k where k.spend_line_id = l.spend_line_id and k.side = 'worker') as worker
    from spend_line l
    where l.version_id = (select version_id from plan_version where budget_id = ${p.budget}::uuid order by number desc limit 1)
    order by l.position, l.spend_line_id`,
)

type New = Record<Question, string> & {
  version: string
  line: string
  side: Side
  route: Route | null
  by: string
  on: Day
}

export const addKeeping = statement('plan-sustain-add', (q, p: New) =>
  q.insertInto('sustain_line').values({
    version_id: p.version,
    spend_line_id: p.line,
    side: p.side,
    route: p.route,
    at_risk: p.atRisk,
    could_pay: p.couldPay,
    free_here: p.freeHere,
    best_way: p.bestWay,
    who_repairs: p.whoRepairs,
    said_by: p.by,
    typed_by: p.by,
    said_on: p.on,
  }),
)

/** What stands about each line goes on with it into the next version. */
export const copyKeeping = statement(
  'plan-sustain-copy',
  (_, p: { from: string; version: string }) => sql<object>`
    insert into sustain_line (version_id, spend_line_id, side, route, at_risk, could_pay, free_here, best_way, who_repairs, said_by, typed_by, said_on)
    select next.version_id, next.spend_line_id, k.side, k.route, k.at_risk, k.could_pay, k.free_here, k.best_way, k.who_repairs, k.said_by,
      k.typed_by, k.said_on
    from (select distinct on (spend_line_id, side) * from sustain_line where version_id = ${p.from}::uuid
      order by spend_line_id, side, sustain_id desc) k
    join spend_line last on last.spend_line_id = k.spend_line_id
    join spend_line next on next.version_id = ${p.version}::uuid and next.origin_id = ${firstOf('last.origin_id', 'last.spend_line_id')}
    order by k.sustain_id`,
)
