import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, addMonths, mondayOf, sayMonth } from '#core/day.ts'
import { setUp } from '#test/steps/money.ts'
import { ANNES, boxes, planWritten, radioOf, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let anne: Browser
let priya: Browser
let hall: Record<string, string>
const at = (path = '') => on('eastmarsh/anne', `/plan${path}`)
const money = (path = '') => on('eastmarsh/anne', path)

beforeAll(async () => {
  world = await aWorld()
  anne = await world.as('eastmarsh/anne')
  priya = await world.as('eastmarsh/priya')
  await planWritten(world)
  const goal = radioOf((await anne.get(at('/spend-lines/add'))).text, 'goal', ANNES.goal)
  hall = {
    ...{ what: 'A warm hall', provider: 'The Pavilion', amount: '10', every: 'weekly', goal },
    ...{ endsAs: 'ongoing', ...boxes('startsOn', addDays(mondayOf(world.today), 7)) },
  }
})
afterAll(() => world.close())

const monthOf = (months: number): string => String(Number(addMonths(world.today, months).slice(5, 7)))

test('what may be left is read with care, each reason at its field', async () => {
  const cases: [Record<string, string>, string][] = [
    [{ 'season-from': '11' }, 'Choose the first and the last month'],
    [{ 'season-from': '13', 'season-to': '2' }, 'Choose from the answers on this page'],
    [{ every: 'once', 'season-from': '11', 'season-to': '2' }, 'What is paid once has no season'],
    [{ otherAmount: 'some' }, 'Write an amount in pounds'],
    [{ supplierTerms: 'x'.repeat(501) }, 'too long for this line'],
  ]
  for (const [part, words] of cases) {
    const refused = await anne.send(at('/spend-lines/add'), { ...hall, ...part })
    expect(refused.status, JSON.stringify(part).slice(0, 60)).toBe(422)
    expect(refused.text).toContain(words)
    expect(refused.text).toContain('value="The Pavilion"')
  }
  expect(await rowsIn(world, 1, 'select 1 from spend_line')).toHaveLength(1)
})

test('a season, terms and other money stand in the plan, with the year month by month', async () => {
  const from = monthOf(3)
  const to = monthOf(4)
  await sent(anne, at('/spend-lines/add'), {
    ...{ ...hall, 'season-from': from, 'season-to': to, inAdvance: 'yes', supplierTerms: 'One month off <b>' },
    ...{ arrangedBy: 'Priya', otherAmount: '2.50', otherFrom: 'my sister' },
  })
  const page = (await anne.get(at())).text
  expect(page).toContain(
    `£10.00 a week with The Pavilion, ${sayMonth(Number(from))} to ${sayMonth(Number(to))} each year`,
  )
  for (const text of [
    'It is paid in advance.',
    'One month off &lt;b>',
    'Arranged by: Priya',
    '£2.50 each time, my sister',
  ])
    expect(page).toContain(text)
  expect(page).toContain('Everything in the plan comes to at most £72.00 a week.')
  expect(page).toContain('Not every month is the same.')
  expect(page).toContain('The plan, month by month')
  const line = /spend-lines\/([0-9a-f-]{36})\/remove"[^>]*>Take out<span class="govuk-visually-hidden"> A warm/.exec(
    page,
  )?.[1]
  const form = (await anne.get(at(`/spend-lines/${line}`))).text
  for (const kept of ['value="2.50"', 'value="Priya"', 'checked', `<option value="${from}" selected>`])
    expect(form, kept).toContain(kept)
})

test('the season goes into the agreement, and no day outside it is paid', async () => {
  await sent(anne, at('/agree'), { answer: 'yes', words: '' })
  await sent(priya, at('/agree-as-worker'), { answer: 'yes', words: '' })
  await sent(anne, money('/decision/ask'), {})
  const marcus = await world.as('eastmarsh/marcus')
  await sent(marcus, money('/decision/decide'), { verdict: 'approved', reasons: 'It fits.', conditions: '' })
  await setUp(world)
  const rows = await rowsIn<{ from: number; to: number }>(
    world,
    1,
    "select season_from as from, season_to as to from agreement_line where what = 'A warm hall'",
  )
  expect(rows).toEqual([{ from: Number(monthOf(3)), to: Number(monthOf(4)) }])
  const upTo = addDays(world.today, 30)
  const farah = await world.as('eastmarsh/farah')
  await sent(farah, '/eastmarsh/finance/pay-runs/draft', boxes('upTo', upTo))
  const paid = await rowsIn(
    world,
    1,
    'select distinct what from pay_run_item item join agreement_line line on line.line_id = item.line_id',
  )
  expect(paid).toEqual([{ what: ANNES.what }])
  expect((await anne.get(money('/money'))).status).toBe(200)
  expect((await anne.get(money(''))).status).toBe(200)
  expect(world.bugs).toEqual([])
})
