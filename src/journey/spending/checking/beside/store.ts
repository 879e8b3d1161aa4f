import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { closerLookGoesOn } from '../../outside/store.ts'
import type { Level } from '../checking.ts'

type BesideRow = {
  budget_id: string
  known_as: string
  set_up_on: Day
  level: Level | null
  every_months: number | null
  closer: boolean
  /** Of each look that is over since the level began, newest first: whether a question was asked. */
  asked_in: readonly boolean[] | null
  look_again_on: Day | null
  last_to: Day | null
  open_on: Day | null
  unanswered: number
  asked_on: Day | null
  viewed: boolean
  bought_since: boolean
  bad_time_open: boolean
  bad_time_ended: Day | null
}

/** What stands about looking at what was bought, of everybody beside whom a worker stands and who is paid. */
export const besideOf = statement(
  'spending-checks-beside',
  (_, p: { worker: string; today: Day }) => sql<BesideRow>`
    select b.budget_id, h.known_as, a.set_up_on, l.level, l.every_months, l.look_again_on, quiet.asked_in,
      exists (select from outside_question o join outside_step s on s.outside_id = o.outside_id
        where o.budget_id = b.budget_id and ${closerLookGoesOn(p.today)}) as closer, last.to_day as last_to, open.opened_on as open_on,
      coalesce(open.unanswered, 0)::int as unanswered, ask.asked_on, coalesce(ask.viewed, false) as viewed,
      exists (select from purchase p where p.budget_id = b.budget_id and p.recorded_on >= coalesce(last.to_day, '-infinity')
        and not exists (select from look_item i where i.purchase_id = p.purchase_id)
        and not exists (select from purchase_put_right x where x.purchase_id = p.purchase_id)) as bought_since,
      coalesce(bad.open, false) as bad_time_open, bad.ended as bad_time_ended
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join human h on h.human_id = b.person_id
    join agreement_now a on a.budget_id = b.budget_id
    left join lateral (select l.level, l.from_day, l.every_months, l.look_again_on from check_level l where l.budget_id = b.budget_id order by l.level_id desc limit 1) l on true
    left join lateral (select k.to_day from spending_look k where k.budget_id = b.budget_id
      and exists (select from look_closed c where c.look_id = k.look_id) order by k.to_day desc limit 1) last on true
    left join lateral (select array_agg(exists (select from look_question q where q.look_id = k.look_id)
        order by k.opened_on desc, k.to_day desc, k.look_id desc) as asked_in
      from spending_look k where k.budget_id = b.budget_id and k.opened_on >= coalesce(l.from_day, a.set_up_on)
        and exists (select from look_closed c where c.look_id = k.look_id)) quiet on true
    left join lateral (select k.opened_on, (select count(*) from look_question q where q.look_id = k.look_id
        and not exists (select from look_reply r where r.look_id = q.look_id and r.purchase_id = q.purchase_id)
        and not exists (select from look_fine f where f.look_id = q.look_id and f.purchase_id = q.purchase_id)) as unanswered
      from spending_look k where k.budget_id = b.budget_id and not exists (select from look_closed c where c.look_id = k.look_id) limit 1) open on true
    left join lateral (select k.asked_on, exists (select from check_view v where v.ask_id = k.ask_id) as viewed from check_asked k
      where k.budget_id = b.budget_id and not exists (select from check_level x where x.ask_id = k.ask_id) order by k.asked_on desc limit 1) ask on true
    left join lateral (select bool_or(e.switch_id is null) as open, max(e.ended_on) as ended from unwell_switch s
      left join unwell_switch_ended e on e.switch_id = s.switch_id where s.budget_id = b.budget_id) bad on true
    where not exists (select from ending_stands_now e join ending_confirmed c on c.ending_id = e.ending_id where e.budget_id = b.budget_id)`,
)
