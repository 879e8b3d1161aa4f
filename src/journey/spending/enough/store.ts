import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

/** One that was put right counts no longer: what stands instead does. */
const stands = sql`not exists (select from purchase_put_right x where x.purchase_id = q.purchase_id)`

/** What was bought since a day and not put right since, the first day on which anything ever was, and what is kept for named things still. */
export const usedOf = statement(
  'spending-used-of',
  (_, p: { budget: string; since: Day; today: Day }) => sql<{ spent: Pence; first_on: Day | null; kept: Pence }>`
    select (select coalesce(sum(amount_pence), 0)::bigint from purchase q where q.budget_id = ${p.budget}::uuid and q.bought_on > ${p.since}::date and ${stands}) as spent,
      (select min(q.bought_on) from purchase q where q.budget_id = ${p.budget}::uuid and ${stands}) as first_on,
      (select coalesce(sum(amount_pence), 0)::bigint from money_kept_for where budget_id = ${p.budget}::uuid and until_day >= ${p.today}::date) as kept`,
)

/** What lay in the pockets at the end of the last so many weeks, and today; oldest first. */
export const heldByWeek = statement(
  'spending-held-by-week',
  (_, p: { budget: string; today: Day; weeks: number }) => sql<{ on: Day; pence: Pence }>`
    with pocket as (select a.account_id from account a where a.budget_id = ${p.budget}::uuid and a.kind in ('held','managed','third-party','card')),
      moved as (select t.effective_on as day, case when t.credit_account in (select account_id from pocket) then t.amount_pence else 0 end
          - case when t.debit_account in (select account_id from pocket) then t.amount_pence else 0 end as pence
        from transfer t where t.budget_id = ${p.budget}::uuid)
    select week.day as on, coalesce((select sum(m.pence) from moved m where m.day <= week.day), 0)::bigint as pence
    from (select ${p.today}::date - 7 * n as day from generate_series(0, ${p.weeks}::int - 1) n) week order by week.day`,
)

type BesideRow = {
  budget_id: string
  known_as: string
  pockets: Pence
  owed: Pence
  spent: Pence
  first_on: Day | null
  kept: Pence
}

/** The same facts for everybody who is paid and beside whom a worker stands. */
export const usedBeside = statement(
  'spending-used-beside',
  (_, p: { worker: string; today: Day; since: Day }) => sql<BesideRow>`
    select b.budget_id, h.known_as,
      (select coalesce(sum(a.credits_pence - a.debits_pence), 0)::bigint from account a where a.budget_id = b.budget_id
        and a.kind in ('held','managed','third-party','card')) as pockets,
      (select greatest(coalesce(sum(case when i.kind in ('held','managed','third-party','card') then t.amount_pence else 0 end
          - case when o.kind in ('held','managed','third-party','card') then t.amount_pence else 0 end), 0), 0)::bigint
        from agreement_line l join transfer t on t.budget_id = l.budget_id and t.line_id = l.line_id
        join account i on i.account_id = t.credit_account join account o on o.account_id = t.debit_account
        where l.budget_id = b.budget_id and l.pa_part is not null) as owed,
      (select coalesce(sum(q.amount_pence), 0)::bigint from purchase q where q.budget_id = b.budget_id and q.bought_on > ${p.since}::date and ${stands}) as spent,
      (select min(q.bought_on) from purchase q where q.budget_id = b.budget_id and ${stands}) as first_on,
      (select coalesce(sum(k.amount_pence), 0)::bigint from money_kept_for k where k.budget_id = b.budget_id and k.until_day >= ${p.today}::date) as kept
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join human h on h.human_id = b.person_id
    where exists (select from agreement a where a.budget_id = b.budget_id)`,
)
