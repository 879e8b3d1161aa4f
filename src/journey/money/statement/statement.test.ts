import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate, sayDay } from '#core/day.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { type Kept, kept, type Moved, move } from '../ledger/ledger.test-kit.ts'

const [anne, priya, farah] = ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/farah']
let world: World
let hers: Kept
beforeAll(async () => {
  world = await aWorld()
  hers = await kept(world, anne)
  const moves: Moved[] = [
    ...Array.from(
      { length: 60 },
      (_, n): Moved => ({
        kind: 'purchase',
        debit: 'held',
        credit: 'spent',
        amount: 50n,
        on: addDays(world.today, -90 + n),
      }),
    ),
    { kind: 'payment', debit: 'council', credit: 'managed', amount: 4000n, on: addDays(world.today, -5) },
    { kind: 'pot-set-aside', debit: 'council', credit: 'pot', amount: 30_000n, on: world.today },
  ]
  await world.within(1, async (tx) => {
    for (const one of moves) await move(tx, world, hers, one)
  })
})
afterAll(() => world.close())

const get = async (key: string, path: string) => (await world.as(key)).get(on(anne, `/money/${path}`))

test('the person sees their own money, whoever looks after it, line by line and page by page', async () => {
  const { text } = await get(anne, 'statement')
  // £62.00 + £40.00 paid, sixty times 50p spent.
  expect(text).toContain('You have £72.00 left.')
  for (const said of [
    'In your account',
    '£32.00',
    'With the council, for you',
    '£40.00',
    'Kept for a bad time',
    '£300.00',
  ])
    expect(text).toContain(said)
  expect(text).toContain('Paid in, with the council')
  expect(text.match(/<tr class="govuk-table__row">/g)).toHaveLength(51)
  const older = /href="([^"]*from=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await (await world.as(anne)).get(older)
  expect(second.text.match(/<tr class="govuk-table__row">/g)).toHaveLength(14)
  // The oldest line: what was paid first, after which just that was left.
  expect(second.text).toContain(sayDate(addDays(world.today, -100)))
  expect(second.text).toMatch(/Paid in: childcare[\s\S]*?£62\.00[\s\S]*?–[\s\S]*?£62\.00/)
  expect(second.text).toContain('Newest lines')
})

test('as at a day, in one piece or in three boxes; a day that is none is said so', async () => {
  const then = addDays(world.today, -60)
  const said = `At the end of ${sayDay(then)}, you had £46.50 left.`
  expect((await get(anne, `statement?as-at=${then}`)).text).toContain(said)
  const [year, month, date] = then.split('-').map(Number)
  const boxed = await get(anne, `statement?as-at-day=${date}&as-at-month=${month}&as-at-year=${year}`)
  expect(boxed.text).toContain(said)
  expect((await get(anne, 'statement?as-at=2026-02-30')).text).toContain('There is no such day')
  expect((await get(anne, `statement?as-at=${addDays(world.today, -200)}`)).text).toContain(
    'Nothing had come or gone by then',
  )
})

test('it can be kept as a file, every line of it, and its name tells nothing', async () => {
  const { text, headers } = await get(anne, 'statement/file')
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(64)
  expect(lines[0]).toBe('"Day","What","In","Out","Left"')
  expect(lines.at(-1)).toBe(`"${sayDate(addDays(world.today, -100))}","Paid in: childcare",62.00,0.00,62.00`)
  expect(String(headers['content-disposition'])).toContain(`statement-${world.today}.csv`)
})

test('the worker and finance see the same page, about the person; others see nothing', async () => {
  for (const key of [priya, farah]) {
    const { text } = await get(key, 'statement')
    expect(text).toContain('Anne has £72.00 left.')
    expect(text).toContain('With the council, for Anne')
  }
  for (const path of ['statement', 'statement/file', 'ahead'])
    expect((await get('eastmarsh/david', path)).status, path).toBe(404)
})

test('what is still to come, this month and this year', async () => {
  const { text } = await get(anne, 'ahead')
  expect(text).toContain('What is still to come')
  expect(text).toContain('Bought this month')
  expect(text).toContain('The last day that is paid for is')
  expect(text).toContain('<svg')
  expect((await get('eastmarsh/priya', 'ahead')).text).toContain('Anne has')
  const david = await (await world.as('eastmarsh/david')).get(on('eastmarsh/david', '/money/ahead'))
  expect(david.text).toContain('No payments are set up yet')
  const empty = await (await world.as('eastmarsh/david')).get(on('eastmarsh/david', '/money/statement'))
  expect(empty.text).toContain('Nothing has come or gone yet')
  expect(world.bugs).toEqual([])
})
