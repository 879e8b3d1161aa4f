import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export const authorities = statement('authorities', (q, _: object) =>
  q.selectFrom('authority').select(['authority_id', 'slug', 'name']).orderBy('authority_id'),
)

// A council that never said its name anew is called as it was when it was added.
const named = sql<unknown>`jsonb_build_object('name', a.name) || c.settings`

export const settingsVersions = statement('settings-versions', (q, _: object) =>
  q
    .selectFrom('council_settings as c')
    .innerJoin('authority as a', 'a.authority_id', 'c.authority_id')
    .select(['effective_from', named.as('settings')])
    .orderBy('effective_from', 'desc')
    .orderBy('settings_id', 'desc'),
)

/** The newest version whose day has come, else the oldest; null where there is none. */
export const settingsInForce = statement(
  'settings-in-force',
  (_, p: { day: Day }) => sql<{ settings_id: bigint; settings: unknown }>`
  select c.settings_id, ${named} as settings
  from council_settings c join authority a on a.authority_id = c.authority_id where c.settings_id = (select coalesce(
    (select settings_id from council_settings where effective_from <= ${p.day}::date
      order by effective_from desc, settings_id desc limit 1),
    (select settings_id from council_settings order by effective_from, settings_id limit 1)))`,
)

export const addSettings = statement(
  'add-settings',
  (q, p: { from: Day; settings: string; by: string | null; at: Date }) =>
    q
      .insertInto('council_settings')
      .values({ effective_from: p.from, settings: sql`${p.settings}::jsonb`, recorded_by: p.by, recorded_at: p.at }),
)

/** Every version with who recorded it, newest effective day first; of one day, what was recorded last. */
export const settingsHistory = statement('settings-history', (q, _: object) =>
  q
    .selectFrom('council_settings as c')
    .innerJoin('authority as a', 'a.authority_id', 'c.authority_id')
    .leftJoin('human as h', 'h.human_id', 'c.recorded_by')
    .select(['c.settings_id', 'c.effective_from', named.as('settings'), 'c.recorded_at', 'h.name as by_name'])
    .orderBy('c.effective_from', 'desc')
    .orderBy('c.settings_id', 'desc'),
)

/** Two who change one council's settings take turns. */
export const lockSettings = statement(
  'lock-settings',
  (_, p: { council: number }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('council settings ' || ${p.council}::int, 0))`,
)
