import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths, sayDate } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { bought } from '#test/steps/spending.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

const anne = (path = '') => on('eastmarsh/anne', `/spending/checking${path}`)
const budget = budgetOf('eastmarsh/anne')

let world: World
let her: Browser
let priya: Browser
let farah: Browser
beforeAll(async () => {
  world = await aWorld()
  const line = { what: 'Childcare', pence: 6200, every: 'weekly' as const, from: addDays(world.today, -10) }
  await approvedPlan(world, 'eastmarsh/anne', { lines: [line] })
  await paid(world, { upTo: world.today })
  her = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  farah = await world.as('eastmarsh/farah')
  for (const [what, amount] of [
    ['swimming', '3.50'],
    ['childcare', '58.00'],
    ['a bus', '2.10'],
    ['clay', '12.00'],
    ['lunch', '9.00'],
    ['soap', '1.00'],
  ] as const)
    await bought(world, 'eastmarsh/anne', { what, amount, noReceiptBecause: 'They gave me none' })
})
afterAll(() => world.close())

const ok = async (sending: ReturnType<Browser['send']>): Promise<string> => {
  const { status, location, text } = await sending
  expect(status, text.replace(/<[^>]*>/g, ' ').slice(0, 2500)).toBe(303)
  return location ?? ''
}
const page = async (browser: Browser, path = '') => (await browser.get(anne(path))).text
const money = () =>
  rowsIn<{ money: string }>(
    world,
    1,
    `select concat((select count(*) from overlay), ' ', (select count(*) from overlay_withdrawn), ' ', (select count(*) from payment_hold), ' ',
      (select sum(transfer_id) from transfer), ' ', (select count(*) from pay_run_item), ' ', (select count(*) from give_back)) as money`,
  )
const itemsOf = (text: string) =>
  [...text.matchAll(/looks\/([0-9a-f-]{36})\/([0-9a-f-]{36})\/fine"/g)].map((found) => found[2] ?? '')
let lookPath = ''

test('a new budget begins at the council’s usual level, and its page says what that asks and whose turn it is', async () => {
  const text = await page(her)
  expect(text).toContain('A shared look')
  expect(text).toContain('We look at it together every 3 months.')
  expect(text).toContain('We pick 4 things that were bought')
  expect(text).toContain('A receipt is needed only above £50.00')
  expect(text).toContain('This is how we begin with everybody.')
  expect(text).toContain('Nothing is needed from anybody until')
  expect(text).toContain(sayDate(addMonths(world.today, 3)))
  expect(text).not.toContain('Begin a look')
})

describe('a look', () => {
  test('picks the same for everybody: the biggest and some by chance', async () => {
    lookPath = ((await ok(priya.send(anne('/look'), {}))).split('?')[0] ?? '').replace(anne(), '')
    const seen = await Promise.all([page(priya, lookPath), page(farah, lookPath), page(her, lookPath)])
    expect(itemsOf(seen[0])).toHaveLength(4)
    expect(itemsOf(seen[1])).toEqual(itemsOf(seen[0]))
    for (const text of seen) {
      expect(text).toContain('childcare, £58.00')
      expect(text).toContain('clay, £12.00')
      expect(text).toContain('picked by chance')
    }
    expect(seen[2]).not.toContain('This is fine')
    const again = await priya.send(anne('/look'), {})
    expect([again.status, again.text.includes('A look is open already')]).toEqual([422, true])
  })

  test('one question, one thing from the person, an answer, and thank you', async () => {
    const [first = '', ...others] = itemsOf(await page(priya, lookPath))
    await ok(priya.send(anne(`${lookPath}/${first}/ask`), { words: 'Was this two afternoons?' }))
    const hers = await page(her)
    expect(hers.match(/One thing we need from you/g)).toHaveLength(1)
    expect(hers).toContain('an answer about “childcare”. Was this two afternoons?')
    expect((await her.get(on('eastmarsh/anne', '/spending'))).text).toContain('One thing we need from you')
    expect((await her.get(on('eastmarsh/anne'))).text).toContain('One thing we need from you')
    expect(await page(priya)).toContain('It is Anne’s turn.')
    expect((await priya.get('/eastmarsh/caseload')).text).not.toContain('A look at what was bought')
    const early = await priya.send(anne(`${lookPath}/close`), {})
    expect(early.text).toContain('Some are still open')
    await ok(her.send(anne(`${lookPath}/${first}/answer`), { words: 'Yes, two' }))
    expect(await page(her)).toContain('It is your worker’s turn')
    expect((await priya.get('/eastmarsh/caseload')).text).toContain('A look at what was bought')
    for (const id of others) await ok(farah.send(anne(`${lookPath}/${id}/fine`), {}))
    await ok(priya.send(anne(`${lookPath}/close`), {}))
    expect(await page(her, lookPath)).toContain('Checked. Thank you.')
    expect((await her.get(on('eastmarsh/anne', '/timeline'))).text).toContain(
      'looked at what was bought. Checked. Thank you.',
    )
  })
})

describe('how closely', () => {
  const why = 'We both lost the thread, so we look more often for a while.'
  test('never: a closer look begins without the person’s view and a day to think again', async () => {
    const closer = { level: 'close', reason: why, ...boxes('lookAgainOn', addDays(world.today, 60)) }
    expect((await priya.send(anne('/lighter'), { level: 'shared', reason: why })).text).toContain('in that way already')
    expect((await priya.send(anne('/closer'), { ...closer, reason: '' })).text).toContain(
      'Write why. The person reads it',
    )
    await ok(priya.send(anne('/closer'), closer))
    expect((await priya.send(anne('/closer/settle'), { choice: 'closer', reason: why })).text).toContain(
      'has not said yet how they see it',
    )
    // Nor by somebody who writes straight into the table.
    const row = (level: string, extra = 'null, null') =>
      rowsIn(
        world,
        1,
        `insert into check_level (budget_id, level, from_day, reason, every_months, sample, statements, set_by, set_on, look_again_on, ask_id)
        values ($1, $2, $3, 'x', 1, 5, false, $4, $3, ${extra})`,
        [budget, level, world.today, idOf('eastmarsh/priya')],
      )
    await expect(row('close', "'2999-01-01', null")).rejects.toThrow('person’s view'.replace('’', "'"))
    await expect(row('close', "'2999-01-01', (select ask_id from check_asked)")).rejects.toThrow("person's view")
    await expect(row('close')).rejects.toThrow()
    expect(await page(her)).toContain('A shared look')
  })

  test('the person says how they see it; then a human settles it with a reason that they read, for a time', async () => {
    expect(await page(her)).toContain(why)
    expect(await page(her)).toContain('One thing we need from you: tell us how you see it')
    await ok(her.send(anne('/closer/say'), { words: 'All right, until Christmas' }))
    expect(await page(priya, '/closer/settle')).toContain('All right, until Christmas')
    await ok(priya.send(anne('/closer/settle'), { choice: 'closer', reason: why }))
    const text = await page(her)
    expect(text).toContain('A close look')
    expect(text).toContain('We look at it together every month.')
    expect(text).toContain('By ')
    expect(text).toContain('A bank statement is needed for each three months.')
  })

  test('lighter needs nobody’s leave, only a reason', async () => {
    await ok(priya.send(anne('/lighter'), { level: 'light', reason: 'You know what you do.' }))
    expect(await page(her)).toContain('A light look')
    expect(await page(her)).toContain('You know what you do.')
    expect((await her.get(on('eastmarsh/anne', '/timeline'))).text).toContain('made it lighter how we look')
  })
})

test('never: any of this holds, lowers or stops a payment', async () => {
  const before = await money()
  const everything = [
    [priya, '/closer', { level: 'close', reason: 'Why not', ...boxes('lookAgainOn', addDays(world.today, 60)) }],
    [her, '/closer/say', { words: 'No, I do not want that' }],
    [priya, '/closer/settle', { choice: 'closer', reason: 'Why not' }],
  ] as const
  for (const [browser, path, fields] of everything) await ok(browser.send(anne(path), { ...fields }))
  await bought(world, 'eastmarsh/anne', { what: 'a taxi', amount: '200.00', noReceiptBecause: 'Lost' })
  const after = await money()
  await ok(priya.send(anne('/look'), {}))
  const [open] = await rowsIn<{ id: string }>(
    world,
    1,
    'select look_id as id from spending_look k where not exists (select from look_closed c where c.look_id = k.look_id)',
  )
  const path = `/looks/${open?.id}`
  const [first = '', ...others] = itemsOf(await page(priya, path))
  await ok(priya.send(anne(`${path}/${first}/ask`), { words: 'What was this?' }))
  for (const id of others) await ok(priya.send(anne(`${path}/${id}/fine`), {}))
  await ok(her.send(anne(`${path}/${first}/answer`), { words: 'A taxi' }))
  await ok(priya.send(anne(`${path}/close`), {}))
  await ok(priya.send(anne('/lighter'), { level: 'shared', reason: 'Well' }))
  // What Anne bought herself is the only thing that moved.
  expect(await money()).toEqual(after)
  expect(before[0]?.money.split(' ').filter((_, at) => at !== 3)).toEqual(
    after[0]?.money.split(' ').filter((_, at) => at !== 3),
  )
})

test('never: a look begins or a question reaches the person in a bad time', async () => {
  await bought(world, 'eastmarsh/anne', { what: 'bread', amount: '2.00', noReceiptBecause: 'Lost' })
  await ok(priya.send(anne('/look'), {}))
  const [open] = await rowsIn<{ id: string }>(
    world,
    1,
    'select look_id as id from spending_look k where not exists (select from look_closed c where c.look_id = k.look_id)',
  )
  const [first = ''] = itemsOf(await page(priya, `/looks/${open?.id}`))
  await ok(her.send(on('eastmarsh/anne', '/unwell/call'), { words: '' }))
  expect((await priya.send(anne(`/looks/${open?.id}/${first}/ask`), { words: 'What?' })).status).toBe(422)
  expect(await page(her)).toContain('We ask you for nothing now')
  for (const path of ['', '/spending', '/spending/checking'])
    expect((await her.get(on('eastmarsh/anne', path))).text, path).not.toContain('One thing we need')
  expect((await priya.get('/eastmarsh/caseload')).text).not.toContain('A look at what was bought')
  await ok(priya.send(anne(`/looks/${open?.id}/${first}/fine`), {}))
  await ok(priya.send(anne(`/looks/${open?.id}/close`), {}))
  expect((await priya.send(anne('/look'), {})).text).toContain('bad time')
})

test('others get nothing', async () => {
  for (const key of ['owen', 'joanne', 'marcus', 'david', 'ines', 'tom'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(anne())).status, key).toBe(404)
  for (const path of ['/lighter', '/closer', '/look']) expect((await her.get(anne(path))).status).toBe(404)
  for (const path of ['/lighter', '/closer', '/closer/settle']) expect((await farah.get(anne(path))).status).toBe(404)
  expect(world.bugs).toEqual([])
})
