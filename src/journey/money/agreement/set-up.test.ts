import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan, childcare } from '../approved.test-kit.ts'

let world: World
let anne: Browser
let priya: Browser
let farah: Browser
const her = (path: string) => on('eastmarsh/anne', path)
const ALL = { capacity: 'yes', 'not-prohibited': 'yes', 'can-manage': 'yes', 'right-way': 'yes' }
const CLUB = 'A drawing club'

beforeAll(async () => {
  world = await aWorld()
  ;[anne, priya, farah] = (await Promise.all(
    ['anne', 'priya', 'farah'].map((key) => world.as(`eastmarsh/${key}`)),
  )) as [Browser, Browser, Browser]
  const from = addDays(mondayOf(world.today), 7)
  const club = { what: CLUB, pence: 1500, every: 'weekly', from } as const
  await approvedPlan(world, 'eastmarsh/anne', { lines: [{ ...childcare(world.today), paPart: 'wages' }, club] })
})
afterAll(() => world.close())

const text = ({ text: page }: { text: string }) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const lineOf = async (what: string): Promise<string> =>
  (await rowsIn<{ id: string }>(world, 1, 'select spend_line_id as id from spend_line where what = $1', [what]))[0]
    ?.id ?? ''

test('never: money goes to the person directly while a condition is not met or not said', async () => {
  const unsaid = await farah.send(her('/money/set-up'), { managedAs: 'direct-payment' })
  expect(unsaid.status).toBe(422)
  expect(text(unsaid)).toContain('their worker answers a few questions')
  expect(unsaid.text).toContain('href="#managedAs"')
  const short = await priya.send(her('/money/conditions'), { capacity: 'no', 'words-capacity': '' })
  expect(text(short)).toContain('Write why not yet, and what help would change it')
  await priya.send(her('/money/conditions'), {
    ...ALL,
    'can-manage': 'no',
    'words-can-manage': 'A payroll service would help',
  })
  for (const managedAs of ['direct-payment', 'prepaid-card'])
    expect(text(await farah.send(her('/money/set-up'), { managedAs }))).toContain('one thing is not there yet')
  expect(text(await farah.get(her('/money/set-up')))).toContain('can manage it alone or with help: not yet')
  expect(text(await farah.get(her('/money/set-up')))).not.toContain('A payroll service would help')
  expect(await rowsIn(world, 1, 'select 1 from agreement')).toEqual([])
})

test('the person reads what was written about it, and that other ways are open', async () => {
  const page = text(await anne.get(her('/money/helpers')))
  expect(page).toContain('Not yet')
  expect(page).toContain('A payroll service would help')
  expect(page).toContain('somebody else can look after the money until it is')
  expect(text(await anne.get(her('/timeline')))).not.toContain('payroll')
})

test('written down once, whoever presses twice; the same again says so', async () => {
  await priya.send(her('/money/conditions'), ALL)
  const same = await priya.send(her('/money/conditions'), ALL)
  expect(text(same)).toContain('written down already, just so')
  expect(
    await rowsIn(world, 1, "select met from payment_condition where condition = 'can-manage' order by condition_id"),
  ).toEqual([{ met: false }, { met: true }])
})

test('mixed: each line its own way and code, the plan’s own words kept, set up once', async () => {
  await rowsIn(
    world,
    1,
    `insert into council_settings (effective_from, settings, recorded_by, recorded_at)
     select current_date, jsonb_set(settings, '{money}', '{"codes":[{"code":"PB","name":"Personal budgets"},{"code":"MH9","name":"Other"}]}'), $1, now()
     from council_settings order by settings_id desc limit 1`,
    [idOf('eastmarsh/anne')],
  )
  await world.ports.councils.reload()
  const [care, club] = [await lineOf(childcare(world.today).what), await lineOf(CLUB)]
  const page = text(await farah.get(her('/money/set-up')))
  expect(page).toContain('Which budget code pays for it?')
  const left = await farah.send(her('/money/set-up'), { managedAs: 'mixed', [`managed-${care}`]: 'direct-payment' })
  expect(left.text).toContain(`href="#managed-${club}"`)
  const odd = await farah.send(her('/money/set-up'), { managedAs: 'council-managed', [`code-${club}`]: 'XX' })
  expect(odd.text).toContain(`href="#code-${club}"`)
  const ways = {
    ...{ managedAs: 'mixed', [`managed-${care}`]: 'direct-payment', [`managed-${club}`]: 'council-managed' },
    [`code-${club}`]: 'MH9',
  }
  const both = await atOnce([1, 2].map(() => farah.ready(her('/money/set-up'), ways)))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(
    await rowsIn(world, 1, 'select what, managed_as, budget_code, pa_part from agreement_line order by amount_pence'),
  ).toEqual([
    { what: CLUB, managed_as: 'council-managed', budget_code: 'MH9', pa_part: null },
    { what: childcare(world.today).what, managed_as: 'direct-payment', budget_code: 'PB', pa_part: 'wages' },
  ])
  expect(await rowsIn(world, 1, 'select managed_as from agreement')).toEqual([{ managed_as: 'mixed' }])
  const codes = await rowsIn<{ code: string }>(
    world,
    1,
    "select code from account where kind = 'council' order by code",
  )
  expect(codes.map(({ code }) => code)).toEqual(expect.arrayContaining(['MH9', 'PB']))
  // Nobody has worked out what she pays towards it, and nothing waits for that.
  expect(await rowsIn(world, 1, 'select 1 from contribution')).toEqual([])
  expect(text(await anne.get(her('/money')))).toMatch(/Next payment £(15|62)\.00/)
})

test('nobody else writes any of it', async () => {
  for (const browser of [anne, farah, await world.as('eastmarsh/owen'), await world.as('eastmarsh/joanne')])
    expect((await browser.get(her('/money/conditions'))).status).toBe(404)
  for (const browser of [farah, await world.as('eastmarsh/owen'), await world.as('eastmarsh/joanne')])
    expect((await browser.get(her('/money/helpers'))).status).toBe(404)
  expect(world.bugs).toEqual([])
})
