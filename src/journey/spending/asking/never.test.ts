import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { shared } from '#test/steps/unwell.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { answers, asks, said } from './asking.test-kit.ts'

const MARK = 'zebra'
const anne = 'eastmarsh/anne'
let world: World
beforeAll(async () => {
  world = await aWorld()
  await approvedPlan(world, anne)
  await setUp(world, { person: anne })
  for (const item of ['my-budget', 'plan', 'timeline', 'money']) await shared(world, anne, 'eastmarsh/joanne', item)
})
afterAll(() => world.close())

/** Everything that looks at spending and money, or that others see of a budget, by who looks. */
const LOOKS: readonly (readonly [string, readonly string[]])[] = [
  [anne, ['/spending', '/spending/bought', '/money', '/timeline']],
  ['eastmarsh/priya', ['/spending', '/spending/bought', '/money', '/review', '/timeline', '/case-notes']],
  ['eastmarsh/joanne', ['', '/plan', '/timeline', '/money', '/spending', '/spending/bought']],
  ['eastmarsh/marcus', ['', '/decision', '/plan']],
  ['eastmarsh/grace', ['', '/decision', '/plan']],
  ['eastmarsh/farah', ['/money', '/spending']],
]
const DESKS: readonly (readonly [string, readonly string[]])[] = [
  ['eastmarsh/farah', ['/eastmarsh/finance']],
  ['eastmarsh/grace', ['/eastmarsh/panel', '/eastmarsh/supervision']],
  ['eastmarsh/marcus', ['/eastmarsh/panel']],
  ['eastmarsh/priya', ['/eastmarsh/supervision']],
]

async function everyLook(): Promise<string[]> {
  const seen: string[] = []
  for (const [who, paths] of [
    ...LOOKS.map(([who, paths]) => [who, paths.map((path) => on(anne, path))] as const),
    ...DESKS,
  ]) {
    const browser = await world.as(who)
    for (const path of paths) {
      const { status, text } = await browser.get(path)
      seen.push(`${who} ${path} ${status} ${said(text)}`)
    }
  }
  return seen
}

test('never: a question shows or counts where spending, money or a budget is looked at', async () => {
  const before = await everyLook()
  expect(before.filter((one) => / 200 /.test(one)).length).toBeGreaterThan(12)
  for (let turn = 0; turn < 12; turn += 1) await asks(world, anne, `${MARK} ${turn} at the casino`)
  const question = await asks(world, anne, `a ${MARK}`)
  expect((await answers(world, anne, question)).status).toBe(303)
  const after = await everyLook()
  expect(after.join('\n')).not.toContain(MARK)
  expect(after).toEqual(before)
  expect(
    await rowsIn(
      world,
      1,
      `select 1 from timeline_line where sentence ilike '%${MARK}%' or sentence ilike '%ask%before%'`,
    ),
  ).toEqual([])
})

test('never: somebody but the person and their worker opens a question', async () => {
  const question = await asks(world, anne, `my ${MARK}`)
  for (const who of ['joanne', 'pat', 'noor', 'owen', 'marcus', 'grace', 'farah', 'tom', 'ines', 'ruth', 'arthur'])
    for (const path of [on(anne, '/asking'), question, `${question}/answer`])
      expect((await (await world.as(`eastmarsh/${who}`)).get(path)).status, `${who} ${path}`).toBe(404)
  expect(
    (await (await world.as('eastmarsh/arthur')).get(question.replace(budgetOf(anne), budgetOf('eastmarsh/arthur'))))
      .status,
  ).toBe(404)
})

test('never: another part of the programme reads the questions', () => {
  const src = join(process.cwd(), 'src')
  const reading = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name) && !/\.test(-kit)?\.tsx?$/.test(name) && name !== 'db/types.ts')
    .filter((name) => /spending_(question|answer)/.test(readFileSync(join(src, name), 'utf8')))
  expect(reading).toEqual(['journey/spending/asking/store.ts'])
})

describe('what others were told', () => {
  const people = ['arthur', 'helen', 'hazel', 'david', 'hilary', 'anne'].map((name) => `eastmarsh/${name}`)
  const precedent = async () => said((await world.nobody().post('/eastmarsh/can-i-spend', { words: 'a kite' })).text)

  test('never: a precedent of fewer than five people is shown, or of another council', async () => {
    for (const [at, person] of people.entries()) {
      for (const words of ['a kite', 'kites please']) {
        const verdict = at === 0 ? { verdict: 'no', instead: 'The group lends them.' } : {}
        const typed = {
          ...verdict,
          topic: at % 2 === 0 ? 'a kite' : 'Kites',
          neutral: at === 0 ? 'a group lends them' : 'it gets people out',
        }
        expect((await answers(world, person, await asks(world, person, words), typed)).status).toBe(303)
      }
      if (at < 4) expect(await precedent()).not.toContain('people here asked about')
    }
    expect(await precedent()).toMatch(
      /Six people here asked about (a )?kites?\. Five were told yes: it gets people out\. One was told no: a group lends them\./,
    )
    expect(said((await world.nobody().post('/northcliffe/can-i-spend', { words: 'a kite' })).text)).not.toContain(
      'people here asked about',
    )
  })
})

test('never: what somebody asks before sign-in is kept', async () => {
  const tables = () => rowsIn<{ n: string }>(world, 1, 'select count(*) as n from spending_question')
  const before = await tables()
  const text = said((await world.nobody().post('/eastmarsh/can-i-spend', { words: `a bike for the ${MARK}` })).text)
  expect(text).toContain('A bicycle')
  expect(await tables()).toEqual(before)
  expect(world.bugs).toEqual([])
})
