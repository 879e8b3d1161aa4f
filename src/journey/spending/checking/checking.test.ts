import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths, sayDate } from '#core/day.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { bought } from '#test/steps/spending.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

const anne = (path = '') => on('eastmarsh/anne', `/spending/checking${path}`)

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
  test('the person is asked first, and nothing changes before that', async () => {
    const closer = { level: 'close', reason: why, ...boxes('lookAgainOn', addDays(world.today, 60)) }
    expect((await priya.send(anne('/lighter'), { level: 'shared', reason: why })).text).toContain('in that way already')
    expect((await priya.send(anne('/closer'), { ...closer, reason: '' })).text).toContain(
      'Write why. The person reads it',
    )
    await ok(priya.send(anne('/closer'), closer))
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

test('what the person says by phone is written down by their worker, and marked so', async () => {
  await bought(world, 'eastmarsh/anne', { what: 'paint', amount: '4.00', noReceiptBecause: 'They gave me none' })
  await ok(priya.send(anne('/look'), {}))
  const open = /spending\/checking(\/looks\/[0-9a-f-]{36})"[^>]*>Go on/.exec(await page(priya))?.[1] ?? ''
  const [item = ''] = itemsOf(await page(priya, open))
  await ok(priya.send(anne(`${open}/${item}/ask`), { words: 'What was it for?' }))
  const answer = `${open}/${item}/answer-for-person`
  expect((await her.get(anne(answer))).status).toBe(404)
  expect((await priya.send(anne(answer), { words: 'For the club' })).text).toContain('Choose how it was said')
  await ok(priya.send(anne(answer), { words: 'For the club', how: 'phone' }))
  expect(await page(her, open)).toContain('“For the club” By phone, written down by Priya Shah.')
  const again = boxes('lookAgainOn', addDays(world.today, 60))
  await ok(priya.send(anne('/closer'), { level: 'close', reason: 'To see it together', ...again }))
  expect((await her.get(anne('/closer/say-for-person'))).status).toBe(404)
  await ok(priya.send(anne('/closer/say-for-person'), { words: 'That is fine', how: 'paper' }))
  expect(await page(her)).toContain('On paper, written down by Priya Shah')
})

test('others get nothing', async () => {
  for (const key of ['owen', 'joanne', 'marcus', 'david', 'ines', 'tom'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(anne())).status, key).toBe(404)
  for (const path of ['/lighter', '/closer', '/look']) expect((await her.get(anne(path))).status).toBe(404)
  for (const path of ['/lighter', '/closer', '/closer/settle']) expect((await farah.get(anne(path))).status).toBe(404)
  expect(world.bugs).toEqual([])
})
