import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** Proposals of which the person said that they need the money or want to talk, or has not answered in time; of a worker's people. */
export const giveBacksBeside = statement(
  'spending-give-backs-beside',
  (_, p: { worker: string; today: Day }) => sql<{ budget_id: string; known_as: string; since: Day }>`
    select g.budget_id, h.known_as, coalesce(r.said_on, a.not_before) as since
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join human h on h.human_id = b.person_id
    join give_back g on g.budget_id = b.budget_id
    join give_back_approved a on a.give_back_id = g.give_back_id
    left join lateral (select r.reply, r.said_on from give_back_reply r where r.give_back_id = g.give_back_id
      and (r.how = 'here' or r.reply <> 'agree' or coalesce((select o.reply from give_back_reply o where o.give_back_id = g.give_back_id
        and o.how = 'here' and o.reply_id < r.reply_id order by o.reply_id desc limit 1), 'agree') = 'agree')
      order by r.reply_id desc limit 1) r on true
    where not exists (select from give_back_dropped d where d.give_back_id = g.give_back_id)
      and not exists (select from give_back_carried_out c where c.give_back_id = g.give_back_id)
      and (r.reply in ('need-it','talk') or (r.reply is null and a.not_before <= ${p.today}::date
        and (select count(*) from give_back_tried t where t.give_back_id = g.give_back_id) < 2))`,
)
