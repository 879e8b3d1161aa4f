import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { bought, idIn } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let her: Browser
const anne = (path: string) => on('eastmarsh/anne', path)

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  await approvedPlan(world, 'eastmarsh/anne')
  await setUp(world, { person: 'eastmarsh/anne' })
})
afterAll(() => world.close())

describe('did this money help?', () => {
  test('is one tap, may be changed, and is read at the goal by her and her worker alone', async () => {
    await bought(world, 'eastmarsh/anne', { what: 'swimming', noReceiptBecause: 'lost' })
    const list = await her.get(anne('/spending/bought'))
    const path = anne(`/spending/${idIn(list.text, 'swimming')}`)
    const page = await her.get(path)
    expect(page.text).toContain('Did this money help?')
    expect(list.text).not.toContain('You said that')
    const sent = await her.post(`${path}/helped`, {
      ...hiddenOf(page.text, `${path}/helped`),
      helped: 'a-little',
    })
    expect(sent.location).toBe(`${path}?done=helped`)
    expect((await her.get(path)).text).toContain('You said that it helped a little.')
    await her.send(`${path}/helped`, { helped: 'yes' })
    expect((await her.get(anne('/spending/bought'))).text).toContain('You said that one thing helped.')
    const priya = await world.as('eastmarsh/priya')
    expect((await priya.get(path)).text).toContain('Anne said that it helped.')
    expect((await priya.get(`${path}/helped`)).status).toBe(404)
    expect((await her.send(`${path}/helped`, { helped: 'perhaps' })).text).toContain('Choose one of the answers')
    const farah = await world.as('eastmarsh/farah')
    expect((await farah.get(anne('/spending/bought'))).text).not.toContain('Anne said that')
    await her.send(`${path}/helped`, { helped: 'rather-not-say' })
    expect((await priya.get(path)).text).not.toContain('Anne said')
    expect(world.bugs).toEqual([])
  })
})
