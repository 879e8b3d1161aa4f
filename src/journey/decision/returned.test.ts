import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { asked, declined, linesAsked } from '#test/steps/decision.ts'
import { planAgreed, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const decisionsOf = (person: string) =>
  rowsIn<{ verdict: string }>(
    world,
    1,
    'select d.verdict from decision d join submission s using (authority_id, submission_id) where s.budget_id = $1',
    [budgetOf(person)],
  )
describe('Arthur’s plan comes back', () => {
  const arthur = (path: string) => on('eastmarsh/arthur', path)

  test('what needs to change is said, the next version is sent again, and no is an answer with a way to challenge it', async () => {
    await asked(world, 'eastmarsh/arthur', 'eastmarsh/owen')
    const [marcus, his] = [await world.as('eastmarsh/marcus'), await world.as('eastmarsh/arthur')]
    const owen = await world.as('eastmarsh/owen')
    const [line = ''] = linesAsked((await marcus.get(arthur('/decision/decide'))).text)
    const back = {
      ...{ verdict: 'returned', reasons: 'It is not said with whom', conditions: 'Say who looks after them' },
      ...{
        about1: `line:${line}`,
        point1: 'Is it a registered childminder?',
        about2: 'question:sustain',
        point2: 'When?',
      },
    }
    for (const wrong of [
      { ...back, point1: '' },
      { ...back, about1: 'line:00000000-0000-4000-8000-000000000000' },
      { ...back, verdict: 'approved', conditions: '' },
      { ...back, [`line-${line}`]: 'agreed' },
      { ...back, conditions: '', about1: '', point1: '', about2: '', point2: '' },
      { ...back, point1: 'x'.repeat(1001) },
    ])
      expect((await marcus.send(arthur('/decision/decide'), wrong)).status, JSON.stringify(wrong)).toBe(422)
    await sent(marcus, arthur('/decision/decide'), back)
    const page = await his.get(arthur('/decision'))
    for (const words of ['Say who looks after them', 'About the money for “Childcare while I am at therapy”'])
      expect(page.text).toContain(words)
    expect(page.text).toContain('Is it a registered childminder?')
    expect(page.text).toContain('It is your turn now, with your worker')
    expect(page.text).toContain('/plan/open-again')
    expect((await his.get(arthur('/waiting'))).text).toContain('You and Owen Hart, to change the plan')
    expect((await his.get(arthur('/decision/ask'))).text).toContain('There is an answer to this plan already')
    await eachSideAnswers(his, owen, page.text)
    await sent(owen, arthur('/plan/open-again'), {})
    expect((await his.get(arthur('/decision'))).text).toContain('Go on changing the plan')
    await sent(his, arthur('/plan/agree'), { answer: 'yes', words: '' })
    await sent(owen, arthur('/plan/agree-as-worker'), { answer: 'yes', words: '' })
    await sent(owen, arthur('/decision/ask'), {})
    const pack = (await marcus.get(arthur('/decision/decide'))).text
    for (const words of ['Why it came back before', 'With Pat next door', 'What changed since version 1'])
      expect(pack).toContain(words)
    expect(
      (await marcus.send(arthur('/decision/decide'), { ...back, verdict: 'declined', conditions: '' })).status,
    ).toBe(422)
    await declined(world, 'eastmarsh/arthur')
    const no = await his.get(arthur('/decision'))
    for (const words of ['The answer is no', 'The need is met already', 'Complain to the council', '0300 061 0614'])
      expect(no.text).toContain(words)
    expect((await decisionsOf('eastmarsh/arthur')).map(({ verdict }) => verdict).sort()).toEqual([
      'declined',
      'returned',
    ])
    expect((await his.get(pointIn(page.text))).text).toContain('There is an answer to this plan now')
    expect(world.bugs).toEqual([])
  })
})

const pointIn = (page: string): string => /href="([^"]*\/decision\/points\/[0-9a-f-]{36})"/.exec(page)?.[1] ?? ''

/** Either side says something to a point, and the other reads it; nobody else can. */
async function eachSideAnswers(his: Browser, owen: Browser, page: string): Promise<void> {
  const points = [...page.matchAll(/href="([^"]*\/decision\/points\/[0-9a-f-]{36})"/g)].map(([, path = '']) => path)
  expect(points).toHaveLength(3)
  const [general = '', pinned = ''] = points
  expect((await his.send(general, { words: ' ' })).status).toBe(422)
  const hidden = hiddenOf((await his.get(general)).text, general)
  const twice = { ...hidden, words: 'With Pat next door' }
  const sends = await Promise.all([his.post(general, twice), his.post(general, twice)])
  expect(sends.map(({ status }) => status)).toEqual([303, 303])
  await sent(owen, pinned, { words: 'Yes, since March' })
  for (const who of [his, owen]) {
    const { text } = await who.get(on('eastmarsh/arthur', '/decision'))
    for (const words of ['With Pat next door', 'Yes, since March']) expect(text.split(words)).toHaveLength(2)
  }
  for (const key of ['eastmarsh/priya', 'eastmarsh/anne', 'eastmarsh/marcus', 'eastmarsh/joanne']) {
    const other = await world.as(key)
    expect((await other.get(general)).status, key).toBe(404)
    expect((await forced(world, other, general, { words: 'x' })).status, key).toBe(404)
  }
  const nobodys = general.replace(/[0-9a-f-]{36}$/, '00000000-0000-4000-8000-000000000000')
  expect((await his.get(nobodys)).status).toBe(404)
}

describe('another council decides its own way', () => {
  test('a manager decides, within working days', async () => {
    const lisa = (path: string) => on('northcliffe/lisa', path)
    await planAgreed(world, 'northcliffe/lisa', 'northcliffe/yusuf')
    const yusuf = await world.as('northcliffe/yusuf')
    await sent(yusuf, lisa('/decision/ask'), {})
    const { text } = await yusuf.get(lisa('/decision'))
    expect(text).toContain('Sean Doyle, team manager')
    expect(text).toContain('a manager answers within 2 working days')
    const beth = await (await world.as('northcliffe/beth')).get(lisa('/decision/decide'))
    expect(beth.text).toContain('This one is with the others who decide')
    await sent(await world.as('northcliffe/sean'), lisa('/decision/decide'), {
      verdict: 'approved-with-conditions',
      reasons: 'It keeps her well',
      conditions: 'We look at it together in spring',
    })
    expect((await (await world.as('northcliffe/lisa')).get(lisa('/decision'))).text).toContain(
      'We look at it together in spring',
    )
    expect(world.bugs).toEqual([])
  })
})
