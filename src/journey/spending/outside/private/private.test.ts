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

  test('never: the worker writes the person’s answer, or a talk alone shows to anybody else', async () => {
    const words = 'She was frightened; zebra'
    const [year, month, day] = world.today.split('-')
    const talk = { 'on-day': day ?? '', 'on-month': month ?? '', 'on-year': year ?? '', alone: 'yes', words }
    await went(priya, '/for-you/ask', { signs: 'said-so', because: 'I saw it again' })
    const loud = await send(priya, '/for-you/talked', { ...talk, alone: '', next: 'safety' })
    expect([loud.status, loud.text.includes('Talk with them alone first')]).toEqual([422, true])
    expect(await went(priya, '/for-you/talked', { ...talk, next: 'safety' })).toContain('answers')
    const caseload = async () => (await (await world.as(priya)).get('/eastmarsh/caseload')).text
    expect(await caseload()).toContain('Go on with what you and Anne talked about')
    expect(await caseload()).not.toContain('zebra')
    expect((await page(priya, '/for-you/answers')).text).toContain('zebra')
    expect((await send(priya, '/for-you', { alone: 'yes', said: 'yes', words: 'x', safeWay: '' })).status).toBe(404)
    const answered = `select 1 from private_answer a join private_question q using (private_id) where q.because = 'I saw it again'`
    expect(await rowsIn(world, 1, answered)).toEqual([])
    for (const path of ['/for-you?alone=yes', '', '/timeline', '/spending', '/case-notes'])
      for (const who of [anne, joanne, grace, 'eastmarsh/farah'])
        expect((await page(who, path)).text, `${who} ${path}`).not.toMatch(/zebra|talked alone/)
    for (const who of [anne, joanne, grace, 'eastmarsh/farah', 'eastmarsh/marcus'])
      expect((await page(who, '/for-you/talked')).status, who).toBe(404)
    await went(priya, '/for-you/followed', { words: 'We rang the safeguarding team' })
    expect(await caseload()).not.toContain('Go on with what')
    await went(priya, '/for-you/ask', { because: 'A third time' })
    expect((await send(priya, '/for-you/followed', { words: 'x' })).text).toContain('write down that you did')
    expect(await went(priya, '/for-you/talked', { ...talk, next: 'ask-anew' })).toMatch(/for-you\/ask$/)
    expect((await page(anne, '')).text).not.toContain('for-you')
    await went(priya, '/for-you/ask', { because: 'A fourth time, as we said' })
    expect((await page(anne, '/for-you?alone=yes')).text).toContain('Does anyone else say')
  })
})
