import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANNES, boxes, planWritten, radioOf } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
})
afterAll(() => world.close())

test('a goal: each reason stands at its field, and what was typed is kept', async () => {
  const empty = await anne.send(at('/outcomes/add'), { words: '', kind: '', knownBy: hostile, endsAs: '' })
  expect(empty.status).toBe(422)
  for (const id of ['words', 'kind']) expect(empty.text).toContain(`href="#${id}"`)
  expect(empty.text).toContain('&lt;script>alert(1)&lt;/script>')
  expect(empty.text).not.toContain('<script>alert')

  const fields = { words: 'Cook again', kind: 'maintenance', need: 'none', knownBy: '' }
  const cases: [Record<string, string>, string][] = [
    [{ endsAs: '' }, '#endsAs'],
    [{ endsAs: 'date' }, '#endsOn'],
    [{ endsAs: 'date', ...boxes('endsOn', '2027-02-31') }, '#endsOn-day'],
    [{ endsAs: 'event', endsEvent: '' }, '#endsEvent'],
    [{ endsAs: 'event', endsEvent: 'x'.repeat(201) }, '#endsEvent'],
    [{ endsAs: 'ongoing', need: '00000000-0000-4000-8000-000000000009' }, '#need'],
    [{ endsAs: 'ongoing', words: 'x'.repeat(2001) }, '#words'],
  ]
  for (const [part, href] of cases) {
    const refused = await anne.send(at('/outcomes/add'), { ...fields, ...part })
    expect(refused.status).toBe(422)
    expect(refused.text, JSON.stringify(part).slice(0, 80)).toContain(`href="${href}"`)
  }
  expect(await rowsIn(world, 1, 'select 1 from outcome')).toHaveLength(1)
})

test('an unfinished goal may be kept; the plan then names what it lacks, with a link', async () => {
  const fields = { words: `Cook again ${hostile}`, kind: 'change', need: 'none', knownBy: '', endsAs: 'ongoing' }
  expect((await priya.send(at('/outcomes/add'), fields)).status).toBe(303)
  const page = await anne.get(at())
  expect(page.text).not.toContain('<img')
  const goal = goalCalled(await anne.get(at('/spend-lines/add')), 'Cook again')
  for (const field of ['need', 'knownBy', 'endsAs']) expect(page.text).toContain(at(`/outcomes/${goal}#${field}`))
  expect(page.text).toContain('Goal 2. ')
  const agree = await anne.send(at('/agree'), { answer: 'yes', words: '' })
  expect(agree.status).toBe(422)
  expect(agree.text).toContain(`href="#${goal}"`)
  expect(agree.text).toContain(`id="${goal}"`)
})

test('a goal that two have open: the later is told, and nothing typed is lost, even where it was taken out', async () => {
  const goal = goalCalled(await anne.get(at('/spend-lines/add')), 'Cook again')
  const path = at(`/outcomes/${goal}`)
  const fields = { kind: 'maintenance', need: 'none', knownBy: 'I eat at noon', endsAs: 'ongoing' }
  const open = hiddenOf((await anne.get(path)).text, path)
  expect((await priya.send(path, { ...fields, words: 'Cook every day' })).status).toBe(303)
  const late = await anne.post(path, { ...open, ...fields, words: 'Cook on Sundays' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('Somebody changed this while you had it open')
  expect(late.text).toContain('Cook on Sundays')

  const again = hiddenOf((await anne.get(path)).text, path)
  expect((await priya.send(`${path}/remove`, {})).status).toBe(303)
  const gone = await anne.post(path, { ...again, ...fields, words: 'Cook on Sundays' })
  expect(gone.status).toBe(422)
  expect(gone.text).toContain('Cook on Sundays')
  const anew = hiddenOf(gone.text, at('/outcomes/add'))
  expect((await anne.post(at('/outcomes/add'), { ...anew, ...fields, words: 'Cook on Sundays' })).status).toBe(303)
  const page = await anne.get(at())
  expect(page.text).toContain('Cook on Sundays')
  expect(page.text).not.toContain('Cook every day')
  expect((await anne.get(path)).text).toContain('not in the plan now')
})

test('money: fields, limits, once only, and what served a goal that was taken out', async () => {
  const fields = {
    what: 'A bike',
    provider: 'Wheels for All',
    amount: '300',
    every: 'once',
    goal: 'none',
    ...boxes('startsOn', '2027-03-01'),
  }
  const cases: [Record<string, string>, string][] = [
    [{ what: '' }, '#what'],
    [{ what: 'x'.repeat(201) }, '#what'],
    [{ provider: '' }, '#provider'],
    [{ amount: '' }, '#amount'],
    [{ amount: '0' }, '#amount'],
    [{ amount: '-5' }, '#amount'],
    [{ amount: '12,34' }, '#amount'],
    [{ every: 'daily' }, '#every'],
    [boxes('startsOn', '2027-13-01'), '#startsOn-day'],
    [{ every: 'weekly', endsAs: '' }, '#endsAs'],
    [{ every: 'weekly', endsAs: 'date', ...boxes('endsOn', '2027-02-28') }, '#endsOn-day'],
    [{ goal: '00000000-0000-4000-8000-000000000009' }, '#goal'],
  ]
  for (const [part, href] of cases) {
    const refused = await anne.send(at('/spend-lines/add'), { ...fields, ...part })
    expect(refused.status).toBe(422)
    expect(refused.text, JSON.stringify(part).slice(0, 80)).toContain(`href="${href}"`)
  }
  expect((await anne.send(at('/spend-lines/add'), fields)).status).toBe(303)
  const page = await anne.get(at())
  expect(page.text).toContain('Everything in the plan comes to £62.00 a week, and £300.00 once.')
  expect(page.text).toContain('Not linked to a goal yet')
  expect(page.text).toContain('£300.00 once with Wheels for All, on 1 March 2027.')

  const line = /spend-lines\/([0-9a-f-]{36})\/remove"[^>]*>Take out<span class="govuk-visually-hidden"> A bike/.exec(
    page.text,
  )?.[1]
  const changed = await priya.send(at(`/spend-lines/${line}`), { ...fields, amount: '250.50' })
  expect(changed.status).toBe(303)
  expect((await anne.get(at())).text).toContain('£250.50 once')
  expect((await anne.send(at(`/spend-lines/${line}/remove`), {})).status).toBe(303)
  expect((await anne.get(at())).text).not.toContain('Wheels for All')

  const goal = radioOf((await anne.get(at('/spend-lines/add'))).text, 'goal', ANNES.goal)
  expect((await anne.send(at(`/outcomes/${goal}/remove`), {})).status).toBe(303)
  const loose = await anne.get(at())
  expect(loose.text).not.toContain(ANNES.goal)
  expect(loose.text).toContain(ANNES.provider)
  expect(loose.text).toContain('This is not linked to a goal yet')
  expect(world.bugs).toEqual([])
})

test('a goal or line of another budget cannot be reached through one’s own', async () => {
  const [mine] = await rowsIn<{ id: string }>(world, 1, 'select outcome_id as id from outcome')
  const path = on('eastmarsh/hazel', `/plan/outcomes/${mine?.id}`)
  const hazel = await world.as('eastmarsh/hazel')
  expect((await hazel.get(path)).status).toBe(404)
  expect((await anne.get(at('/outcomes/not-an-id'))).status).toBe(404)
})

const goalCalled = (page: { text: string }, words: string): string => radioOf(page.text, 'goal', words)

test('a worker says that the words are the person’s: the plan, its paper and the page say so, and the person’s own stay theirs', async () => {
  const heard = { words: 'Swim in the sea', kind: 'maintenance', need: 'none', knownBy: '', endsAs: 'ongoing' }
  expect((await priya.get(at('/outcomes/add'))).text).toContain('Whose words are these?')
  expect((await anne.get(at('/outcomes/add'))).text).not.toContain('Whose words are these?')
  expect((await priya.send(at('/outcomes/add'), { ...heard, whoseWords: 'phone' })).status).toBe(303)
  const page = (await anne.get(at())).text
  expect(page).toContain('Typed by Priya Shah, by phone.')
  expect(page).toContain('In Priya Shah’s words.')
  const stored = () =>
    rowsIn(
      world,
      1,
      'select o.words, s.name as said, t.name as typed, how from outcome o join human s on s.human_id = o.said_by join human t on t.human_id = o.typed_by order by position',
    )
  expect((await stored()).at(-1)).toEqual({ words: heard.words, said: 'Anne Field', typed: 'Priya Shah', how: 'phone' })
  // She changes the kind of what Anne typed herself: the words stay Anne's own, whatever is claimed.
  const hers = 'Ride my bike to town'
  expect((await anne.send(at('/outcomes/add'), { ...heard, words: hers })).status).toBe(303)
  const goal = goalCalled(await anne.get(at('/spend-lines/add')), hers)
  const { text } = await priya.get(at(`/outcomes/${goal}`))
  expect(text).toContain('typed them, and they stay')
  const same = { ...heard, words: hers, kind: 'process', whoseWords: 'mine' }
  expect((await priya.send(at(`/outcomes/${goal}`), same)).status).toBe(303)
  expect((await stored()).at(-1)).toEqual({ words: hers, said: 'Anne Field', typed: 'Priya Shah', how: 'own-device' })
})

test('examples are taken into the field with one tap, below what stands there; nothing else comes out of the address', async () => {
  const page = (await anne.get(at('/outcomes/add'))).text
  expect(page.match(/outcomes\/add\?example=/g)).toHaveLength(12)
  const boxIn = (text: string) => /<textarea[^>]*name="words"[^>]*>([^<]*)</.exec(text)?.[1]?.trim()
  expect(boxIn((await anne.get(at('/outcomes/add?example=food'))).text)).toBe('Cook a warm meal three times a week')
  expect(boxIn((await anne.get(at('/outcomes/add?example=hello'))).text)).toBe('')
  const want = (await anne.get(at('/words/want?example=calm'))).text
  expect(boxIn(want)).toMatch(/^I want to go to therapy.*\nI want something that calms me when it gets too much\.$/s)
  expect(want).toContain('/about/bought')
  for (const path of ['/about/bought', '/around-here?free=yes'])
    expect((await anne.get(`/eastmarsh${path}`)).status).toBe(200)
  expect((await anne.send(at('/words/want'), { words: 'A calm hour' })).status).toBe(303)
})
