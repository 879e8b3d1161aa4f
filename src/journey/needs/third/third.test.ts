import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { decided, needsRevealed } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { ON } from '../needs.test-kit.ts'
import { chosenOf, mayAnswerThird } from './rules.ts'
import type { Asking } from './third.ts'

const asking = (talkId: bigint, answered: boolean): Asking => ({
  talkId,
  budgetId: 'b',
  knownAs: 'Anne',
  about: 'Home',
  askedByName: 'Anne Field',
  askedOn: ON,
  by: undefined,
  answeredOn: answered ? ON : undefined,
  ask: 'Home?',
  words: '',
  workerName: 'Priya Shah',
  person: { level: 'left', words: '' },
  worker: { level: 'left', words: '' },
})

describe('a third view', () => {
  test('is given once', () => {
    expect(mayAnswerThird(asking(1n, false))).toEqual([])
    expect(mayAnswerThird(asking(1n, true)).map(({ code }) => code)).toEqual(['you-have-answered'])
  })
  test('is the one that is named, else the first that waits', () => {
    const all = [asking(1n, true), asking(2n, false)]
    expect(['', '1', '2', '3'].map((talk) => chosenOf(all, talk)?.talkId)).toEqual([2n, 1n, 2n, undefined])
    expect(chosenOf([], '')).toBeUndefined()
  })
})

let world: World
beforeAll(async () => {
  world = await aWorld()
  await needsRevealed(world)
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const PRIVATE = ['Most of it waits until somebody comes.', 'I have four. There is nobody I can leave them with.']

test('person and worker ask somebody of the council, who sees that one question alone; both then read the answer', async () => {
  const her = await world.as('eastmarsh/anne')
  const owen = await world.as('eastmarsh/owen')
  const talk = { about: 'home-kept', endsAs: 'ask-third', words: '' }
  const nobody = await her.send(anne('/needs/talk'), talk)
  expect(nobody.text).toContain('href="#third"')
  const by = addDays(world.today, 7)
  const [year = '', month = '', day = ''] = by.split('-')
  const asked = { ...talk, third: idOf('eastmarsh/owen'), 'askBy-day': day, 'askBy-month': month, 'askBy-year': year }
  expect((await her.send(anne('/needs/talk'), { ...asked, 'askBy-year': '2020' })).text).toContain('href="#askBy-day"')
  expect((await her.send(anne('/needs/talk'), asked)).status).toBe(303)
  expect((await her.get(anne('/needs'))).text).toContain(`You asked Owen Hart to answer by ${sayDate(by)}`)

  expect((await owen.get('/eastmarsh/home')).text).toContain('Somebody asks how you see something')
  const list = (await owen.get('/eastmarsh/third-views')).text
  const path = /href="([^"]*third-view\?talk=\d+)"/.exec(list)?.[1] ?? ''
  for (const words of PRIVATE) expect(list).not.toContain(words)
  const page = (await owen.get(path)).text
  expect(page).toContain(PRIVATE[0])
  expect(page).not.toContain(PRIVATE[1])
  expect(page).toContain('“Anne manages this”')

  const form = anne('/third-view')
  expect((await owen.send(form, { words: '' }, path)).text).toContain('href="#words"')
  const fields: Record<string, string> = { words: 'On bad days it <does> wait', ...hiddenOf(page, form) }
  const both = await Promise.all([owen.post(form, fields), owen.post(form, fields)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  for (const key of ['eastmarsh/anne', 'eastmarsh/priya'])
    expect((await (await world.as(key)).get(anne('/needs'))).text).toContain('On bad days it &lt;does> wait')
  // Once answered, both views are closed to them again.
  const after = (await owen.get(path)).text
  expect(after).toContain('You have answered this')
  expect(after).not.toContain(PRIVATE[0])
  expect((await forced(world, owen, form, { talk: fields.talk ?? '', words: 'Again' })).text).toContain(
    'You have answered this',
  )
  expect((await owen.get('/eastmarsh/home')).location).toBe('/eastmarsh/caseload')
  expect((await her.get(anne('/timeline'))).text).not.toContain('wait')

  // The two talk again: what the third said stays where both read it.
  await her.send(anne('/needs/talk'), { about: 'home-kept', endsAs: 'we-agree', agreedLevel: 'some-help', words: '' })
  const agreed = (await her.get(anne('/needs'))).text
  expect(agreed).toContain('You agree that you manage this with some help')
  expect(agreed).toContain('On bad days it &lt;does> wait')
  expect(world.bugs).toEqual([])
})

test('nobody else: it is not there for whoever was not asked, by address or by form', async () => {
  const her = await world.as('eastmarsh/anne')
  await her.send(anne('/needs/talk'), {
    about: 'home-kept',
    endsAs: 'ask-third',
    words: '',
    third: idOf('eastmarsh/grace'),
  })
  const [row] = await rowsIn<{ talk_id: string }>(world, 1, 'select max(talk_id) as talk_id from difference_talk')
  for (const key of [
    'eastmarsh/ken',
    'eastmarsh/owen',
    'eastmarsh/joanne',
    'eastmarsh/noor',
    'eastmarsh/pat',
    'eastmarsh/priya',
  ]) {
    const other = await world.as(key)
    expect((await other.get(anne(`/third-view?talk=${row?.talk_id}`))).status).toBe(404)
    const sent = await forced(world, other, anne('/third-view'), { talk: `${row?.talk_id}`, words: 'Mine' })
    expect(sent.status).toBe(404)
    expect((await other.get('/eastmarsh/third-views')).text).not.toContain('Anne')
  }
  expect((await her.get(anne('/third-view'))).status).toBe(404)
  expect((await (await world.as('eastmarsh/grace')).get(anne('/third-view'))).text).toContain(PRIVATE[0])
  // Asked no longer: they talked again.
  await her.send(anne('/needs/talk'), { about: 'home-kept', endsAs: 'we-differ', words: 'We look again' })
  expect((await (await world.as('eastmarsh/grace')).get(anne('/third-view'))).status).toBe(404)
})

test('who was asked and has not answered: the worker is warned before deciding, and both read afterwards that it lapsed', async () => {
  const her = await world.as('eastmarsh/anne')
  const priya = await world.as('eastmarsh/priya')
  // Owen answered when he was asked before; to this he has not.
  await her.send(anne('/needs/talk'), {
    about: 'home-kept',
    endsAs: 'ask-third',
    words: '',
    third: idOf('eastmarsh/owen'),
  })
  expect((await her.get(anne('/needs'))).text).toContain('The answer will stand here.')
  const warned = (await priya.get(anne('/needs/decide'))).text
  expect(warned).toContain('no answer has come yet')
  expect(warned).toContain('If you decide now, they are not asked any more')
  await decided(world)
  for (const browser of [her, priya]) {
    const page = (await browser.get(anne('/needs'))).text
    expect(page).toContain('The decision came before an answer, so they are not asked any more.')
    expect(page).not.toContain('The answer will stand here.')
  }
  expect((await (await world.as('eastmarsh/owen')).get(anne('/third-view'))).status).toBe(404)
})
