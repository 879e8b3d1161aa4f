import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, sayDate } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { needsOpened, workerAnswered } from '#test/steps/needs.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await workerAnswered(world, HILARY, KEN)
  await needsOpened(world, HAZEL, 'eastmarsh/owen')
})
afterAll(() => world.close())

const HILARY = 'eastmarsh/hilary'
const KEN = 'eastmarsh/ken'
const HAZEL = 'eastmarsh/hazel'
const FOR = '/needs/risks/words-for-person'

const dayFields = (of: Day) => {
  const [year = '', month = '', date = ''] = of.split('-')
  return { 'saidOn-day': date, 'saidOn-month': month, 'saidOn-year': year }
}
const heard = (topic: string, words: string, daysAgo = 0) => ({
  ...{ topic, words, how: 'phone', after: '' },
  ...dayFields(addDays(world.today, -daysAgo)),
})

type Row = { topic: string; words: string; how: string; said_by: string; typed_by: string; days: number | null }
const personRows = (person: string): Promise<readonly Row[]> =>
  world.within(1, (tx) =>
    tx.run<object, Row>(
      {
        name: `test-person-risks-${person}`,
        text: `select r.topic, r.words, r.how, said.name as said_by, typed.name as typed_by, r.typed_on - r.said_on as days
          from risk_words r join human said on said.human_id = r.said_by join human typed on typed.human_id = r.typed_by
          where r.budget_id = '${budgetOf(person)}' and r.side = 'person' order by r.risk_words_id`,
        values: () => [],
      },
      {},
    ),
  )

test('what was said by phone is typed for the person, marked with both days wherever it is read, and theirs to change', async () => {
  const her = await world.as(HILARY)
  const ken = await world.as(KEN)
  expect((await ken.get(on(HILARY, '/needs/risks'))).text).toContain(`${FOR}"`)
  expect((await her.get(on(HILARY, '/needs/risks'))).text).not.toContain(FOR)
  const form = await ken.get(on(HILARY, `${FOR}?topic=nobody-comes`))
  expect(form.text).toContain('What Hilary says: Somebody who helps cannot come')

  expect((await ken.send(on(HILARY, FOR), heard('nobody-comes', 'I wait by <the> door.', 3))).location).toBe(
    on(HILARY, '/needs/risks?done=typed'),
  )
  expect(await personRows(HILARY)).toEqual([
    {
      ...{ topic: 'nobody-comes', words: 'I wait by <the> door.', how: 'phone' },
      ...{ said_by: 'Hilary Stone', typed_by: 'Ken Marlow', days: 3 },
    },
  ])
  const saidOn = sayDate(addDays(world.today, -3))
  for (const browser of [her, ken])
    expect((await browser.get(on(HILARY, '/needs/risks'))).text).toContain(
      `Said by phone on ${saidOn}, typed by Ken Marlow on ${sayDate(world.today)}`,
    )
  const lines = (await her.get(on(HILARY, '/timeline'))).text
  expect(lines).toContain(`Ken Marlow typed what Hilary said by phone on ${saidOn} about what could go wrong.`)
  expect(lines).not.toContain('by &lt;the> door')

  const after = /name="after" value="(\d+)"/.exec(
    (await her.get(on(HILARY, '/needs/risks/my-words?topic=nobody-comes'))).text,
  )?.[1]
  const own = { topic: 'nobody-comes', words: 'I ring Jo now.', after: after ?? '' }
  expect((await her.send(on(HILARY, '/needs/risks/my-words'), own)).status).toBe(303)
  const page = (await ken.get(on(HILARY, '/needs/risks'))).text
  expect(page).toContain('I ring Jo now.')
  expect(page).not.toContain('Said by phone on')
  expect(world.bugs).toEqual([])
})

test('each reason is at its field, and what was typed is kept', async () => {
  const ken = await world.as(KEN)
  const wrong = await ken.send(on(HILARY, FOR), { topic: '', words: 'Kept <b>', how: 'post', after: '' })
  expect(wrong.status).toBe(422)
  for (const field of ['how', 'saidOn']) expect(wrong.text).toContain(`href="#${field}"`)
  expect(wrong.text).toContain('Kept &lt;b>')
  expect((await ken.send(on(HILARY, FOR), heard('', 'Words'))).text).toContain('href="#topic"')
  expect((await ken.send(on(HILARY, FOR), heard('Fire', ''))).text).toContain('href="#words"')
  expect((await ken.send(on(HILARY, FOR), heard('Fire', 'Tomorrow', -1))).text).toContain('That day has not come yet')
  expect((await personRows(HILARY)).some(({ topic }) => topic === 'Fire')).toBe(false)
  expect(world.bugs).toEqual([])
})

test('never: a worker types what could go wrong for the person before their own answers are locked, or over the person’s own words', async () => {
  const owen = await world.as('eastmarsh/owen')
  const early = await owen.get(on(HAZEL, FOR))
  expect(early.text).toContain('Finish your own answers first')
  expect(early.text).not.toContain('<textarea')
  const forged = { ...heard('Fire', 'Forged'), side: 'person', said_by: budgetOf(HAZEL), how: 'own-device' }
  const refused = await forced(world, owen, on(HAZEL, FOR), heard('Fire', 'Too early'))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Finish your own answers about daily life first')
  expect((await forced(world, owen, on(HAZEL, FOR), forged)).status).toBe(422)
  expect(await personRows(HAZEL)).toEqual([])

  const her = await world.as(HILARY)
  const ken = await world.as(KEN)
  await her.send(on(HILARY, '/needs/risks/my-words'), { topic: 'Dark', words: 'Mine', after: '' })
  const before = await personRows(HILARY)
  expect((await ken.get(on(HILARY, `${FOR}?topic=Dark`))).text).toContain('nobody types over them')
  const own = /name="after" value="(\d+)"/.exec(
    (await her.get(on(HILARY, '/needs/risks/my-words?topic=Dark'))).text,
  )?.[1]
  const over = await forced(world, ken, on(HILARY, FOR), { ...heard('Dark', 'Not hers'), after: own ?? '' })
  expect(over.status).toBe(422)
  expect(over.text).toContain('The person wrote about this themselves')
  expect(over.text).toContain('Not hers')
  expect(await personRows(HILARY)).toEqual(before)
  expect(world.bugs).toEqual([])
})

test('nobody else types it', async () => {
  for (const key of ['hilary', 'priya', 'grace', 'joanne', 'farah']) {
    const browser = await world.as(`eastmarsh/${key}`)
    expect((await browser.get(on(HILARY, FOR))).status).toBe(404)
    expect((await forced(world, browser, on(HILARY, FOR), heard('Fire', 'No'))).status).toBe(404)
  }
})
