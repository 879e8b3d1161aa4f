import { afterAll, beforeAll, expect, test } from 'vitest'
import { forced } from '#test/forced.ts'
import { decided, needsDone, ticked } from '#test/steps/needs.ts'
import { planWritten } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await planWritten(world)
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const FIRST = 'Between £64.40 and £82.80 a week'
const CHILDREN = { children: { level: 'cannot' }, community: { level: 'cannot' } }

/** Asked again and answered by both; with `decide`, decided again as well. */
async function askedAgain(): Promise<void> {
  const her = await world.as('eastmarsh/anne')
  const priya = await world.as('eastmarsh/priya')
  await priya.send(anne('/needs/open'), {})
  for (const [who, path] of [
    [her, '/needs/my-answers'],
    [priya, '/needs/worker-answers'],
  ] as const) {
    await who.send(anne(path), ticked(CHILDREN))
    expect((await who.send(anne(`${path}/finish`), {})).status).toBe(303)
  }
}

const amountRows = () =>
  rowsIn<{ amount: string; fixed: string }>(
    world,
    1,
    'select amount_id as amount, md5(i::text) as fixed from indicative_amount i order by worked_out_on, amount_id',
  )

test('a second decision has an amount of its own: both are shown, newest first, with what changed, and the plan is held against the newest', async () => {
  const her = await world.as('eastmarsh/anne')
  const priya = await world.as('eastmarsh/priya')
  expect((await her.get(anne('/amount'))).text).not.toContain('What was worked out before')
  expect((await her.get(anne('/plan'))).text).toContain('The first guess was between £64.40 and £82.80 a week.')
  expect((await her.send(anne('/amount/challenge'), { words: 'The <school> run' })).status).toBe(303)
  await askedAgain()
  await decided(world)
  // Nothing is worked out yet: the guess before still stands.
  expect((await her.get(anne('/plan'))).text).toContain('The first guess was between £64.40 and £82.80 a week.')
  expect((await priya.send(anne('/amount/work-out'), {})).status).toBe(303)

  const page = (await her.get(anne('/amount'))).text
  expect(page.indexOf('£92.00 a week</h1>')).toBeGreaterThan(0)
  expect(page.indexOf('£92.00 a week</h1>')).toBeLessThan(page.indexOf('What changed'))
  expect(page.indexOf('What changed')).toBeLessThan(page.indexOf('What was worked out before'))
  expect(page).toContain(`${FIRST}. Now: About £92.00 a week.`)
  expect(page).toContain('By your answers it is £9.20 a week more than before.')
  expect(page).toContain('By Priya Shah’s answers it is £27.60 a week more than before.')
  expect(page).toContain(': 2 points before, 5 points now.')
  expect(page).toContain('5 points × £9.20 = £46.00 a week.')
  expect((await her.get(anne('/plan'))).text).toContain('The first guess was £92.00 a week.')

  // What was said about the guess before still waits, and its answer sets what stands now.
  expect(page).toContain('The &lt;school> run')
  const theirs = (await priya.get(anne('/amount'))).text
  const answer = /href="([^"]*\/amount\/challenge\/[^"]*\/answer)"/.exec(theirs)?.[1] ?? ''
  expect((await priya.send(answer, { answer: 'changed', amount: '95', words: 'Yes, that was left out.' })).status).toBe(
    303,
  )
  expect((await her.get(anne('/amount'))).text).toContain('About £95.00 a week</h1>')
  expect((await her.get(anne('/plan'))).text).toContain('The first guess was £95.00 a week.')
  expect(world.bugs).toEqual([])
})

test('never: an earlier first guess changes, or one decision about needs gets two', async () => {
  const priya = await world.as('eastmarsh/priya')
  const before = await amountRows()
  expect(before.length).toBe(2)
  const again = await forced(world, priya, anne('/amount/work-out'))
  expect(again.status).toBe(422)
  expect(again.text).toContain('worked out already')
  const copy = `insert into indicative_amount (amount_id, budget_id, assessment_id, rates_version, person_view_pence, worker_view_pence, working, worked_out_by, worked_out_on)
    select gen_random_uuid(), budget_id, assessment_id, rates_version, 1, 1, working, worked_out_by, worked_out_on from indicative_amount limit 1`
  await expect(rowsIn(world, 1, copy)).rejects.toThrow(/duplicate key/)
  for (const change of ['update indicative_amount set person_view_pence = 1', 'delete from indicative_amount'])
    await expect(rowsIn(world, 1, change)).rejects.toThrow(/permission denied/)
  expect((await priya.send(anne('/amount/override'), { amount: '70', reason: 'Less is needed' })).status).toBe(303)
  expect(await amountRows()).toEqual(before)
  const page = (await (await world.as('eastmarsh/anne')).get(anne('/amount'))).text
  expect(page).toContain('About £70.00 a week</h1>')
  expect(page).toContain(`${FIRST}, worked out on`)
  expect(world.bugs).toEqual([])
})

test('decided again without needs, the page says so beside the guess before', async () => {
  const one = await aWorld()
  try {
    await needsDone(one)
    const priya = await one.as('eastmarsh/priya')
    await priya.send(anne('/amount/work-out'), {})
    await priya.send(anne('/needs/open'), {})
    for (const [key, path] of [
      ['eastmarsh/anne', '/needs/my-answers'],
      ['eastmarsh/priya', '/needs/worker-answers'],
    ] as const) {
      await (await one.as(key)).send(anne(path), ticked({}))
      await (await one.as(key)).send(anne(`${path}/finish`), {})
    }
    const parts = { impairment: 'yes', impact: 'no', eligible: 'no', reasons: 'She manages' }
    expect((await priya.send(anne('/needs/decide'), parts)).status).toBe(303)
    const page = (await (await one.as('eastmarsh/anne')).get(anne('/amount'))).text
    expect(page).toContain('So there is no newer guess')
    expect(page).toContain('£82.80 a week')
    expect(one.bugs).toEqual([])
  } finally {
    await one.close()
  }
})
