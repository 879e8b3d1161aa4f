import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import { settingsOn, settingsShape } from '#council/index.ts'
import { idOf } from '#demo/councils.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, hiddenOf, type World } from '#test/world.ts'
import { mayChange } from './rules.ts'

let world: World
let ruth: Browser
const PAGE = '/eastmarsh/money-settings'
const FORM = `${PAGE}/change`
const TOM = idOf('eastmarsh/tom')

beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
})
afterAll(() => world.close())

const typed = (from: string, more: Record<string, string> = {}): Record<string, string> => ({
  ...(boxes('from', from) as Record<string, string>),
  ...{ codes: 'PB Personal budgets\nWINTER Winter help', contributions: 'net', unusual: '200' },
  ...{ payerName: 'Eastmarsh Council', payerSortCode: '08-99-99', payerAccountNumber: '66374958' },
  ...{ serviceUserNumber: '400123', [`limit-${TOM}`]: '5000' },
  accountsPayable: 'Ref: reference\nCompany: =01\nPaid: amount-pounds',
  journal: 'Code: code\nDr: debit-pounds\nCr: credit-pounds',
  ...more,
})
const inMemory = (on: string = world.today) => {
  const council = world.ports.councils.bySlug('eastmarsh')
  return council && settingsOn(council, on as Day).money
}
const versions = async (): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, 'select count(*)::int as n from council_settings'))[0]?.n ?? -1

const today = day('2026-11-22')
const standing = settingsShape.shape.money.parse({})
const tom = { humanId: TOM, name: 'Tom Birch' }
const column = (field: string, heading = 'x') => ({ heading, field })
const CASES: [string, Partial<typeof standing>][] = [
  ['nobody-could-approve', { runLimits: [{ humanId: TOM, pence: 0n }] }],
  ['code-stands-twice', { codes: ['PB', 'PB'].map((code) => ({ code, name: 'One' })) }],
  ['code-is-in-use', { codes: [{ code: 'OTHER', name: 'One' }] }],
  ['column-shows-nothing-we-know', { accountsPayable: [column('amount-pounds'), column('plan')] }],
  ['column-shows-nothing-we-know', { journal: [column('constructor')] }],
  ['payments-could-not-be-found-again', { accountsPayable: [column('amount-pounds')] }],
  ['journal-needs-both-sides', { journal: [column('debit-pounds')] }],
  ['says-what-the-money-is-for', { accountsPayable: [column('=Mental health')] }],
  ['says-what-the-money-is-for', { journal: [column('code', 'CMHT code')] }],
  ['says-what-the-money-is-for', { payer: { ...standing.payer, name: 'EASTMARSH MH' } }],
]

test.each(CASES)('%s', (code, part) => {
  const money = { ...standing, ...part }
  expect(mayChange({ from: today, money }, today, [tom], ['PB'])).toMatchObject([{ code }])
})

test('a day that has passed is refused; what was shipped is not', () => {
  const asked = { from: addDays(today, -1), money: standing }
  expect(mayChange(asked, today, [tom], ['PB'])).toMatchObject([{ code: 'day-has-passed', at: 'from' }])
  expect(mayChange({ ...asked, from: today }, today, [tom], ['PB'])).toEqual([])
})

test('the administrator sees how the council pays, with the first lines of its files', async () => {
  expect((await ruth.get('/eastmarsh/settings')).text).toContain(PAGE)
  const { text } = await ruth.get(PAGE)
  for (const part of ['Tom Birch: any run', 'PB Personal budgets', '089999 66374958', 'FT0123456789ABCD', '124.00'])
    expect(text).toContain(part)
})

test('what cannot be read or may not be is refused at its box, and nothing is written', async () => {
  await setUpByRows(world, 'eastmarsh/anne')
  const before = await versions()
  for (const [more, words] of [
    [{ [`limit-${TOM}`]: '0' }, 'Nobody could approve a run'],
    [{ [`limit-${TOM}`]: 'lots' }, 'Write an amount in pounds'],
    [{ codes: '' }, 'at least one budget code'],
    [{ codes: 'PB' }, 'one code a line and then its name'],
    [{ contributions: '' }, 'Choose how people pay'],
    [{ unusual: '99' }, 'from 101 to 10000'],
    [{ payerName: 'Eastmarsh, with a comma' }, 'up to 18 letters'],
    [{ payerSortCode: '12345' }, 'six digits of the sort code'],
    [{ payerAccountNumber: '1' }, 'eight digits'],
    [{ serviceUserNumber: '' }, 'Bacs user number'],
    [{ accountsPayable: 'no colon' }, 'one column a line'],
    [{ journal: 'Code: nothing' }, 'something that we do not know'],
  ] as [Record<string, string>, string][]) {
    const refused = await ruth.send(FORM, typed(world.today, more))
    expect([refused.status, refused.text.includes(words)], words).toEqual([422, true])
    expect(refused.text).toContain('WINTER Winter help'.slice(0, more.codes === undefined ? 18 : 0))
  }
  expect(await versions()).toBe(before)
})

test('settings hold from their day on, once, and one of two who set them meanwhile is told', async () => {
  const from = addDays(day(world.today), 7)
  const before = await versions()
  const drawn = hiddenOf((await ruth.get(FORM)).text, FORM)
  const sent = [
    await ruth.post(FORM, { ...drawn, ...typed(from) }),
    await ruth.post(FORM, { ...drawn, ...typed(from) }),
  ]
  expect(sent.map(({ location }) => location)).toEqual([`${PAGE}?done=changed`, `${PAGE}?done=changed`])
  expect(await versions()).toBe(before + 1)
  const stale = { ...hiddenOf((await ruth.get(FORM)).text, FORM), stamp: drawn.stamp ?? '' }
  expect((await ruth.post(FORM, { ...stale, ...typed(from) })).text).toContain('Somebody changed this')
  expect(inMemory()?.contributions).toBe('gross')
  expect(inMemory(from)).toMatchObject({
    ...{ contributions: 'net', unusualHundredths: 200, runLimits: [{ humanId: TOM, pence: 500_000n }] },
    payer: { name: 'EASTMARSH COUNCIL', sortCode: '089999' },
    accountsPayable: [
      { heading: 'Ref', field: 'reference' },
      { heading: 'Company', field: '=01' },
      { heading: 'Paid', field: 'amount-pounds' },
    ],
  })
  const { text } = await ruth.get(`${PAGE}?done=changed`)
  expect(text).toContain('Tom Birch: up to £5,000.00')
  expect(text).toContain('Written down by Ruth Vale')
  for (const key of ['eastmarsh/tom', 'eastmarsh/farah', 'eastmarsh/anne'])
    expect((await (await world.as(key)).get(PAGE)).status).toBe(404)
  expect(world.bugs).toEqual([])
})

test('a code that lines are paid from cannot be taken out', async () => {
  await setUpByRows(world, 'eastmarsh/david')
  await rowsIn(
    world,
    1,
    `insert into agreement_line (line_id, budget_id, agreement_id, spend_line_id, outcome_id, what, amount_pence, every, from_day, budget_code)
     select gen_random_uuid(), budget_id, agreement_id, spend_line_id, outcome_id, what, 100, every, from_day, 'WINTER' from agreement_line limit 1`,
  )
  const refused = await ruth.send(FORM, typed(addDays(day(world.today), 9), { codes: 'PB Personal budgets' }))
  expect(refused.text).toContain('paid from a code that is missing here')
})
