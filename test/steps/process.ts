import type { World } from '#test/world.ts'
import { rowsIn } from './rows.ts'

/** Another way of deciding in Eastmarsh from today on, straight into the database. Pence as decimal strings. */
export async function decidesBy(world: World, process: object): Promise<void> {
  await rowsIn(
    world,
    1,
    `insert into council_settings (effective_from, settings, recorded_at)
     select $1, settings || jsonb_build_object('process', settings->'process' || $2::jsonb), now()
     from council_settings order by settings_id desc limit 1`,
    [world.today, JSON.stringify(process)],
  )
  await world.ports.councils.reload()
}
