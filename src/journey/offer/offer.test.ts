import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const [year, month, date] = ['year', 'month', 'day']

test('an offer is explained by the worker and answered by the person, in her words, once', async () => {
  const priya = await world.as('eastmarsh/priya')
  const her = await world.as('eastmarsh/anne')
  const early = await her.send(anne('/offer/answer'), { answer: 'accepted', ownWords: 'Childcare' })
  expect(early.status).toBe(422)
  expect(early.text).toContain('Nobody has explained')

  const [y, m, d] = world.today.split('-')
  const fields = {
    format: 'talked',
    [`on-${date}`]: d ?? '',
    [`on-${month}`]: m ?? '',
    [`on-${year}`]: y ?? '',
    whatWasSaid: 'It is for a purpose and it ends.',
  }
  const explained = await priya.send(anne('/offer/explain'), fields)
  expect(explained.location).toBe(anne('/offer?done=explained'))

  const answered = await her.send(anne('/offer/answer'), {
    answer: 'accepted',
    ownWords: 'So that I can go to <therapy>',
  })
  expect(answered.status).toBe(303)
  const page = await her.get(anne('/offer'))
  expect(page.text).toContain('So that I can go to &lt;therapy>')
  const again = await her.send(anne('/offer/answer'), { answer: 'declined', ownWords: 'No' })
  expect(again.text).toContain('You have already said yes')
  expect(world.bugs).toEqual([])
})

test('what was typed is kept, and each reason stands at its field', async () => {
  const her = await world.as('eastmarsh/hazel')
  const refused = await her.send(on('eastmarsh/hazel', '/offer/answer'), { answer: '', ownWords: 'x'.repeat(2001) })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('href="#answer"')
  expect(refused.text).toContain('x'.repeat(2001))
})

test('nobody else sees it', async () => {
  for (const key of ['eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/arthur']) {
    const other = await world.as(key)
    expect((await other.get(anne('/offer'))).status).toBe(404)
  }
  const yusuf = await world.as('northcliffe/yusuf')
  expect((await yusuf.get(anne('/offer'))).location).toContain('/eastmarsh/sign-in')
})
