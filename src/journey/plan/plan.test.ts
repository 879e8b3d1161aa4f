import { afterAll, beforeAll, expect, test } from 'vitest'
import { forced } from '#test/forced.ts'
import { ANNES, planAgreed } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const count = async (table: string): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${table}`))[0]?.n ?? -1

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planAgreed(world)
})
afterAll(() => world.close())

test('before there are needs, the plan’s page says what it will be and where to go', async () => {
  const hazel = await world.as('eastmarsh/hazel')
  const path = on('eastmarsh/hazel', '/plan')
  const page = await hazel.get(path)
  expect(page.status).toBe(200)
  expect(page.text).toContain(on('eastmarsh/hazel', '/needs'))
  const refused = await hazel.send(`${path}/open`, {})
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('A plan starts from the needs')
  expect((await hazel.get(`${path}/outcomes/add`)).status).toBe(404)
})

test('Anne’s plan: need, goal and money linked, in words, agreed by each in their own session', async () => {
  const page = await anne.get(at())
  expect(page.status).toBe(200)
  for (const text of [ANNES.goal, ANNES.knownBy, ANNES.provider, 'Children', 'until this happens: my therapy ends'])
    expect(page.text).toContain(text)
  expect(page.text).toContain('Everything in the plan comes to £62.00 a week.')
  expect(page.text).toMatch(
    /We first look at this plan together on \d{1,2} \w+ \d{4}, if the money starts as planned\./,
  )
  expect(page.text).toContain('The first guess was')
  expect(page.text).toContain('role="img"')
  expect(page.text).toContain('Anne Field,')
  expect(page.text).toContain(on('eastmarsh/anne', '/decision/ask'))
  expect(page.text).not.toContain('What is still missing')
  expect(page.text).not.toContain('style=')
  expect(/<title>([^<]*)/.exec(page.text)?.[1]).toBe('My plan – Eastmarsh Council')
  const hers = await priya.get(at())
  expect(hers.text).toContain('Anne’s plan')
  expect(world.bugs).toEqual([])
})

test('it is opened once, and a form posted twice has one effect', async () => {
  const again = await priya.send(at('/open'), {})
  expect(again.status).toBe(422)
  expect(again.text).toContain('has been started already')
  const drawn = await anne.get(at('/words/purpose'))
  const hidden = Object.fromEntries(
    [...drawn.text.matchAll(/name="(key|stamp)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
  const before = await count('plan_sentence')
  const both = await Promise.all([1, 2].map(() => anne.post(at('/words/purpose'), { ...hidden, words: 'For therapy' })))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await count('plan_sentence')).toBe(before + 1)
})

test('an edit afterwards asks both again, kindly, and back to the same words makes the answers stand', async () => {
  expect((await anne.get(at())).text).toContain('asked again')
  const agree = await anne.get(at('/agree'))
  expect(agree.text).toContain('The plan has changed since then, so we ask you again.')
  const lines = await rowsIn<{ sentence: string }>(
    world,
    1,
    'select sentence from timeline_line order by line_id desc limit 1',
  )
  expect(lines[0]?.sentence).toContain('has changed since it was answered')
  expect((await anne.send(at('/words/purpose'), { words: '' })).status).toBe(303)
  expect((await anne.get(at())).text).not.toContain('asked again')
})

test('what each understands may be said again without asking anybody anew', async () => {
  expect((await anne.send(at('/words/understood'), { words: 'Childcare, until therapy ends in spring.' })).status).toBe(
    303,
  )
  expect((await anne.get(at())).text).not.toContain('asked again')
})

test('an answer to a plan that changed meanwhile is not taken, and what was typed is kept', async () => {
  const open = await anne.get(at('/agree'))
  const hidden = Object.fromEntries(
    [...open.text.matchAll(/name="(key|stamp)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
  await priya.send(at('/words/worker-adds'), { words: 'Therapy is on Wednesday mornings now.' })
  const late = await anne.post(at('/agree'), { ...hidden, answer: 'yes-but', words: 'Not on Wednesdays' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('Somebody changed this while you had it open')
  expect(late.text).toContain('Not on Wednesdays')
})

test('each answer but a plain yes needs words, at their field', async () => {
  for (const answer of ['yes-but', 'no', 'could-not']) {
    const refused = await anne.send(at('/agree'), { answer, words: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('href="#words"')
  }
  expect((await anne.send(at('/agree'), { answer: '', words: 'Hm' })).text).toContain('href="#answer"')
  expect((await anne.send(at('/agree'), { answer: 'no', words: 'Wednesday is <no> good' })).status).toBe(303)
  const page = await priya.get(at())
  expect(page.text).toContain('Wednesday is &lt;no> good')
  expect(page.text).toContain('Anne has not said yes to the plan as it reads now')
})

test('nobody else sees it', async () => {
  for (const key of ['owen', 'joanne', 'arthur', 'marcus', 'farah', 'pat']) {
    const other = await world.as(`eastmarsh/${key}`)
    for (const path of ['', '/open', '/outcomes/add', '/words/want', '/agree'])
      expect((await other.get(at(path))).status, `${key} ${path}`).toBe(404)
  }
  expect((await (await world.as('northcliffe/yusuf')).get(at())).location).toContain('/eastmarsh/sign-in')
})

test('never: a side answers the plan for the other', async () => {
  const answers = () => rowsIn(world, 1, 'select side, answer, given_by from plan_answer order by plan_answer_id')
  const before = await answers()
  for (const [browser, path] of [
    [priya, at('/agree')],
    [anne, at('/agree-as-worker')],
  ] as const) {
    expect((await browser.get(path)).status).toBe(404)
    expect((await forced(world, browser, path, { answer: 'could-not', words: 'x' })).status).toBe(404)
  }
  expect(await answers()).toEqual(before)
  const own = at('/agree-as-worker')
  const fields = { answer: 'could-not', words: 'x', side: 'person' }
  expect((await forced(world, priya, own, fields)).status).toBe(303)
  expect((await answers()).at(-1)).toMatchObject({ side: 'worker', answer: 'could-not' })
  expect(world.bugs).toEqual([])
})
