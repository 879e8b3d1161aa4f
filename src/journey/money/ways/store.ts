import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { LineManagedAs, ManagedAs } from '../agreement/agreement.ts'
import type { Way } from './ways.ts'

/** Who looks after a line's money today: as it was set up, or as a recorded step changed it (money/ways). */
export const MANAGED_NOW = sql<LineManagedAs>`managed_now(agreement_line)`.as('managed_now')

/** Who a line's thing comes from since the person changed that; also where it goes on by another row, with the same name in the plan. */
export const PROVIDER_NOW = sql<{
  name: string
  from: Day
} | null>`(select jsonb_build_object('name', c.provider, 'from', c.from_day)
  from spend_line own join spend_line o on coalesce(o.origin_id, o.spend_line_id) = coalesce(own.origin_id, own.spend_line_id)
    and o.provider = own.provider and (o.provider <> '' or o.what = own.what)
  join agreement_line l on l.spend_line_id = o.spend_line_id join provider_changed c on c.line_id = l.line_id
  where own.spend_line_id = agreement_line.spend_line_id order by c.from_day desc, c.change_id desc limit 1)`.as(
  'provider_now',
)

/** How the whole is looked after today; as it was set up where no step changed it. */
export const WHOLE_NOW = sql<ManagedAs | null>`(select case when count(distinct managed_now(l)) = 1 then min(managed_now(l)) else 'mixed' end
  from agreement_line l where l.agreement_id = agreement_now.agreement_id
    and exists (select from way_changed w where w.agreement_id = l.agreement_id) having count(*) > 0)`

/** Of the agreement that stands, newest first. */
export const waysOf = statement('money-ways', (q, p: { budget: string }) =>
  q
    .selectFrom('way_changed as w')
    .innerJoin('agreement_now as a', 'a.agreement_id', 'w.agreement_id')
    .innerJoin('human as h', 'h.human_id', 'w.made_by')
    .select(['w.way_id', 'w.step_id', 'w.managed_as', 'w.from_day', 'w.reasons', 'h.name as by_name', 'w.made_on'])
    .where('w.budget_id', '=', p.budget)
    .orderBy('w.way_id', 'desc'),
)

type NewRow = {
  id: string
  budget: string
  agreement: string
  step: string
  way: Way
  from: Day
  reasons: string
  by: string
  on: Day
}

export const addWay = statement('money-ways-add', (q, p: NewRow) =>
  q.insertInto('way_changed').values({
    ...{ way_id: p.id, budget_id: p.budget, agreement_id: p.agreement, step_id: p.step, managed_as: p.way },
    ...{ from_day: p.from, reasons: p.reasons, made_by: p.by, made_on: p.on },
  }),
)
