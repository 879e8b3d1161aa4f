import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf } from '#core/day.ts'
import { nextVersion } from '#test/steps/change.ts'
import { decidedByRows } from '#test/steps/decision-rows.ts'
import { ANNES, boxes, planWritten, radioOf, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const pathOfPool = async () =>
  at(
    `/${/spend-lines\/[0-9a-f-]{36}(?=\/remove"[^>]*>Take out<span class="govuk-visually-hidden"> A pool)/.exec((await anne.get(at())).text)?.[0] ?? 'none'}`,
  )
let pool: Record<string, string>

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  await planWritten(world)
  const goal = radioOf((await anne.get(at('/spend-lines/add'))).text, 'goal', ANNES.goal)
  pool = {
    ...{ what: 'A pool pass', provider: 'The baths', amount: '8', every: 'weekly', goal, endsAs: 'ongoing' },
    ...boxes('startsOn', addDays(mondayOf(world.today), 7)),
  }
})
afterAll(() => world.close())

test('what sort of thing it is may be left, and must be one of the list', async () => {
  const refused = await anne.send(at('/spend-lines/add'), { ...pool, sort: 'a-yacht' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Choose from the answers on this page')
  expect(refused.text).toContain('value="A pool pass"')
  await sent(anne, at('/spend-lines/add'), pool)
  expect(await rowsIn(world, 1, 'select distinct sort from spend_line')).toEqual([{ sort: '' }])
})

test('it is kept with the line, and goes on into the next version', async () => {
  await sent(anne, await pathOfPool(), { ...pool, sort: 'sport' })
  expect((await anne.get(await pathOfPool())).text).toContain('<option value="sport" selected>')
  await sent(anne, at('/agree'), { answer: 'yes', words: '' })
  await sent(await world.as('eastmarsh/priya'), at('/agree-as-worker'), { answer: 'yes', words: '' })
  await sent(anne, on('eastmarsh/anne', '/decision/ask'), {})
  const [asked] = await rowsIn<{ submission_id: string }>(world, 1, 'select submission_id from submission')
  await decidedByRows(world, { submission: asked?.submission_id ?? '', verdict: 'returned', on: world.today })
  await nextVersion(world)
  expect((await anne.get(await pathOfPool())).text).toContain('<option value="sport" selected>')
  const goal = radioOf((await anne.get(await pathOfPool())).text, 'goal', ANNES.goal)
  await sent(anne, await pathOfPool(), { ...pool, goal, sort: 'class' })
  const compare = /\/eastmarsh\/[^"]*\/with\/[0-9a-f-]{36}/.exec((await anne.get(at('/versions'))).text)?.[0] ?? ''
  expect((await anne.get(compare)).text).toContain('A class or a course')
  expect(world.bugs).toEqual([])
})
