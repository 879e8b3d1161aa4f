import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { asked } from '#test/steps/decision.ts'
import { planAgreed, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

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
    const back = { verdict: 'returned', reasons: 'It is not said with whom', conditions: 'Say who looks after them' }
    await sent(marcus, arthur('/decision/decide'), back)
    const page = await his.get(arthur('/decision'))
    expect(page.text).toContain('Say who looks after them')
    expect(page.text).toContain('/plan/open-again')
    expect((await his.get(arthur('/waiting'))).text).toContain('You and Owen Hart, to change the plan')
    expect((await his.get(arthur('/decision/ask'))).text).toContain('There is an answer to this plan already')
    await sent(owen, arthur('/plan/open-again'), {})
    expect((await his.get(arthur('/decision'))).text).toContain('Go on changing the plan')
    await sent(his, arthur('/plan/agree'), { answer: 'yes', words: '' })
    await sent(owen, arthur('/plan/agree-as-worker'), { answer: 'yes', words: '' })
    await sent(owen, arthur('/decision/ask'), {})
    await sent(marcus, arthur('/decision/decide'), {
      verdict: 'declined',
      reasons: 'The need is met already',
      conditions: '',
    })
    const no = await his.get(arthur('/decision'))
    for (const words of ['The answer is no', 'The need is met already', 'Complain to the council', '0300 061 0614'])
      expect(no.text).toContain(words)
    expect((await decisionsOf('eastmarsh/arthur')).map(({ verdict }) => verdict).sort()).toEqual([
      'declined',
      'returned',
    ])
    expect(world.bugs).toEqual([])
  })
})

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
