import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lineChanged, nextVersion } from '#test/steps/change.ts'
import { approved } from '#test/steps/decision.ts'
import { paid } from '#test/steps/money.ts'
import { bothAnswer, decided, needsReopened } from '#test/steps/needs.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { needOf, needsBehind } from './needs-met.ts'
import { need } from './plan.test-kit.ts'

describe('which needs a version rests on', () => {
  const again = { ...need, needId: 'n9' }
  const other = { ...need, needId: 'n8', questionKey: 'home', about: 'Home' }
  const found = [
    { stands: true, needs: [again] },
    { stands: false, needs: [need, other] },
  ]
  const ids = (needs: readonly { needId: string }[]) => needs.map(({ needId }) => needId)
  test('one that may change: those decided last; one that was agreed: its own', () => {
    expect(ids(needsBehind(found, [{ needId: 'n1' }], true))).toEqual(['n9'])
    expect(ids(needsBehind(found, [{ needId: 'n1' }], false))).toEqual(['n1', 'n8'])
    expect(ids(needsBehind(found, [], false))).toEqual(['n9'])
    expect(ids(needsBehind([], [{ needId: 'n1' }], false))).toEqual([])
  })
  test('a goal finds its need again by its question', () => {
    expect(needOf({ needs: [again] }, { needId: 'n1', needKey: 'children' })).toBe(again)
    expect(needOf({ needs: [other] }, { needId: 'n1', needKey: 'children' })).toBeUndefined()
    expect(needOf({ needs: [other] }, {})).toBeUndefined()
  })
})

describe('after a reassessment that finds the same needs', () => {
  let world: World
  const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
  beforeAll(async () => {
    world = await aWorld()
    await approved(world)
    await paid(world)
    await needsReopened(world)
    await bothAnswer(world)
    await sent(await world.as('eastmarsh/anne'), on('eastmarsh/anne', '/needs/talk'), {
      ...{ about: 'home-kept', endsAs: 'we-agree', agreedLevel: 'some-help', words: 'So it is' },
    })
    await decided(world)
  })
  afterAll(() => world.close())

  test('the plan in force keeps its needs, and its next version is linked, changes nothing and starts at once', async () => {
    const [her, priya] = [await world.as('eastmarsh/anne'), await world.as('eastmarsh/priya')]
    expect((await her.get(at())).text).not.toContain('Not linked to a need yet')
    await nextVersion(world)
    expect((await her.get(at())).text).not.toContain('Not linked to a need yet')
    await lineChanged(priya, { provider: 'The Nest' })
    const start = (await priya.get(at('/start-change'))).text
    expect(start).not.toContain('Why their yes is needed')
    expect(start).not.toContain('it helps with')
    await sent(priya, at('/start-change'), { words: '' })
    const versions = await rowsIn<{ id: string }>(world, 1, 'select version_id as id from plan_version order by number')
    for (const { id } of versions)
      expect((await her.get(at(`/versions/${id}`))).text).not.toContain('Not linked to a need yet')
    expect(world.bugs).toEqual([])
  })
})
