import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { out, type PaymentRow, paidWeeks, paymentsOf, STATEMENT, STATEMENT_HEAD, sendFile } from '../bank.test-kit.ts'
import { isReconciled, maySettle } from './rules.ts'

let world: World
let farah: Browser
let hers: PaymentRow[]
let his: PaymentRow[]
const words = (page: { text: string }) => page.text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const linksOf = (page: { text: string }) => [
  ...new Set(
    [...page.text.matchAll(/finance\/bank\/statement\/([0-9a-f-]{36})/g)].map(([, id]) => `${STATEMENT}/${id}`),
  ),
]

beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  await paidWeeks(world, 'eastmarsh/anne', 'eastmarsh/priya')
  await paidWeeks(world, 'eastmarsh/david', 'eastmarsh/priya')
  hers = await paymentsOf(world, 'eastmarsh/anne')
  his = await paymentsOf(world, 'eastmarsh/david')
})
afterAll(() => world.close())

test('a line that names a payment is it at once; what is only alike is proposed with its reason', async () => {
  const [first] = hers
  const [other] = his
  if (first === undefined || other === undefined) throw new Error('nothing was paid')
  const later = addDays(day(other.arrives_on), 2)
  const lines = [
    out(first.arrives_on, `BACS ${first.reference} THANK YOU`, first.amount_pence),
    out(later, 'BACS', other.amount_pence),
    out(later, 'STATIONERY', 999n),
    `${later.split('-').reverse().join('/')},A COUNCIL TENANT,,12.00\n`,
  ]
  const sent = await sendFile(world, farah, STATEMENT_HEAD + lines.join(''), 'statement')
  expect(words(await farah.get(sent.location ?? ''))).toContain('4 rows read, 4 new.')
  const desk = await farah.get(STATEMENT)
  expect(words(desk)).toContain(
    `Payments that we found 1 £62.00 Money out, not settled 2 £71.99 Money in, not settled 1 £12.00`,
  )
  expect(words(desk)).toMatch(/1 on the statement\. \d+ not seen yet/)
  const links = linksOf(desk)
  expect(links).toHaveLength(3)
  const pages = await Promise.all(links.map((link) => farah.get(link)))
  const at = pages.findIndex((page) => page.text.includes('STATIONERY'))
  const paper = links[at] ?? ''
  expect(words(pages[at] ?? { text: '' })).toContain('We found no payment that it may be')
  expect(words(await farah.send(paper, { choice: 'not-ours' }))).toContain('Write what it is')
  expect((await farah.send(paper, { choice: 'not-ours', words: 'Paper' })).location).toContain('done=not-ours')
  expect(words(await farah.get(paper))).toContain('Somebody has said what this line is')

  const alike = pages.findIndex((page) => page.text.includes(`payment ${other.payment_id}`))
  expect(words(pages[alike] ?? { text: '' })).toContain('the same amount, near the day')
  const form = links[alike] ?? ''
  expect(words(await farah.send(form, { choice: 'payment nothing' }))).toContain('Choose what this line is')
  expect((await farah.send(form, { choice: `payment ${other.payment_id}` })).location).toContain('done=matched')
  expect(words(await farah.get(STATEMENT))).toContain('Payments that we found 2 £124.00')
  expect(world.bugs).toEqual([])
})

test('one debit for a whole day is it at once; money that comes in again and names a payment is that payment come back', async () => {
  const run = await paidWeeks(world, 'eastmarsh/hilary', 'eastmarsh/ken')
  const all = await paymentsOf(world, 'eastmarsh/hilary')
  const [first, second] = all
  if (first === undefined || second === undefined) throw new Error('nothing was paid')
  expect(first.arrives_on).not.toBe(second.arrives_on)
  const lines = [
    out(first.arrives_on, 'PAYMENTS', first.amount_pence),
    out(second.arrives_on, `BACS ${second.reference}`, second.amount_pence),
    `${world.today.split('-').reverse().join('/')},RETURNED ${second.reference},,62.00\n`,
  ]
  await sendFile(world, farah, STATEMENT_HEAD + lines.join(''))
  const desk = await farah.get(STATEMENT)
  expect(words(desk)).toContain('The bank has shown every one.')
  expect(desk.text).toContain(run.split('/').at(-1))
  const pages = await Promise.all(linksOf(desk).map(async (link) => ({ link, page: await farah.get(link) })))
  const back = pages.find(({ page }) => page.text.includes(`came-back ${second.payment_id}`))
  expect(words(back?.page ?? { text: '' })).toContain('It came back: £62.00 to Hilary')
  const choice = `came-back ${second.payment_id}`
  expect((await farah.send(back?.link ?? '', { choice })).location).toContain('done=matched')
  expect(words(await farah.get('/eastmarsh/finance/bank/came-back'))).toContain('The bank did not say why')
  expect(words(await farah.get(STATEMENT))).toContain('1 came back.')
  expect(world.bugs).toEqual([])
})

test('rules of a line', () => {
  const proposals = [{ key: 'payment 1' }]
  expect(maySettle('payment 1', '', proposals)).toEqual([])
  expect(maySettle('not-ours', 'Paper', proposals)).toEqual([])
  expect(maySettle('payment 2', '', proposals)).toEqual([{ code: 'choose-what-it-is', at: 'choice' }])
  expect(maySettle('not-ours', '', proposals)).toEqual([{ code: 'say-why', at: 'words' }])
  expect(isReconciled({ payments: 2, open: 0 })).toBe(true)
  expect(isReconciled({ payments: 2, open: 1 })).toBe(false)
  expect(isReconciled({ payments: 0, open: 0 })).toBe(false)
})
