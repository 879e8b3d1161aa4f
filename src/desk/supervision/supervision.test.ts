import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { rootOf } from '#test/access/principals.ts'
import { forced } from '#test/forced.ts'
import { needsRevealed } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let priya: Browser
let owen: Browser
let grace: Browser
beforeAll(async () => {
  world = await aWorld()
  await needsRevealed(world)
  priya = await world.as('eastmarsh/priya')
  owen = await world.as('eastmarsh/owen')
  grace = await world.as('eastmarsh/grace')
})
afterAll(() => world.close())

const words = ({ text }: { text: string }) =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
const sheet = (key: string) => `/eastmarsh/supervision/${idOf(`eastmarsh/${key}`)}`
const WORRY = on('eastmarsh/anne', '/worry')
const worries = () => rowsIn<{ worry_id: string; words: string }>(world, 1, 'select worry_id, words from worker_worry')
const settlePath = async () => `${sheet('priya')}/worries/${(await worries())[0]?.worry_id}`

test('a worker comes to their own sheet; a manager chooses by name, and nobody is counted', async () => {
  expect((await priya.get('/eastmarsh/supervision')).location).toBe(sheet('priya'))
  expect(words(await priya.get(sheet('priya')))).toContain('For supervision: Priya Shah')
  const list = words(await grace.get('/eastmarsh/supervision'))
  const names = ['Ken', 'Owen Hart', 'Priya Shah'].map((name) => list.indexOf(name))
  expect(names.every((at) => at > 0)).toBe(true)
  expect(names).toEqual([...names].sort((a, b) => a - b))
  expect(list.replace(/.*compared\./, '')).not.toMatch(/\d/)
})

test('never: a worker reads the supervision sheet of another', async () => {
  for (const [who, path] of [
    [owen, sheet('priya')],
    [priya, sheet('owen')],
  ] as const)
    expect((await who.get(path)).status, path).toBe(404)
})

test('what is no worker’s sheet looks the same as nothing', async () => {
  for (const [who, path] of [
    [grace, sheet('anne')],
    [grace, `/eastmarsh/supervision/${newId()}`],
    [await world.as('northcliffe/sean'), sheet('priya').replace('eastmarsh', 'northcliffe')],
  ] as const)
    expect((await who.get(path)).status, path).toBe(404)
  for (const key of ['anne', 'marcus', 'joanne', 'farah', 'ruth'])
    expect((await (await world.as(`eastmarsh/${key}`)).get(sheet('priya'))).status, key).toBe(404)
})

test('the sheet says how many differences are open, and nothing that anybody answered', async () => {
  const seen = words(await grace.get(sheet('priya')))
  expect(seen).toMatch(/Anne : \d+ not talked about yet, since/)
  for (const secret of ['I have four', 'Most of it waits', 'There is nobody I can leave'])
    expect(seen).not.toContain(secret)
  expect(words(await grace.get(sheet('owen')))).not.toContain('not talked about yet')
  expect((await grace.get(sheet('priya'))).text).not.toContain(`href="${on('eastmarsh/anne')}"`)
  expect((await priya.get(sheet('priya'))).text).toContain(`href="${on('eastmarsh/anne')}"`)
})

test('never: a sheet tells of a difference before both see both', async () => {
  const root = await rootOf(world)
  try {
    const done = await root.query(
      `delete from answers_done where authority_id = 1 and side = 'person'
        returning assessment_id, side, done_by, done_on, how`,
    )
    for (const who of [priya, grace]) expect(words(await who.get(sheet('priya')))).not.toContain('not talked about yet')
    for (const { assessment_id, side, done_by, done_on, how } of done.rows)
      await rowsIn(
        world,
        1,
        'insert into answers_done (assessment_id, side, done_by, done_on, how) values ($1, $2, $3, $4, $5)',
        [assessment_id, side, done_by, done_on, how],
      )
  } finally {
    await root.end()
  }
  expect(words(await priya.get(sheet('priya')))).toContain('not talked about yet')
})

test('a worry is said on the person’s page, once, and stands on the sheet of whoever said it', async () => {
  const empty = await priya.send(WORRY, { words: ' ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('href="#words"')
  const long = await priya.send(WORRY, { words: 'x'.repeat(1001) })
  expect(long.text).toContain('x'.repeat(1001))
  const fields = { ...hiddenOf((await priya.get(WORRY)).text, WORRY), words: 'Who minds the <children> in May?' }
  const twice = await Promise.all([1, 2].map(() => priya.post(WORRY, fields)))
  expect(twice.map(({ location }) => location)).toEqual(Array(2).fill(`${WORRY}?done=said`))
  expect(await worries()).toHaveLength(1)
  expect((await priya.get(WORRY)).text).toContain('Who minds the &lt;children> in May?')
  for (const who of [priya, grace])
    expect((await who.get(sheet('priya'))).text).toContain('Who minds the &lt;children>')
  expect((await grace.get(sheet('owen'))).text).not.toContain('Who minds')
})

test('nobody else says or reads it', async () => {
  for (const key of ['anne', 'owen', 'joanne', 'marcus', 'grace', 'farah', 'ruth']) {
    const other = await world.as(`eastmarsh/${key}`)
    expect((await other.get(WORRY)).status, key).toBe(404)
    expect((await forced(world, other, WORRY, { words: 'Mine' })).status, key).toBe(404)
    if (key === 'grace') continue
    expect((await other.get(await settlePath())).status, key).toBe(404)
    expect((await forced(world, other, await settlePath(), { words: 'Mine' })).status, key).toBe(404)
  }
  expect((await forced(world, priya, await settlePath(), { words: 'Mine' })).status).toBe(404)
  expect(await rowsIn(world, 1, 'select 1 from worker_worry_settled')).toEqual([])
})

test('a manager writes down what was agreed; two at once, it is written once', async () => {
  const path = await settlePath()
  expect((await grace.send(path, { words: '' })).text).toContain('href="#words"')
  expect((await grace.get(`${sheet('owen')}/worries/${(await worries())[0]?.worry_id}`)).status).toBe(404)
  const both = await atOnce([1, 2].map(() => grace.ready(path, { words: 'We ring her <mother> together.' })))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(words(await grace.get(path))).toContain('It is written down already')
  expect((await priya.get(sheet('priya'))).text).toContain('We ring her &lt;mother> together.')
  expect(words(await priya.get(sheet('priya')))).toContain('Nothing is written down.')
})

test('who said it does not settle it, and nobody reads a sheet about themself', async () => {
  const today = world.today
  const hold = (human: string, role: string) =>
    rowsIn(world, 1, 'insert into role_held (human_id, role, from_day) values ($1, $2, $3)', [idOf(human), role, today])
  await hold('eastmarsh/priya', 'manager')
  await priya.send(WORRY, { words: 'A second one' })
  const second = (await worries()).find((one) => one.words === 'A second one')
  const path = `${sheet('priya')}/worries/${second?.worry_id}`
  expect(words(await priya.get(path))).toContain('You wrote this yourself')
  expect((await forced(world, priya, path, { words: 'Fine' })).status).toBe(422)
  await hold('eastmarsh/anne', 'manager')
  const anne = await world.as('eastmarsh/anne')
  const seen = words(await anne.get(sheet('priya')))
  expect(seen).toContain('For supervision: Priya Shah')
  expect(seen).not.toContain('Anne')
  expect((await anne.get(path)).status).toBe(404)
})

test('who waits for a decision, what ends and what is due stand there too', async () => {
  const [version, submission, ending] = [newId(), newId(), newId()]
  const [david, worker] = [idOf('eastmarsh/david'), idOf('eastmarsh/priya')]
  const [row] = await rowsIn<{ budget_id: string }>(world, 1, 'select budget_id from budget where person_id = $1', [
    david,
  ])
  const budget = row?.budget_id
  await rowsIn(
    world,
    1,
    'insert into plan_version (version_id, budget_id, number, opened_by, opened_on) values ($1, $2, 1, $3, $4)',
    [version, budget, worker, addDays(world.today, -40)],
  )
  await rowsIn(
    world,
    1,
    `insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
      values ($1, $2, $3, $4, $5, 'panel', $6, 100)`,
    [submission, budget, version, david, addDays(world.today, -40), idOf('eastmarsh/marcus')],
  )
  await rowsIn(
    world,
    1,
    `insert into ending (ending_id, budget_id, kind, last_day, event, reasons, told_on, proposed_by)
      values ($1, $2, 'after-review', $3, '', 'It is done.', $4, $5)`,
    [ending, budget, addDays(world.today, 80), world.today, worker],
  )
  const seen = words(await grace.get(sheet('priya')))
  expect(seen).toMatch(/Waiting longest for a decision David : 2\d working days\. Marcus Bell decides/)
  expect(seen).toMatch(/Endings within 90 days David : last day/)
  expect(world.bugs).toEqual([])
})
