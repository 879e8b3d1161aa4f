import { sql } from 'kysely'
import { statement } from '#db/statement.ts'

/** Two who give a plan a place on a panel's list in one council take turns. */
export const lockPanelDays = statement(
  'waiting-lock-panel-days',
  (_, p: { council: number }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('panel days ' || ${p.council}::int, 0))`,
)
