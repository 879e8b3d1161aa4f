import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { bought } from '#test/steps/spending.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { formsOn } from '../outside/outside.test-kit.ts'

const [anne, priya] = ['eastmarsh/anne', 'eastmarsh/priya']
let world: World
const { page, went } = formsOn(() => world, anne)
const front = async (who = anne) => (await page(who, '/spending')).text
/** What stands before the first of the smaller headings: what a phone shows first. */
const top = (text: string): string => text.slice(text.indexOf('<h1'), text.indexOf('<h2'))
const under = (text: string, heading: string): string => text.split(`${heading}</h2>`)[1]?.split('<h2')[0] ?? ''

beforeAll(async () => {
  world = await aWorld()
  await approvedPlan(world, anne, { lines: [{ ...childcare(world.today), from: addDays(world.today, -3) }] })
  await paid(world, { upTo: world.today })
})
afterAll(() => world.close())

test('the first screen says what is left, whose turn it is and two or three things to do; no room is lost', async () => {
  const text = await front()
  expect(top(text)).toContain('You have £62.00 left of the £62.00')
  expect(top(text)).toContain('Nothing is needed from')
  expect(top(text).match(/role="button"/g)).toHaveLength(3)
  const rooms = [
    '/spending/record',
    '/spending/bought',
    '/asking',
    '/spending/change',
    '/spending/enough',
    '/statements',
  ]
  const more = ['/spending/give-back', '/spending/checking', '/outside', '/assistants', '/noticed', '/for-you']
  for (const path of [...rooms, ...more]) expect(text.split(`href="${on(anne, path)}"`), path).toHaveLength(2)
  expect(text).not.toContain('When you have time')
})

test('only the last things that were bought stand here, and all of them one page on', async () => {
  for (const what of ['one', 'two', 'three', 'four']) await bought(world, anne, { what: `thing ${what}`, amount: '1' })
  expect((await front()).match(/>thing /g)).toHaveLength(3)
  const all = await page(anne, '/spending/bought?span=week')
  expect(all.text.match(/>thing /g)).toHaveLength(4)
  expect(all.text).toContain('<strong>This week</strong>')
  const seen = await front(priya)
  expect(seen).toContain('What Anne has left')
  expect(seen).not.toMatch(/\/spending\/record"|When you have time/)
  expect((await page(priya, '/spending/bought')).text.match(/>thing /g)).toHaveLength(4)
})

test('pay day stands first for whom it concerns, and for nobody else', async () => {
  expect(top(await front())).not.toContain('who works for me')
  const added = await went(anne, '/assistants/add', { name: 'Bea', ...boxes('startsOn', addDays(world.today, -30)) })
  const one = /\/assistants\/[0-9a-f-]{36}/.exec(added)?.[0] ?? ''
  expect(top(await front())).toContain('Hours of who works for me')
  await went(anne, `${one}/agreed`, { monday: '3', ...boxes('from', addDays(world.today, -30)) })
  await went(anne, `${one}/hours`, { asAgreed: 'yes' })
  await went(anne, '/assistants/payroll', {
    ...{ name: 'Pay & Co', email: '', phone: '', every: 'weekly' },
    ...boxes('aPayDay', addDays(world.today, 1)),
  })
  expect(top(await front())).toContain('One thing we need from you: the hours of who works for you')
  await went(anne, `${one}/send`, { how: 'print' })
  expect(top(await front())).not.toContain('the hours of who works for you')
})

test('what is for her alone is easy to find, and says no more than that; her worker sees none of it', async () => {
  await went(priya, '/for-you/ask', { signs: 'said-so', because: 'She looked at him before she spoke' })
  const day = addDays(world.today, -2).split('-').reverse().join('/')
  await statementSent(world, csvOf([[day, 'LADBROKES 0123 EASTMARSH', '10.00', '']]))
  const later = under(await front(), 'When you have time')
  expect(later.match(/There is something for you to look at when you like/g)).toHaveLength(2)
  expect(later).toContain('One row of your bank statement waits')
  expect(later).not.toMatch(/betting|alone|decides|LADBROKES/i)
  expect(await front(priya)).not.toContain('something for you to look at')
  await went(anne, '/for-you', { said: 'no', words: '', safeWay: '', alone: 'yes' })
  expect(under(await front(), 'When you have time').match(/something for you/g)).toHaveLength(1)
  expect(world.bugs).toEqual([])
})
