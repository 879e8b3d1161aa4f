import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { forced } from '#test/forced.ts'
import { amountDone } from '#test/steps/amount.ts'
import { rowsIn, toldAt } from '#test/steps/rows.ts'
import { dayBoxes } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let her: Browser
let priya: Browser
beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const WORDS = 'Nobody asked about the nights. I am up four times.'
const textOf = async (browser: Browser, path: string): Promise<string> =>
  (await browser.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const answerPath = async (): Promise<string> =>
  /href="([^"]*\/amount\/challenge\/[0-9a-f-]{36}\/answer)"/.exec((await priya.get(anne('/amount'))).text)?.[1] ?? ''
const count = async (table: string): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${table}`))[0]?.n ?? -1

test('before there is a figure there is nothing to challenge, and nothing to set', async () => {
  const early = await forced(world, her, anne('/amount/challenge'), { words: WORDS })
  expect(early.status).toBe(422)
  expect(early.text).toContain('There is no first guess yet')
  const set = await forced(world, priya, anne('/amount/override'), { amount: '75', reason: 'x', stamp: '' })
  expect(set.status).toBe(422)
})

test('she says it is wrong; whose turn it is stands on both pages; nothing is held up', async () => {
  await amountDone(world)
  const empty = await her.send(anne('/amount/challenge'), { words: '  ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Write what you think is wrong')
  expect(await textOf(priya, '/eastmarsh/caseload')).not.toContain('Thinks the first guess is wrong')

  const key = hiddenOf((await her.get(anne('/amount/challenge'))).text, anne('/amount/challenge'))
  const both = await Promise.all([1, 2].map(() => her.post(anne('/amount/challenge'), { ...key, words: WORDS })))
  expect(both.map(({ location }) => location)).toEqual(Array(2).fill(anne('/amount?done=challenged')))
  expect(await count('amount_challenge')).toBe(1)
  const again = await forced(world, her, anne('/amount/challenge'), { words: 'And again' })
  expect(again.status).toBe(422)
  expect(again.text).toContain('You have said so already, and it waits for an answer')
  expect(again.text).toContain('And again</textarea>')

  const hers = await textOf(her, anne('/amount'))
  expect(hers).toContain(WORDS)
  expect(hers).toContain('Now it is your worker’s turn')
  expect(hers).toContain('Go on to my plan')
  expect(hers).not.toContain('I think this is wrong')
  expect(await textOf(priya, anne('/amount'))).toContain('Anne waits for your answer')
  expect(await textOf(priya, '/eastmarsh/caseload')).toContain('Thinks the first guess is wrong: read why, and answer')
  expect((await her.send(anne('/plan/open'), {}, anne('/plan'))).status).toBe(303)
})

test('it stays: with words; every reason; she may say more', async () => {
  const path = await answerPath()
  const nothing = await priya.send(path, { answer: '', amount: '', words: '' })
  expect(nothing.status).toBe(422)
  for (const part of [
    'Choose whether the amount changes or stays',
    'Write your answer, in words that the person can read',
  ])
    expect(nothing.text).toContain(part)
  const unsaid = await priya.send(path, { answer: 'changed', amount: '', words: 'You are right.' })
  expect(unsaid.status).toBe(422)
  expect(unsaid.text).toContain('Write the new amount a week')
  expect(unsaid.text).toContain('You are right.')
  expect([await count('amount_challenge_answered'), await count('amount_override')]).toEqual([0, 0])

  expect((await priya.send(path, { answer: 'stays', amount: '', words: 'Nights are in the plan.' })).status).toBe(303)
  const twice = await forced(world, priya, path, { answer: 'stays', amount: '', words: 'Again' })
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('This has been answered already')
  expect(twice.text).toContain('Again</textarea>')
  const hers = await textOf(her, anne('/amount'))
  expect(hers).toContain('The amount stays as it is')
  expect(hers).toContain('Nights are in the plan.')
  expect(hers).toContain('Between £64.40 and £82.80 a week')
  expect(hers).toContain('I think this is wrong')
  expect(await textOf(priya, '/eastmarsh/caseload')).not.toContain('Thinks the first guess is wrong')
  expect(await toldAt(world, 'eastmarsh/anne', 'amount')).toEqual([null])
})

test('it changes: the new amount stands at once, with its reason, and the working beside it', async () => {
  await her.send(anne('/amount/challenge'), { words: 'The nights are missing still.' })
  const path = await answerPath()
  const words = 'You are up at night. The questions did not ask.'
  expect((await priya.send(path, { answer: 'changed', amount: '95.50', words })).status).toBe(303)
  const hers = await textOf(her, anne('/amount'))
  for (const part of [
    'About £95.50 a week',
    'The amount has changed',
    words,
    'The council’s rules gave this: between £64.40 and £82.80 a week',
    '5 points × £9.20 = £46.00 a week.',
  ])
    expect(hers).toContain(part)
  expect(await textOf(her, anne(''))).toContain('£95.50 a week. Not a promise')
  expect(await toldAt(world, 'eastmarsh/anne', 'amount')).toEqual([null, null])
})

test('a worker sets another amount with a reason; the newest stands, the earlier one stays to be read', async () => {
  const bare = await priya.send(anne('/amount/override'), { amount: '80', reason: '' })
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('Without a reason the amount stays as it is')
  const stale = hiddenOf((await priya.get(anne('/amount/override'))).text, anne('/amount/override'))
  const sent = { amount: '99.00', reason: 'Two nights a week more.' }
  expect((await priya.send(anne('/amount/override'), sent)).location).toBe(anne('/amount?done=set'))
  const late = await priya.post(anne('/amount/override'), { ...stale, amount: '10', reason: 'Late' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('Somebody changed this while you had it open')
  const hers = await textOf(her, anne('/amount'))
  for (const part of ['About £99.00 a week', 'Two nights a week more.', 'What was set before', '£95.50 a week on'])
    expect(hers).toContain(part)
  expect(await toldAt(world, 'eastmarsh/anne', 'amount')).toEqual([null, null, null])
  const lines = await textOf(her, anne('/timeline'))
  expect(lines).toContain('Anne said that the first guess looks wrong')
  expect(lines).toContain('Priya Shah answered: the first guess has changed')
  for (const secret of [WORDS, '£9', 'Two nights']) expect(lines).not.toContain(secret)
  expect(world.bugs).toEqual([])
})

test('said by phone or on paper it is the same, marked as typed by the worker; she is told', async () => {
  const path = anne('/amount/challenge-for-person')
  const heard = { words: 'It leaves out the <b>nights.', how: 'phone', ...dayBoxes('saidOn', world.today) }
  expect((await priya.get(anne('/amount'))).text).toContain('Anne thinks this is wrong')
  for (const [wrong, reason] of [
    [{ words: '' }, 'Write what they think is wrong'],
    [{ how: '' }, 'Choose how they said it'],
    [dayBoxes('saidOn', addDays(world.today, 1)), 'That day is still to come'],
    [dayBoxes('saidOn', addDays(world.today, -1)), 'This guess is from a later day'],
  ] as const) {
    const refused = await priya.send(path, { ...heard, ...wrong })
    expect(`${refused.status} ${refused.text.includes(reason)}`, reason).toBe('422 true')
  }
  const told = (await toldAt(world, 'eastmarsh/anne', 'amount')).length
  const fields = { ...hiddenOf((await priya.get(path)).text, path), ...heard }
  const twice = await Promise.all([1, 2].map(() => priya.post(path, fields)))
  expect(twice.map(({ location }) => location)).toEqual(Array(2).fill(anne('/amount?done=challenged-for')))
  expect(await toldAt(world, 'eastmarsh/anne', 'amount')).toHaveLength(told + 1)
  const [row] = await rowsIn(
    world,
    1,
    "select how, said_by <> typed_by as typed, typed_on from amount_challenge where how <> 'own-device'",
  )
  expect(row).toEqual({ how: 'phone', typed: true, typed_on: null })
  const hers = (await her.get(anne('/amount'))).text
  expect(hers).toContain('It leaves out the &lt;b>nights.')
  expect(hers).toContain('Typed by Priya Shah, by phone')
  const line = await textOf(her, anne('/timeline'))
  expect(line).toContain('Priya Shah wrote down, by phone, that Anne thinks the first guess is wrong.')
  expect(line).not.toContain('nights.')
  expect((await forced(world, priya, path, heard)).text).toContain('They have said so already')
  expect(await textOf(priya, '/eastmarsh/caseload')).toContain('Thinks the first guess is wrong')
  await priya.send(await answerPath(), { answer: 'stays', amount: '', words: 'They are in the plan.' })
  expect(await textOf(her, anne('/amount'))).toContain('They are in the plan.')
})

test('only she challenges, only her worker answers and sets; an id of another budget leads nowhere', async () => {
  const path = anne('/amount/challenge/00000000-0000-4000-8000-000000000000/answer')
  expect((await priya.get(path)).status).toBe(404)
  expect((await forced(world, priya, path, { answer: 'stays', amount: '', words: 'x' })).status).toBe(404)
  const [row] = await rowsIn<{ id: string }>(world, 1, 'select challenge_id as id from amount_challenge limit 1')
  const real = `/amount/challenge/${row?.id}/answer`
  expect((await priya.get(on('eastmarsh/david', real))).status).toBe(404)
  for (const key of ['eastmarsh/owen', 'eastmarsh/marcus', 'eastmarsh/joanne', 'eastmarsh/anne'])
    for (const form of [anne(real), anne('/amount/override'), anne('/amount/challenge-for-person')])
      expect((await forced(world, await world.as(key), form, { answer: 'stays', words: 'x' })).status).toBe(404)
  for (const key of ['eastmarsh/priya', 'eastmarsh/marcus'])
    expect((await forced(world, await world.as(key), anne('/amount/challenge'), { words: 'x' })).status).toBe(404)
  expect(await count('amount_challenge')).toBe(3)
})
