import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, sayDate } from '#core/day.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, type World } from '#test/world.ts'
import { mayTellStory, mayWithdraw } from './rules.ts'

let world: World
let ruth: Browser
beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
})
afterAll(() => world.close())

const story = (agreedOn: Day, more: Record<string, string> = {}) => ({
  ...{ forWhom: 'people', title: 'The choir', words: 'I sing on Mondays <now>.', toldAs: 'Bea', agreed: 'yes' },
  ...boxes('agreedOn', agreedOn),
  ...more,
})
const publicPage = async (path: string) => (await world.nobody().get(path)).text
const rows = () => rowsIn<{ title: string }>(world, 1, 'select title from story')

test('the rules', () => {
  expect(mayTellStory(world.today, world.today)).toEqual([])
  expect(mayTellStory(addDays(world.today, 1), world.today)).toEqual([{ code: 'agreed-in-the-future', at: 'agreedOn' }])
  expect(mayWithdraw({})).toEqual([])
  expect(mayWithdraw(undefined)).toEqual([{ code: 'story-is-gone' }])
})

describe('a story', () => {
  test('is refused with each reason at its field, and what was typed stays', async () => {
    const cases: [Record<string, string>, string][] = [
      [{ forWhom: '' }, 'Choose who this story is for'],
      [{ title: ' ' }, 'Write a title'],
      [{ words: '' }, 'Write the story'],
      [{ toldAs: '' }, 'Write the name under which it is told'],
      [{ agreed: '' }, 'Ask first whoever told it'],
      [boxes('agreedOn', ''), 'Write the day on which they agreed'],
      [boxes('agreedOn', addDays(world.today, 1)), 'This day has not come yet'],
      [{ title: 'x'.repeat(101) }, 'too long for this line'],
    ]
    for (const [part, words] of cases) {
      const refused = await ruth.send('/eastmarsh/stories/add', story(world.today, part))
      expect(refused.status, JSON.stringify(part)).toBe(422)
      expect(refused.text).toContain(words)
    }
    expect((await ruth.send('/eastmarsh/stories/add', story(world.today, { toldAs: '' }))).text).toContain(
      'I sing on Mondays &lt;now>.',
    )
    expect(await rows()).toEqual([])
  })

  test('stands on the public page at once, once, of its own council, for whom it is told', async () => {
    expect(await publicPage('/eastmarsh/about/stories')).toContain('Nobody has told a story here yet')
    const path = '/eastmarsh/stories/add'
    const key = /name="key" value="([^"]*)"/.exec((await ruth.get(path)).text)?.[1] ?? ''
    const twice = await Promise.all([1, 2].map(() => ruth.post(path, { ...story(world.today), key })))
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    await sent(ruth, path, story(world.today, { forWhom: 'workers', title: 'Ticks' }))
    expect(await rows()).toHaveLength(2)
    const text = await publicPage('/eastmarsh/about/stories')
    for (const words of ['The choir', 'Told as Bea', 'I sing on Mondays &lt;now>.']) expect(text).toContain(words)
    expect(text).not.toContain('Ticks')
    expect(await publicPage('/eastmarsh/about/for-workers')).toContain('Ticks')
    expect(await publicPage('/northcliffe/about/stories')).not.toContain('The choir')
    expect((await ruth.get('/eastmarsh/stories')).text).toContain(
      `Told as Bea, who agreed on ${sayDate(world.today)}. Written down by Ruth Vale.`,
    )
  })

  test('is taken back by whoever keeps the pages, once', async () => {
    const path = /\/eastmarsh\/stories\/[0-9a-f-]{36}\/take-back/.exec((await ruth.get('/eastmarsh/stories')).text)?.[0]
    if (path === undefined) throw new Error('no way to take a story back')
    for (const key of ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/grace']) {
      const other = await world.as(key)
      for (const one of ['/eastmarsh/stories', '/eastmarsh/stories/add', path])
        expect((await other.get(one)).status, `${key} ${one}`).toBe(404)
    }
    const before = [await publicPage('/eastmarsh/about/stories'), await publicPage('/eastmarsh/about/for-workers')]
    const drawn = (await ruth.get(path)).text
    const key = /name="key" value="([^"]*)"/.exec(drawn)?.[1] ?? ''
    expect((await ruth.post(path, { key })).status).toBe(303)
    const after = [await publicPage('/eastmarsh/about/stories'), await publicPage('/eastmarsh/about/for-workers')]
    expect(after).not.toEqual(before)
    expect((await ruth.get(path)).status).toBe(404)
    expect(await rowsIn(world, 1, 'select 1 from story_withdrawn')).toHaveLength(1)
    expect(world.bugs).toEqual([])
  })
})
