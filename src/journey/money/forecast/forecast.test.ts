import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day, daysBetween, mondayOf } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { idOf } from '#demo/councils.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { financialYearOf } from './forecast.ts'

describe('the financial year', () => {
  test.each([
    ['2026-04-01', '2026-04-01', '2027-03-31'],
    ['2027-03-31', '2026-04-01', '2027-03-31'],
    ['2026-11-22', '2026-04-01', '2027-03-31'],
    ['2028-02-29', '2027-04-01', '2028-03-31'],
    ['2027-01-01', '2026-04-01', '2027-03-31'],
  ])('of %s is from %s to %s', (today, from, to) => {
    expect(financialYearOf(day(today))).toEqual({ from, to })
  })
})

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

/** Two hundred and one people, each with £10.00 a week from a Monday on, straight into the tables. */
const manyPaid = (from: string) =>
  rowsIn(
    world,
    1,
    `with many as (select gen_random_uuid() as id, gen_random_uuid() as version, gen_random_uuid() as outcome, gen_random_uuid() as line,
        gen_random_uuid() as agreement, n from generate_series(1, 201) n),
      humans as (insert into human (human_id, name, known_as, email, joined_at)
        select id, 'Person ' || n, 'Person', 'many-' || n || '@eastmarsh.example', now() from many),
      people as (insert into person (person_id, known_from) select id, $1::date from many),
      budgets as (insert into budget (budget_id, person_id, opened_on, opened_by) select id, id, $1::date, $2::uuid from many),
      versions as (insert into plan_version (version_id, budget_id, number, opened_by, opened_on)
        select version, id, 1, $2::uuid, $1::date from many),
      outcomes as (insert into outcome (outcome_id, version_id, kind, words, known_by, ends_as, position, said_by, typed_by)
        select outcome, version, 'change', 'Go out', 'I go', 'ongoing', 1, id, id from many),
      lines as (insert into spend_line (spend_line_id, version_id, outcome_id, what, provider, amount_pence, every, starts_on, ends_as, position,
          said_by, typed_by) select line, version, outcome, 'A class', 'The hall', 1000, 'weekly', $1::date, 'ongoing', 1, id, id from many),
      agreements as (insert into agreement (agreement_id, budget_id, version_id, managed_as, set_up_by, set_up_on)
        select agreement, id, version, 'direct-payment', $2::uuid, $1::date from many)
    insert into agreement_line (line_id, budget_id, agreement_id, spend_line_id, outcome_id, what, amount_pence, every, from_day)
    select line, id, agreement, line, outcome, 'A class', 1000, 'weekly', $1::date from many`,
    [from, idOf('eastmarsh/priya')],
  )

test('of many people is worked out when somebody asks, and kept for the day', async () => {
  const from = addDays(mondayOf(day(world.today)), 7)
  await manyPaid(from)
  const farah = await world.as('eastmarsh/farah')
  const first = await farah.get('/eastmarsh/finance')
  expect(first.text).toContain('Work out how the year comes out')
  const weeks = Math.floor(daysBetween(from, financialYearOf(day(world.today)).to) / 7) + 1
  const toCome = `${sayMoney(BigInt(201 * 1000 * weeks))} is agreed and still to come`
  const asked = await farah.get('/eastmarsh/finance?work-out=yes')
  expect(asked.text).toContain(toCome)
  expect(asked.text).not.toContain('worked out earlier today')
  const later = await farah.get('/eastmarsh/finance')
  expect(later.text).toContain(toCome)
  expect(later.text).toContain('worked out earlier today')
  expect(later.text).toContain('Many people are paid here')
})
