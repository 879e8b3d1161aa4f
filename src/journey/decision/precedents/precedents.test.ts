import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, addMonths, type Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await aLine({ person: 'eastmarsh/anne', pence: 7_000, on: addDays(world.today, -60), decided: 'agreed' })
  await aLine({ person: 'eastmarsh/anne', pence: 6_200, on: world.today, decided: undefined })
})
afterAll(() => world.close())

const pack = async () => (await (await world.as('eastmarsh/marcus')).get(on('eastmarsh/anne', '/decision/decide'))).text

type ALine = {
  person: string
  pence: number
  on: Day
  decided: 'agreed' | 'not-agreed' | undefined
  sort?: string
}

/** A plan of one line that was asked for on a day, and decided there and then, straight into the database. */
async function aLine({ person, pence, on: day, decided, sort = 'childcare' }: ALine): Promise<void> {
  const [version, submission, decision, line] = [newId(), newId(), newId(), newId()]
  const [by, decider, budget] = [idOf('eastmarsh/ken'), idOf('eastmarsh/marcus'), budgetOf(person)]
  const number = (numbers.get(person) ?? 0) + 1
  numbers.set(person, number)
  const agreed = decided === 'agreed'
  await rowsIn(
    world,
    1,
    `insert into plan_version (version_id, budget_id, number, opened_by, opened_on) values ('${version}', '${budget}', ${number}, '${by}', '${day}');
     insert into spend_line (spend_line_id, version_id, what, provider, amount_pence, every, starts_on, ends_as, position, said_by, typed_by, sort)
       values ('${line}', '${version}', 'Words of ${person}', '', ${pence}, 'weekly', '${day}', 'ongoing', 1, '${by}', '${by}', '${sort}');
     insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
       values ('${submission}', '${budget}', '${version}', '${by}', '${day}', 'panel', '${decider}', ${pence})`,
  )
  if (decided === undefined) return
  await rowsIn(
    world,
    1,
    `insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
       values ('${decision}', '${submission}', '${by}', '${decider}', '${agreed ? 'approved' : 'declined'}', 'Words', '${day}');
     insert into line_decision (decision_id, spend_line_id, verdict, because, reasons)
       values ('${decision}', '${line}', '${decided}', '${agreed ? 'meets-the-need' : 'need-is-met-already'}', 'Words of the decider')`,
  )
}
const numbers = new Map<string, number>()

const OTHERS = ['arthur', 'hazel', 'david', 'hilary'].map((name) => `eastmarsh/${name}`)

test('four other people, another sort, long ago and one’s own tell nothing', async () => {
  const day = addDays(world.today, -30)
  for (const [index, person] of OTHERS.entries())
    await aLine({ person, pence: 5_000 + index * 1_000, on: day, decided: 'agreed' })
  await aLine({ person: 'eastmarsh/arthur', pence: 6_000, on: day, decided: 'agreed' })
  const helen = { person: 'eastmarsh/helen', pence: 100, decided: 'agreed' } as const
  await aLine({ ...helen, on: day, sort: 'sport' })
  await aLine({ ...helen, on: addDays(addMonths(world.today, -24), -1) })
  expect(await pack()).toContain('Fewer than five people here')
})

test('with a fifth person they are told in sums alone', async () => {
  await aLine({ person: 'eastmarsh/helen', pence: 9_000, on: addDays(world.today, -3), decided: 'not-agreed' })
  const text = await pack()
  for (const words of [
    'Like “Words of eastmarsh/anne”: 6 decided for other people in the last 24 months.',
    'Most of them got a yes.',
    'Usually they cost between £60.00 and £80.00 a week.',
    'The reason given most often: it meets the need.',
  ])
    expect(text).toContain(words)
  for (const words of ['Words of the decider', 'eastmarsh/arthur', 'Arthur', 'Helen']) expect(text).not.toContain(words)
  expect(world.bugs).toEqual([])
})
