import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { conditions } from '#test/steps/ending.ts'
import { sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { dayBoxes } from '#test/steps/spending.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { offer } from '../readiness/readiness.test-kit.ts'
import { isOpen, mayAskThird, mayGiveThirdReason, thirdFirst } from './rules.ts'
import type { Third } from './third.ts'
import { sayThird } from './words.ts'

const TODAY = day('2027-03-15')
const third = (more: Partial<Third> = {}): Third => ({
  ...{ thirdId: 't', humanId: 'h', name: 'Priya Shah', words: 'Monday', by: TODAY, askedOn: TODAY },
  ...{ view: undefined, reason: undefined, ...more },
})
const asks = (said?: 'yes' | 'no' | 'done', more: Partial<Third> = {}) => ({
  third: third(more),
  offers: [offer('third-party', said)],
})
const HEARD = { view: { words: 'x', on: TODAY } }
const REASON = { reason: { words: 'x', byName: 'O', on: TODAY } }

test('who listens is promised by their day, and once that has passed it says so', () => {
  expect(sayThird(third(), TODAY)).toContain('listens to both of you, by 15 March 2027')
  expect(sayThird(third(), addDays(TODAY, 1))).toMatch(/was to listen.*15 March 2027.*has passed.*not written yet/)
  expect(sayThird(third(HEARD), addDays(TODAY, 1))).toContain('listened to both of you')
})

describe('somebody who listens to both', () => {
  const askable = [{ humanId: 'h' }]
  test.each([
    ['', { third: 'h', askBy: TODAY }],
    ['choose-who-listens say-by-when-they-listen', { third: undefined, askBy: undefined }],
    ['choose-who-listens', { third: 'stranger', askBy: TODAY }],
    ['listens-before-today', { third: 'h', askBy: addDays(TODAY, -1) }],
  ])('is named with a day: %s', (codes, input) =>
    expect(
      mayAskThird(input, { today: TODAY, askable })
        .map(({ code }) => code)
        .join(' '),
    ).toBe(codes),
  )
  test.each([
    ['nobody was asked', { third: undefined, offers: [] }, false],
    ['asked', asks(), true],
    ['wanted', asks('yes'), true],
    ['not wanted', asks('no'), false],
    ['it has happened', asks('done'), false],
    ['heard', asks('yes', HEARD), false],
    ['a reason is written', asks('yes', REASON), true],
  ])('%s', (_, facts, open) => expect(isOpen(facts)).toBe(open))
  test('holds an ending back until then, or until the person reads why', () => {
    expect(thirdFirst(asks('yes')).map(({ code }) => code)).toEqual(['third-is-still-asked'])
    expect([thirdFirst(asks('yes', REASON)), thirdFirst(asks('yes', HEARD)), mayGiveThirdReason(asks())]).toEqual([
      ...[[], [], []],
    ])
    expect(mayGiveThirdReason(asks('no')).map(({ code }) => code)).toEqual(['nobody-is-asked'])
  })
})

let world: World
const arthur = 'eastmarsh/arthur'
const at = (path = ''): string => on(arthur, `/ending${path}`)
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, arthur)
  const [ground, toldOn, owner] = [laterId(new Date()), addDays(world.today, -1), idOf('eastmarsh/owen')]
  await rowsIn(
    world,
    1,
    "insert into lawful_ground (ground_id, budget_id, basis, why, on_day, written_by, written_on) values ($1, $2, 'moved', 'A move', $3, $4, $3)",
    [ground, budgetOf(arthur), toldOn, owner],
  )
  await rowsIn(
    world,
    1,
    `insert into ending (ending_id, budget_id, kind, last_day, reasons, told_on, proposed_by, ground_id)
     values ($1, $2, 'after-review', $3, 'It is time', $4, $5, $6)`,
    [laterId(new Date()), budgetOf(arthur), addDays(world.today, 40), toldOn, owner, ground],
  )
  const [his, owen] = [await world.as(arthur), await world.as('eastmarsh/owen')]
  await sent(his, at('/say'), { ...conditions('yes'), 'said-c': 'no', 'words-c': 'I still need <my> days there' })
  await sent(owen, at('/say-as-worker'), conditions('yes'))
  const named = { third: idOf('eastmarsh/priya'), ...dayBoxes('askBy', addDays(world.today, 7)) }
  await sent(owen, at('/offer'), { what: 'third-party', words: 'Priya listens, on Monday', ...named })
  await sent(owen, at('/offer'), { what: 'taper', words: 'Half of it from March' })
  await sent(his, at('/offer/answer'), { what: 'taper', answer: 'no' })
  await sent(owen, at('/reason'), { 'reason-c': 'You go there by yourself now.' })
})
afterAll(() => world.close())

const confirmRow = () =>
  rowsIn(
    world,
    1,
    'insert into ending_confirmed (ending_id, confirmed_by, confirmed_on) select ending_id, $2, $3 from ending where budget_id = $1',
    [...[budgetOf(arthur), idOf('eastmarsh/grace'), world.today]],
  )

test('never: an ending is confirmed while somebody is still to listen to both, and nobody reads why', async () => {
  const [his, grace] = [await world.as(arthur), await world.as('eastmarsh/grace')]
  await sent(his, at('/offer/answer'), { what: 'third-party', answer: 'yes' })
  const refused = await grace.send(at('/confirm'), { cliff: 'His sister is there' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('has not been heard yet')
  await expect(confirmRow()).rejects.toThrow('the third person is heard first')
})

test('it is a task of that human, with its day; both read what they wrote, and nobody else has it', async () => {
  const [his, owen, priya] = [
    await world.as(arthur),
    await world.as('eastmarsh/owen'),
    await world.as('eastmarsh/priya'),
  ]
  for (const reader of [his, owen])
    expect((await reader.get(at('/readiness'))).text).toContain('Priya Shah listens to both of you, by')
  const before = (await owen.get(at('/readiness'))).text
  expect(before).toContain('Priya Shah is heard first. Until then it does not end.')
  expect(before).not.toContain('A manager looks at it next')
  expect(before).toMatch(/<a class="govuk-link" href="[^"]*third-reason">/)
  expect((await priya.get('/eastmarsh/home')).text).toContain('Two people want you to listen to them both')
  const list = (await priya.get('/eastmarsh/ending-views')).text
  expect(list).toContain('Arthur and Owen Hart see it differently')
  expect(list).not.toContain('days there')
  expect((await priya.get(at('/third-view'))).text).toContain('I still need &lt;my> days there')
  for (const key of ['eastmarsh/grace', 'eastmarsh/ken']) {
    const other = await world.as(key)
    expect((await other.get(at('/third-view'))).status).toBe(404)
    expect((await forced(world, other, at('/third-view'), { words: 'Mine' })).status).toBe(404)
  }
  expect((await owen.send(at('/third-reason'), {})).text).toContain('Write why it ends before they are heard')
  expect((await priya.send(at('/third-view'), {})).text).toContain('Write what you heard')
  await sent(priya, at('/third-view'), { words: 'They both mean well' })
  for (const reader of [his, owen]) expect((await reader.get(at('/readiness'))).text).toContain('They both mean well')
  expect((await priya.get(at('/third-view'))).text).not.toContain('days there')
  expect((await forced(world, priya, at('/third-view'), { words: 'Again' })).text).toContain('You have answered this')
  expect((await forced(world, owen, at('/third-reason'), { words: 'Why' })).text).toContain('Nobody is to be heard')
  const grace = await world.as('eastmarsh/grace')
  expect((await grace.send(at('/confirm'), { cliff: 'His sister is there' })).status).toBe(303)
  expect(world.bugs).toEqual([])
})

test('never: somebody is asked to listen about an ending that somebody says is wrong', async () => {
  const [his, priya, ending] = [await world.as(arthur), await world.as('eastmarsh/priya'), laterId(new Date())]
  await rowsIn(
    world,
    1,
    `insert into ending (ending_id, budget_id, kind, last_day, reasons, told_on, proposed_by)
     values ($1, $2, 'after-review', $3, 'It is time', $4, $5)`,
    [ending, budgetOf(arthur), addDays(world.today, 41), world.today, idOf('eastmarsh/owen')],
  )
  await rowsIn(
    world,
    1,
    `insert into ending_third_asked (third_id, ending_id, third_human, words, answer_by, asked_by, asked_on)
     values ($1, $1, $2, 'On Monday', $3, $4, $3)`,
    [ending, idOf('eastmarsh/priya'), world.today, idOf('eastmarsh/owen')],
  )
  expect((await priya.get('/eastmarsh/home')).text).toContain('Two people want you to listen to them both')
  expect((await priya.get(at('/third-view'))).status).toBe(200)
  await sent(his, at('/notice/challenge'), { words: 'Nobody asked me about the winter' })
  expect((await priya.get('/eastmarsh/home')).text).not.toContain('Two people want you to listen')
  expect((await priya.get(at('/third-view'))).text).not.toContain('On Monday')
})
