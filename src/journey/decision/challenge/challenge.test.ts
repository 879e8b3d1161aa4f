import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, sayDate, sayDay } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { tell } from '#demo/story.ts'
import { forced } from '#test/forced.ts'
import { asked } from '#test/steps/decision.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'
import { lookingAgain } from './reads.ts'

let world: World
let her: Browser
let grace: Browser
beforeAll(async () => {
  world = await aWorld()
  ;[her, grace] = (await Promise.all(['eastmarsh/anne', 'eastmarsh/grace'].map((key) => world.as(key)))) as [
    Browser,
    Browser,
  ]
  await asked(world)
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const WORDS = 'Nobody asked who looks after the children in the holidays.'
const textOf = async (browser: Browser, path: string): Promise<string> =>
  (await browser.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const count = async (table: string): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${table}`))[0]?.n ?? -1
const lineId = async (): Promise<string> =>
  (await rowsIn<{ id: string }>(world, 1, 'select spend_line_id as id from spend_line limit 1'))[0]?.id ?? ''

describe('a no is challenged', () => {
  test('before there is an answer nothing can be challenged', async () => {
    const early = await forced(world, her, anne('/decision/challenge'), { words: WORDS, stamp: '' })
    expect(early.status).toBe(422)
    expect(await textOf(her, anne('/decision/challenged'))).toContain('Nobody has said that a decision is wrong')
    expect(await textOf(her, anne('/decision/challenge'))).toContain('There is no decision yet')
  })

  test('she says what is wrong, once; who looks again and by when stands on her page; the timeline keeps her words out', async () => {
    const id = await lineId()
    await sent(await world.as('eastmarsh/marcus'), anne('/decision/decide'), {
      ...{ verdict: 'declined', reasons: 'The nursery has places.', conditions: '' },
      [`line-${id}`]: 'need-is-met-already',
    })
    const page = await textOf(her, anne('/decision/challenge'))
    expect(page).toContain('Grace Adeyemi did not decide it')
    const empty = await her.send(anne('/decision/challenge'), { words: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Write what you think is wrong')
    const both = await atOnce([1, 2].map(() => her.ready(anne('/decision/challenge'), { words: WORDS })))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await count('decision_challenge')).toBe(1)
    const stands = await textOf(her, anne('/decision/challenged'))
    for (const part of [
      WORDS,
      'Grace Adeyemi, who did not decide it',
      'What was agreed goes on',
      '0 working days so far',
    ])
      expect(stands).toContain(part)
    const lines = await textOf(her, anne('/timeline'))
    expect(lines).toContain('Anne said that the decision looks wrong. Grace Adeyemi looks at it again')
    expect(lines).not.toContain(WORDS)
    expect(await textOf(her, anne('/decision/letter'))).toContain('Grace Adeyemi looks at it again, and answers by')
  })

  test('another day is said with its reason: every page says that one, and on the day it began not the plan’s first', async () => {
    const [row] = await rowsIn<{ answer_by: Day }>(world, 1, 'select answer_by from decision_challenge')
    const first = row?.answer_by ?? world.today
    const says = (on: Day) =>
      Promise.all(
        ['/waiting', '/decision/challenged', '/decision/letter'].map(async (path) => [
          path,
          (await textOf(her, anne(path))).toLowerCase().includes(`by ${sayDay(on)}`.toLowerCase()),
        ]),
      )
    expect(await says(first)).toEqual([
      ['/waiting', true],
      ['/decision/challenged', true],
      ['/decision/letter', true],
    ])
    const later = addDays(first, 7)
    await sent(await world.as('eastmarsh/priya'), anne('/waiting/move-date'), {
      ...boxes('on', later),
      reason: 'Grace asks the nursery first',
    })
    expect(await says(later)).toEqual([
      ['/waiting', true],
      ['/decision/challenged', true],
      ['/decision/letter', true],
    ])
    expect(await textOf(grace, '/eastmarsh/panel')).toContain(`You answer by ${sayDate(later)}`)
  })

  test('each reason stands at its field; another decider, and whoever decided first, may not answer', async () => {
    expect(await textOf(grace, '/eastmarsh/challenges')).toContain('1 waits for you.')
    const path = anne('/decision/challenge/answer')
    expect(await textOf(grace, path)).toContain(WORDS)
    expect(await textOf(grace, path)).toContain('Therapy is offered on Tuesday mornings')
    const empty = await grace.send(path, { answer: '', reasons: '', conditions: '' })
    for (const field of ['answer', 'reasons']) expect(empty.text).toContain(`href="#${field}"`)
    const nothing = await grace.send(path, { answer: 'approved', reasons: 'She is right', conditions: '' })
    expect(nothing.text).toContain('Choose at least one thing that is agreed now')
    expect(nothing.text).toContain('She is right</textarea>')
    const cost = await grace.send(path, { answer: 'stays', reasons: 'It costs too much.', conditions: '' })
    expect(cost.text).toContain('cannot be left unmet because of what it costs')
    const marcus = await world.as('eastmarsh/marcus')
    expect(await textOf(marcus, path)).toContain('You decided this first')
    for (const key of ['eastmarsh/priya', 'eastmarsh/owen', 'eastmarsh/anne', 'eastmarsh/joanne', 'eastmarsh/farah'])
      expect((await forced(world, await world.as(key), path, { answer: 'stays', reasons: 'x' })).status, key).toBe(404)
  })

  test('decided again: a yes stands, with a notice to read; money may be set up; once more is refused', async () => {
    const path = anne('/decision/challenge/answer')
    const yes = { answer: 'approved', agreed: await lineId(), reasons: 'Nobody looks after them in the holidays.' }
    const both = await atOnce([1, 2].map(() => grace.ready(path, { ...yes, conditions: '' })))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await textOf(her, anne('/decision/challenged'))).toContain('The decision has changed')
    const letter = await textOf(her, anne('/decision/letter'))
    for (const part of [
      'The answer to your plan is yes.',
      'Grace Adeyemi',
      'for a second time',
      'The money can start on',
    ])
      expect(letter).toContain(part)
    expect(
      await rowsIn(
        world,
        1,
        "select read_by - on_day as days from notice where stage = 'decision' order by made_at desc limit 1",
      ),
    ).toEqual([{ days: 14 }])
    expect(await rowsIn(world, 1, 'select turn, verdict from decision order by turn')).toEqual([
      { turn: 1, verdict: 'declined' },
      { turn: 2, verdict: 'approved' },
    ])
    expect(await textOf(await world.as('eastmarsh/farah'), anne('/money/set-up'))).toContain('Set the payments up')
    expect(await textOf(grace, path)).toContain('Nobody has said that this decision is wrong')
    expect(await textOf(her, anne('/decision/challenge'))).toContain('Everyone here who could look at it again')
    expect(world.bugs).toEqual([])
  })
})

describe('typed by the worker', () => {
  const lisa = (path: string) => on('northcliffe/lisa', path)
  test('said by phone: whose words, who typed, on which day; it stays, and the next step is said', async () => {
    await asked(world, 'northcliffe/lisa', 'northcliffe/yusuf')
    const [sean, beth, yusuf] = [
      await world.as('northcliffe/sean'),
      await world.as('northcliffe/beth'),
      await world.as('northcliffe/yusuf'),
    ]
    await sent(sean, lisa('/decision/decide'), {
      verdict: 'approved-with-conditions',
      reasons: 'It helps.',
      conditions: 'Only in term time',
    })
    const path = lisa('/decision/challenge-for-person')
    const bare = await yusuf.send(path, { words: '', how: '', ...boxes('saidOn', '2031-01-01') })
    for (const field of ['words', 'how']) expect(bare.text).toContain(`href="#${field}"`)
    const late = await yusuf.send(path, { words: 'Too little', how: 'phone', ...boxes('saidOn', '2031-01-01') })
    expect(late.text).toContain('That day is still to come')
    await sent(yusuf, path, { words: 'Why only in term time?', how: 'phone', ...boxes('saidOn', world.today) })
    const hers = await textOf(await world.as('northcliffe/lisa'), lisa('/decision/challenged'))
    expect(hers).toContain('Said by phone, typed by Yusuf Khan')
    expect(hers).toContain('Beth Carr, who did not decide it')
    expect((await forced(world, await world.as('northcliffe/lisa'), path, { words: 'x' })).status).toBe(404)
    expect(await stuck(2, 'northcliffe/sean', 'northcliffe/lisa')).toEqual([])
    await rowsIn(
      world,
      2,
      'insert into role_ended (human_id, role, from_day, ended_on, recorded_by) select human_id, role, from_day, $2, human_id from role_held where human_id = $1',
      [idOf('northcliffe/beth'), world.today],
    )
    expect(await stuck(2, 'northcliffe/sean', 'northcliffe/lisa')).toEqual([
      expect.objectContaining({ why: 'role-is-gone', deciderName: 'Beth Carr', others: [] }),
    ])
    await rowsIn(world, 2, "insert into role_held (human_id, role, from_day) values ($1, 'manager', $2)", [
      idOf('northcliffe/beth'),
      world.today,
    ])
    await sent(beth, lisa('/decision/challenge/answer'), {
      answer: 'stays',
      reasons: 'The school helps in the holidays.',
      conditions: '',
    })
    const after = await textOf(await world.as('northcliffe/lisa'), lisa('/decision/challenged'))
    for (const part of [
      'The decision stays',
      'The school helps in the holidays.',
      'the next step is a complaint',
      '0300 061 0614',
    ])
      expect(after).toContain(part)
    expect(await textOf(await world.as('northcliffe/lisa'), lisa('/decision/challenge'))).toContain(
      'It has been looked at again',
    )
    expect(world.bugs).toEqual([])
  })

  const stuck = (council: number, who: string, about: string) =>
    world.within(council, async (tx) => {
      let found: Awaited<ReturnType<typeof lookingAgain>>['waiting'] = []
      await tell(tx, council, world.today, about).does(who, 0, ['decision', 'see'], async (inside, permit) => {
        found = (await lookingAgain(inside, permit)).waiting.filter(({ why }) => why !== undefined)
        return { lines: [] }
      })
      return found
    })
})
