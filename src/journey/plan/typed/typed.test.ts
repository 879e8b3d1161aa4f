import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { planWritten, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { dayBoxes } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { ASKS } from '../sentences/asks.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
})
afterAll(() => world.close())

const spoken = (words: string) => ({ words, how: 'phone', ...dayBoxes('saidOn', world.today) })
const sentences = () =>
  rowsIn<{ part: string; words: string; own: boolean }>(
    world,
    1,
    'select part, words, said_by = typed_by as own from plan_sentence where side = $1 order by sentence_id',
    ['person'],
  )

test('the worker types what the person said; it is marked so, and the person is asked', async () => {
  expect((await priya.get(at('/for-person'))).text).toContain('unwell-help-for-person')
  await sent(priya, at('/words/unwell-help-for-person'), spoken('A walk with <b>my sister'))
  expect((await sentences()).at(-1)).toEqual({ part: 'unwell-help', words: 'A walk with <b>my sister', own: false })
  const page = (await anne.get(at())).text
  expect(page).toContain('Somebody typed something for you.')
  expect(page).toContain('Typed by Priya Shah, by phone.')
  expect(page).toContain('A walk with &lt;b>my sister')
  const [line] = await rowsIn<{ sentence: string }>(
    world,
    1,
    'select sentence from timeline_line order by line_id desc limit 1',
  )
  expect(line?.sentence).toContain('Priya Shah typed what Anne said')
  expect(line?.sentence).not.toContain('sister')
})

test('what is missing is said at its field, and what was typed is kept', async () => {
  const path = at('/words/purpose-for-person')
  const refused = await priya.send(path, { words: 'For therapy', ...dayBoxes('saidOn', '2199-01-01' as never) })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('href="#how"')
  expect(refused.text).toContain('For therapy')
  const late = await priya.send(path, { ...spoken('For therapy'), ...dayBoxes('saidOn', '2199-01-01' as never) })
  expect(late.text).toContain('That day is still to come')
  expect((await priya.send(path, spoken(''))).text).toContain('href="#words"')
})

test('never: a worker types over words that the person typed themself', async () => {
  const own = ASKS.filter(({ side }) => side === 'person').map(({ part }) => part)
  for (const part of own) await sent(anne, at(`/words/${part}`), { words: `My own about ${part}` })
  const before = await sentences()
  for (const part of own) {
    const path = at(`/words/${part}-for-person`)
    const refused = await priya.send(path, spoken('Not what she said'))
    expect(refused.status, part).toBe(422)
    expect(refused.text).toContain('The person typed this themselves')
    expect((await forced(world, priya, path, spoken('Not what she said'))).status).toBe(422)
  }
  expect(await sentences()).toEqual(before)
})

test('how the person understands it is written down once the worker’s own is there, also of a plan that was sent', async () => {
  const hazel = (path: string) => on('eastmarsh/hazel', `/plan${path}`)
  await rowsIn(
    world,
    1,
    `insert into plan_version (version_id, budget_id, number, opened_by, opened_on)
     select gen_random_uuid(), budget_id, 1, $1, $2 from budget where person_id = $3`,
    [idOf('eastmarsh/owen'), world.today, idOf('eastmarsh/hazel')],
  )
  const owen = await world.as('eastmarsh/owen')
  const early = await owen.send(hazel('/words/understood-for-person'), spoken('It is for the bus'))
  expect(early.text).toContain('Write your own answer to this first')
  await sent(owen, hazel('/words/understood-as-worker'), { words: 'It pays the bus' })
  await sent(owen, hazel('/words/understood-for-person'), spoken('It is for the bus'))
  expect((await owen.get(hazel(''))).text).toContain('It is for the bus')
})

test('does this sound like you? a no makes it not stand, a yes makes it theirs', async () => {
  await sent(anne, at('/words/want'), { words: '' }).catch(() => undefined)
  await rowsIn(
    world,
    1,
    `insert into plan_sentence (version_id, part, side, words, said_by, typed_by, said_on, typed_on, how)
     select version_id, part, side, 'What Priya thinks I want', said_by, (select typed_by from plan_sentence where side = 'worker' limit 1),
       said_on, said_on, 'together' from plan_sentence where part = 'want' order by sentence_id desc limit 1`,
  )
  const path = at('/sounds-like-me')
  const page = await anne.get(path)
  const id = /name="sounds-(\d+)"/.exec(page.text)?.[1] ?? ''
  expect(page.text).toContain('1 thing left for you here.')
  expect((await anne.send(path, {})).text).toContain(`href="#sounds-${id}"`)
  const hidden = hiddenOf(page.text, path)
  const twice = await Promise.all([1, 2].map(() => anne.post(path, { ...hidden, [`sounds-${id}`]: 'no' })))
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  expect(await rowsIn(world, 1, 'select sounds from sounds_like_me')).toEqual([{ sounds: false }])
  const theirs = (await priya.get(at())).text
  expect(theirs).toContain('says that a sentence typed for them does not sound like them')
  expect(theirs).toContain('Anne said that this does not sound like them, so it does not count.')
  expect(theirs).toContain('has not said yet what they need or want')
  expect((await priya.get('/eastmarsh/caseload')).text).toContain('is not what they said')
  await sent(anne, path, { [`sounds-${id}`]: 'yes' })
  expect((await priya.get(at())).text).not.toContain('does not sound like them')
  expect(world.bugs).toEqual([])
})

test('nobody else types for the person, or answers for them', async () => {
  for (const key of ['anne', 'owen', 'joanne', 'marcus', 'farah', 'arthur']) {
    const other = await world.as(`eastmarsh/${key}`)
    for (const path of ['/for-person', '/words/want-for-person'])
      expect((await other.get(at(path))).status, `${key} ${path}`).toBe(404)
    if (key !== 'anne') expect((await other.get(at('/sounds-like-me'))).status, key).toBe(404)
  }
  expect((await priya.get(at('/sounds-like-me'))).status).toBe(404)
})
