import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { settingsIn } from '#council/reads.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { payRun, setUp } from '#test/steps/money.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { alarmRaised, friendChosen, shared } from '#test/steps/unwell.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'
import { canPayOf } from '../payrun/due/reads.ts'

const ANNE = 'eastmarsh/anne'
const DAVID = 'eastmarsh/david'

let world: World
let upTo: Day
beforeAll(async () => {
  world = await aWorld()
  upTo = addDays(world.today, 42)
  for (const person of [ANNE, DAVID]) {
    await approvedPlan(world, person)
    await setUp(world, { person })
  }
  for (const item of ['plan', 'my-budget', 'money']) await shared(world, DAVID, 'eastmarsh/joanne', item)
})
afterAll(() => world.close())

/** Everything due to somebody within six weeks: day and pence. */
async function due(person: string): Promise<[Day, bigint][]> {
  const { items } = await world.within(1, async (tx) => {
    const settings = await settingsIn(tx, world.today)
    return canPayOf(tx, [budgetOf(person)], { upTo, today: world.today, settings, code: undefined })
  })
  return items.map(({ payOn, amountPence }) => [payOn, amountPence])
}

/** Five or six Mondays of £62.00, as it was agreed. */
function agreed(): [Day, bigint][] {
  const first = addDays(mondayOf(world.today), 7)
  return [0, 1, 2, 3, 4, 5].flatMap((week) => {
    const monday = addDays(first, 7 * week)
    return monday > upTo ? [] : [[monday, 6200n] as [Day, bigint]]
  })
}

const lineOf = async (person: string) =>
  (
    await rowsIn<{ spend_line_id: string; line_id: string; agreement_id: string }>(
      world,
      1,
      'select spend_line_id, line_id, agreement_id from agreement_line where budget_id = $1',
      [budgetOf(person)],
    )
  )[0] ?? { spend_line_id: '', line_id: '', agreement_id: '' }

describe('never: a carer’s switch lowers or pauses money', () => {
  test('by the pages', async () => {
    const joanne = await world.as('eastmarsh/joanne')
    const his = (path: string) => on(DAVID, path)
    const { spend_line_id: line } = await lineOf(DAVID)
    const david = await world.as(DAVID)
    // Even where David has written that a worker may.
    await sent(david, his('/plan/unwell/payments'), { does: 'pause-if-i-say', wish: 'When I stay in bed' })
    expect((await joanne.get('/eastmarsh/home')).text).toContain(`href="${his('/unwell')}"`)
    const page = await joanne.get(his('/unwell'))
    expect(page.text).toContain('Nothing you press lowers or stops money.')
    expect(page.text).not.toMatch(/unwell\/pause|\/end"/)
    expect((await joanne.send(his('/unwell/call'), {}, his('/unwell'))).status).toBe(303)
    expect((await joanne.send(his('/unwell/hours'), { words: 'Mornings' })).status).toBe(303)
    const first = addDays(mondayOf(world.today), 14)
    const pause = { from: first, again: addDays(first, 7), words: 'x', ...boxes('spokeOn', world.today), stamp: '' }
    for (const path of ['/unwell/pause', '/unwell/pause-by-wish']) {
      expect((await joanne.get(his(path))).status).toBe(404)
      expect((await forced(world, joanne, his(`${path}/${line}`), pause)).status, path).toBe(404)
    }
    const [open] = await rowsIn<{ switch_id: string }>(
      world,
      1,
      "select switch_id from unwell_switch where as_role = 'carer'",
    )
    expect((await forced(world, joanne, his(`/unwell/switches/${open?.switch_id}/end`))).status).toBe(404)
    expect(await rowsIn(world, 1, 'select from overlay')).toEqual([])
    expect(await due(DAVID)).toEqual(agreed())
    expect(world.bugs).toEqual([])
  })

  /** A pause straight into the database as the app's own role, with this consent. */
  async function laid(by: string, consent: 'none' | 'own-yes' | 'wish', spoke = by, wish = 'pause-if-i-say') {
    const { line_id, agreement_id } = await lineOf(DAVID)
    const [person, id] = [idOf(DAVID), newId()]
    const insert = `with o as (insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, to_day, reason, made_by, made_on)
      values ($1, $2, $3, $4, 'pause', current_date, current_date + 6, 'x', $5, current_date))`
    const given = [id, budgetOf(DAVID), agreement_id, line_id, idOf(by)]
    if (consent === 'none') return rowsIn(world, 1, `${insert} select 1`, given)
    if (consent === 'own-yes')
      return rowsIn(
        world,
        1,
        `${insert} insert into pause_consent (overlay_id, by_wish, person_id) values ($1, false, $6)`,
        [...given, person],
      )
    return rowsIn(
      world,
      1,
      `${insert}, w as (insert into unwell_setting (version_id, does, wish, said_by, typed_by, said_on)
        select version_id, $8, 'x', $6, $6, current_date from agreement where agreement_id = $3 returning unwell_id)
        insert into pause_consent (overlay_id, by_wish, person_id, wish_id, spoke_to_them, spoke_on)
        select $1, true, $6, unwell_id, $7, current_date from w`,
      [...given, person, idOf(spoke), wish],
    )
  }

  // biome-ignore format: a row a case
  test.each<[string, Parameters<typeof laid>]>([
    ['with nobody’s word', ['eastmarsh/joanne', 'none']],
    ['by a carer, as if it were their yes', ['eastmarsh/joanne', 'own-yes']],
    ['by a worker, as if it were their yes', ['eastmarsh/priya', 'own-yes']],
    ['by a carer, as if they had spoken', ['eastmarsh/joanne', 'wish']],
    ['by a carer, where a worker had spoken', ['eastmarsh/joanne', 'wish', 'eastmarsh/priya']],
    ['by another worker, who had spoken', ['eastmarsh/owen', 'wish']],
    ['by the worker, where a carer had spoken', ['eastmarsh/priya', 'wish', 'eastmarsh/joanne']],
    ['by the worker, where the wish says something else', ['eastmarsh/priya', 'wish', 'eastmarsh/priya', 'ask-me']],
  ])('straight into the database, %s', async (_, given) => {
    await expect(laid(...given)).rejects.toThrow('a pause needs')
    expect(await due(DAVID)).toEqual(agreed())
  })

  test('and the database does take the person’s own yes, and their worker’s who follows their wish', async () => {
    await laid(DAVID, 'own-yes')
    await laid('eastmarsh/priya', 'wish')
    expect(await rowsIn(world, 1, 'select from overlay')).toHaveLength(2)
    const end = `insert into overlay_withdrawn (overlay_id, withdrawn_by, withdrawn_on) select overlay_id, $1, current_date from overlay`
    await rowsIn(world, 1, end, [idOf(DAVID)])
    expect(await due(DAVID)).toEqual(agreed())
  })
})

/** What a person and those around him may leave open, one thing after another. */
async function leftOpen(): Promise<[string, () => Promise<unknown>][]> {
  const his = (path: string) => on(DAVID, path)
  const [david, priya, joanne] = [
    await world.as(DAVID),
    await world.as('eastmarsh/priya'),
    await world.as('eastmarsh/joanne'),
  ]
  const { spend_line_id: line } = await lineOf(DAVID)
  const row = (text: string, ...values: string[]) => rowsIn(world, 1, text, [budgetOf(DAVID), ...values])
  return [
    ['a friend’s alarm, unanswered', async () => alarmRaised(world, await friendChosen(world, DAVID))],
    ['his own switch', () => david.send(his('/unwell/call'), {}, his('/unwell'))],
    ['his worker’s', () => priya.send(his('/unwell/hours'), { words: '' })],
    ['his carer’s', () => joanne.send(his('/unwell/call'), {}, his('/unwell'))],
    [
      'a wish to be asked first, and nobody asked',
      () => sent(david, his('/plan/unwell/payments'), { does: 'ask-me', wish: '' }),
    ],
    [
      'a wish that it may be paused, and no pause',
      () => sent(david, his(`/plan/unwell/payments/${line}`), { does: 'pause-if-i-say', wish: 'In bed' }),
    ],
    [
      'a review that he has not answered',
      () =>
        sent(priya, his('/review/ask'), { ...boxes('meetOn', addDays(world.today, 7)), how: 'home', kind: 'planned' }),
    ],
    [
      'questions that he has not answered',
      () =>
        row(
          'insert into assessment (assessment_id, budget_id, question_set_id, opened_by, opened_on) select gen_random_uuid(), $1, question_set_id, $2, current_date from question_set limit 1',
          idOf('eastmarsh/priya'),
        ),
    ],
    [
      'a new version that he has not agreed to',
      () =>
        row(
          'insert into plan_version (version_id, budget_id, number, opened_by, opened_on) values (gen_random_uuid(), $1, 2, $2, current_date)',
          idOf('eastmarsh/priya'),
        ),
    ],
    [
      'days on which he was asked and said nothing',
      () =>
        row(
          `insert into asked_to_agree (version_id, asked_on, way, steps, stamp, asked_by) select version_id, current_date, 'letter', 'A letter', 'x', $2 from plan_version where budget_id = $1`,
          idOf('eastmarsh/priya'),
        ),
    ],
  ]
}

test('never: payments are held, lowered or stopped because a person has not ticked, answered or acknowledged', async () => {
  // Neither has agreed to anything in writing, or said what they understand: the plan was approved, and that is enough.
  expect(await rowsIn(world, 1, 'select from plan_answer')).toEqual([])
  expect(await rowsIn(world, 1, "select from plan_sentence where part = 'understood'")).toEqual([])
  expect(await due(ANNE)).toEqual(agreed())

  for (const [what, leave] of await leftOpen()) {
    await leave()
    expect(await due(DAVID), what).toEqual(agreed())
  }

  await payRun(world, { upTo })
  const paid = (person: string) =>
    rowsIn<{ pay_on: Day; amount_pence: bigint }>(
      world,
      1,
      'select i.pay_on, t.amount_pence from pay_run_item i join transfer t on t.key = i.item_id where i.budget_id = $1 order by i.pay_on',
      [budgetOf(person)],
    )
  expect((await paid(DAVID)).map((one) => [one.pay_on, one.amount_pence])).toEqual(agreed())
  expect(await paid(DAVID)).toEqual(await paid(ANNE))
  expect(world.bugs).toEqual([])
})
