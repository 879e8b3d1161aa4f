import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf, sayDate } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { ANNES, planAgreed, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { shared } from '#test/steps/unwell.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
let mine: string
let theirs: string
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const FIGURES = 'Four pounds a week, if I skip the bus'

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planAgreed(world)
  mine = /href="([^"]*\/keeping-it)"/.exec((await anne.get(at())).text)?.[1] ?? ''
  theirs = `${mine}-as-worker`
})
afterAll(() => world.close())

const rows = () => rowsIn(world, 1, 'select side, route, could_pay, who_repairs from sustain_line order by sustain_id')

test('the first draft asks one thing, and says on which day it is asked again', async () => {
  const starts = addDays(mondayOf(world.today), 7)
  const page = (await anne.get(at('/words/sustain'))).text
  expect(page).toContain('You can leave it. We ask you again at the first review: on ')
  const days = /on (\d{1,2} \w+ \d{4}), if the money starts as planned/.exec(page)?.[1]
  // Light touch: 42 to 56 days after the money starts, as the council has set it.
  const between = Array.from({ length: 15 }, (_, more) => sayDate(addDays(starts, 42 + more)))
  expect(between).toContain(days)
})

test('never: what the person could pay is shown to anybody else', async () => {
  const form = await anne.get(mine)
  expect(form.text).toContain('Only you can see what you write here')
  const typed = { ...hiddenOf(form.text, mine), atRisk: 'My calm <b>', couldPay: FIGURES, route: 'pay-myself' }
  const both = await Promise.all([anne.post(mine, typed), anne.post(mine, typed)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await rows()).toEqual([{ side: 'person', route: 'pay-myself', could_pay: FIGURES, who_repairs: '' }])
  expect((await anne.get(mine)).text).toContain(FIGURES)
  await shared(world, 'eastmarsh/anne', 'eastmarsh/joanne', 'plan')
  const seen = (await priya.get(theirs)).text
  expect(seen).toContain('My calm &lt;b>')
  expect(seen).toContain('Paid from other money')
  for (const [who, path] of [
    [priya, theirs],
    [priya, mine],
    [priya, at()],
    [priya, at('/agree-as-worker')],
    [anne, at()],
    [anne, on('eastmarsh/anne', '/timeline')],
    [await world.as('eastmarsh/joanne'), at()],
    [await world.as('eastmarsh/marcus'), at()],
    [await world.as('eastmarsh/hazel'), mine],
  ] as const)
    expect((await who.get(path)).text, path).not.toContain('Four pounds')
})

test('the worker answers on their own page; it changes no answer and nobody writes in the other’s column', async () => {
  expect((await priya.get(mine)).status).toBe(404)
  expect((await anne.get(theirs)).status).toBe(404)
  await sent(priya, theirs, {
    couldPay: 'A grant from the clinic',
    freeHere: 'The toddlers’ group',
    whoRepairs: 'The shop',
  })
  const hers = (await anne.get(mine)).text
  for (const words of ['A grant from the clinic', 'The toddlers’ group', 'The shop', FIGURES])
    expect(hers).toContain(words)
  const page = (await anne.get(at())).text
  expect(page).toContain('If it breaks: The shop')
  expect(page).not.toContain('asked again')
  await sent(anne, mine, { whoRepairs: 'My brother', couldPay: FIGURES })
  expect((await anne.get(at())).text).toContain('If it breaks: My brother')
  await sent(anne, mine, { couldPay: FIGURES })
  expect((await anne.get(at())).text).toContain('If it breaks: The shop')
})

test('what is too long is kept on the page; a line that was taken out says so', async () => {
  const refused = await anne.send(mine, { atRisk: 'q'.repeat(2001) })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('href="#atRisk"')
  expect(refused.text).toContain('q'.repeat(2001))
  const gone = at('/spend-lines/00000000-0000-4000-8000-000000000009/keeping-it')
  expect((await anne.get(gone)).text).toContain('not in the plan now')
})

test('it can be said of a plan that was sent, and goes on into the next version', async () => {
  const submission = newId()
  await rowsIn(
    world,
    1,
    `insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
     select $1, budget_id, version_id, opened_by, $2, 'panel', $3, 6200 from plan_version`,
    [submission, world.today, idOf('eastmarsh/marcus')],
  )
  await sent(anne, mine, { couldPay: FIGURES, bestWay: 'It is for now', route: 'free-or-cheap' })
  await rowsIn(
    world,
    1,
    `insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
     select $1, submission_id, submitted_by, decider_id, 'returned', 'Say more', submitted_on from submission`,
    [newId()],
  )
  await sent(anne, at('/open-again'), {}, at())
  const page = (await anne.get(at())).text
  expect(page).toContain(ANNES.what)
  const next = /href="([^"]*\/keeping-it)"/.exec(page)?.[1] ?? ''
  expect(next).not.toBe(mine)
  const kept = (await anne.get(next)).text
  for (const words of [FIGURES, 'It is for now', 'The toddlers’ group']) expect(kept).toContain(words)
  expect((await priya.get(`${next}-as-worker`)).text).not.toContain('Four pounds')
  expect(world.bugs).toEqual([])
})
