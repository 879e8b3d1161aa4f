import { afterAll, beforeAll, expect, test } from 'vitest'
import { also } from '#access/gate.ts'
import { budgetOf } from '#demo/found.ts'
import { tell } from '#demo/story.ts'
import { forced } from '#test/forced.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { risksOf } from './reads.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const HILARY = 'eastmarsh/hilary'
const at = (path = '') => on(HILARY, `/needs/risks${path}`)

const rows = () =>
  world.within(1, (tx) =>
    tx.run(
      {
        name: 'test-risk-words',
        text: `select topic, side, words, said_by, typed_by from risk_words where budget_id = '${budgetOf(HILARY)}' order by risk_words_id`,
        values: () => [],
      },
      {},
    ),
  )

test('each side says what could go wrong on its own page; the worker writes what is done; both read all of it', async () => {
  const her = await world.as(HILARY)
  const ken = await world.as('eastmarsh/ken')
  const empty = (await her.get(at())).text
  expect(empty).toContain('Nothing is written here yet.')
  expect(empty).toContain('topic=going-missing')
  const form = await her.get(at('/my-words?topic=hurting-myself'))
  expect(form.text).toContain('If you need somebody now, ring 111')
  expect(form.text).toContain('name="topic" value="hurting-myself"')

  const sent = await her.send(at('/my-words'), {
    topic: 'hurting-myself',
    words: 'On <nights> without sleep.',
    after: '',
  })
  expect(sent.location).toBe(at('?done=written'))
  await ken.send(at('/worker-words'), { topic: 'hurting-myself', words: 'A call by ten helps.', after: '' })
  const step = { topic: 'hurting-myself', whatWeDo: 'Hilary rings, or we ring at ten.', who: 'Ken Marlow', after: '' }
  expect((await ken.send(at('/step'), step)).location).toBe(at('?done=planned'))
  for (const browser of [her, ken]) {
    const page = (await browser.get(at())).text
    expect(page).toContain('On &lt;nights> without sleep.')
    expect(page).toContain('A call by ten helps.')
    expect(page).toContain('Who does it: Ken Marlow')
  }
  expect((await her.get(at())).text).not.toContain('/needs/risks/step')
  const lines = (await her.get(on(HILARY, '/timeline'))).text
  expect(lines).toContain('Hilary wrote about what could go wrong.')
  expect(lines).not.toContain('sleep')
  expect(world.bugs).toEqual([])
})

test('a topic of one’s own, each reason at its field, a stale page, words taken back, one effect', async () => {
  const her = await world.as(HILARY)
  const form = at('/my-words')
  const nameless = await her.send(form, { words: 'I forget the stove.' })
  expect(nameless.status).toBe(422)
  expect(nameless.text).toContain('href="#topic"')
  expect(nameless.text).toContain('I forget the stove.')
  expect((await her.send(form, { topic: 'x'.repeat(81), words: 'So' })).text).toContain('href="#topic"')
  expect((await her.send(form, { topic: 'Fire', words: '' })).text).toContain('href="#words"')

  const fields = { ...hiddenOf((await her.get(form)).text, form), topic: 'Fire', words: 'I forget the stove.' }
  const both = await Promise.all([her.post(form, fields), her.post(form, fields)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const stale = await her.send(form, { topic: 'Fire', words: 'Another', after: '' })
  expect(stale.text).toContain('Somebody wrote something about this')
  expect(stale.text).toContain('Another')
  const drawn = hiddenOf((await her.get(`${form}?topic=Fire`)).text, form)
  expect((await her.post(form, { ...drawn, topic: 'Fire', words: '' })).status).toBe(303)
  expect((await her.get(at())).text).not.toContain('stove')
  expect((await rows()).filter((row) => JSON.stringify(row).includes('Fire')).length).toBe(2)

  const ken = await world.as('eastmarsh/ken')
  const wrong = await ken.send(at('/step'), { topic: 'Fire', whatWeDo: '', who: '' })
  for (const field of ['whatWeDo', 'who']) expect(wrong.text).toContain(`href="#${field}"`)
  expect((await ken.send(at('/step'), { topic: '', whatWeDo: 'So', who: 'Ken' })).text).toContain('href="#topic"')
  expect(world.bugs).toEqual([])
})

test('later stages may offer what stands', async () => {
  const ken = await world.as('eastmarsh/ken')
  expect((await ken.get(at())).status).toBe(200)
  const found = await readAs(HILARY)
  expect(found.map(({ title, who }) => [title, who])).toEqual([['Hurting myself', 'Ken Marlow']])
})

/** What `risksOf` gives for a permit on this record. */
async function readAs(person: string) {
  let found: Awaited<ReturnType<typeof risksOf>> = []
  await world.within(1, async (tx) => {
    await tell(tx, 1, world.today, person).does(person, 0, ['risks', 'write-as-person'], async (inner, permit) => {
      found = await risksOf(inner, also(permit, 'unwell', 'set-up'))
      return { lines: [] }
    })
  })
  return found
}

test('never: one side changes what the other says could go wrong', async () => {
  const her = await world.as(HILARY)
  const ken = await world.as('eastmarsh/ken')
  const before = await rows()
  const forged = { topic: 'going-missing', words: 'Mine', after: '', side: 'person', said_by: budgetOf(HILARY) }
  expect((await ken.get(at('/my-words'))).status).toBe(404)
  expect((await forced(world, ken, at('/my-words'), forged)).status).toBe(404)
  expect((await her.get(at('/worker-words'))).status).toBe(404)
  expect((await forced(world, her, at('/worker-words'), forged)).status).toBe(404)
  expect((await forced(world, her, at('/step'), { ...forged, whatWeDo: 'So', who: 'Me' })).status).toBe(404)
  expect(await rows()).toEqual(before)
  expect((await ken.send(at('/worker-words'), forged)).status).toBe(303)
  const added = (await rows()).at(-1)
  expect(added).toMatchObject({ side: 'worker', words: 'Mine' })
})

test('nobody else sees or does any of it', async () => {
  for (const key of ['eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/owen', 'eastmarsh/farah', 'eastmarsh/arthur'])
    for (const path of ['', '/my-words', '/worker-words', '/step'])
      expect((await (await world.as(key)).get(at(path))).status).toBe(404)
})
