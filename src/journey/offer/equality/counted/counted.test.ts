import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day } from '#core/day.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { firstOfMonth } from './rules.ts'

let world: World
let earlier: Day
beforeAll(async () => {
  world = await aWorld()
  earlier = addDays(firstOfMonth(world.today), -3)
})
afterAll(() => world.close())

const PAGE = '/eastmarsh/equality-counted'
const people = async (): Promise<string[]> => {
  const rows = await rowsIn<{ person_id: string }>(
    world,
    1,
    `with h as (insert into human (human_id, name, known_as, joined_at) select gen_random_uuid(), 'Somebody', 'Somebody', now()
       from generate_series(1, 15) returning human_id)
     insert into person (person_id, known_from) select human_id, $1 from h returning person_id`,
    [earlier],
  )
  return rows.map(({ person_id }) => person_id)
}
const say = (person: string | undefined, question: string, answer: string, on: Day) =>
  rowsIn(world, 1, 'insert into equality_answer (person_id, question, answer, said_on) values ($1, $2, $3, $4)', [
    ...[person, question, answer, on],
  ])
const seen = async (key: string): Promise<string> =>
  (await (await world.as(key)).get(PAGE)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('never: a number of what people answered about themselves is of fewer than five, also by taking away', async () => {
  const all = await people()
  expect(await seen('eastmarsh/ines')).toContain('“What is your sex?”')
  for (const [at, person] of all.slice(0, 13).entries()) {
    await say(person, 'sex', at < 7 ? 'Female' : 'Male', addDays(earlier, -40))
    await say(person, 'disability', at < 9 ? 'No' : 'Yes, a little', addDays(earlier, -40))
    await say(person, 'first-language', at < 5 ? ' welsh' : `Tongue ${at}`, addDays(earlier, -40))
    await say(person, 'religion', at < 4 ? 'Jewish' : '', addDays(earlier, -40))
  }
  for (const key of ['ines', 'grace']) {
    const page = await seen(`eastmarsh/${key}`)
    expect(page).toContain('Female 7 Male 6')
    // Nine and four: the four are not told, nor the nine from which they would follow.
    for (const out of ['Yes, a little', 'No 9']) expect(page).not.toContain(out)
    expect(page).toContain('Welsh 5')
    for (const other of ['Tongue', 'Jewish']) expect(page).not.toContain(other)
  }
  // One who answers now, and one who changed their mind last month, move no number.
  await say(all[14], 'sex', 'Male', world.today)
  await say(all[0], 'sex', 'Male', earlier)
  expect(await seen('eastmarsh/ines')).toContain('Female 7 Male 6')
  // Nor is what was said in the month that goes on: five on one day could be known.
  for (const person of all.slice(0, 5)) await say(person, 'sexuality', 'Straight', world.today)
  expect(await seen('eastmarsh/ines')).not.toContain('Straight')
})

test('only an analyst and a manager find it; of another council nothing is counted', async () => {
  for (const key of ['eastmarsh/priya', 'eastmarsh/ruth', 'eastmarsh/farah', 'eastmarsh/anne'])
    expect((await (await world.as(key)).get(PAGE)).status).toBe(404)
  for (const [key, has] of [
    ['ines', true],
    ['grace', true],
    ['priya', false],
  ] as const) {
    const offers = (await (await world.as(`eastmarsh/${key}`)).get('/eastmarsh/offers-counted')).text
    expect([key, offers.includes(PAGE)]).toEqual([key, has])
  }
  await say((await people())[0], 'sexuality', 'Straight', earlier)
  expect((await rowsIn(world, 2, 'select from equality_answer')).length).toBe(0)
  expect(world.bugs).toEqual([])
})
