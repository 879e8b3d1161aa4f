import { afterAll, beforeAll, expect, test } from 'vitest'
import { conditionsMet } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'

let world: World
let anne: Browser
let farah: Browser
const her = (path: string) => on('eastmarsh/anne', path)
const CARD = { reference: 'EM-000123', chosen: 'yes' }

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  farah = await world.as('eastmarsh/farah')
  await approvedPlan(world, 'eastmarsh/anne')
})
afterAll(() => world.close())

const text = ({ text: page }: { text: string }) => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('a card is nobody’s default, and is written down where the person asked for one', async () => {
  expect(text(await farah.send(her('/money/card'), CARD))).toContain('The payments are not set up yet')
  const form = (await farah.get(her('/money/set-up'))).text
  expect(form).toContain('It is always their choice')
  expect(/<input[^>]*value="prepaid-card"[^>]*>/.exec(form)?.[0]).not.toContain('checked')
  await conditionsMet(world)
  await farah.send(her('/money/set-up'), { managedAs: 'prepaid-card' })
  expect(text(await anne.get(her('/money')))).toContain('writes down the card that you asked for')
  expect(text(await farah.get(her('/money')))).toContain('Write down the card')

  const bare = await farah.send(her('/money/card'), { reference: '' })
  expect(bare.text).toContain('href="#reference"')
  const own = await farah.send(her('/money/card'), { reference: '4111 1111 1111 1111', chosen: 'yes' })
  expect(text(own)).toContain('This is a card’s own number')
  expect(text(await farah.send(her('/money/card'), { reference: 'EM-000123' }))).toContain('the person’s own choice')
  const both = await atOnce([1, 2].map(() => farah.ready(her('/money/card'), CARD)))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await rowsIn(world, 1, 'select card_reference from card_issued')).toEqual([{ card_reference: 'EM-000123' }])
  expect(text(await farah.send(her('/money/card'), CARD))).toContain('Another card here has this reference')
  expect(text(await anne.get(her('/money/account')))).toContain('EM-000123')
})

test('nobody else writes it', async () => {
  for (const key of ['anne', 'priya', 'owen', 'joanne', 'tom'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(her('/money/card'))).status).toBe(404)
  expect(world.bugs).toEqual([])
})
