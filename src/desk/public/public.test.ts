import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { runDue } from '#jobs/index.ts'
import { usualTimes } from '#journey/waiting/usual/jobs.ts'
import { askedByRows, decidedByRows } from '#test/steps/decision-rows.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { PUBLIC_PAGES } from './words.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const page = async (path: string, council = 'eastmarsh') => {
  const seen = await world.nobody().get(`/${council}${path}`)
  expect(seen.status, path).toBe(200)
  return seen.text
}

type Line = { sort: string; pence: number; every: string }

/** A version of somebody's plan with these lines, and its answer, straight into the database. */
async function plannedByRows(person: string, number: number, lines: readonly Line[], verdict: string): Promise<void> {
  const [key, version, submission, on] = [`eastmarsh/${person}`, newId(), newId(), addDays(world.today, -30 + number)]
  const [budget, human] = [budgetOf(key), idOf(key)]
  const add = (text: string, values: readonly unknown[]) => rowsIn(world, 1, text, values)
  await add(
    'insert into plan_version (version_id, budget_id, number, opened_by, opened_on) values ($1, $2, $3, $4, $5)',
    [version, budget, number, human, on],
  )
  for (const [position, { sort, pence, every }] of lines.entries())
    await add(
      `insert into spend_line (spend_line_id, version_id, what, provider, amount_pence, every, starts_on, ends_as, position, said_by, typed_by, sort)
       values ($1, $2, 'A secret', 'A shop', $3, $4, $5, 'ongoing', $6, $7, $7, $8)`,
      [newId(), version, pence, every, on, position, human, sort],
    )
  await add(
    `insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
     values ($1, $2, $3, $4, $5, 'panel', $6, 0)`,
    [submission, budget, version, human, on, idOf('eastmarsh/marcus')],
  )
  await decidedByRows(world, { submission, submittedBy: key, verdict, on })
}

describe('before sign-in', () => {
  test('each page has one idea, says how to go on and where to ring', async () => {
    const front = await page('/')
    for (const { path } of PUBLIC_PAGES) {
      expect(front).toContain(`href="/eastmarsh${path}"`)
      const text = await page(path)
      expect(text.match(/class="govuk-button(?! govuk-button--warning govuk-exit)[ "]/g), path).toHaveLength(1)
      expect(text, path).toContain('01632 960100')
    }
    for (const path of ['/about/for-workers', '/ask', '/sign-in']) expect(front).toContain(`href="/eastmarsh${path}"`)
  })

  test('a council’s address opens without the stroke at its end; no other word is a council', async () => {
    expect(await world.nobody().get('/eastmarsh')).toMatchObject({ status: 303, location: '/eastmarsh/' })
    expect((await world.nobody().get('/nowhere')).status).toBe(404)
  })

  test('each council says its own process', async () => {
    expect(await page('/about/who-decides')).toContain('£50.00 a week')
    expect(await page('/about/who-decides')).toContain('The Tuesday panel meets every 2 weeks.')
    expect(await page('/about/who-decides', 'northcliffe')).toContain('£150.00 a week')
    expect(await page('/about/how-it-goes', 'northcliffe')).toContain('the Thursday panel')
  })

  test('a worker reads that keeping well is a proper purpose', async () => {
    const text = await page('/about/for-workers')
    expect(text).toContain('Keeping well is a proper purpose of its own')
    expect(text).toContain('no length is set for everybody')
  })
})

test('how long it takes is this council’s own count, and says as of when', async () => {
  expect(await page('/about/how-it-goes')).toContain('We have not counted yet how long this takes.')
  for (let number = 1; number <= 10; number += 1) {
    const on = addDays(world.today, -200 + 7 * number)
    const { submission } = await askedByRows(world, { on, number })
    await decidedByRows(world, { submission, verdict: 'declined', on: addDays(on, 14) })
  }
  await runDue({ pool: world.pool, councils: world.ports.councils, jobs: [usualTimes] }, world.today)
  const text = await page('/about/how-it-goes')
  expect(text).toMatch(/It took 8 in 10 people here (\d+ to )?10 working days\./)
  expect(text).toContain('Only one person here did this in the last year')
  expect(text).toContain(`We counted on ${sayDate(world.today)}`)
  const deciding = await page('/about/who-decides')
  expect(deciding).toContain('A manager: nobody here has done this in the last year.')
  expect(deciding).toContain('The panel: it took 8 in 10 people here')
  expect(await page('/about/how-it-goes', 'northcliffe')).not.toContain('8 in 10')
})

describe('what people bought', () => {
  const fourWeekly = { sort: 'sport', pence: 1101, every: 'four-weekly' }
  const travel = { sort: 'travel', pence: 500, every: 'weekly' }

  test('never: a sort of thing that fewer than five people bought is shown to everybody', async () => {
    for (const person of ['arthur', 'helen', 'hazel', 'david'])
      await plannedByRows(person, 20, [fourWeekly, travel], 'approved')
    await plannedByRows('david', 21, [travel, travel], 'approved')
    await plannedByRows('hilary', 20, [fourWeekly, travel], 'declined')
    const few = await page('/about/bought')
    expect(few).toContain('Nothing stands here yet')
    for (const word of ['Sport', 'Getting there', '£']) expect(few).not.toContain(word)
  })

  test('of five people it says how many, and what half of them pay at most; and nobody’s words', async () => {
    await plannedByRows('hilary', 21, [travel, { sort: 'class', pence: 900, every: 'weekly' }], 'approved')
    const text = await page('/about/bought')
    expect(text).toContain('Getting there: bus, train or taxi')
    expect(text).toMatch(/data-label="People">5<\/td><td [^>]*data-label="Half of them pay at most">£5\.00 a week</)
    for (const word of ['A class', 'Sport', 'A secret']) expect(text).not.toContain(word)
    expect(await page('/about/bought', 'northcliffe')).toContain('Nothing stands here yet')
    expect(world.bugs).toEqual([])
  })
})
