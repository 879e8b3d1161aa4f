import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Body } from '../decision.ts'

/** Every human who may decide on a day: a manager or a panel member by a role that they hold then. */
export const decidersOn = statement(
  'decision-deciders',
  (_, p: { today: Day }) => sql<{ human_id: string; name: string; bodies: Body[] }>`
    select r.human_id, h.name, array_agg(distinct case r.role when 'manager' then 'manager' else 'panel' end) as bodies
    from role_held r join human h on h.human_id = r.human_id
    where r.role in ('manager', 'panel-member') and r.from_day <= ${p.today}::date
      and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day
        and e.ended_on <= ${p.today}::date)
    group by r.human_id, h.name order by h.name, r.human_id`,
)

/** Two who give a plan a place on a panel's list in one council take turns. */
export const lockPanelDays = statement(
  'decision-lock-panel-days',
  (_, p: { council: number }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('panel days ' || ${p.council}::int, 0))`,
)

/** How many plans stand on the agenda of each panel day from a day on. */
export const agendasFrom = statement(
  'decision-agendas',
  (_, p: { today: Day }) => sql<{ due_on: Day; taken: number }>`
    select due_on, count(*)::int as taken from decision_queue where body = 'panel' and due_on >= ${p.today}::date
    group by due_on order by due_on`,
)
