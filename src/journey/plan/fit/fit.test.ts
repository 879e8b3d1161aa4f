import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planWritten, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'
import { goal as aGoal, codes, plan } from '../plan.test-kit.ts'
import { fitWords, maySayFit } from './rules.ts'

describe('whether it may be said', () => {
  test.each<[string, string, string]>([
    ['of a goal of the plan', codes(maySayFit(plan(), aGoal.outcomeId)), ''],
    ['of a goal that was taken out', codes(maySayFit(plan(), 'o9')), 'goal-is-not-in-the-plan'],
    ['once sent', codes(maySayFit(plan({ submitted: true }), aGoal.outcomeId)), 'plan-is-with-the-decider'],
    ['where there is no plan', codes(maySayFit(undefined, aGoal.outcomeId)), 'no-plan-yet'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))

  test('words about what is not right belong to "not quite"', () => {
    const typed = { personal: 'a', agreed: '', timeLimited: 'b', realistic: '' }
    expect(fitWords(false, typed)).toEqual(typed)
    expect(Object.values(fitWords(true, typed)).join('')).toBe('')
  })
})

let world: World
let anne: Browser
let priya: Browser
let path: string
const at = (rest = '') => on('eastmarsh/anne', `/plan${rest}`)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
  path = /\/plan\/outcomes\/[0-9a-f-]{36}\/fit/.exec((await anne.get(at())).text)?.[0] ?? ''
  path = on('eastmarsh/anne', path)
})
afterAll(() => world.close())

const rows = () => rowsIn(world, 1, 'select fits, personal, realistic from outcome_fit order by fit_id')

test('“not quite” is shown to the worker as something to talk about, and holds nothing up', async () => {
  const form = await anne.get(path)
  expect(form.text).toContain('Is this goal right for you?')
  expect((await anne.send(path, { fits: '' })).text).toContain('Choose yes or not quite')
  expect(await rows()).toEqual([])
  const hidden = hiddenOf(form.text, path)
  const said = { ...hidden, fits: 'not-quite', personal: '', realistic: 'Every week is a lot <b>' }
  const both = await Promise.all([anne.post(path, said), anne.post(path, said)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await rows()).toHaveLength(1)
  const hers = (await priya.get(at())).text
  expect(hers).toContain('that this is not quite right for them')
  expect(hers).toContain('Every week is a lot &lt;b>')
  expect(hers).toContain('something to talk about with Anne')
  expect(hers).not.toContain('/fit"')
  await sent(anne, at('/agree'), { answer: 'yes', words: '' })
  await sent(priya, at('/agree-as-worker'), { answer: 'yes', words: '' })
  await sent(anne, path, { fits: 'yes', realistic: 'left over from before' })
  expect((await rows()).at(-1)).toEqual({ fits: true, personal: '', realistic: '' })
  const now = (await anne.get(at())).text
  expect(now).toContain('that this is right for you')
  expect(now).not.toContain('asked again')
  expect(now).not.toContain('Every week is a lot')
})

test('only the person says it, and it stays with the two of them', async () => {
  expect((await priya.get(path)).status).toBe(404)
  await sent(anne, path, { fits: 'not-quite', agreed: 'Nobody asked me about Tuesdays' })
  const timeline = await anne.get(on('eastmarsh/anne', '/timeline'))
  expect(timeline.text).toContain('not quite right yet')
  expect(timeline.text).not.toContain('Tuesdays')
  expect((await anne.get(on('eastmarsh/hazel', '/plan/outcomes/x/fit'))).status).toBe(404)
  const gone = at('/outcomes/00000000-0000-4000-8000-000000000009/fit')
  expect((await anne.get(gone)).text).toContain('not in the plan now')
  expect(world.bugs).toEqual([])
})
