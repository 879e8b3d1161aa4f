import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { isShown, newestOf } from '../carer/invited/store.ts'
import type { Level, Side } from '../needs.ts'

/** What both said in assessments of the same person before the newest of this budget, newest first: only of those that were shown. */
export const earlierAnswersOf = statement(
  'needs-earlier-answers',
  (_, p: { budget: string }) => sql<{
    question_key: string
    side: Side
    level: Level
    words: string
    said_on: Day
    by_name: string
  }>`
    select n.question_key, n.side, n.level, n.words, n.said_on, h.name as by_name
    from (select distinct on (e.asked_order, n.side, n.question_key) e.asked_order, n.*
      from assessment now
      join budget b on b.budget_id = now.budget_id
      join budget eb on eb.person_id = b.person_id
      join assessment e on e.budget_id = eb.budget_id and e.asked_order < now.asked_order
      join answer n on n.assessment_id = e.assessment_id and n.side in ('person','worker')
      where now.assessment_id = ${newestOf(p.budget)} and ${isShown('e.assessment_id')}
      order by e.asked_order desc, n.side, n.question_key, n.answer_id desc) n
    join human h on h.human_id = n.said_by
    order by n.asked_order desc, n.side, n.question_key`,
)
