import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { rootOf } from '#test/access/principals.ts'
import { paid } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { bought } from '#test/steps/spending.ts'
import { aWorld, type World } from '#test/world.ts'
import { formsOn } from './outside.test-kit.ts'

const [anne, priya] = ['eastmarsh/anne', 'eastmarsh/priya']
const budget = budgetOf(anne)
let world: World
/** Does what nobody can: it moves days back. */
let root: pg.Client
beforeAll(async () => {
  world = await aWorld()
  root = await rootOf(world)
  const line = { what: 'Childcare', pence: 6200, every: 'weekly' as const, from: addDays(world.today, -10) }
  await approvedPlan(world, anne, { lines: [line] })
  await paid(world, { upTo: world.today })
  await bought(world, anne, { what: 'clay', amount: '12.00', noReceiptBecause: 'They gave me none' })
})
afterAll(async () => {
  await root.end()
  await world.close()
})

const { page, send, went } = formsOn(() => world, anne)
const how = async (who = anne) => (await page(who, '/spending/checking')).text

/** A question asked, answered and listened to; gives its path on the record. */
async function heard(): Promise<string> {
  const location = await went(priya, '/outside/begin', {
    ...{ what: 'A coat', about: 'none' },
    ...boxes('happenedOn', world.today),
  })
  const one = `/outside/${/outside\/([^?]+)/.exec(location)?.[1]}`
  await went(priya, `${one}/rule`, {
    ...{ rule: 'For childcare', found: 'talk', explainedBy: 'Priya', words: 'We read the plan' },
    ...boxes('explainedOn', addDays(world.today, -30)),
  })
  await went(priya, `${one}/ask`, { words: 'What was it for?' })
  await went(anne, `${one}/answer`, { answer: 'me', words: 'It was cold' })
  await went(priya, `${one}/heard`, { words: 'Anne was cold' })
  return one
}
const agreed = (one: string, days: number) =>
  went(priya, `${one}/step`, {
    ...{ step: 'closer-look', reasons: 'We both want to see it for a while' },
    ...boxes('until', addDays(world.today, days)),
    ...{ 'not-talk': 'We talked', 'not-reminder': 'She knows' },
  })
/** As if it had been agreed with this last day. */
const lasts = (days: number) =>
  root.query('update outside_step set proposed_on = $1::date - 30, until_day = $1', [addDays(world.today, days)])

test('a closer look that was agreed holds until its last day, and is over by itself after it', async () => {
  expect(await how()).toContain('A shared look')
  const one = await heard()
  await agreed(one, 40)
  const text = await how()
  for (const part of ['A close look', 'It was agreed for a time', sayDate(addDays(world.today, 40)), 'over by itself'])
    expect(text).toContain(part)
  expect(text).not.toContain('We both want to see it')
  expect(text).not.toContain('Make it lighter')
  const lighter = await send(priya, '/spending/checking/lighter', { level: 'light', reason: 'So' })
  expect([lighter.status, lighter.text.includes('ends by itself on its day')]).toEqual([422, true])
  await lasts(0)
  expect(await how()).toContain('A close look')
  await lasts(-1)
  expect(await how()).toContain('A shared look')
})

test('where their own level is close already, the worker’s first screen says what its page says', async () => {
  const caseload = async () => (await (await world.as(priya)).get('/eastmarsh/caseload')).text
  await lasts(20)
  expect(await caseload()).not.toContain('A look at what was bought is your turn')
  const again = boxes('lookAgainOn', addDays(world.today, 60))
  await went(priya, '/spending/checking/closer', { level: 'close', reason: 'To see it together', ...again })
  await went(anne, '/spending/checking/closer/say', { words: 'All right' })
  await went(priya, '/spending/checking/closer/settle', { choice: 'closer', reason: 'Agreed' })
  await root.query('update check_level set from_day = $1::date - 30, look_again_on = $1', [world.today])
  expect(await how(priya)).toContain('think again about the closer look')
  expect(await caseload()).toContain('A look at what was bought is your turn')
  for (const table of ['check_level', 'check_view', 'check_asked']) await root.query(`delete from ${table}`)
})

test('it is over before where somebody looks back on it', async () => {
  await lasts(20)
  expect(await how()).toContain('A close look')
  const [row] = await rowsIn<{ id: string }>(world, 1, 'select outside_id as id from outside_step')
  await went(priya, `/outside/${row?.id}/tried`, { words: 'It went well' })
  expect(await how()).toContain('A shared look')
})

test('the worker’s first screen has the look that it makes due, and a lighter look once looks were quiet', async () => {
  const caseload = async () => (await (await world.as(priya)).get('/eastmarsh/caseload')).text
  expect(await caseload()).not.toContain('A look at what was bought is your turn')
  const quiet = [60, 40, 20].map((days) => addDays(world.today, -days))
  for (const day of quiet)
    await rowsIn(
      world,
      1,
      `with k as (insert into spending_look (look_id, budget_id, to_day, opened_by, opened_on) values (gen_random_uuid(), $1, $2, $3, $2) returning look_id)
       insert into look_closed (look_id, closed_by, closed_on) select look_id, $3, $2::date from k`,
      [budget, day, idOf(priya)],
    )
  await root.query('update agreement set set_up_on = set_up_on - 100 where budget_id = $1', [budget])
  expect(await how(priya)).toContain('say yes to a lighter look')
  expect(await caseload()).toContain('A look at what was bought is your turn')
})

test('never: somebody is asked about the plan, or a rule is brought up, in a bad time', async () => {
  const location = await went(priya, '/outside/begin', {
    ...{ what: 'A lamp', about: 'none' },
    ...boxes('happenedOn', world.today),
  })
  const one = `/outside/${/outside\/([^?]+)/.exec(location)?.[1]}`
  await went(priya, `${one}/rule`, {
    ...{ rule: 'For childcare', found: 'talk', explainedBy: 'Priya', words: 'We read the plan' },
    ...boxes('explainedOn', addDays(world.today, -30)),
  })
  await rowsIn(
    world,
    1,
    `insert into unwell_switch (switch_id, budget_id, thrown_by, as_role, adds, words, thrown_on)
     values (gen_random_uuid(), $1, $2, 'person', 'call', '', $3)`,
    [budget, idOf(anne), world.today],
  )
  const asked = await send(priya, `${one}/ask`, { words: 'Why?' })
  expect([asked.status, asked.text.includes('Nothing is asked for now')]).toEqual([422, true])
  expect((await page(priya, `${one}/ask`)).text).toContain('this question waits')
  const other = await went(priya, '/outside/begin', {
    ...{ what: 'A pan', about: 'none' },
    ...boxes('happenedOn', world.today),
  })
  const two = `/outside/${/outside\/([^?]+)/.exec(other)?.[1]}`
  await went(priya, `${two}/rule`, { rule: 'Nothing for the kitchen', found: 'not' })
  const explained = await send(priya, `${two}/explain`, {
    words: 'Only what the plan names',
    how: 'phone',
    saidBack: '',
  })
  expect([explained.status, explained.text.includes('Nothing is asked for now')]).toEqual([422, true])
})
