import { sql } from 'kysely'
import { statement } from '#db/statement.ts'
import { type Row, shown } from '../store.ts'

/** Everything that is shown, by name. */
export const everyEntry = statement(
  'directory-every-entry',
  (_, _p: object) => sql<Row>`
    select s.place_id, s.name, s.about, s.place, s.days, s.cost_pence, s.cost_per, s.open_to, s.contact, s.checked_on, h.name as by_name
    from (${shown}) s join human h on h.human_id = s.said_by order by s.name, s.place, s.place_id`,
)

/** Two lists that are sent at the same moment are taken in one after the other, so that the same thing does not come in twice. */
export const lockSheets = statement(
  'directory-lock-sheets',
  (_, _p: object) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('directory sheets ' || current_setting('app.authority'), 0))`,
)
