import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { lineChanged, nextVersion } from '#test/steps/change.ts'
import { approved } from '#test/steps/decision.ts'
import { paid } from '#test/steps/money.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn, toldAt } from '#test/steps/rows.ts'
import { dayBoxes } from '#test/steps/spending.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const PATH = at('/change/object-for-person')
const said = () => ({ words: 'It is too <far>', how: 'phone', ...dayBoxes('saidOn', world.today) })

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await approved(world)
  await paid(world, { upTo: addDays(world.today, 9) })
})
afterAll(() => world.close())

test('while nothing has changed there is nothing to write down, and the page says so', async () => {
  expect((await priya.get(PATH)).text).toContain('Nothing has been changed since the payments began')
  expect((await forced(world, priya, PATH, said())).status).toBe(422)
})

test('a worker writes down that she does not want a change: in her words, marked so, and she is told', async () => {
  await nextVersion(world)
  await lineChanged(priya, { provider: 'The Nest' })
  await sent(priya, at('/start-change'), { words: '' })
  expect((await anne.get(PATH)).status).toBe(404)
  expect((await priya.get(at('/change'))).text).toContain('Anne says: I do not want this')
  const bare = await priya.send(PATH, { words: 'It is too <far>', ...dayBoxes('saidOn', world.today) })
  expect(bare.text).toContain('href="#how"')
  expect(bare.text).toContain('It is too &lt;far>')
  const early = { ...said(), ...dayBoxes('saidOn', addDays(world.today, -1)) }
  expect((await priya.send(PATH, early)).text).toContain('The change had not started on that day')
  const before = await toldAt(world, 'eastmarsh/anne', 'money')
  await sent(priya, PATH, said())
  expect(await toldAt(world, 'eastmarsh/anne', 'money')).toEqual([...before, null])
  const rows = await rowsIn(world, 1, 'select said_by, typed_by, how, words from change_objection')
  expect(rows).toEqual([
    { said_by: idOf('eastmarsh/anne'), typed_by: idOf('eastmarsh/priya'), how: 'phone', words: 'It is too <far>' },
  ])
  expect((await priya.send(PATH, said())).status).toBe(422)
  const hers = (await anne.get(at('/change'))).text
  expect(hers).toContain('Typed by Priya Shah, by phone.')
  expect((await priya.get('/eastmarsh/caseload')).text).toContain('Does not want a change')
  await sent(priya, at('/change/answer'), { words: 'Then we look for another.' })
  expect(world.bugs).toEqual([])
})
