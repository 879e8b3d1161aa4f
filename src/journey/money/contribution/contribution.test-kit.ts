import { addDays, type Day, mondayOf } from '#core/day.ts'
import { rowsIn } from '#test/steps/rows.ts'
import type { World } from '#test/world.ts'

/** Every week of a line that `setUpByRows` made stands in a run, up to its `weeks`th: nothing is due for days that are not paid. */
export const everyWeekIsIn = (world: World, line: string, weeks: number) =>
  rowsIn(
    world,
    1,
    `with week as (select gen_random_uuid() as id, l.line_id, l.budget_id, l.from_day + 7 * n as starts
        from agreement_line l, generate_series(1, $2::int - 1) n where l.line_id = $1),
      item as (insert into pay_run_item (item_id, pay_run_id, budget_id, line_id, period_from, period_to, pay_on, amount_pence, working)
        select id, (select pay_run_id from pay_run_item where line_id = $1 limit 1), budget_id, line_id, starts, starts + 6, starts, 6200, '£62.00'
        from week)
    insert into instalment_claim (line_id, period_from, kind, turn, item_id) select line_id, starts, 'instalment', 0, id from week`,
    [line, weeks],
  )

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

/** What 15 days up to today come to at £12.50 a week, each week from its Monday rounded by itself; in pence. */
export function dueOf(today: Day): bigint {
  const days = new Map<Day, number>()
  for (let back = 14; back >= 0; back -= 1) {
    const week = mondayOf(addDays(today, -back))
    days.set(week, (days.get(week) ?? 0) + 1)
  }
  return [...days.values()].reduce((sum, count) => sum + BigInt(Math.round((1250 * count) / 7)), 0n)
}
