import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, sayDate, sayDay } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { tell } from '#messages/notice.ts'
import { asked } from '#test/steps/decision.ts'
import { askedByRows } from '#test/steps/decision-rows.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, on, type World } from '#test/world.ts'
import { readMoveBy } from './moving/rules.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const linesOf = (person: string) =>
  rowsIn<{ sentence: string; by_human: string | null; on_day: Day }>(
    world,
    1,
    'select sentence, by_human, on_day from timeline_line where budget_id = $1 order by line_id',
    [budgetOf(person)],
  )
const helen = 'eastmarsh/helen'

/** A notice about somebody else, made today. */
const noticeOf = (person: string) =>
  world.within(1, (tx) => tell(tx, { budgetId: budgetOf(person), stage: 'waiting', on: world.today }))

const expectedOf = (person: string) =>
  rowsIn<{ expected_on: Day; reason: string; notice_id: string | null }>(
    world,
    1,
    `select e.expected_on, e.reason, e.notice_id from expected_date e join submission s using (authority_id, submission_id)
     where s.budget_id = $1 order by e.expected_id`,
    [budgetOf(person)],
  )

describe('while Anne waits', () => {
  const anne = (path: string) => on('eastmarsh/anne', path)
  beforeAll(() => asked(world))

  test('her page says who decides, since when, by when and why, what is usual, and what to do meanwhile', async () => {
    const { text } = await (await world.as('eastmarsh/anne')).get(anne('/waiting'))
    const [expected] = await expectedOf('eastmarsh/anne')
    for (const words of [
      'We are waiting for a decision',
      'You asked today.',
      'Marcus Bell, for the Tuesday panel, decides.',
      `By ${sayDay(expected?.expected_on ?? world.today)}, because the Tuesday panel meets on that day`,
      'we cannot say what is usual',
      'You hear from us',
      `Every 7 days. The next time is by ${sayDate(addDays(world.today, 7))}, also when nothing has changed.`,
      'This plan is on its list for that day.',
      'Two childminders near the clinic have room.',
      'Help can start before the decision where it is urgent',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/\bsoon\b|should be approved/i)
  })

  test('her worker tells her in one tap that nothing has changed; promises are refused', async () => {
    const priya = await world.as('eastmarsh/priya')
    const drawn = (await priya.get(anne('/waiting/tell'))).text
    const prefilled = /<textarea[^>]*>([^<]*)</.exec(drawn)?.[1] ?? ''
    expect(prefilled).toContain('Nothing has changed, because the Tuesday panel has not decided yet.')
    const promise = await priya.send(anne('/waiting/tell'), { words: 'It should be approved <soon>' })
    expect(promise.status).toBe(422)
    expect(promise.text).toContain('href="#words"')
    expect(promise.text).toContain('It should be approved &lt;soon>')
    expect((await priya.send(anne('/waiting/tell'), { words: '' })).text).toContain('Write what you can tell')
    expect((await priya.send(anne('/waiting/tell'), { words: 'x'.repeat(1001) })).status).toBe(422)
    await sent(priya, anne('/waiting/tell'), { words: prefilled })
    const page = (await (await world.as('eastmarsh/anne')).get(anne('/waiting'))).text
    expect(page).toContain(`${sayDay(world.today)}, by Priya Shah. ${prefilled}`)
    expect((await (await world.as('eastmarsh/anne')).get(anne('/timeline'))).text).toContain(
      `Priya Shah looked at the wait: ${prefilled}`,
    )
  })

  test('only her worker tells her, and only her worker or who decides moves the day', async () => {
    for (const [key, tell, move] of [
      ['eastmarsh/anne', 404, 404],
      ['eastmarsh/marcus', 404, 200],
      ['eastmarsh/owen', 404, 404],
      ['eastmarsh/joanne', 404, 404],
    ] as const) {
      const one = await world.as(key)
      expect((await one.get(anne('/waiting/tell'))).status, key).toBe(tell)
      expect((await one.get(anne('/waiting/move-date'))).status, key).toBe(move)
    }
  })

  describe('never: an expected date moved without a message', () => {
    const path = anne('/waiting/move-date')

    test('without a reason, without a day, or to no other day, nothing moves', async () => {
      const priya = await world.as('eastmarsh/priya')
      const before = await expectedOf('eastmarsh/anne')
      const lines = (await linesOf('eastmarsh/anne')).length
      const refused: [Record<string, string>, string][] = [
        [{ ...boxes('on', addDays(world.today, 90)), reason: ' ' }, 'Write why the day has moved'],
        [{ ...boxes('on', ''), reason: 'the panel is full' }, 'Write the day on which you now expect'],
        [{ ...boxes('on', addDays(world.today, -1)), reason: 'the panel is full' }, 'This day has passed'],
        [{ ...boxes('on', before[0]?.expected_on ?? ''), reason: 'the panel is full' }, 'the day that was said before'],
      ]
      for (const [fields, words] of refused) {
        const answer = await priya.send(path, fields)
        expect(answer.status).toBe(422)
        expect(answer.text).toContain(words)
      }
      expect(await expectedOf('eastmarsh/anne')).toEqual(before)
      expect(await linesOf('eastmarsh/anne')).toHaveLength(lines)
    })

    test('what moves is told by the same act, once, in the way she chose, and the day before stays', async () => {
      const [priya, her] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/anne')]
      const [first] = await expectedOf('eastmarsh/anne')
      const later = addDays(first?.expected_on ?? world.today, 14)
      const reason = 'the panel on the first day is full'
      const both = await atOnce([1, 2].map(() => priya.ready(path, { ...boxes('on', later), reason })))
      expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
      const moved = `We now expect a decision on ${sayDay(later)}, because ${reason}.`
      expect((await linesOf('eastmarsh/anne')).filter(({ sentence }) => sentence === moved)).toHaveLength(1)
      expect((await her.get(anne('/timeline'))).text).toContain(moved)
      const page = (await her.get(anne('/waiting'))).text
      for (const words of [
        `By ${sayDay(later)}, because ${reason}`,
        'Days we named before',
        `We expected an answer by ${sayDate(first?.expected_on ?? world.today)}, because ${first?.reason}`,
        `On ${sayDate(world.today)} we said another day: ${sayDay(later)}.`,
      ])
        expect(page).toContain(words)
      const notices = await rowsIn<{ human_id: string; read_by: Day | null }>(
        world,
        1,
        'select n.human_id, n.read_by from notice n join expected_date e using (authority_id, notice_id) where e.reason = $1',
        [reason],
      )
      const read_by = readMoveBy(first?.expected_on, later, world.today)
      expect(read_by).toBeDefined()
      expect(notices).toEqual([{ human_id: idOf('eastmarsh/anne'), read_by }])
    })

    test('the database takes no day that moves without a notice of its own, and changes none', async () => {
      const [newest] = (await expectedOf('eastmarsh/anne')).toReversed()
      const silently = (notice: string | null | undefined) =>
        rowsIn(
          world,
          1,
          `insert into expected_date (submission_id, expected_on, reason, said_by, said_on, notice_id)
           select submission_id, expected_on + 7, 'silently', said_by, said_on, $2 from expected_date where notice_id = $1`,
          [newest?.notice_id, notice],
        )
      await askedByRows(world, { person: helen, on: world.today })
      const refused = 'an expected day moves only with a notice'
      await expect(silently(null)).rejects.toThrow(refused)
      await expect(silently(await noticeOf(helen))).rejects.toThrow(refused)
      await expect(silently(newest?.notice_id)).rejects.toThrow('expected_date_by_notice')
      await expect(rowsIn(world, 1, 'update expected_date set expected_on = $1', [world.today])).rejects.toThrow(
        'permission denied',
      )
      await expect(rowsIn(world, 1, 'delete from expected_date')).rejects.toThrow('permission denied')
    })
  })

  test('a form drawn before the day was moved is noticed', async () => {
    const [priya, marcus] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/marcus')]
    const path = anne('/waiting/move-date')
    const [stands] = (await expectedOf('eastmarsh/anne')).toReversed()
    const later = (weeks: number) => addDays(stands?.expected_on ?? world.today, weeks * 7)
    const drawn = (await priya.get(path)).text
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(drawn)?.[1] ?? ''
    await sent(marcus, path, { ...boxes('on', later(4)), reason: 'the panel does not meet before' })
    const stale = {
      key: hidden('key'),
      stamp: hidden('stamp'),
      ...boxes('on', later(6)),
      reason: 'mine',
    }
    expect((await priya.post(path, stale)).text).toContain('Somebody changed this while you had it open')
    expect(world.bugs).toEqual([])
  })
})
