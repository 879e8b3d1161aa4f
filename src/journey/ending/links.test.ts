import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { ended } from '#test/steps/ending.ts'
import { wishWritten } from '#test/steps/ground.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

const [ANNE, PRIYA, GRACE] = ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/grace']
const at = (path = ''): string => on(ANNE, `/ending${path}`)
let world: World
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, ANNE)
})
afterAll(() => world.close())

/** Where the ending's page leads each of the three who read it, and does not open. */
async function deadEnds(): Promise<string[]> {
  const dead: string[] = []
  for (const who of [ANNE, PRIYA, GRACE]) {
    const browser = await world.as(who)
    const main = /<main[\s\S]*<\/main>/.exec((await browser.get(at())).text)?.[0] ?? ''
    const links = [...main.matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    expect(links.length).toBeGreaterThan(1)
    for (const href of links) {
      const { status } = await browser.get(href)
      if (status !== 200) dead.push(`${who} ${href} ${status}`)
    }
  }
  return dead
}

test('every way on from the ending’s page opens for whoever reads it: nothing told, told, confirmed, over', async () => {
  await reviewed(world)
  expect(await deadEnds()).toEqual([])
  await wishWritten(world, ANNE, PRIYA)
  const propose = { kind: 'person-chose', otherWays: 'talked', event: '', reasons: 'She wants it' }
  await sent(await world.as(PRIYA), at('/propose'), { ...propose, ...boxes('lastDay', addDays(world.today, 40)) })
  expect(await deadEnds()).toEqual([])
  await ended(world, ANNE, PRIYA, { lastDay: addDays(world.today, 1) })
  expect(await deadEnds()).toEqual([])
  await moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [] }, addDays(world.today, 3))
  expect((await (await world.as(GRACE)).get(at())).text).toContain('It has come to its end')
  expect(await deadEnds()).toEqual([])
})
