import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day, mondayOf } from '#core/day.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import type { Assistant, Week } from './assistants.ts'
import { hours } from './forms.ts'
import { payDayReminders } from './jobs.ts'
import { differs, holidayMinutes, mayAgreeHours, mayLeave, maySend, mayWriteWeek, nextPayDay, toSend } from './rules.ts'

const today = day('2026-11-25')
const week = (minutes: number): Week => ({
  ...{ monday: minutes, tuesday: minutes, wednesday: 0, thursday: 0, friday: 0, saturday: 0, sunday: 0 },
})
const sam = (over: Partial<Assistant> = {}): Assistant => ({
  ...{ assistantId: 'a', name: 'Sam', lineWhat: undefined, startsOn: day('2026-01-05'), lastDay: undefined },
  ...{ agreed: [{ from: day('2026-01-05'), irregular: false, week: week(180) }], sheets: [], sent: [] },
  ...over,
})
const sheet = (weekFrom: string, minutes: number, on = today, number = 1n) => ({
  ...{
    sheet: number,
    weekFrom: day(weekFrom),
    week: week(minutes),
    note: '',
    how: 'here' as const,
    typedByName: 'Anne',
    on,
  },
})
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code).join()

describe('the rules of hours', () => {
  const left = sam({ lastDay: day('2026-11-01') })
  const payroll = { name: 'Pay', email: '', phone: '', every: 'weekly' as const, aPayDay: today }
  test.each([
    ['hours agreed', codes(mayAgreeHours(sam(), week(60), today)), ''],
    ['no hours at all', codes(mayAgreeHours(sam(), week(0), today)), 'no-hours-at-all'],
    ['before they began', codes(mayAgreeHours(sam(), week(60), day('2026-01-04'))), 'hours-from-before-they-began'],
    ['after they left', codes(mayAgreeHours(left, week(60), today)), 'left-already'],
    ['this week', codes(mayWriteWeek(sam(), mondayOf(today), today)), ''],
    ['next week', codes(mayWriteWeek(sam(), day('2026-11-30'), today)), 'week-is-to-come'],
    ['a week before they began', codes(mayWriteWeek(sam(), day('2025-12-29'), today)), 'week-before-they-began'],
    ['a week after they left', codes(mayWriteWeek(left, day('2026-11-02'), today)), 'worked-no-longer-then'],
    ['a last day', codes(mayLeave(sam(), today)), ''],
    ['a last day before the first', codes(mayLeave(sam(), day('2026-01-01'))), 'left-before-they-began'],
    ['left twice', codes(mayLeave(left, today)), 'left-already'],
    ['nobody for payroll', codes(maySend(sam({ sheets: [sheet('2026-11-16', 60)] }), undefined)), 'name-payroll-first'],
    ['nothing to send', codes(maySend(sam(), payroll)), 'nothing-to-send'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))

  test('more and less than agreed, in minutes', () =>
    expect([180, 200, 100].map((minutes) => differs(sam(), sheet('2026-11-16', minutes)))).toEqual([
      undefined,
      40,
      -160,
    ]))

  test('a week given to payroll is not given again, unless it was changed since', () => {
    const given = {
      ...{ from: day('2026-11-09'), to: day('2026-11-15'), minutes: 1, how: 'print' as const, on: day('2026-11-20') },
    }
    const weeks = (upTo: bigint | undefined, on: string, number = 7n) => {
      const sheets = [sheet('2026-11-16', 1), sheet('2026-11-09', 1, day(on), number)]
      return toSend(sam({ sent: [{ ...given, upTo }], sheets })).map(({ weekFrom }) => weekFrom)
    }
    expect(weeks(7n, '2026-11-20')).toEqual(['2026-11-16'])
    expect(weeks(7n, '2026-11-20', 8n)).toEqual(['2026-11-09', '2026-11-16'])
    expect(weeks(undefined, '2026-11-20')).toEqual(['2026-11-16'])
    expect(weeks(undefined, '2026-11-21')).toEqual(['2026-11-09', '2026-11-16'])
  })

  test('pay days: never later than due, never drifting from the 31st', () => {
    const none = new Set<never>()
    const next = (every: 'weekly' | 'four-weekly' | 'monthly', from: string, on: string) =>
      nextPayDay({ every, aPayDay: day(from) }, day(on), none)
    expect(next('monthly', '2026-01-31', '2026-02-25')).toBe('2026-02-27')
    expect(next('monthly', '2026-01-31', '2026-03-20')).toBe('2026-03-31')
    expect(next('weekly', '2026-11-20', '2026-11-20')).toBe('2026-11-20')
    expect(next('four-weekly', '2026-11-20', '2026-11-21')).toBe('2026-12-18')
    expect(
      nextPayDay({ every: 'monthly', aPayDay: day('2026-12-25') }, day('2026-12-01'), new Set([day('2026-12-25')])),
    ).toBe('2026-12-24')
  })

  test('holiday built up follows the settings', () => {
    const settings = { holidayTenthsOfWeeks: 56, irregularBasisPoints: 1207 }
    const year = sam({ startsOn: day('2025-01-06') })
    expect(holidayMinutes(year, today, settings)).toBe(2016)
    const irregular = sam({
      agreed: [{ from: day('2026-01-05'), irregular: true, week: week(180) }],
      sheets: [sheet('2026-11-16', 500)],
    })
    expect(holidayMinutes(irregular, today, settings)).toBe(120)
  })

  test.each([
    ['3', 180],
    ['3:30', 210],
    ['3.5', 210],
    ['', 0],
    ['24', 1440],
    ['24:01', undefined],
    ['x', undefined],
    ['3:60', undefined],
  ])('hours typed as %s', (text, minutes) =>
    expect(hours.read({ a: [text] }, 'a')).toEqual(
      minutes === undefined ? { reason: 'not-hours' } : { value: minutes },
    ),
  )
})

describe('a week on the phone', () => {
  const anne = 'eastmarsh/anne'
  let world: World
  beforeAll(async () => {
    world = await aWorld()
    await approvedPlan(world, anne)
    await setUp(world, { person: anne })
  })
  afterAll(() => world.close())

  test('as agreed in one tap, then changed, then given to payroll', async () => {
    const her = await world.as(anne)
    const went = async (path: string, fields: Record<string, string>) => {
      const { status, text, location } = await her.send(on(anne, path), fields)
      expect([path, status], `${world.bugs.at(-1)} ${text.replace(/<[^>]*>/g, ' ').slice(0, 1500)}`).toEqual([
        path,
        303,
      ])
      return location ?? ''
    }
    const added = await went('/assistants/add', {
      name: 'Sam Okafor',
      lineId: 'none',
      ...boxes('startsOn', addDays(world.today, -30)),
    })
    const one = `/assistants/${/assistants\/([^/]+)/.exec(added)?.[1]}`
    await went(`${one}/agreed`, { monday: '3', friday: '2:30', ...boxes('from', addDays(world.today, -30)) })
    await went(`${one}/hours`, { asAgreed: 'yes' })
    expect((await her.get(on(anne, '/assistants'))).text).toContain('5 hours 30 minutes')
    await went(`${one}/hours`, { monday: '4', friday: '2:30', note: 'A late bus' })
    const { text } = await her.get(on(anne, '/assistants'))
    expect(text).toContain('1 hour more than agreed. That can happen')
    expect((await her.send(on(anne, `${one}/send`), { how: 'print' })).status).toBe(422)
    await went('/assistants/payroll', {
      name: 'Payroll Friends',
      every: 'monthly',
      ...boxes('aPayDay', addDays(world.today, 2)),
    })
    expect((await her.get(on(anne, '/assistants'))).text).toContain('Some hours are not sent to payroll yet')
    expect((await her.get(on(anne))).text).toMatch(/Pay day of who works for you.*There are hours to send to payroll/s)
    expect((await her.get(on(anne, '/spending'))).text).toContain('Hours of who works for me')
    expect((await her.get(on(anne, `${one}/hours.csv`))).text).toContain('"6:30"')
    await went(`${one}/send`, { how: 'print' })
    const sent = (await her.get(on(anne))).text
    expect(sent).toContain('Pay day of who works for you')
    expect(sent).not.toContain('There are hours to send')
    await went(`${one}/hours`, { monday: '5', friday: '2:30' })
    expect((await her.get(on(anne))).text).toContain('There are hours to send')
    expect((await her.get(on(anne, `${one}/send`))).text).toContain('7 hours 30 minutes in all')
    await went(`${one}/send`, { how: 'print' })
    expect((await her.get(on(anne))).text).not.toContain('There are hours to send')
    expect((await (await world.as('eastmarsh/priya')).get(on(anne, '/timeline'))).text).toContain('hours from')
    // The pay day is the day after tomorrow: the person is told by their safe way, once.
    const council = world.ports.councils.all().find(({ authorityId }) => authorityId === 1)
    const told = () => world.within(1, async (tx) => (council ? payDayReminders.run(tx, council, world.today) : -1))
    expect([await told(), await told()]).toEqual([1, 0])
    const rows =
      'select n.stage from pay_day_told p join notice n on n.notice_id = p.notice_id where n.read_by = p.pay_day'
    expect(await rowsIn(world, 1, rows, [])).toEqual([{ stage: 'spending' }])
    expect((await (await world.as('eastmarsh/joanne')).get(on(anne, '/assistants'))).status).toBe(404)
  })
})
