import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, maxDay, mondayOf, sayDate, sayDay } from '#core/day.ts'
import { earliestArrival } from '#core/pattern/index.ts'
import { approved } from '#test/steps/decision.ts'
import { conditionsMet, draft, payRun, setUp } from '#test/steps/money.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan } from './approved.test-kit.ts'

let world: World
let anne: Browser
let priya: Browser
let farah: Browser
let tom: Browser
const her = (path: string) => on('eastmarsh/anne', path)
const runs = '/eastmarsh/finance/pay-runs'

beforeAll(async () => {
  world = await aWorld()
  await approved(world)
  anne = await as('anne')
  priya = await as('priya')
  farah = await as('farah')
  tom = await as('tom')
})
afterAll(() => world.close())

const as = async (key: string) => world.as(`eastmarsh/${key}`)
const words = (page: { text: string }) =>
  page.text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")

test('an approved plan is set up once, and each page says what comes next', async () => {
  const monday = addDays(mondayOf(day(world.today)), 7)
  expect(words(await anne.get(her('/money')))).toContain('No payments are set up yet')
  expect(words(await farah.get(runs))).toContain('Anne Field')
  const early = await farah.send(her('/money/payee'), {
    accountName: 'Anne Field',
    sortCode: '200000',
    accountNumber: '55779911',
  })
  expect(words(early)).toContain('The payments are not set up yet')

  const none = await farah.send(her('/money/set-up'), {})
  expect(none.status).toBe(422)
  expect(none.text).toContain('href="#managedAs"')
  expect(words(await farah.send(her('/money/set-up'), { managedAs: 'direct-payment' }))).toContain(
    'their worker answers a few questions',
  )
  await conditionsMet(world)
  expect((await farah.send(her('/money/set-up'), { managedAs: 'direct-payment' })).location).toBe(
    her('/money?done=set-up'),
  )
  expect(words(await farah.send(her('/money/set-up'), { managedAs: 'direct-payment' }, her('/money/payee')))).toContain(
    'nothing was sent',
  )
  expect(words(await anne.get(her('/money')))).toContain(
    `£62.00 is due on ${sayDay(monday)}. First the finance team needs to know which account it goes to. They will ask you.`,
  )
  expect(words(await farah.get(runs))).toContain('No bank details yet')
  const nothing = await farah.send(`${runs}/draft`, { 'upTo-day': '', 'upTo-month': '', 'upTo-year': '' })
  expect(words(nothing)).toContain('Write the day up to which')
})

test('bank details as they are typed, a first run, its file, and the page that says why', async () => {
  const monday = addDays(mondayOf(day(world.today)), 7)
  const typo = await farah.send(her('/money/payee'), { accountName: '', sortCode: '20-00-0', accountNumber: '12345' })
  expect(words(typo)).toContain('A sort code has 6 digits')
  expect(typo.text).toContain('value="20-00-0"')
  expect(typo.text).toContain('href="#accountName"')
  await farah.send(her('/money/payee'), { accountName: '=cmd', sortCode: '20 00 00', accountNumber: '1234919' })
  expect((await tom.get(her('/money/payee/confirm'))).text).toContain('01234919')
  await tom.send(her('/money/payee/confirm'), {})
  expect(words(await tom.get(her('/money/payee/confirm')))).toContain('Nothing waits for you here')

  const run = await draft(farah, runs, addDays(day(world.today), 7))
  expect(words(await farah.get(run))).toContain('Nothing is paid until a finance approver has approved it')
  expect((await farah.get(`${run}/approve`)).status).toBe(404)
  expect((await tom.send(`${run}/approve`, {})).location).toBe(`${run}?done=approved`)
  expect(words(await tom.get(`${run}/approve`))).toContain('approved already')

  const arrives = maxDay(monday, earliestArrival(world.today, new Set()))
  expect(words(await farah.get(run))).toContain(`£62.00, in the account on ${sayDate(arrives)}`)
  expect(words(await farah.get(`${run}/files`))).toContain('£62.00')

  const page = words(await anne.get(her('/money')))
  expect(page).toContain(`Paid to you: £62.00 in one payment, the first on ${sayDate(arrives)}.`)
  expect(page).toContain('Left: £62.00.')
  expect(page).toContain(`£62.00 on ${sayDay(addDays(monday, 7))}.`)
  expect(page).toContain(`£62.00 for ${sayDay(monday)} to ${sayDay(addDays(monday, 6))}`)
  expect(words(await priya.get(her('/money')))).toContain('Paid to Anne: £62.00')
  expect(world.bugs).toEqual([])
})

test('money that came back is written down, never more than is held', async () => {
  const much = await farah.send(her('/money/returned'), { amount: '62.01' })
  expect(much.text).toContain('value="62.01"')
  expect(words(much)).toContain('This is more than is left')
  expect((await farah.send(her('/money/returned'), { amount: '12.50' })).location).toBe(her('/money?done=returned'))
  expect(words(await anne.get(her('/money')))).toContain('Given back: £12.50. Left: £49.50.')
})

test('a run of nothing is refused with words, and so is one too far ahead', async () => {
  const upTo = (text: string) => {
    const [year = '', month = '', date = ''] = text.split('-')
    return { 'upTo-day': date, 'upTo-month': month, 'upTo-year': year }
  }
  expect(words(await farah.send(`${runs}/draft`, upTo(addDays(day(world.today), 7))))).toContain(
    'Nothing can be paid up to this day',
  )
  expect(words(await farah.send(`${runs}/draft`, upTo(addDays(day(world.today), 43))))).toContain(
    'more than six weeks ahead',
  )
})

test('bank details are checked by another human; who is both officer and approver cannot check their own', async () => {
  await approvedPlan(world, 'eastmarsh/david')
  await setUp(world, { person: 'eastmarsh/david' })
  const at = (path: string) => on('eastmarsh/david', path)
  await farah.send(at('/money/payee'), { accountName: 'David Reed', sortCode: '200001', accountNumber: '55779911' })
  expect((await farah.get(at('/money/payee/confirm'))).status).toBe(404)
  expect(words(await farah.get(at('/money/payee')))).toContain('Payments go to the account ending in 11 until')
  await payRun(world, { person: 'eastmarsh/david' })
})

test('nobody else sees it', async () => {
  const paths = ['/money', '/money/set-up', '/money/payee', '/money/payee/confirm', '/money/returned'].map(her)
  for (const key of ['owen', 'joanne', 'marcus', 'grace', 'arthur']) {
    const other = await as(key)
    for (const path of [...paths, runs, `${runs}/draft`])
      expect((await other.get(path)).status, `${key} ${path}`).toBe(404)
  }
  expect((await anne.get(runs)).status).toBe(404)
  expect((await priya.get(her('/money/payee'))).status).toBe(404)
  const mei = await world.as('northcliffe/mei')
  expect((await mei.get(runs)).location).toContain('/eastmarsh/sign-in')
  expect(world.bugs).toEqual([])
})
