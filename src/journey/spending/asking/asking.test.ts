import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, addWorkingDays, sayDay } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { answers, asks, said } from './asking.test-kit.ts'

const [anne, priya] = ['eastmarsh/anne', 'eastmarsh/priya']
let world: World
beforeAll(async () => {
  world = await aWorld()
  await approvedPlan(world, anne, {
    lines: [{ what: 'Taxi to therapy', pence: 6200, every: 'weekly', from: world.today, to: addDays(world.today, 30) }],
  })
})
afterAll(() => world.close())

const page = async (key: string, path: string) => said((await (await world.as(key)).get(path)).text)
const notices = () => rowsIn(world, 1, `select 1 from notice where budget_id = '${budgetOf(anne)}'`)

describe('asking', () => {
  test('is answered at once: yes, with why, whose rule, examples and from when', async () => {
    const text = await page(anne, await asks(world, anne, 'can I spend it on going swiming with my sister?'))
    for (const words of [
      'Yes, where it helps a goal',
      'Swimming: yes',
      'government’s guidance',
      'It holds since',
      'Fits, for example',
    ])
      expect(text).toContain(words)
    expect(text).toContain('Ask Priya Shah all the same')
  })

  test('the own plan counts first, before a rule that says otherwise', async () => {
    expect(await page(anne, await asks(world, anne, 'a taxi to therapy'))).toContain(
      'Yes: it is in your plan, as “Taxi to therapy”',
    )
  })

  test('no says whose rule it is and where to get help', async () => {
    const text = await page(anne, await asks(world, anne, 'the gas bill'))
    expect(text).toContain('No, your budget cannot pay for this')
    expect(text).toContain('Citizens Advice')
    expect(text).toContain('This is a rule of this council')
  })

  test('what nobody knows and what is to be asked go to the worker, with a day', async () => {
    const by = addWorkingDays(world.today, 3, new Set())
    for (const words of ['a telescope', 'driving lessons', 'swimming and a telescope']) {
      const text = await page(anne, await asks(world, anne, words))
      expect(text).toContain(`It is Priya Shah’s turn. You get an answer by ${sayDay(by)}`)
    }
    expect(await page(priya, '/eastmarsh/caseload')).toContain('Asks “Can I spend it on…?”: read it, and answer')
  })

  test('is refused where nothing is written, and what was typed is kept', async () => {
    const empty = await (await world.as(anne)).send(on(anne, '/asking/ask'), { words: '  ' })
    expect([empty.status, empty.text.includes('Write what you would like to buy')]).toEqual([422, true])
    const long = await (await world.as(anne)).send(on(anne, '/asking/ask'), { words: 'x'.repeat(301) })
    expect(long.status).toBe(422)
  })

  test('a rule’s answer can be taken to the worker once', async () => {
    const question = await asks(world, anne, 'beer')
    const her = await world.as(anne)
    expect((await her.send(`${question}/pass-on`, {})).status).toBe(303)
    expect(said((await her.get(question)).text)).toContain('It is Priya Shah’s turn')
    expect(said((await her.get(`${question}/pass-on`)).text)).toContain('has this question already')
    const answered = await answers(world, anne, await asks(world, anne, 'wine'))
    expect([answered.status, answered.text.includes('nobody asked you')]).toEqual([422, true])
  })

  test('the worker asks for the person, and it says who typed it', async () => {
    const hers = await world.as(priya)
    const sent = await hers.send(on(anne, '/asking/ask-for-person'), { words: 'a haircut', how: 'phone' })
    expect(sent.status).toBe(303)
    expect(await page(anne, sent.location ?? '')).toContain('said by you by phone, typed by Priya Shah')
    expect((await hers.send(on(anne, '/asking/ask-for-person'), { words: 'a haircut' })).status).toBe(422)
  })

  test('the worker takes what the rules answered for the person, or decides it, as if they had sent it', async () => {
    const hers = await world.as(priya)
    const typed = async (words: string) =>
      (await hers.send(on(anne, '/asking/ask-for-person'), { words, how: 'phone' })).location ?? ''
    const taken = await typed('cider')
    expect(said((await hers.get(taken)).text)).toContain('Anne asks for my answer')
    expect((await hers.send(`${taken}/pass-on-for-person`, { how: '' })).status).toBe(422)
    expect((await hers.send(`${taken}/pass-on-for-person`, { how: 'talk' })).status).toBe(303)
    const by = sayDay(addWorkingDays(world.today, 3, new Set()))
    expect(await page(anne, taken)).toContain(`It is Priya Shah’s turn. You get an answer by ${by}`)
    expect(await page(anne, taken)).toContain('said by you in a talk, typed by Priya Shah')
    const again = await hers.send(`${taken}/pass-on-for-person`, { how: 'talk' })
    expect([again.status, again.text.includes('with the worker already')]).toEqual([422, true])
    const decided = await typed('whisky')
    const bare = await answers(world, anne, decided, { verdict: 'no' })
    expect([bare.status, bare.text.includes('Write what could be done instead')]).toEqual([422, true])
    const before = (await notices()).length
    expect((await answers(world, anne, decided, { verdict: 'no', instead: 'A talk on Tuesday.' })).status).toBe(303)
    expect((await notices()).length).toBe(before + 1)
    expect(await page(anne, decided)).toMatch(/A talk on Tuesday.*asked for on .*said by you by phone, typed by Priya/)
    const own = await asks(world, anne, 'gin')
    expect((await (await world.as(anne)).send(`${own}/pass-on-for-person`, { how: 'talk' })).status).toBe(404)
    expect((await hers.send(`${own}/pass-on-for-person`, { how: 'phone' })).status).toBe(303)
    expect((await answers(world, anne, own)).status).toBe(303)
  })
})

describe('the worker’s answer', () => {
  test('is a decision with reasons; the person is told, and reads how to disagree', async () => {
    const question = await asks(world, anne, 'a laptop')
    const before = (await notices()).length
    const refused = await answers(world, anne, question, { verdict: 'no' })
    expect([refused.status, refused.text.includes('Write what could be done instead')]).toEqual([422, true])
    const no = { verdict: 'no', reasons: 'The library lends them.', instead: 'I go there with you on Tuesday.' }
    expect((await answers(world, anne, question, no)).status).toBe(303)
    expect((await notices()).length).toBe(before + 1)
    const text = await page(anne, question)
    for (const words of [
      'No.',
      'Priya Shah answered',
      'The library lends them',
      'I go there with you',
      'Ombudsman',
      'Write to Priya Shah',
    ])
      expect(text).toContain(words)
    expect((await answers(world, anne, question, { verdict: 'yes-if', condition: 'it is a used one' })).status).toBe(
      303,
    )
    expect(await page(anne, question)).toMatch(/Yes, if: it is a used one.*Earlier answers/)
  })

  test('to paying somebody of the household is no block: a yes says why it is needed', async () => {
    const question = await asks(world, anne, 'can I pay my husband to help me')
    const refused = await answers(world, anne, question)
    expect([refused.status, refused.text.includes('The law lets this pass only where it is needed')]).toEqual([
      422,
      true,
    ])
    const needed = { neededBecause: 'Nobody else is known to her; Grace Adeyemi agreed.' }
    expect((await answers(world, anne, question, needed)).status).toBe(303)
    expect(await page(anne, question)).toContain('Why it is needed')
  })

  test('is told to others only where it names nobody', async () => {
    const question = await asks(world, anne, 'a kettle')
    const cases: [Record<string, string>, string][] = [
      [{ topic: 'a kettle', neutral: '' }, 'Fill in both boxes'],
      [{ topic: 'a kettle', neutral: 'it helps Anne' }, 'a name from their life'],
      [{ topic: 'a kettle', neutral: 'see 01632 960111' }, 'This holds a long number'],
      [{ topic: 'the', neutral: 'it helps' }, 'Write what it was about'],
    ]
    for (const [typed, words] of cases) {
      const refused = await answers(world, anne, question, typed)
      expect([refused.status, refused.text.includes(words), words]).toEqual([422, true, words])
    }
    expect(await rowsIn(world, 1, `select 1 from spending_answer where topic like '%kettle%'`)).toEqual([])
  })

  test('comes late: the person is told kindly, and it stands first for the worker', async () => {
    const late = `insert into spending_question_passed (question_id, budget_id, because, answer_by, passed_by, passed_on)
      select question_id, budget_id, 'asked-for', date '${addDays(world.today, -2)}', said_by, date '${addDays(world.today, -9)}'
      from spending_question where words = 'wine' returning question_id`
    const [row] = await rowsIn<{ question_id: string }>(world, 1, late)
    expect(await page(anne, on(anne, `/asking/${row?.question_id}`))).toContain('We are sorry. You can ring')
    const today = await page(priya, '/eastmarsh/caseload')
    expect(today).toContain('1 person should have had your answer')
    expect(today.indexOf('should have had your answer')).toBeLessThan(
      today.indexOf('Nothing needed') === -1 ? today.length : today.indexOf('Nothing needed'),
    )
    expect(world.bugs).toEqual([])
  })
})
