import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths, sayDate } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { narrow } from '#jobs/narrow.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { reviewInvitations } from '../jobs.ts'
import { NO_MONEY_TODAY } from '../words.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const at = (person: string, path = '') => on(person, `/review${path}`)
const rows = <T extends object>(text: string, values: unknown[] = []) => rowsIn<T>(world, 1, text, values)
const movedOf = (budget: string) =>
  rows<{ due_kind: string; reasons: string; name: string }>(
    `select m.due_kind, m.reasons, h.name from review_moved m join review r on r.review_id = m.review_id
     join human h on h.human_id = m.moved_by where r.budget_id = $1 order by m.moved_id`,
    [budget],
  )
const runJob = (days: number) => {
  const council = world.ports.councils.bySlug('eastmarsh')
  if (council === undefined) throw new Error('no council')
  return world.within(1, (tx) => reviewInvitations.run(narrow(tx), council, addDays(world.today, days)))
}

describe('never: a review is moved past its date without a reason and a name', () => {
  test('by the rule: the same page, and where to put it right', async () => {
    const { budget } = await setUpByRows(world, 'eastmarsh/david', { daysAgo: 50 })
    const priya = await world.as('eastmarsh/priya')
    const late = { kind: 'planned', ...boxes('meetOn', addDays(world.today, 20)), how: 'phone', place: '' }
    const refused = await priya.send(at('eastmarsh/david', '/ask'), late)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Write why. The person reads it, with your name')
    expect(refused.text).toContain('href="#reasons"')
    expect((await rows('select from review where budget_id = $1', [budget])).length).toBe(0)

    expect(
      (await priya.send(at('eastmarsh/david', '/ask'), { ...late, reasons: 'He is away at his sister’s.' })).status,
    ).toBe(303)
    const [moved] = await movedOf(budget)
    expect(moved).toEqual({ due_kind: 'light-touch', reasons: 'He is away at his sister’s.', name: 'Priya Shah' })
    const page = (await (await world.as('eastmarsh/david')).get(at('eastmarsh/david'))).text
    expect(page).toContain('Priya Shah moved it to')
    expect(page).toContain('He is away at his sister’s.')

    const later = { ...boxes('meetOn', addDays(world.today, 30)), how: 'phone', place: '' }
    expect((await priya.send(at('eastmarsh/david', '/day'), later)).status).toBe(422)
    const his = await world.as('eastmarsh/david')
    expect((await his.send(at('eastmarsh/david', '/day'), later)).status).toBe(303)
    const after = await movedOf(budget)
    expect(after.length).toBe(2)
    expect(after[1]?.reasons).toBe('David asked for this day.')
    expect((await his.get(at('eastmarsh/david'))).text).toContain(sayDate(addDays(world.today, 30)))
  })

  test('by the rule and the database: the day that the person asked for, but by themselves', async () => {
    const hilary = 'eastmarsh/hilary'
    const { budget } = await setUpByRows(world, hilary, { daysAgo: 50 })
    const own = await world.as(hilary)
    const worker = 'eastmarsh/ken'
    const theirs = await world.as(worker)
    const on = (days: number, reasons = '') => ({
      ...{ ...boxes('meetOn', addDays(world.today, days)), how: 'phone', place: '', reasons },
    })
    expect((await own.send(at(hilary, '/ask'), on(3))).status).toBe(303)
    const refused = await theirs.send(at(hilary, '/day'), on(60))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Write why. The person reads it, with your name')
    const [open] = await rows<{ review_id: string }>('select review_id from review where budget_id = $1', [budget])
    const day = (who: string, days: number, reasons: string) =>
      rows(
        "insert into review_day (review_id, meet_on, how, reasons, set_by, set_on) values ($1, $2, 'home', $3, $4, $5)",
        [...[open?.review_id, addDays(world.today, days), reasons, idOf(who), world.today]],
      )
    await expect(day(worker, 4, ' ')).rejects.toThrow('the day that a person asked for')
    expect((await theirs.send(at(hilary, '/day'), on(60, 'The room is not free.'))).status).toBe(303)
    const page = (await own.get(at(hilary))).text
    expect(page).toMatch(/Ken \w+ changed the day or the place/)
    expect(page).toContain('The room is not free.')
    expect((await own.send(at(hilary, '/day'), on(90))).status).toBe(303)
  })

  test('by the database: a review, or another day for one, past a date of law or guidance', async () => {
    const { budget, version } = await setUpByRows(world, 'eastmarsh/arthur', { daysAgo: 175 })
    const by = idOf('eastmarsh/owen')
    const law = addMonths(addDays(world.today, -175), 6)
    const add = (id: string, meetOn: string, kind = 'direct-payment') =>
      rows(
        `insert into review (review_id, budget_id, version_id, kind, meet_on, how, opened_by, opened_on)
         values ($1, $2, $3, $4, $5, 'home', $6, $7)`,
        [id, budget, version, kind, meetOn, by, world.today],
      )
    // A short first look was held, so that the date of law stands alone.
    await rows(
      `with r as (insert into review (review_id, budget_id, version_id, kind, meet_on, how, opened_by, opened_on)
         values ($1, $2, $3, 'light-touch', $4, 'home', $5, $4))
       insert into review_held (review_id, held_on, celebrated, held_by) values ($1, $4, 'Much', $5)`,
      [newId(), budget, version, addDays(world.today, -130), by],
    )
    await expect(add(newId(), addDays(law, 1))).rejects.toThrow('moved past its date (direct-payment')
    await add(newId(), law)
    const [open] = await rows<{ review_id: string }>(
      "select review_id from review where budget_id = $1 and kind = 'direct-payment'",
      [budget],
    )
    const day = (reasons?: string) =>
      rows(
        `with d as (insert into review_day (review_id, meet_on, how, set_by, set_on) values ($1, $2, 'home', $3, $4))
         insert into review_moved (review_id, due_kind, due_on, to_day, reasons, moved_by, moved_on)
         select $1, 'direct-payment', $5, $2, $6, $3, $4 where $6::text is not null`,
        [open?.review_id, addDays(law, 1), by, world.today, law, reasons ?? null],
      )
    await expect(day()).rejects.toThrow('moved past its date (direct-payment')
    await expect(day('  ')).rejects.toThrow('review_moved_reasons_check')
    await day('Arthur’s sister can come that day.')
  })
})

const MONEY = [
  'agreement',
  'agreement_line',
  'overlay',
  'transfer',
  'pay_run_item',
  'ending',
  'payee',
  'instalment_claim',
]
const moneyNow = async (): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      MONEY.map((table) =>
        rows(`select count(*)::int as n, coalesce(sum(hashtext(t::text)::bigint), 0)::text as all from ${table} t`),
      ),
    ),
  )

test('never: money is changed by the job of reviews, or because a date for one passed', async () => {
  await setUpByRows(world, 'eastmarsh/hazel', { daysAgo: 100 })
  const before = await moneyNow()
  for (const days of [0, 30, 90, 200, 400]) await runJob(days)
  expect(await moneyNow()).toBe(before)
  const page = (await (await world.as('eastmarsh/owen')).get(at('eastmarsh/hazel'))).text
  expect(page).toContain('no money stops because of it')
  const desk = (await (await world.as('eastmarsh/owen')).get('/eastmarsh/caseload')).text
  expect(desk).toMatch(/reviews? (is|are) late/)
  expect(desk).toContain('58 days late')
})

test('the job invites once for each day by the safe way, and run again it finds nothing', async () => {
  const { budget } = await setUpByRows(world, 'eastmarsh/helen', { daysAgo: 10 })
  const ken = await world.as('eastmarsh/ken')
  const plan = { kind: 'planned', ...boxes('meetOn', addDays(world.today, 25)), how: 'cafe', place: '', reasons: '' }
  const where = await ken.send(at('eastmarsh/helen', '/ask'), plan)
  expect(where.text).toContain('Write the name of the café')
  expect((await ken.send(at('eastmarsh/helen', '/ask'), { ...plan, place: 'The Corner, Mill Road' })).status).toBe(303)
  const invited = () =>
    rows<{ meet_on: string; read_by: string }>(
      `select i.meet_on, n.read_by from review_invited i join review r on r.review_id = i.review_id
       join notice n on n.notice_id = i.notice_id where r.budget_id = $1`,
      [budget],
    )
  await runJob(10)
  expect(await invited()).toEqual([])
  expect(await runJob(11)).toBeGreaterThan(0)
  expect(await runJob(11)).toBe(0)
  const day = addDays(world.today, 25)
  expect(await invited()).toEqual([{ meet_on: day, read_by: day }])

  const her = await world.as('eastmarsh/helen')
  const page = await her.get(at('eastmarsh/helen', '/invitation'))
  for (const words of [
    NO_MONEY_TODAY,
    'No payment stops',
    'The Corner, Mill Road',
    'This day is good for me',
    sayDate(day),
  ])
    expect(page.text).toContain(words)
  expect((await ken.get(at('eastmarsh/helen'))).text).toContain('has not answered yet. Nothing follows from that.')
  expect((await her.send(at('eastmarsh/helen', '/fine'), {})).status).toBe(303)
  expect((await ken.get(at('eastmarsh/helen'))).text).toContain('that this day is good')
  const pdf = await her.get(at('eastmarsh/helen', '/invitation.pdf'))
  expect(pdf.text).toMatch(/^%PDF-1\.7/)

  expect(
    (await ken.send(at('eastmarsh/helen', '/guests'), { name: 'Rita, the nurse', why: 'She knows the tablets' }))
      .status,
  ).toBe(303)
  const listed = (await her.get(at('eastmarsh/helen', '/invitation'))).text
  expect(listed).toContain('Rita, the nurse: She knows the tablets')
  const no = listed.match(/review\/guests\/([0-9a-f-]{36})\/no/)?.[1]
  expect((await her.send(at('eastmarsh/helen', `/guests/${no}/no`), {})).status).toBe(303)
  expect((await her.get(at('eastmarsh/helen', '/invitation'))).text).toContain('You said no to Rita, the nurse')
  expect((await ken.send(at('eastmarsh/helen', '/guests'), { name: 'rita, the nurse', why: 'Again' })).text).toContain(
    'The person said no to them',
  )
  expect(world.bugs).toEqual([])
})

test('a concern and a change of capacity make one due within days, and say so to the person', async () => {
  const { budget } = await setUpByRows(world, 'eastmarsh/anne', { daysAgo: 5 })
  const priya = await world.as('eastmarsh/priya')
  expect((await priya.get(at('eastmarsh/anne', '/concern'))).text).toContain('/eastmarsh/worried')
  expect(
    (await priya.send(at('eastmarsh/anne', '/concern'), { words: 'The nursery says that it may close.' })).status,
  ).toBe(303)
  await rows(
    `insert into capacity_record (capacity_id, budget_id, question, help_given, able, reasons, assessed_by, assessed_on)
     values ($1, $2, 'Managing the money', 'Time and a quiet room', false, 'Not today', $3, $4)`,
    [newId(), budget, idOf('eastmarsh/priya'), world.today],
  )
  const page = (await (await world.as('eastmarsh/anne')).get(at('eastmarsh/anne'))).text
  expect(page).toContain('The nursery says that it may close.')
  expect(page).toContain('a look because somebody is concerned')
  expect(page).toContain('a look because something changed')
  expect(page).toContain('One meeting is enough for these')
  expect(page).toContain(sayDate(addDays(world.today, 14)))
})
