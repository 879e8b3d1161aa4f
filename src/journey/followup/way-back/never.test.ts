import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { moveClock } from '#demo/clock.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { approved } from '#test/steps/decision.ts'
import { ended } from '#test/steps/ending.ts'
import { paid, payRun } from '#test/steps/money.ts'
import { sent } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { agreedAgain, cameBack, decidedAgain, setUpAgain } from '#test/steps/way-back.ts'
import { aWorld, on, type World } from '#test/world.ts'

const anne = 'eastmarsh/anne'
const budget = budgetOf(anne)
let world: World
let first: { agreement_id: string; line_id: string }
beforeAll(async () => {
  world = await aWorld()
  await approved(world)
  await paid(world)
  await reviewed(world)
  await ended(world)
  await moved(30)
  await cameBack(world)
  ;[first] = await rows('select a.agreement_id, l.line_id from agreement a join agreement_line l using (agreement_id)')
})
afterAll(() => world.close())

const day = (days: number): Day => addDays(world.today, days)
const moved = (days: number) => moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [] }, day(days))
const rows = <Row extends object>(text: string, ...values: unknown[]) =>
  rowsIn<Row>(world, 1, text, values) as Promise<[Row]>

const AGREEMENT =
  "insert into agreement (agreement_id, budget_id, round, version_id, managed_as, set_up_by, set_up_on) values ($1, $2, $3, $4, 'direct-payment', $5, $6)"
const LINE = `insert into agreement_line (line_id, budget_id, agreement_id, spend_line_id, outcome_id, what, amount_pence, every, from_day, managed_as)
  select $1, budget_id, $2, spend_line_id, outcome_id, what, amount_pence, every, $3, managed_as from agreement_line where line_id = $4`
const OVERLAY = `insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, to_day, reason, made_by, made_on)
  values ($1, $2, $3, $4, 'pause', $5, $5, 'x', $6, $5)`

const SET_UP = on(anne, '/money/set-up')
const stampOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

test('never: after a way back payments begin by a plan that nobody approved since', async () => {
  const farah = await world.as('eastmarsh/farah')
  const stamp = stampOf('undefined undefined')
  const early = await forced(world, farah, SET_UP, { managedAs: 'direct-payment', stamp })
  expect(early.text).toContain('no plan has been approved since')
  const [{ version_id: next }] = await rows<{ version_id: string }>(
    'select version_id from plan_version where budget_id = $1 order by number desc limit 1',
    budget,
  )
  const put = (round: number) =>
    rows(AGREEMENT, ...[newId(), budget, round, next, idOf('eastmarsh/farah'), world.today])
  await expect(put(1)).rejects.toThrow('approved after the way back')
  await expect(put(0)).rejects.toThrow('a_round_is_set_up_once')
  await expect(put(2)).rejects.toThrow('the round that is open')
  expect(await rows('select round from agreement')).toEqual([{ round: 0 }])
  await expect(
    rows(
      `insert into way_back (way_back_id, budget_id, ending_id, changed, words, step, how, said_by, typed_by, said_on, typed_on)
       select gen_random_uuid(), e.budget_id, e.ending_id, '{people}', 'x', 'needs', 'here', b.person_id, b.person_id, e.last_day, e.last_day
       from ending e join budget b using (budget_id)`,
    ),
  ).rejects.toThrow('confirmed and is over')
})

test('never: a round that is over is changed or paid again', async () => {
  const priya = idOf('eastmarsh/priya')
  const withdrawn =
    "insert into overlay_withdrawn (overlay_id, withdrawn_by, withdrawn_on) select overlay_id, $1, $2 from overlay where kind = 'ends'"
  const refused = async () => {
    await expect(rows(withdrawn, priya, day(30))).rejects.toThrow('never taken away')
    await expect(rows(LINE, newId(), first.agreement_id, day(31), first.line_id)).rejects.toThrow(
      'the round that is open',
    )
    await expect(rows(OVERLAY, newId(), budget, first.agreement_id, first.line_id, day(31), priya)).rejects.toThrow(
      'never changed',
    )
  }
  await refused()
  await agreedAgain(world)
  await sent(await world.as(anne), on(anne, '/decision/ask'), {})
  await moved(33)
  await decidedAgain(world)
  await setUpAgain(world)
  await refused()
  const [second] = await rows<{ agreement_id: string; from_day: Day }>(
    'select agreement_id, from_day from agreement_now join agreement_line using (agreement_id)',
  )
  expect(second.from_day).toBe(day(33))
  await expect(rows(LINE, newId(), second.agreement_id, day(29), first.line_id)).rejects.toThrow('after the way back')
  await expect(
    rows(
      `with v as (insert into plan_version (version_id, budget_id, number, opened_by, opened_on) values ($4, $2, 9, $5, $6))
       ${AGREEMENT}`,
      ...[newId(), budget, 1, newId(), priya, day(30)],
    ),
  ).rejects.toThrow('a_round_is_set_up_once')
})

test('never: what came too much before a way back is kept back of what is paid after it', async () => {
  const owed = 'was paid for days that are not paid for any more'
  const text = async () => (await (await world.as('eastmarsh/farah')).get(on(anne, '/money'))).text
  expect(await text()).toContain(owed)
  await payRun(world, { upTo: day(40) })
  const items = await rows<{ kind: string; pence: bigint }>(
    `select i.kind, i.amount_pence as pence from pay_run_item i join agreement_line l using (line_id)
     join agreement_now using (agreement_id)`,
  )
  expect(items.length).toBeGreaterThan(0)
  expect(new Set(items.map(({ kind, pence }) => `${kind} ${pence}`))).toEqual(new Set(['instalment 6200']))
  const [{ less }] = await rows<{ less: number }>(
    'select count(*)::int as less from pay_run_item where amount_pence < 0',
  )
  expect(less).toBe(0)
  expect(await text()).toContain(owed)
  expect(await text()).toContain('Nothing is taken by itself')
  expect(world.bugs).toEqual([])
})
