import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** Everything that is counted of the offer, over these days, both included. */
export const countOffers = statement(
  'offer-counted',
  (_, p: { from: Day; to: Day }) => sql<{ what: string; which: string; many: number }>`
    select 'begun' as what, '' as which, count(*)::int as many from budget where opened_on between ${p.from}::date and ${p.to}::date
    union all
    select 'explained', '', count(distinct budget_id)::int from offer where explained_on between ${p.from}::date and ${p.to}::date
    union all
    select 'answered', answer, count(*)::int from (select distinct on (budget_id) answer from offer_answer
      where answered_on between ${p.from}::date and ${p.to}::date order by budget_id, offer_answer_id desc) a group by answer
    union all
    select 'notOffered', because, count(*)::int from (select distinct on (budget_id) because from not_offered
      where said_on between ${p.from}::date and ${p.to}::date order by budget_id, not_offered_id desc) n group by because
    union all
    select 'asked', route, count(*)::int from budget_request where asked_on between ${p.from}::date and ${p.to}::date group by route
    union all
    select 'became', became, count(*)::int from request_taken where taken_on between ${p.from}::date and ${p.to}::date group by became`,
)
