import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { formsOf } from '#test/access/browse.ts'
import { rootOf } from '#test/access/principals.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { goalsOn } from '#test/steps/review.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

/** Five minutes are enough for so many taps on a page that is read first. */
const TAPS_AT_MOST = 12
const GOALS = 3

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

/** The page behind a link on this page. Where there is no such link the path is not an honest one. */
async function follow(who: Browser, page: string, href: string): Promise<string> {
  expect((await who.get(page)).text, `${page} leads to ${href}`).toContain(`href="${href}"`)
  return href
}

/** More goals in a plan that is agreed already: the superuser's doing, since the app can change none. */
async function addGoals(version: string, positions: readonly number[]): Promise<void> {
  const root = await rootOf(world)
  await root.query("begin; set local session_replication_role = replica; set local app.authority = '1'")
  for (const position of positions)
    await root.query(
      `insert into outcome (outcome_id, version_id, kind, words, known_by, ends_as, ends_event, position, said_by, typed_by)
       select $1::uuid, version_id, kind, words || ' too', known_by, ends_as, ends_event, $3::int, said_by, typed_by
       from outcome where version_id = $2::uuid and position = 1`,
      [newId(), version, position],
    )
  await root.query('commit')
  await root.end()
}

test('preparing a review of three goals takes the worker twelve taps at most, and nothing has to be typed', async () => {
  const person = 'eastmarsh/anne'
  const at = (path = '') => on(person, path)
  const { version } = await setUpByRows(world, person)
  await addGoals(version, [2, 3])
  const [anne, priya] = [await world.as(person), await world.as('eastmarsh/priya')]
  await sent(anne, at('/review/ask'), { ...boxes('meetOn', world.today), how: 'home' })

  const taps: string[] = []
  const review = await follow(priya, '/eastmarsh/caseload', at('/review'))
  taps.push('from the caseload to the review')
  const sheet = await follow(priya, review, at('/review/say-as-worker'))
  taps.push('to the sheet')
  const page = await priya.get(sheet)
  const goals = goalsOn(page.text, 'progress')
  expect(goals).toHaveLength(GOALS)
  const all = Object.fromEntries(goals.map((goal) => [`progress-${goal}`, 'met']))
  // Each is proven to be needed, and nothing else is: so that the count is the true one.
  for (const name of Object.keys(all)) {
    const without = Object.fromEntries(Object.entries(all).filter(([other]) => other !== name))
    expect((await priya.send(sheet, without)).status, `without ${name}`).toBe(422)
    taps.push(name)
  }
  expect(formsOf(page.text).find(({ action }) => action === sheet)?.controls.length).toBeGreaterThan(GOALS)
  expect((await priya.send(sheet, all)).status).toBe(303)
  taps.push('That is how I see it')
  process.stdout.write(`the worker prepares a review of ${GOALS} goals in ${taps.length} taps\n`)
  expect(taps.length, taps.join('\n')).toBeLessThanOrEqual(TAPS_AT_MOST)
  expect(taps.length).toBeGreaterThan(GOALS)
  expect(world.bugs).toEqual([])
})
