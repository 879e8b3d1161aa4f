import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, sayDay, workingDaysBetween } from '#core/day.ts'
import { settingsOn } from '#council/index.ts'
import { budgetOf } from '#demo/found.ts'
import { tell } from '#demo/story.ts'
import { runDue } from '#jobs/index.ts'
import { asked } from '#test/steps/decision.ts'
import { askedByRows, decidedByRows } from '#test/steps/decision-rows.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { waitingUpdate } from './jobs.ts'
import { waitsIn } from './reads.ts'
import type { OpenWait } from './waiting.ts'

let world: World
let holidays: ReadonlySet<Day>
beforeAll(async () => {
  world = await aWorld()
  const council = world.ports.councils.bySlug('eastmarsh')
  if (council === undefined) throw new Error('there is no Eastmarsh')
  holidays = new Set(settingsOn(council, world.today).holidays)
})
afterAll(() => world.close())

const linesOf = (person: string) =>
  rowsIn<{ sentence: string; by_human: string | null; on_day: Day }>(
    world,
    1,
    'select sentence, by_human, on_day from timeline_line where budget_id = $1 order by line_id',
    [budgetOf(person)],
  )
const expectedOf = (person: string) =>
  rowsIn<{ expected_on: Day; reason: string }>(
    world,
    1,
    `select e.expected_on, e.reason from expected_date e join submission s using (authority_id, submission_id)
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
      'Marcus Bell, chairs the Tuesday panel, decides.',
      `By ${sayDay(expected?.expected_on ?? world.today)}, because the Tuesday panel meets on that day`,
      'we cannot say what is usual',
      `You hear from us by`,
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

  test('never: an expected date is moved without telling the person', async () => {
    const [priya, her] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/anne')]
    const before = await expectedOf('eastmarsh/anne')
    const lines = (await linesOf('eastmarsh/anne')).length
    const later = addDays(before[0]?.expected_on ?? world.today, 14)
    const path = anne('/waiting/move-date')
    const refused: [Record<string, string>, string][] = [
      [{ ...boxes('on', later), reason: ' ' }, 'Write why the day has moved'],
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

    const [one, two] = await Promise.all(
      [1, 2].map(() => priya.send(path, { ...boxes('on', later), reason: 'the panel on the first day is full' })),
    )
    expect([one?.status, two?.status].sort()).toEqual([303, 422])
    const moved = `We now expect a decision on ${sayDay(later)}, because the panel on the first day is full.`
    expect((await linesOf('eastmarsh/anne')).filter(({ sentence }) => sentence === moved)).toHaveLength(1)
    expect((await her.get(anne('/timeline'))).text).toContain(moved)
    const page = (await her.get(anne('/waiting'))).text
    expect(page).toContain(`By ${sayDay(later)}, because the panel on the first day is full`)
    expect(page).toContain('What was said before')
    await expect(rowsIn(world, 1, 'update expected_date set expected_on = $1', [later])).rejects.toThrow(
      'permission denied',
    )
    await expect(rowsIn(world, 1, 'delete from expected_date')).rejects.toThrow('permission denied')
  })

  test('a form drawn before the day was moved is noticed', async () => {
    const [priya, marcus] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/marcus')]
    const path = anne('/waiting/move-date')
    const drawn = (await priya.get(path)).text
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(drawn)?.[1] ?? ''
    await sent(marcus, path, { ...boxes('on', addDays(world.today, 50)), reason: 'the panel does not meet before' })
    const stale = {
      key: hidden('key'),
      stamp: hidden('stamp'),
      ...boxes('on', addDays(world.today, 60)),
      reason: 'mine',
    }
    expect((await priya.post(path, stale)).text).toContain('Somebody changed this while you had it open')
    expect(world.bugs).toEqual([])
  })
})

describe('the system speaks where nobody does', () => {
  const run = (until: Day) => runDue({ pool: world.pool, councils: world.ports.councils, jobs: [waitingUpdate] }, until)

  test('every seven days, honestly, once a day, and the day after an expected day has passed', async () => {
    const start = addDays(world.today, -40)
    const expectedOn = addDays(start, 16)
    await askedByRows(world, { person: 'eastmarsh/helen', on: start, expectedOn })
    await run(start)
    await run(addDays(start, 20))
    await run(addDays(start, 20))
    const lines = await linesOf('eastmarsh/helen')
    expect(lines.map(({ on_day }) => on_day)).toEqual([7, 14, 17].map((n) => addDays(start, n)))
    expect(lines.every(({ by_human }) => by_human === null)).toBe(true)
    expect(lines[0]?.sentence).toContain('Nothing has changed, because the Tuesday panel has not decided yet.')
    expect(lines[2]?.sentence).toContain(`We had expected it by ${sayDay(expectedOn)}, and that day has passed.`)
    const helen = await world.as('eastmarsh/helen')
    expect((await helen.get(on('eastmarsh/helen', '/timeline'))).text).toContain('Sent by the system, not by a person.')
    const page = (await helen.get(on('eastmarsh/helen', '/waiting'))).text
    expect(page).toContain('That day has passed, and nobody has named a new one yet')
    expect(page).toContain('Nobody has written about it since it was sent')
  })

  test('not to those who have an answer', async () => {
    const start = addDays(world.today, -20)
    const { submission } = await askedByRows(world, { person: 'eastmarsh/david', on: start })
    await decidedByRows(world, {
      submission,
      submittedBy: 'eastmarsh/david',
      verdict: 'approved',
      on: addDays(start, 2),
    })
    await run(world.today)
    expect(await linesOf('eastmarsh/david')).toEqual([])
  })
})

describe('whole waits', () => {
  test('never: a wait is shown shorter than it was, because the plan came back', async () => {
    const start = addDays(world.today, -60)
    const first = await askedByRows(world, { person: 'eastmarsh/hilary', on: start })
    await decidedByRows(world, {
      submission: first.submission,
      submittedBy: 'eastmarsh/hilary',
      verdict: 'returned',
      on: addDays(start, 20),
    })
    const hilary = await world.as('eastmarsh/hilary')
    const page = async () => (await hilary.get(on('eastmarsh/hilary', '/waiting'))).text
    const whole = `${workingDaysBetween(start, world.today, holidays)} working days so far`
    expect(await page()).toContain(whole)
    expect(await page()).toContain('The plan came back to be changed')
    const second = await askedByRows(world, { person: 'eastmarsh/hilary', on: addDays(start, 40), number: 2 })
    expect(await page()).toContain(whole)
    await decidedByRows(world, {
      submission: second.submission,
      submittedBy: 'eastmarsh/hilary',
      verdict: 'approved',
      on: addDays(start, 50),
    })
    expect(await page()).toContain(
      `That was ${workingDaysBetween(start, addDays(start, 50), holidays)} working days in all.`,
    )
    // A new plan after a final answer is a wait of its own.
    await askedByRows(world, { person: 'eastmarsh/hilary', on: addDays(start, 54), number: 3 })
    expect(await page()).toContain(
      `${workingDaysBetween(addDays(start, 54), world.today, holidays)} working days so far`,
    )
  })

  test('with ten finished waits the range is this council’s own', async () => {
    const hazel = await world.as('eastmarsh/hazel')
    const start = addDays(world.today, -100)
    const days: number[] = []
    for (let n = 1; n <= 10; n += 1) {
      const [from, until] = [addDays(start, n * 5), addDays(start, n * 5 + 2 * n)]
      const { submission } = await askedByRows(world, { person: 'eastmarsh/hazel', on: from, number: n })
      await decidedByRows(world, { submission, submittedBy: 'eastmarsh/hazel', verdict: 'declined', on: until })
      days.push(workingDaysBetween(from, until, holidays))
    }
    // David and Hilary have finished as well, above.
    const david = addDays(world.today, -20)
    const hilary = addDays(world.today, -60)
    const all = [
      ...days,
      workingDaysBetween(david, addDays(david, 2), holidays),
      workingDaysBetween(hilary, addDays(hilary, 50), holidays),
    ].sort((a, b) => a - b)
    await askedByRows(world, { person: 'eastmarsh/hazel', on: world.today, number: 11 })
    expect((await hazel.get(on('eastmarsh/hazel', '/waiting'))).text).toContain(
      `8 in 10 people here waited ${all[1]} to ${all[10]} working days.`,
    )
    const lisa = await askedElsewhere()
    expect(lisa).toContain('we cannot say what is usual')
    expect(world.bugs).toEqual([])
  })
})

/** What the other council’s page says: it counts its own waits alone. */
async function askedElsewhere(): Promise<string> {
  await asked(world, 'northcliffe/lisa', 'northcliffe/yusuf')
  return (await (await world.as('northcliffe/lisa')).get(on('northcliffe/lisa', '/waiting'))).text
}

describe('the waits on a desk', () => {
  const waitsOf = (who: string, action: 'home' | 'caseload' | 'panel') =>
    world.within(1, async (tx) => {
      let found: readonly OpenWait[] = []
      await tell(tx, 1, world.today).does(who, 0, ['desk', action], async (inside, permit) => {
        found = await waitsIn(inside, permit)
        return { lines: [] }
      })
      return found
    })

  test('whoever decides finds every open wait, the longest silence first; a worker finds their own people', async () => {
    const all = await waitsOf('eastmarsh/marcus', 'panel')
    expect(all.map(({ knownAs }) => knownAs).sort()).toEqual(['Anne', 'Hazel', 'Helen', 'Hilary'])
    const silences = all.map(({ lastToldOn }) => lastToldOn)
    expect([...silences].sort()).toEqual(silences)
    expect((await waitsOf('eastmarsh/priya', 'caseload')).map(({ knownAs }) => knownAs)).toEqual(['Anne'])
    expect(await waitsOf('eastmarsh/farah', 'home')).toEqual([])
  })
})
