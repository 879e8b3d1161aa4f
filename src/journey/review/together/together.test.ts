import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { askedAndSaid, bothAnswered, bothSaid, follows } from './together.test-kit.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const words = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('Helen: maintenance that works says first that it goes on, and asks nothing that would frighten her', async () => {
  const sides = await bothSaid(
    world,
    { person: 'eastmarsh/helen', worker: 'eastmarsh/ken' },
    { kind: 'maintenance', words: 'My sister and I go out.' },
  )
  const { own, theirs, at, outcome } = sides
  const together = words((await own.get(at('/together'))).text)
  const first = together.indexOf('It works, and we propose to go on as it is.')
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(together.indexOf('First, what went well'))
  expect(together).toContain('My sister and I go out.')
  expect(together).not.toContain('without the help')
  await sent(theirs, at('/conclude'), follows(outcome, 'go-on'))
  const result = words((await own.get(at('/result'))).text)
  expect(result.indexOf('Your support goes on as it is.')).toBeLessThan(result.indexOf('What went well'))

  // At the next one, what both said stands beside how they see it now.
  await askedAndSaid(world, sides, { words: 'Now I go alone.' })
  const again = words((await own.get(at('/together'))).text)
  expect(again).toContain(`What you both said last time, on ${sayDate(world.today)}`)
  for (const said of ['My sister and I go out.', 'Now I go alone.', 'What went well before'])
    expect(again).toContain(said)
  expect(world.bugs).toEqual([])
})

test('Arthur: he differs, is heard, a third person is asked by name, and he says of the step that he sees it differently', async () => {
  const sides = await bothSaid(
    world,
    { person: 'eastmarsh/arthur', worker: 'eastmarsh/owen' },
    { own: 'not-yet', theirs: 'met', words: 'I am not there yet.' },
  )
  const { own, theirs, at, outcome } = sides
  expect((await own.get(at(`/talk/${outcome}`))).text).toContain('Nobody has to change their mind')
  const empty = await own.send(at(`/talk/${outcome}`), { words: 'He says yes.', endsAs: 'ask-third' })
  expect(empty.text).toContain('Choose whom you will ask')
  expect(empty.text).toContain('He says yes.')
  const third = idOf('eastmarsh/grace')
  const ask = { words: 'He says yes.', endsAs: 'ask-third', third, ...boxes('askBy', addDays(world.today, 5)) }
  await sent(own, at(`/talk/${outcome}`), ask)
  const grace = await world.as('eastmarsh/grace')
  expect((await grace.get('/eastmarsh/home')).text).toContain('Somebody asks how you see a goal')
  const list = (await grace.get('/eastmarsh/review-views')).text
  expect(list).toContain(sayDate(addDays(world.today, 5)))
  expect(list).not.toContain('I am not there yet.')
  const asked = (await grace.get(at('/third-view'))).text
  for (const said of ['I am not there yet.', 'He says yes.']) expect(asked).toContain(said)
  await sent(grace, at('/third-view'), { words: 'Something is missing.' })
  expect((await grace.get(at('/third-view'))).text).not.toContain('I am not there yet.')
  expect((await grace.send(at('/third-view'), { words: 'Again' })).text).toContain('You have answered this')

  const typed = {
    ...{ [`answer-${outcome}`]: 'no', [`words-${outcome}`]: 'I would stay in.' },
    ...{ toldFirst: 'yes', how: 'phone', ...boxes('saidOn', world.today) },
  }
  expect((await theirs.send(at('/without-for-person'), typed)).text).toContain(
    'Say first how you see this goal yourself',
  )
  await sent(theirs, at('/without-as-worker'), { [`answer-${outcome}`]: 'yes' })
  await sent(theirs, at('/without-for-person'), typed)
  expect((await theirs.send(at('/without-as-worker'), { [`answer-${outcome}`]: 'no' })).text).toContain(
    'your own answer stays as it is',
  )
  expect((await own.get(at('/together'))).text).toContain('Does that sound like you?')
  expect((await theirs.get(at('/together'))).text).toContain('typed by Owen')
  await sent(theirs, at('/conclude'), follows(outcome, 'step-down'))
  await sent(own, at('/result/say'), {
    [`answer-${outcome}`]: 'differently',
    [`words-${outcome}`]: 'It is too early for me.',
  })
  for (const browser of [own, theirs]) {
    const text = words((await browser.get(at('/result'))).text)
    for (const said of ['It is too early for me.', 'Something is missing.', 'nobody may act as if you had said yes'])
      expect(text).toContain(said)
  }
  expect(world.bugs).toEqual([])
})

test('Anne: celebrated first; the result as a letter; a copy by its day; the next version with its differences in words', async () => {
  const sides = await bothSaid(world, { person: 'eastmarsh/anne', worker: 'eastmarsh/priya' })
  const { own, theirs, at, outcome } = sides
  const together = words((await own.get(at('/together'))).text)
  expect(together).toContain(`reached, as you both see it since ${sayDate(world.today)}`)
  expect(together.indexOf('First, what went well')).toBeLessThan(together.indexOf('What we propose'))
  expect(together).toContain('Could you do this without the help?')
  await bothAnswered(sides)
  expect((await own.get(at('/result'))).text).toContain('Nothing is written down yet')
  expect((await own.get(at('/result.pdf'))).status).toBe(404)
  await sent(theirs, at('/conclude'), follows(outcome, 'change'))

  const desk = () => theirs.get('/eastmarsh/caseload')
  expect((await desk()).text).toContain('Give them what came of the review')
  expect((await own.get(at('/result'))).text).toContain(`by ${sayDate(addDays(world.today, 10))}`)
  await sent(theirs, at('/result/copy'), { channel: 'read-out' })
  expect((await desk()).text).not.toContain('Give them what came of the review')
  const pdf = await own.get(at('/result.pdf'))
  expect(pdf.text).toMatch(/^%PDF-1\.7/)
  expect(pdf.text).toContain('pdfuaid:part>1<')

  await sent(theirs, at('/next-plan'), {})
  const next = words((await theirs.get(at('/next-plan'))).text)
  expect(next).toContain('Change it in the new version')
  expect(next).toContain('Nothing yet. The new version says the same.')
  const goal = /plan\/outcomes\/([0-9a-f-]{36})"/.exec((await theirs.get(at('/next-plan'))).text)?.[1] ?? ''
  expect(goal).not.toBe(outcome)
  await sent(theirs, on('eastmarsh/anne', `/plan/outcomes/${goal}`), {
    ...{ kind: 'change', words: 'Go to my therapy and walk home', knownBy: 'I have been' },
    ...{ endsAs: 'event', endsEvent: 'my therapy ends' },
  })
  expect(words((await own.get(at('/next-plan'))).text)).toContain('Go to my therapy and walk home')
  expect(world.bugs).toEqual([])
})

test('nobody else reads or writes any of it', async () => {
  await bothSaid(world, { person: 'eastmarsh/david', worker: 'eastmarsh/priya' })
  const at = (path: string): string => on('eastmarsh/david', `/review${path}`)
  const paths = ['/result', '/result/say', '/result/say-for-person', '/result/copy', '/result/achieved', '/next-plan']
  for (const key of ['eastmarsh/joanne', 'eastmarsh/farah', 'eastmarsh/marcus', 'eastmarsh/owen', 'eastmarsh/anne']) {
    const other = await world.as(key)
    for (const path of [...paths, '/without', '/without-as-worker', '/without-for-person', '/third-view'])
      expect((await other.get(at(path))).status, `${key} ${path}`).toBe(404)
  }
})
