import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { inCouncil } from '#db/transaction.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { asks, said } from '../asking.test-kit.ts'
import { beginRules } from './deeds.ts'
import { SHIPPED } from './index.ts'

const RULES = '/eastmarsh/spending-rules'
let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const ruth = () => world.as('eastmarsh/ruth')
const typed = (more: Record<string, string | string[]> = {}) => ({
  ...{
    name: 'Kites',
    answer: 'allowed',
    covers: 'kite\nkite flying',
    why: 'Wind helps.',
    whose: 'council',
    source: '',
  },
  ...{ yesExamples: 'A small kite', noExamples: '', ...boxes('from', world.today), ...more },
})
const list = async () => said((await (await ruth()).get(RULES)).text)
const told = async (words: string) => said((await world.nobody().post('/eastmarsh/can-i-spend', { words })).text)
const linkOf = async (name: string): Promise<string> => {
  const { text } = await (await ruth()).get(RULES)
  return new RegExp(`href="(${RULES}/[0-9a-f-]{36}/change)"[^>]*>${name}<`).exec(text)?.[1] ?? 'no link'
}

describe('the rules of a council', () => {
  test('begin with those that ship, once, and differ between councils', async () => {
    expect(await inCouncil(world.pool, 1, (tx) => beginRules(tx, world.today))).toBe(false)
    const rows = await rowsIn<{ key: string }>(world, 1, 'select key from spending_rule')
    expect(rows).toHaveLength(SHIPPED.length)
    expect(await told('a phone')).toContain('Please ask first')
    const north = said((await world.nobody().post('/northcliffe/can-i-spend', { words: 'a phone' })).text)
    expect(north).toContain('Yes, where it helps a goal')
  })

  test('a new one holds from its day: shown at once, tried ahead, told then', async () => {
    expect(await told('kite flying')).toContain('Our rules say nothing about this')
    const later = addDays(world.today, 40)
    const sent = await (await ruth()).send(`${RULES}/new`, typed(boxes('from', later)))
    expect(sent.status, said(sent.text)).toBe(303)
    expect(await list()).toContain(`From ${sayDate(later)}. Written by Ruth Vale.`)
    expect(await told('kite flying')).toContain('Our rules say nothing about this')
    const tried = async (day: string) => said((await (await ruth()).get(`${RULES}/try?words=kites&on=${day}`)).text)
    expect(await tried(world.today)).toContain('Our rules say nothing')
    expect(await tried(later)).toContain('Kites: yes')
    expect((await (await ruth()).send(`${RULES}/new`, typed())).text).toContain('A rule with this name is there')
  })

  test('is changed by a newer version, and what was told before stays', async () => {
    const question = await asks(world, 'eastmarsh/anne', 'a gym membership')
    const path = await linkOf('Gym, exercise and sports classes')
    const change = {
      ...typed({ name: 'Gym', answer: 'ask-first', covers: 'gym\ngym membership', why: 'The pool has a gym.' }),
    }
    expect((await (await ruth()).send(path, change)).status).toBe(303)
    expect(await told('gym')).toContain('The pool has a gym.')
    const hers = said((await (await world.as('eastmarsh/anne')).get(question)).text)
    expect(hers).toContain('Regular movement keeps many people well')
    expect(await list()).toContain('No longer')
  })

  test('is ended by a row, from a day on', async () => {
    const path = (await linkOf('Swimming')).replace('/change', '/end')
    const past = await (await ruth()).send(path, boxes('lastDay', addDays(world.today, -1)))
    expect([past.status, past.text.includes('This day has passed')]).toEqual([422, true])
    expect((await (await ruth()).send(path, boxes('lastDay', addDays(world.today, 3)))).status).toBe(303)
    expect(await told('swimming')).toContain(`to ${sayDate(addDays(world.today, 3))}`)
    const on4 = addDays(world.today, 4)
    expect(said((await (await ruth()).get(`${RULES}/try?words=swimming&on=${on4}`)).text)).toContain(
      'Our rules say nothing',
    )
    expect(said((await (await ruth()).get(path)).text)).toContain('It is ended already')
  })

  test('what the law forbids is refused at its field; a warning is read and gone past', async () => {
    const hard = await (await ruth()).send(
      `${RULES}/new`,
      typed({ name: 'Trips', why: 'No more than £50.', goOn: 'yes' }),
    )
    expect([
      hard.status,
      hard.text.includes('href="#why"'),
      hard.text.includes('The statutory guidance (10.27)'),
    ]).toEqual([422, true, true])
    const soft = typed({ name: 'Trips', why: 'Use it or lose it.' })
    const warned = await (await ruth()).send(`${RULES}/new`, soft)
    expect([warned.status, warned.text.includes('I have read the warnings')]).toEqual([422, true])
    expect((await (await ruth()).send(`${RULES}/new`, { ...soft, goOn: 'yes' })).status).toBe(303)
    const cases: [Record<string, string>, string][] = [
      [{ name: '' }, 'Write what the rule is about'],
      [{ answer: '' }, 'Choose what the rule says'],
      [{ why: '' }, 'Write why'],
      [{ whose: '' }, 'Choose whose rule'],
      [{ whose: 'law' }, 'Name the law or guidance'],
      [boxes('from', addDays(world.today, -1)), 'This day has passed'],
    ]
    for (const [more, words] of cases) {
      const refused = await (await ruth()).send(`${RULES}/new`, typed({ name: 'Boats', ...more }))
      expect([refused.status, refused.text.includes(words), words]).toEqual([422, true, words])
    }
  })

  test('the time to answer is a setting, and holds for what is asked from then on', async () => {
    expect((await (await ruth()).send(`${RULES}/answer-time`, { days: '1' })).status).toBe(303)
    expect(await list()).toContain('within 1 working day.')
    const question = await asks(world, 'eastmarsh/anne', 'a zither')
    expect(said((await (await world.as('eastmarsh/anne')).get(question)).text)).toContain('You get an answer by')
    expect((await (await world.as('eastmarsh/anne')).get(on('eastmarsh/anne', '/asking'))).status).toBe(200)
    const [row] = await rowsIn<{ days: number }>(
      world,
      1,
      `select p.answer_by - p.passed_on as days from spending_question_passed p
      join spending_question q on q.question_id = p.question_id where q.words = 'a zither'`,
    )
    expect(row?.days).toBeLessThanOrEqual(4)
    expect(world.bugs).toEqual([])
  })
})
