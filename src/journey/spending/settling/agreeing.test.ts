import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let her: Browser
const anne = (path: string) => on('eastmarsh/anne', path)
const ago = (days: number): string => addDays(world.today, -days).split('-').reverse().join('/')
const settled = async (): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, 'select count(*)::int as n from row_settled'))[0]?.n ?? 0

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  const line = { ...childcare(world.today), from: addDays(world.today, -3) }
  await approvedPlan(world, 'eastmarsh/anne', {
    lines: [
      { ...line, what: 'childcare' },
      { ...line, what: 'swimming' },
    ],
  })
  await paid(world, { upTo: world.today })
  await statementSent(
    world,
    csvOf(Array.from({ length: 45 }, (_, at) => [ago(at % 3), 'CORNER SHOP', `${1 + at}.11`, ''] as const)),
  )
})
afterAll(() => world.close())

const list = async (page: number) => (await her.get(`${anne('/statements/rows')}?page=${page}`)).text
const tickedIn = (text: string): string[] =>
  [...text.matchAll(/name="ticked" type="checkbox" value="([^"]+)"/g)].map(([, value]) => value ?? '')
const rowIn = (text: string): string => /\/statements\/rows\/([0-9a-f-]{36}\/\d+)"/.exec(text)?.[1] ?? ''
const partOf = (text: string, what: string): string =>
  new RegExp(`value="(line:[0-9a-f-]{36})"[^>]*>\\s*<label[^>]*>\\s*${what}`).exec(text)?.[1] ?? ''

/** Says of the oldest row that it was for this part, and that the shop is remembered so. */
async function remembered(what: string): Promise<void> {
  const path = anne(`/statements/rows/${rowIn(await list(1))}`)
  const is = partOf((await her.get(path)).text, what)
  expect((await her.send(path, { is, remembers: 'yes' })).status).toBe(303)
}

test('rows that wait are shown twenty at a time, and how many there are', async () => {
  const [first, second, third] = [await list(1), await list(2), await list(3)]
  expect(first).toContain('Here are rows 1 to 20 of 45, the oldest first.')
  expect(second).toContain('Here are rows 21 to 40 of 45')
  expect(third).toContain('Here are rows 41 to 45 of 45')
  expect(await list(99)).toContain('Here are rows 41 to 45 of 45')
  const names = [first, second, third].flatMap((text) =>
    [...text.matchAll(/rows\/[0-9a-f-]{36}\/(\d+)"/g)].map(([, row]) => row),
  )
  expect(new Set(names).size).toBe(45)
})

test('of two things said of a shop on one day the later one is proposed', async () => {
  for (const what of ['childcare', 'swimming', 'childcare', 'swimming', 'childcare', 'swimming']) {
    await remembered(what)
    const other = what === 'swimming' ? 'Childcare' : 'Swimming'
    const text = await list(1)
    expect(text).toContain(`${what.charAt(0).toUpperCase()}${what.slice(1)}? We think so because`)
    expect(text).not.toContain(`${other}? We think so because`)
  }
})

test('never: something agreed to that is not what would be proposed now', async () => {
  const ticked = tickedIn(await list(1))
  expect(ticked.length).toBeGreaterThan(1)
  const before = await settled()
  const [one = '', two = ''] = ticked
  // What no page proposed, beside what one did: nothing of it is written.
  const tampered = [one, two.replace(/:line:.*$/, ':not')]
  expect((await her.send(anne('/statements/rows'), { ticked: tampered })).text).toContain('Something has changed')
  // And what was proposed when the page was drawn, but would not be now.
  const late = await her.ready(anne('/statements/rows'), { ticked })
  await remembered('childcare')
  const after = await settled()
  const refused = await late()
  expect([refused.status, refused.text.includes('Something has changed')]).toEqual([422, true])
  expect(await settled()).toBe(after)
  expect(after).toBe(before + 1)
  const again = tickedIn(await list(2))
  expect((await her.send(anne('/statements/rows'), { ticked: again })).status).toBe(303)
  expect(await settled()).toBe(after + again.length)
  expect(world.bugs).toEqual([])
})
