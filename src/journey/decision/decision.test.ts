import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { REASONS } from '#test/steps/decision.ts'
import { planWritten, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const yes = { verdict: 'approved', reasons: REASONS, conditions: '' }
const submissionsOf = (person: string) =>
  rowsIn<{ submission_id: string; submitted_by: string; body: string; decider_id: string }>(
    world,
    1,
    'select * from submission where budget_id = $1',
    [budgetOf(person)],
  )

describe('Anne asks, and the panel says yes', () => {
  const anne = (path: string) => on('eastmarsh/anne', path)

  test('a plan that is not ready is not sent, and what is missing is named', async () => {
    const her = await world.as('eastmarsh/anne')
    expect((await her.get(anne('/decision'))).text).toContain('Nothing is with a decider yet')
    expect((await her.get(anne('/decision/ask'))).text).toContain('There is no plan yet')
    await planWritten(world)
    const page = await her.get(anne('/decision/ask'))
    expect(page.text).toContain('Read the plan and say what you think')
    expect(page.text).not.toContain('Send it to be decided')
    expect((await her.get(anne('/waiting'))).text).toContain('Nobody is waiting yet')
    // Both agree; then a form drawn while it was ready is sent after an edit.
    await sent(her, anne('/plan/agree'), { answer: 'yes-but', words: 'Only if it can be <Tuesdays>' })
    await sent(await world.as('eastmarsh/priya'), anne('/plan/agree-as-worker'), { answer: 'yes', words: '' })
    const drawn = await her.get(anne('/decision/ask'))
    expect(drawn.text).toContain('£62.00 a week with Little Acorns')
  })

  test('sent twice at once, it is asked once: she sees who decides and by when', async () => {
    const her = await world.as('eastmarsh/anne')
    const both = await atOnce([1, 2].map(() => her.ready(anne('/decision/ask'), {})))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await submissionsOf('eastmarsh/anne')).toEqual([
      expect.objectContaining({ body: 'panel', decider_id: idOf('eastmarsh/marcus') }),
    ])
    const page = await her.get(anne('/decision'))
    for (const words of ['Marcus Bell, for the Tuesday panel', 'the Tuesday panel meets on that day', 'Ombudsman'])
      expect(page.text).toContain(words)
    const timeline = await her.get(anne('/timeline'))
    expect(timeline.text).toContain('Anne sent the plan to the Tuesday panel. Marcus Bell decides.')
    expect((await her.get(anne('/decision/ask'))).text).toContain('asked for already')
    expect((await forced(world, her, anne('/decision/ask'))).text).toContain('Somebody changed this')
  })

  test('whoever decides reads the pack: her words, pounds by goal, both views, what is not agreed, what keeps the good', async () => {
    const marcus = await world.as('eastmarsh/marcus')
    expect((await marcus.get(anne('/decision'))).text).toContain('Read the plan and decide')
    const { text } = await marcus.get(anne('/decision/decide'))
    const inOrder = [
      'In Anne’s words',
      'Nobody can look after my four children meanwhile',
      'Go to my therapy every week',
      '£62.00 a week',
      'Therapy is offered on Tuesday mornings',
      'Anne cannot do this',
      'Anne Field said yes, but:',
      'Only if it can be &lt;Tuesdays>',
      'If the childcare stops before therapy does',
      'Your decision',
    ].map((words) => text.indexOf(words))
    expect(inOrder.includes(-1)).toBe(false)
    expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder)
  })

  test('each reason stands at its field and what was typed is kept', async () => {
    const marcus = await world.as('eastmarsh/marcus')
    const path = anne('/decision/decide')
    const empty = await marcus.send(path, { verdict: '', reasons: '', conditions: 'x'.repeat(2001) })
    expect(empty.status).toBe(422)
    for (const field of ['verdict', 'reasons', 'conditions']) expect(empty.text).toContain(`href="#${field}"`)
    expect(empty.text).toContain('x'.repeat(2001))
    const half = await marcus.send(path, { verdict: 'approved-with-conditions', reasons: 'Why <not>', conditions: '' })
    expect(half.text).toContain('Write each condition')
    expect(half.text).toContain('Why &lt;not>')
    const grace = await (await world.as('eastmarsh/grace')).get(path)
    expect(grace.text).toContain('This one is with the others who decide')
    expect(grace.text).not.toContain('<textarea')
  })

  test('she and her worker read the answer with its reasons; nobody else sees anything', async () => {
    await sent(await world.as('eastmarsh/marcus'), anne('/decision/decide'), yes)
    for (const key of ['eastmarsh/anne', 'eastmarsh/priya']) {
      const page = await (await world.as(key)).get(anne('/decision'))
      expect(page.text).toContain('The answer is yes')
      expect(page.text).toContain('Therapy is what helps')
      expect(page.text).toContain('See what happens with the money')
    }
    expect((await (await world.as('eastmarsh/anne')).get(anne('/waiting'))).text).toContain('There is an answer')
    for (const key of ['eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/arthur', 'eastmarsh/farah']) {
      const other = await world.as(key)
      for (const path of [
        '/decision',
        '/decision/ask',
        '/decision/decide',
        '/waiting',
        '/waiting/tell',
        '/waiting/move-date',
      ])
        expect((await other.get(anne(path))).status, `${key} ${path}`).toBe(404)
    }
    const yusuf = await world.as('northcliffe/yusuf')
    expect((await yusuf.get(anne('/decision'))).location).toContain('/eastmarsh/sign-in')
    expect((await yusuf.get(anne('/decision').replace('eastmarsh', 'northcliffe'))).status).toBe(404)
    expect(world.bugs).toEqual([])
  })
})
