import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { asked } from '#test/steps/decision.ts'
import { paid } from '#test/steps/money.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anne = on('eastmarsh/anne')
const mainOf = (page: string): string =>
  page
    .slice(page.indexOf('<main'), page.indexOf('</main>'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const seenBy = async (key: string, path = anne): Promise<string> => mainOf((await (await world.as(key)).get(path)).text)

test('whoever has one first page is on it at once', async () => {
  for (const [key, path] of [
    ['eastmarsh/anne', anne],
    ['eastmarsh/priya', '/eastmarsh/caseload'],
    ['eastmarsh/marcus', '/eastmarsh/panel'],
    ['eastmarsh/farah', '/eastmarsh/finance'],
    ['eastmarsh/grace', '/eastmarsh/today'],
    ['eastmarsh/ines', '/eastmarsh/offers-counted'],
  ] as const)
    expect((await (await world.as(key)).get('/eastmarsh/home')).location).toBe(path)
  expect(await seenBy('eastmarsh/noor', '/eastmarsh/home')).toContain('There is nothing for you here yet')
})

test('the first screen says what it is for, how much, what is next and when, who decides, and one thing to do', async () => {
  expect(await seenBy('eastmarsh/anne')).toContain('Priya Shah will talk with you')
  expect(await seenBy('eastmarsh/priya', '/eastmarsh/caseload')).toContain('Explain what a personal budget is')

  await asked(world)
  const waiting = await seenBy('eastmarsh/anne')
  for (const part of [
    'We are waiting for a decision',
    'working days so far',
    'Marcus Bell',
    'See who decides and when',
  ])
    expect(waiting).toContain(part)
  expect(waiting).toContain('What you said')
  expect(await seenBy('eastmarsh/priya')).toContain('What Anne said')
  expect(await seenBy('eastmarsh/marcus', '/eastmarsh/panel')).toContain('Anne: £62.00 a week')

  await sent(await world.as('eastmarsh/marcus'), on('eastmarsh/anne', '/decision/decide'), {
    verdict: 'approved',
    reasons: 'It helps.',
    conditions: '',
  })
  await paid(world)
  const running = await seenBy('eastmarsh/anne')
  for (const part of [
    'You have £62.00 a week for childcare',
    'It goes on until this happens: my therapy ends',
    'Next payment',
    'Marcus Bell decided',
    'Tell us about something you bought',
  ])
    expect(running).toContain(part)
})

test('a carer sees what is shared, until it is taken back; never what is not', async () => {
  const joanne = await world.as('eastmarsh/joanne')
  expect((await joanne.get(anne)).status).toBe(404)
  const share = newId()
  const [person, carer] = [idOf('eastmarsh/anne'), idOf('eastmarsh/joanne')]
  await rowsIn(
    world,
    1,
    'insert into share (share_id, person_id, with_human, item, shared_at, shared_by) values ($1, $2, $3, $4, now(), $2)',
    [share, person, carer, 'my-budget'],
  )
  expect((await joanne.get('/eastmarsh/home')).text).toContain('What Anne shares with you')
  const shared = mainOf((await joanne.get(anne)).text)
  expect(shared).toContain('Anne’s budget')
  for (const hidden of ['£62.00', 'therapy', 'Marcus Bell decided', 'Tell us']) expect(shared).not.toContain(hidden)
  expect((await joanne.get(on('eastmarsh/anne', '/plan'))).status).toBe(404)
  await rowsIn(world, 1, 'insert into share_withdrawn (share_id, withdrawn_at, withdrawn_by) values ($1, now(), $2)', [
    share,
    person,
  ])
  expect((await joanne.get(anne)).status).toBe(404)
})

test('a worker’s and a decider’s own view carries no button that is not theirs', async () => {
  expect(await seenBy('eastmarsh/priya')).toContain('See what was bought')
  expect(await seenBy('eastmarsh/marcus')).not.toContain('Tell us')
})
