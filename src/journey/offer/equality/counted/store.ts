import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { EqualityQuestion } from '../equality.ts'

/** What was answered before a day, as sums a month: one more for an answer that somebody gave, one fewer for the one they had before. */
export const equalityChanges = statement(
  'offer-equality-changes',
  (_, p: { before: Day }) => sql<{ question: EqualityQuestion; answer: string; month: Day; by: number }>`
    with said as (
      select question, answer, date_trunc('month', said_on)::date as month,
        lag(answer) over (partition by person_id, question order by equality_id) as earlier
      from equality_answer where said_on < ${p.before}::date),
    changed as (
      select question, answer, month, 1 as by from said
      union all select question, earlier, month, -1 from said where earlier is not null)
    select question, case question when 'first-language' then initcap(lower(btrim(answer))) else answer end as answer, month,
      sum(by)::int as by
    from changed where btrim(answer) <> '' group by 1, 2, 3 having sum(by) <> 0`,
)
