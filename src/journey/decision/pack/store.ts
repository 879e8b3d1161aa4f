import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

type MeanwhileRow = {
  what: string
  who_gives: string
  weekly_pence: bigint
  from_day: Day
  to_day: Day
  urgent: boolean
}

/** The help until there is an answer that was agreed and has not ended on a day. */
export const meanwhileHelp = statement(
  'decision-pack-meanwhile',
  (_, p: { budget: string; on: Day }) => sql<MeanwhileRow>`
    select i.what, i.who_gives, i.weekly_pence, i.from_day, i.to_day, i.urgent
    from interim_help i join interim_decision d on d.interim_id = i.interim_id
    where i.budget_id = ${p.budget} and d.verdict = 'approved' and i.to_day >= ${p.on}
    order by i.from_day, i.interim_id`,
)
