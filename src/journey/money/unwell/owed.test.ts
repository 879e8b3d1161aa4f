import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { payRun, setUp } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan, childcare } from '../approved.test-kit.ts'

let world: World
let anne: Browser
let line = ''
const her = (path: string) => on('eastmarsh/anne', path)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  const wages = { ...childcare(world.today), what: 'Wages of my assistant', paPart: 'wages' } as const
  await approvedPlan(world, 'eastmarsh/anne', { lines: [childcare(world.today), wages] })
  await setUp(world)
  const rows = await rowsIn<{ id: string }>(
    world,
    1,
    "select spend_line_id as id from agreement_line where pa_part = 'wages'",
  )
  line = rows[0]?.id ?? ''
})
afterAll(() => world.close())

const text = ({ text: page }: { text: string }) => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const paused = () => rowsIn(world, 1, 'select 1 from overlay where budget_id = $1', [budgetOf('eastmarsh/anne')])

test('never: wages owed are stopped by a pause of their own', async () => {
  const page = await anne.get(her('/unwell/pause'))
  expect(text(page)).toContain('They are owed to somebody who works for you: Wages of my assistant')
  expect(page.text).not.toContain(`/unwell/pause/${line}`)
  const path = her(`/unwell/pause/${line}`)
  expect(text(await anne.get(path))).not.toContain('Yes, pause it')
  const days = { from: addDays(mondayOf(world.today), 7), again: addDays(mondayOf(world.today), 14) }
  const sent = await forced(world, anne, path, { ...days, words: '' })
  expect(sent.status).toBe(422)
  expect(text(sent)).toContain('so a pause never stops it')
  await expect(
    rowsIn(
      world,
      1,
      `insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, to_day, reason, made_by, made_on)
       select gen_random_uuid(), budget_id, agreement_id, line_id, 'pause', current_date, current_date + 30, 'x', $2, current_date
       from agreement_line where spend_line_id = $1`,
      [line, idOf('eastmarsh/anne')],
    ),
  ).rejects.toThrow('owed to somebody employed is not paused')
  expect(await paused()).toEqual([])
})

test('a worker cannot pause them either, whatever was written earlier', async () => {
  const priya = await world.as('eastmarsh/priya')
  const path = her(`/unwell/pause-by-wish/${line}`)
  const days = { from: addDays(mondayOf(world.today), 7), again: addDays(mondayOf(world.today), 14) }
  const drawn = /name="stamp" value="([^"]*)"/.exec((await priya.get(path)).text)?.[1]
  const sent = await forced(world, priya, path, {
    ...{ ...days, ...boxes('spokeOn', world.today), words: 'She wants a rest' },
    ...(drawn === undefined ? {} : { stamp: drawn }),
  })
  expect(sent.status).toBe(422)
  expect(await paused()).toEqual([])
  expect(world.bugs).toEqual([])
})

test('in the plan nobody is offered to have them paused', async () => {
  const page = await anne.get(her(`/plan/unwell/payments/${line}`))
  expect(page.text).toContain('value="go-on"')
  expect(page.text).not.toContain('value="pause-if-i-say"')
  const sent = await forced(world, anne, her(`/plan/unwell/payments/${line}`), {
    ...{ does: 'pause-if-i-say', wish: 'When I stay in bed' },
    stamp: /name="stamp" value="([^"]*)"/.exec(page.text)?.[1] ?? '',
  })
  expect(text(sent)).toContain('so it goes on also in a bad time')
})

test('what is owed is no money left over: nobody is to ask for it back', async () => {
  await payRun(world, { upTo: addDays(mondayOf(world.today), 7) })
  const farah = await world.as('eastmarsh/farah')
  const page = text(await farah.get(her('/money/returned')))
  expect(page).toContain('has £124.00 left')
  expect(page).toContain('Of that, £62.00 is owed to somebody who works for Anne. Never ask for that back')
  expect(world.bugs).toEqual([])
})
