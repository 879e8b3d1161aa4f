import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, sayDate } from '#core/day.ts'
import { forced } from '#test/forced.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const hazel = (path: string) => on('eastmarsh/hazel', path)
const boxes = (name: string, of: Day) => {
  const [year = '', month = '', date = ''] = of.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const words = ({ text }: { text: string }) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const talk = () => ({ format: 'talked', ...boxes('on', world.today), whatWasSaid: 'It is for a purpose and it ends.' })

test('an offer is explained by the worker and answered by the person, in her words, once', async () => {
  const priya = await world.as('eastmarsh/priya')
  const her = await world.as('eastmarsh/anne')
  const early = await her.send(anne('/offer/answer'), { answer: 'accepted', ownWords: 'Childcare' })
  expect(early.status).toBe(422)
  expect(early.text).toContain('Nobody has explained')

  const explained = await priya.send(anne('/offer/explain'), talk())
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

test('it may be explained again: each talk is kept, in which language, what was named, what was understood', async () => {
  const priya = await world.as('eastmarsh/priya')
  await priya.send(anne('/offer/explain'), {
    ...{ ...talk(), format: 'interpreter', whatWasSaid: 'Who decides.', language: 'Urdu' },
    ...{ managingWays: ['direct-payment', 'prepaid-card'], ownWords: 'It stops one day.' },
  })
  const page = words(await (await world.as('eastmarsh/anne')).get(anne('/offer')))
  for (const told of ['It is for a purpose and it ends.', 'Who decides.', 'with an interpreter In Urdu'])
    expect(page).toContain(told)
  expect(page).toContain('were named: direct payment, a card. Not named yet: the council pays, somebody else holds it')
  expect(page).toContain('What you made of it It stops one day.')
  const wrong = await priya.send(anne('/offer/explain'), { ...talk(), managingWays: 'cash' })
  expect([wrong.status, wrong.text.includes('href="#managingWays"')]).toEqual([422, true])
})

test('every way to look after the money is named to everybody alike: the forms are the same, whoever it is', async () => {
  const drawn = async (person: string, worker: string, path: string): Promise<string> => {
    const { text } = await (await world.as(worker)).get(on(person, path))
    const form = text.slice(text.indexOf('<form method="post" action="/eastmarsh/budgets'), text.indexOf('</form>'))
    const name = /Who leads (\S+)’s planning/.exec(text)?.[1] ?? /What did (\S+) make of it/.exec(text)?.[1] ?? '?'
    return form
      .replaceAll(on(person), '(record)')
      .replaceAll(name, '(name)')
      .replaceAll(/name="key" value="[^"]*"/g, '')
  }
  // A young mother; an old man with a bad memory; somebody who heard voices.
  const people = [
    ['eastmarsh/anne', 'eastmarsh/priya'],
    ['eastmarsh/arthur', 'eastmarsh/owen'],
    ['eastmarsh/hazel', 'eastmarsh/owen'],
  ] as const
  for (const path of ['/offer/explain', '/offer/lead']) {
    const forms = await Promise.all(people.map(([person, worker]) => drawn(person, worker, path)))
    expect(new Set(forms).size, path).toBe(1)
    for (const way of ['direct-payment', 'council-managed', 'third-party', 'prepaid-card', 'mixed'])
      expect(forms[0]).toContain(`value="${way}"`)
  }
})

test('the worker may type the answer that the person gave: marked for both, and refused where it cannot be', async () => {
  const owen = await world.as('eastmarsh/owen')
  const path = hazel('/offer/answer-for-person')
  const yesterday = addDays(world.today, -1)
  const heard = { how: 'phone', ...boxes('saidOn', yesterday), answer: 'not-now', ownWords: 'When I am home.' }
  expect(words(await owen.get(path))).toContain('Nobody has explained a personal budget to them yet')
  expect((await forced(world, owen, path, heard)).status).toBe(422)
  await owen.send(hazel('/offer/explain'), { ...talk(), ...boxes('on', addDays(world.today, -3)) })

  const empty = await owen.send(path, { ownWords: 'Kept <b>' })
  for (const field of ['how', 'answer']) expect(empty.text).toContain(`href="#${field}"`)
  expect(empty.text).toContain('Kept &lt;b>')
  for (const [days, said] of [
    [-4, 'On this day it had not been explained yet'],
    [1, 'This day has not come yet'],
  ] as const)
    expect(words(await owen.send(path, { ...heard, ...boxes('saidOn', addDays(world.today, days)) }))).toContain(said)

  const again = { ...heard, ...boxes('askAgainOn', addDays(world.today, 30)) }
  const drawn = hiddenOf((await owen.get(path)).text, path)
  const twice = await Promise.all([1, 2].map(() => owen.post(path, { ...again, ...drawn })))
  expect(twice.map(({ location }) => location)).toEqual([hazel('/offer?done=typed'), hazel('/offer?done=typed')])
  expect(
    await rowsIn(
      world,
      1,
      `select s.name as said, t.name as typed, a.how, a.typed_on - a.answered_on as days from offer_answer a
        join human s on s.human_id = a.said_by join human t on t.human_id = a.typed_by where a.answer = 'not-now'`,
    ),
  ).toEqual([{ said: 'Hazel Brook', typed: 'Owen Hart', how: 'phone', days: 1 }])
  const hers = words(await (await world.as('eastmarsh/hazel')).get(hazel('/offer')))
  expect(hers).toContain(`Said on the phone. Owen Hart typed it on ${sayDate(world.today)}.`)
  expect(hers).toContain(`To be asked again from ${sayDate(addDays(world.today, 30))}.`)
})

test('the person herself may name the day too, with “not now” alone', async () => {
  const her = await world.as('eastmarsh/hazel')
  const path = hazel('/offer/answer')
  const day = boxes('askAgainOn', addDays(world.today, 60))
  const no = await her.send(path, { answer: 'declined', ownWords: 'No', ...day })
  expect(no.text).toContain('href="#askAgainOn-day"')
  expect(words(no)).toContain('goes with “Not now”')
  const past = { answer: 'not-now', ownWords: 'Later', ...boxes('askAgainOn', world.today) }
  expect(words(await her.send(path, past))).toContain('still to come')
  expect((await her.send(path, { answer: 'not-now', ownWords: 'In spring.', ...day })).status).toBe(303)
})

test('never: a worker types over the answer to the offer that the person gave in their own session', async () => {
  const owen = await world.as('eastmarsh/owen')
  const path = hazel('/offer/answer-for-person')
  const standing = () =>
    rowsIn<{ answer: string; own_words: string }>(
      world,
      1,
      'select answer, own_words from offer_answer order by offer_answer_id desc limit 1',
    )
  await owen.send(hazel('/offer/explain'), { ...talk(), whatWasSaid: 'Before she answered by herself.' })
  const her = await world.as('eastmarsh/hazel')
  await her.send(hazel('/offer/answer'), { answer: 'not-now', ownWords: 'In May.' })
  expect(await standing()).toEqual([{ answer: 'not-now', own_words: 'In May.' }])
  const yes = { how: 'phone', ...boxes('saidOn', world.today), answer: 'accepted', ownWords: 'Yes.' }
  const { stamp = '' } = hiddenOf((await her.get(hazel('/offer/answer'))).text, hazel('/offer/answer'))
  expect((await owen.get(path)).text).not.toContain('<textarea')
  expect((await forced(world, owen, path, { ...yes, stamp })).status).toBe(422)
  await owen.send(hazel('/offer/explain'), { ...talk(), whatWasSaid: 'Once more, on the same day.' })
  expect((await forced(world, owen, path, { ...yes, stamp })).status).toBe(422)
  expect(await standing()).toEqual([{ answer: 'not-now', own_words: 'In May.' }])
})

test('what was typed is kept, and each reason stands at its field', async () => {
  const her = await world.as('eastmarsh/hazel')
  const refused = await her.send(hazel('/offer/answer'), { answer: '', ownWords: 'x'.repeat(2001) })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('href="#answer"')
  expect(refused.text).toContain('x'.repeat(2001))
})

test('nobody else sees it, and nobody else writes it', async () => {
  for (const key of ['eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/arthur'])
    for (const path of ['/offer', '/offer/best-way', '/offer/lead', '/offer/not-offered', '/offer/answer-for-person']) {
      const other = await world.as(key)
      expect((await other.get(anne(path))).status, `${key} ${path}`).toBe(404)
      if (path !== '/offer') expect((await forced(world, other, anne(path), { answer: 'yes' })).status).toBe(404)
    }
  const her = await world.as('eastmarsh/anne')
  for (const path of ['/offer/explain', '/offer/not-offered', '/offer/answer-for-person'])
    expect((await her.get(anne(path))).status).toBe(404)
  const yusuf = await world.as('northcliffe/yusuf')
  expect((await yusuf.get(anne('/offer'))).location).toContain('/eastmarsh/sign-in')
  expect(world.bugs).toEqual([])
})
