import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { ANNES, planWritten, radioOf, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { dayBoxes } from '#test/steps/spending.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const PATH = at('/sounds-like-me')

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
})
afterAll(() => world.close())

const goal = (words: string, whoseWords: string) => ({
  ...{ words, whoseWords, kind: 'maintenance', need: 'none', knownBy: 'She says so', endsAs: 'ongoing' },
})
const askedOf = async (): Promise<string> => /name="(goal-[0-9a-f-]+)"/.exec((await anne.get(PATH)).text)?.[1] ?? ''
const fieldOf = (page: string, about: string, after = ''): string =>
  new RegExp(`name="(${about}-[0-9a-f-]+)"`).exec(page.slice(page.indexOf(after)))?.[1] ?? ''
const saidOfLines = () =>
  rowsIn<{ about: string; as_read: string; sounds: boolean; own: boolean }>(
    world,
    1,
    'select about, as_read, sounds, typed_by is null as own from line_sounds_like_me order by line_sounds_id',
  )
const newest = async () =>
  (await rowsIn<{ sentence: string }>(world, 1, 'select sentence from timeline_line order by line_id desc limit 1'))[0]
    ?.sentence ?? ''

test('what the worker wrote as their own is not asked about', async () => {
  await sent(priya, at('/outcomes/add'), goal('Walk by the river', 'mine'))
  expect((await anne.get(PATH)).text).toContain('Nobody has typed anything for you')
  expect((await anne.get(at())).text).not.toContain('typed something for you')
})

test('a goal typed for the person is asked about, lightly; not quite leads to where its words are put right', async () => {
  await sent(priya, at('/outcomes/add'), goal('See my friends more', 'phone'))
  expect((await anne.get(at())).text).toContain('Somebody typed something for you.')
  const page = (await anne.get(PATH)).text
  expect(page).toContain('Is this goal right for you, as it stands here?')
  expect(page).toContain('Typed by Priya Shah, by phone.')
  expect(page).not.toContain('Put this goal in my own words')
  const field = await askedOf()
  expect((await anne.send(PATH, {})).text).toContain(`href="#${field}"`)
  const told = await anne.send(PATH, { [field]: 'not-quite' })
  expect(told.location).toBe(`${PATH}?done=not-quite`)
  expect(await newest()).toContain('said that a goal in the plan is not quite right yet')
  const after = (await anne.get(`${PATH}?done=not-quite`)).text
  expect(after).toContain('Here you can say it in your own words.')
  const edit = at(`/outcomes/${field.slice('goal-'.length)}`)
  expect(after).toContain(`href="${edit}"`)
  expect((await priya.get(at())).text).toContain('not quite right for them')

  await sent(anne, edit, goal('Have coffee with Mary', ''))
  expect((await anne.get(PATH)).text).toContain('Nobody has typed anything for you')
  expect((await anne.get(at())).text).not.toContain('Typed by Priya Shah')
})

test('a yes makes a goal theirs; the same again is told to nobody', async () => {
  await sent(priya, at('/outcomes/add'), goal('Sleep through the night', 'together'))
  const field = await askedOf()
  const first = await anne.send(PATH, { [field]: 'yes' })
  expect(first.location).toBe(`${at()}?done=sounds`)
  expect(await newest()).toBe('Anne said that a goal in the plan is right for them.')
  const lines = async () => (await rowsIn(world, 1, 'select 1 from timeline_line')).length
  const before = await lines()
  const again = await anne.send(PATH, { [field]: 'yes' })
  expect(again.location).toBe(`${at()}?done=sounds-as-before`)
  expect((await anne.get(again.location ?? '')).text).toContain('It stays as you said it before.')
  expect(await lines()).toBe(before)
  expect(await rowsIn(world, 1, 'select fits from outcome_fit order by fit_id')).toEqual([
    { fits: false },
    { fits: true },
  ])
})

test('“yes, that sounds like me” of what money is for is kept, and asked once', async () => {
  const add = at('/spend-lines/add')
  const form = (await priya.get(add)).text
  const line = { what: 'A bus pass', provider: 'The bus company', amount: '10.00', every: 'weekly', endsAs: 'ongoing' }
  const serves = { goal: radioOf(form, 'goal', 'Sleep through the night'), whoseWords: 'phone' }
  await sent(priya, add, { ...line, ...serves, ...dayBoxes('startsOn', world.today) })
  expect((await anne.get(at())).text).toContain('Somebody typed something for you.')
  const page = (await anne.get(PATH)).text
  expect(page).toContain('1 thing left for you here.')
  const field = fieldOf(page, 'what')
  const first = await anne.send(PATH, { [field]: 'yes' })
  expect(first.location).toBe(`${at()}?done=sounds`)
  expect(await newest()).toBe('Anne said that what the plan says of some money sounds like them.')
  expect(await saidOfLines()).toEqual([{ about: 'what', as_read: 'A bus pass', sounds: true, own: true }])
  expect((await anne.get(at())).text).not.toContain('Somebody typed')
  expect((await anne.get(PATH)).text).not.toContain('left for you here')
  expect((await anne.send(PATH, { [field]: 'yes' })).location).toContain('done=sounds-as-before')
  expect(await saidOfLines()).toHaveLength(1)

  const edit = at(`/spend-lines/${field.slice('what-'.length)}`)
  const other = { ...line, goal: serves.goal, ...dayBoxes('startsOn', world.today) }
  await sent(anne, edit, { ...other, amount: '12.00' })
  expect((await anne.get(at())).text).toContain('Typed by Priya Shah, by phone.')
  expect((await anne.get(at())).text).not.toContain('Somebody typed')
  await sent(priya, edit, { ...other, what: 'A bus pass for town', whoseWords: 'phone' })
  expect((await anne.get(at())).text).toContain('Somebody typed something for you.')
})

test('not quite leads to where its words are put right, and both read it', async () => {
  const field = fieldOf((await anne.get(PATH)).text, 'what')
  const told = await anne.send(PATH, { [field]: 'not-quite' })
  expect(told.location).toBe(`${PATH}?done=not-quite`)
  expect((await anne.get(PATH)).text).toContain(`href="${at(`/spend-lines/${field.slice('what-'.length)}`)}"`)
  expect((await priya.get(at())).text).toContain('Anne said that this does not quite sound like them.')
  expect((await anne.get(at())).text).toContain('You said that this does not quite sound like you.')
})

test('what more buys in a bad time is asked about too', async () => {
  const id = fieldOf((await anne.get(PATH)).text, 'what').slice('what-'.length)
  const more = { amount: '5', periods: '2', buys: 'A taxi home', whoseWords: 'paper' }
  await sent(priya, at(`/unwell/more/${id}`), more)
  expect((await anne.get(PATH)).text).toContain('A taxi home')
  await sent(anne, PATH, { [`more-${id}`]: 'yes' })
  expect((await saidOfLines()).at(-1)).toEqual({ about: 'more', as_read: 'A taxi home', sounds: true, own: true })
})

test('never: a worker confirms alone a goal or words about money that they typed for the person', async () => {
  const path = at('/sounds-like-me-for-person')
  const heard = (witnessName: string) => ({ how: 'phone', witnessName, ...dayBoxes('saidOn', world.today) })
  const add = (await priya.get(at('/spend-lines/add'))).text
  const line = { what: 'Swimming', provider: 'The baths', amount: '4.00', every: 'weekly', endsAs: 'ongoing' }
  const serves = { goal: radioOf(add, 'goal', ANNES.goal), whoseWords: 'together' }
  await sent(priya, at('/spend-lines/add'), { ...line, ...serves, ...dayBoxes('startsOn', world.today) })
  await sent(priya, at('/outcomes/add'), goal('Swim each week', 'together'))
  const asks = (await priya.get(path)).text
  expect(asks).toContain('Swim each week')
  const [aim, swim] = [fieldOf(asks, 'goal', 'Swim each week'), fieldOf(asks, 'what', 'Swimming')]
  for (const field of [aim, swim])
    for (const [name, reason] of [
      ['', 'Write who else heard it'],
      ['Priya Shah', 'Write somebody else'],
    ] as const) {
      const refused = await priya.send(path, { [field]: 'yes', ...heard(name) })
      expect(`${refused.status} ${refused.text.includes(reason)}`, `${field} ${name}`).toBe('422 true')
    }
  const [before, fits] = [await saidOfLines(), await rowsIn(world, 1, 'select 1 from outcome_fit')]
  const typed = `said_by, current_date, 'phone', typed_by, current_date, $1::uuid`
  for (const [witness, says] of [
    [null, /heard by another/],
    [idOf('eastmarsh/priya'), /witness_is_another/],
  ] as const) {
    await expect(
      rowsIn(
        world,
        1,
        `insert into line_sounds_like_me (spend_line_id, about, as_read, sounds, said_by, said_on, how, typed_by, typed_on, witness_id)
          select spend_line_id, 'what', what, true, ${typed} from spend_line where what = 'Swimming'`,
        [witness],
      ),
    ).rejects.toThrow(says)
    await expect(
      rowsIn(
        world,
        1,
        `insert into outcome_fit (outcome_id, version_id, as_read, fits, said_by, said_on, how, typed_by, typed_on, witness_id)
          select outcome_id, version_id, words, true, ${typed} from outcome where words = 'Swim each week'`,
        [witness],
      ),
    ).rejects.toThrow(says)
  }
  expect([await saidOfLines(), await rowsIn(world, 1, 'select 1 from outcome_fit')]).toEqual([before, fits])

  await sent(priya, path, { [aim]: 'yes', [swim]: 'yes', ...heard('Grace Adeyemi') })
  expect((await saidOfLines()).at(-1)).toEqual({ about: 'what', as_read: 'Swimming', sounds: true, own: false })
  expect(await newest()).toContain('Priya Shah wrote down what Anne said by phone: that')
  const hers = (await anne.get(PATH)).text
  expect(hers).toContain('Priya Shah wrote down a yes to this')
  expect(hers).toContain('Grace Adeyemi heard it too.')
  await sent(anne, PATH, { [swim]: 'yes' })
  expect((await saidOfLines()).at(-1)).toEqual({ about: 'what', as_read: 'Swimming', sounds: true, own: true })
  const over = await forced(world, priya, path, { [swim]: 'not-quite', ...heard('') })
  expect(over.status).toBe(422)
})

test('a worker who writes down the same once more is told that there is nothing new to tell', async () => {
  const path = at('/sounds-like-me-for-person')
  const heard = { how: 'phone', witnessName: '', ...dayBoxes('saidOn', world.today) }
  await sent(priya, at('/words/unwell-help-for-person'), { words: 'A walk', ...heard })
  const field = /name="(sounds-\d+)"/.exec((await priya.get(path)).text)?.[1] ?? ''
  expect((await priya.send(path, { [field]: 'no', ...heard })).location).toContain('done=sounds-for')
  const again = await priya.send(path, { [field]: 'no', ...heard })
  expect((await priya.get(again.location ?? '')).text).toContain('there is nothing new to tell them')
  expect(await rowsIn(world, 1, 'select 1 from sounds_like_me')).toHaveLength(1)
})

test('in the next version what was said of a goal, or of money, is not asked again', async () => {
  const version = '(select version_id from plan_version order by number desc limit 1)'
  const decided = `insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
    select gen_random_uuid(), budget_id, version_id, $1, $2, 'manager', $3, 1000 from plan_version where version_id = ${version}`
  await rowsIn(world, 1, decided, [idOf('eastmarsh/priya'), world.today, idOf('eastmarsh/marcus')])
  const asked = async () =>
    [...(await anne.get(PATH)).text.matchAll(/name="(goal|what|more)-[^"]*"[^>]*checked/g)].length
  const before = await asked()
  expect(before).toBeGreaterThan(3)
  expect((await anne.get(PATH)).text).toContain('Your worker reads this and talks with you.')
  await rowsIn(
    world,
    1,
    `insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on, turn)
      select gen_random_uuid(), submission_id, submitted_by, decider_id, 'returned', 'Say more', submitted_on, 1 from submission`,
  )
  await sent(anne, at('/open-again'), {}, at())
  expect(await asked()).toBe(before)
  expect(await rowsIn(world, 1, 'select number from plan_version order by number')).toHaveLength(2)
  expect(world.bugs).toEqual([])
})
