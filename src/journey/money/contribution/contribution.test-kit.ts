import { rowsIn } from '#test/steps/rows.ts'
import type { World } from '#test/world.ts'

/** Other money settings of Eastmarsh from today on, straight into the database. */
export async function paysBy(world: World, money: object): Promise<void> {
  await rowsIn(
    world,
    1,
    `insert into council_settings (effective_from, settings, recorded_at)
     select $1, settings || jsonb_build_object('money', coalesce(settings->'money', '{}'::jsonb) || $2::jsonb), now()
     from council_settings order by settings_id desc limit 1`,
    [world.today, JSON.stringify(money)],
  )
  await world.ports.councils.reload()
}
