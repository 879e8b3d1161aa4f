import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export const lastDays = statement(
  'last-due-days',
  (_, _p: object) =>
    sql<{ job: string; last_day: Day }>`select job, max(on_day) as last_day from due_done group by job`,
)

/** Claims a day for a job. A second process waits here until the first is done, and then gets no row. */
export const claimDay = statement(
  'claim-due-day',
  (_, p: { job: string; day: Day }) =>
    sql<{ job: string }>`insert into due_done (on_day, job, done_at) values (${p.day}::date, ${p.job}, now())
      on conflict do nothing returning job`,
)

export const journeyDay = statement(
  'journey-day',
  (_, _p: object) =>
    sql<{ today: Day; moved: boolean }>`select ((now() + ahead) at time zone 'Europe/London')::date as today,
      ahead <> interval '0' as moved from journey_clock`,
)
