import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { csvOf, statementSent } from '#test/steps/statements.ts'
import { aWorld, on, type World } from '#test/world.ts'

const anne = 'eastmarsh/anne'
let world: World
beforeAll(async () => {
  world = await aWorld()
  await approvedPlan(world, anne)
  await setUp(world, { person: anne })
})
afterAll(() => world.close())

test('a question can be about a row of a statement, and shows it to both', async () => {
  const [priya, hers] = [await world.as('eastmarsh/priya'), await world.as(anne)]
  const begin = on(anne, '/outside/begin')
  const day = addDays(world.today, -4)
  const uk = day.split('-').reverse().join('/')
  await statementSent(
    world,
    csvOf([
      [uk, 'GARDEN CENTRE', '31.40', ''],
      [uk, 'A PRESENT FROM AUNTIE', '', '20.00'],
      [uk, 'LAMPS AND MORE', '12.00', ''],
    ]),
  )
  const { text } = await priya.get(begin)
  expect(text).toContain(`In a statement: GARDEN CENTRE, £31.40 on ${sayDate(day)}`)
  expect(text).not.toContain('AUNTIE')
  const row = /value="(row:[0-9a-f-]{36}:\d+)"[^>]*>(?:(?!<input).)*GARDEN/s.exec(text)?.[1] ?? ''
  expect(row).not.toBe('')
  const fields = {
    what: 'A garden centre',
    about: row,
    'happenedOn-day': '',
    'happenedOn-month': '',
    'happenedOn-year': '',
  }
  const begun = await priya.send(begin, fields)
  expect(
    begun.status,
    begun.text.slice(begun.text.indexOf('error-summary'), begun.text.indexOf('error-summary') + 900),
  ).toBe(303)
  const path = begun.location?.split('?')[0] ?? ''
  for (const browser of [priya, hers])
    expect((await browser.get(path)).text).toContain(`GARDEN CENTRE, £31.40 on ${sayDate(day)}`)
  // It is offered no longer, and asking twice is refused with where to go.
  expect((await priya.get(begin)).text).not.toContain('GARDEN CENTRE')
  expect((await priya.send(begin, fields)).text).toContain('There is a question about this already')
  for (const no of [
    row.replace(/\d+$/, '999'),
    row.replace(/:[0-9a-f-]{36}:/, ':00000000-0000-7000-8000-000000000000:'),
  ])
    expect((await priya.send(begin, { ...fields, about: no })).status).toBe(422)
  // Money that came in is no row to ask about, even by its number.
  expect((await priya.send(begin, { ...fields, about: row.replace(/\d+$/, '3') })).status).toBe(422)
  expect(world.bugs).toEqual([])
})
