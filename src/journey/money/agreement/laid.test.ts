import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { overlayFrom } from './rows.ts'
import { overlaysOf } from './store.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const LAID = `
  with c as (insert into change_started (change_id, budget_id, version_id, for_the_worse, words, starts_on, object_until, started_by, started_on)
      select $1, budget_id, version_id, false, 'Other things', set_up_on, set_up_on, set_up_by, set_up_on from agreement where agreement_id = $2
      returning change_id, budget_id, started_by as by, started_on as on_day),
    o as (insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, change_id, reason, made_by, made_on,
        agreed_pence, amount_pence, season_from, season_to, what, outcome_id)
      select kind.id, c.budget_id, $2, $3, kind.kind, c.on_day, c.change_id, 'Agreed', c.by, c.on_day,
        kind.agreed, kind.amount, kind.first, kind.last, kind.what, case when kind.what is not null then $4::uuid end
      from c, (values ($5::uuid, 'taper', 15000::bigint, null::bigint, null::int, null::int, null),
        ($6::uuid, 'top-up', null, 2100, 11, 2, null), ($7::uuid, 'one-off', null, 4000, null, null, null),
        ($8::uuid, 'use', null, null, null, null, 'art')) as kind (id, kind, agreed, amount, first, last, what)
      returning overlay_id)
  insert into taper_step (overlay_id, from_day, amount_pence)
  select $5::uuid, c.on_day + step.days, step.pence from c, (values (7, 5000), (0, 10000), (14, 0)) as step (days, pence)`

test('what was laid over a line is read as it was laid, the steps of a step-down in order', async () => {
  const { budget, agreement, line, outcome } = await setUpByRows(world, 'eastmarsh/anne')
  const ids = [newId(), newId(), newId(), newId()]
  await rowsIn(world, 1, LAID, [newId(), agreement, line, outcome, ...ids])
  const on = addDays(world.today, -100)
  const read = (await world.within(1, (tx) => tx.run(overlaysOf, { budget }))).map(overlayFrom)
  const steps = [10_000n, 5000n, 0n].map((amountPence, at) => ({ from: addDays(on, 7 * at), amountPence }))
  const [taper, topUp, oneOff, use] = ids
  expect(new Map(read.map((one) => [one.id, one]))).toEqual(
    new Map<string | undefined, object>([
      [taper, { id: taper, kind: 'taper', lineId: line, from: on, agreedPence: 15_000n, steps }],
      [
        topUp,
        {
          id: topUp,
          kind: 'top-up',
          lineId: line,
          from: on,
          amountPence: 2100n,
          season: { fromMonth: 11, toMonth: 2 },
        },
      ],
      [oneOff, { id: oneOff, kind: 'one-off', lineId: line, on, amountPence: 4000n }],
      [use, { id: use, kind: 'use', lineId: line, from: on, what: 'art', outcomeId: outcome }],
    ]),
  )
})
