import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { formsOn } from '../outside.test-kit.ts'

const [anne, priya, grace, joanne] = ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/grace', 'eastmarsh/joanne']

let world: World
beforeAll(async () => {
  world = await aWorld()
  await approvedPlan(world, anne)
  await setUp(world, { person: anne })
})
afterAll(() => world.close())

const { send, page, went } = formsOn(() => world, anne)

describe('asked alone', () => {
  test('never: a carer, or anybody but the person and their worker, learns of the private question', async () => {
    for (const item of ['money', 'plan', 'timeline', 'my-budget'])
      await rowsIn(
        world,
        1,
        'insert into share (share_id, person_id, with_human, item, shared_at, shared_by) values ($1, $2, $3, $4, now(), $2)',
        [...[newId(), idOf(anne), idOf(joanne), item]],
      )
    await went(priya, '/for-you/ask', { signs: 'said-so', because: 'She looked at him before she spoke' })
    const first = (await page(anne, '/for-you')).text
    expect(first).toContain('Is it fine to go on here?')
    expect(first).not.toContain('deciding')
    const answer = { said: 'yes', words: 'He keeps my card', safeWay: 'at the club' }
    expect((await send(anne, '/for-you', { ...answer, alone: 'no' })).status).toBe(422)
    await went(anne, '/for-you', { ...answer, alone: 'yes' })
    expect((await page(priya, '/for-you/answers')).text).toContain('He keeps my card')
    for (const who of [joanne, grace, 'eastmarsh/farah', 'eastmarsh/marcus'])
      for (const path of ['/for-you', '/for-you/answers', '/for-you/ask'])
        expect((await page(who, path)).status, `${who} ${path}`).toBe(404)
    for (const path of ['', '/money', '/spending', '/plan', '/timeline']) {
      const { text } = await page(joanne, path)
      expect(text, path).not.toMatch(/for-you|keeps my card|deciding what happens/)
    }
    const day = (await (await world.as(priya)).get('/eastmarsh/caseload')).text
    expect(day).toContain('Anne wrote to you. Open it when you are by yourself')
    expect(day).not.toMatch(/keeps my card|deciding|anyone else|not safe/)
    expect((await (await world.as(grace)).get('/eastmarsh/today')).text).not.toMatch(/keeps my card|wrote to you/)
    await went(priya, '/for-you/followed', { words: 'We met at the club, and rang the safeguarding team together' })
    expect((await (await world.as(priya)).get('/eastmarsh/caseload')).text).not.toContain('wrote to you. Open it')
  })
})
