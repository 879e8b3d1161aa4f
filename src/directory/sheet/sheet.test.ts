import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { csv } from '#files/csv.ts'
import { postFile } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, type World } from '#test/world.ts'
import type { Entry } from '../directory.ts'
import { countOf, judge } from './rules.ts'
import { COLUMNS, type Problem } from './sheet.ts'
import { CALLED, PROBLEM_WORDS } from './words.ts'

const TODAY = day('2027-03-15')
const HEADINGS = COLUMNS.map((column) => CALLED.heading[column])
const GOOD = {
  ...{ name: 'Demo Yoga', about: 'Gentle stretching', place: 'Hall', days: 'Monday, Friday', cost: '4.10' },
  ...{ costPer: 'each time', openTo: 'Everybody', contact: 'Just come', checkedOn: '01/03/2027' },
}
type Row = Partial<typeof GOOD>
const sheetOf = (...rows: Row[]): string =>
  csv([HEADINGS, ...rows.map((row) => COLUMNS.map((column) => ({ ...GOOD, ...row })[column]))]).toString()
const judged = (known: readonly Entry[], ...rows: Row[]) => {
  const sheet = judge(sheetOf(...rows), known, TODAY, CALLED)
  return 'rows' in sheet ? sheet.rows : []
}
const problemsOf = (row: Row): readonly Problem[] => {
  const [one] = judged([], row)
  return one !== undefined && 'problems' in one ? one.problems : []
}
const THERE: Entry = {
  ...{ placeId: 'p', name: 'Demo Yoga', about: 'Gentle stretching', place: 'hall ', days: ['monday', 'friday'] },
  ...{ costPence: 410n, costPer: 'time', openTo: 'all', contact: 'Just come', checkedOn: day('2027-03-01') },
  ...{ byName: 'Priya Shah', withdrawn: false },
}

describe('a row', () => {
  test.each<[Problem, Row]>([
    ['row-has-no-name', { name: ' ' }],
    ['row-name-too-long', { name: 'x'.repeat(101) }],
    ['row-does-not-say-what-it-is', { about: '' }],
    ['row-is-too-long', { contact: 'x'.repeat(301) }],
    ['row-days-not-known', { days: 'Mondag' }],
    ['row-has-no-cost', { cost: '' }],
    ['row-cost-not-an-amount', { cost: '4.123' }],
    ['row-cost-not-an-amount', { cost: '1e2' }],
    ['row-cost-not-an-amount', { cost: '=2+2' }],
    ['row-cost-per-not-known', { costPer: '' }],
    ['row-open-to-not-known', { openTo: 'some' }],
    ['row-day-not-a-date', { checkedOn: '31/02/2027' }],
    ['row-day-not-a-date', { checkedOn: 'last week' }],
    ['row-day-is-to-come', { checkedOn: '16/03/2027' }],
  ])('%s', (problem, row) => expect(problemsOf(row)).toEqual([problem]))

  test('names everything that is wrong with it at once', () => {
    expect(problemsOf({ name: '', cost: 'x', openTo: '' })).toHaveLength(3)
    for (const words of Object.values(PROBLEM_WORDS)) expect(words.length).toBeGreaterThan(10)
  })

  test('reads its amount to the penny, its days in order, and a formula as text', () => {
    const [one] = judged([], { cost: '£1,234.10', days: 'friday; Monday', name: '=HYPERLINK("x")', checkedOn: '' })
    expect(one).toMatchObject({
      row: 2,
      becomes: 'new',
      told: { costPence: 123_410n, days: ['monday', 'friday'], name: '=HYPERLINK("x")', checkedOn: TODAY },
    })
    expect(judged([], { cost: 'free', costPer: '' })[0]).toMatchObject({ told: { costPence: 0n, costPer: 'time' } })
  })
})

test('the same twice is one, against the rows above and against what is there', () => {
  const told = judged([], {}, { name: ' demo  YOGA', place: 'hall' }, {})
  expect(told.map((one) => ('becomes' in one ? one.becomes : one.problems))).toEqual([
    ...['new', ['row-is-there-otherwise'], 'stands-above'],
  ])
  const becomes = (there: Partial<Entry>, row: Row = {}) => judged([{ ...THERE, place: 'Hall', ...there }], row)[0]
  expect(becomes({})).toMatchObject({ becomes: 'there-already' })
  expect(becomes({ checkedOn: day('2027-02-01') })).toMatchObject({ becomes: { changes: 'p' } })
  expect(becomes({}, { cost: '5' })).toMatchObject({ becomes: { changes: 'p' } })
  expect(becomes({}, { place: 'Park' })).toMatchObject({ becomes: 'new' })
  expect(becomes({ checkedOn: day('2027-03-02') }, { cost: '5' })).toMatchObject({
    problems: ['somebody-looked-later'],
  })
  expect(countOf(judged([], {}, {}))).toEqual({ fresh: 1, changed: 0, left: 1 })
})

test('a sheet that is none', () => {
  const none = (text: string) => judge(text, [], TODAY, CALLED)
  expect(none('Name,Cost\r\nYoga,4')).toEqual({ none: 'not-this-sheet' })
  expect(none(sheetOf())).toEqual({ none: 'no-rows' })
  expect(none(sheetOf(...Array.from({ length: 501 }, () => ({}))))).toEqual({ none: 'too-many-rows' })
})

describe('over the pages', () => {
  let world: World
  let priya: Browser
  beforeAll(async () => {
    world = await aWorld()
    priya = await world.as('eastmarsh/priya')
  })
  afterAll(() => world.close())
  const AT = '/eastmarsh/around-here'
  const ROWS = `${AT}/bring-in/rows`
  const sheet = (...rows: Row[]) => sheetOf(...rows.map((row) => ({ checkedOn: '', ...row })))
  const listed = async () => (await priya.get(`${AT}/list`)).text

  test('a file is shown first and keeps nothing; then all of it is taken in, and the same list again adds nothing', async () => {
    const text = sheet({ name: 'Demo Choir' }, { name: '=1+1 Club', cost: 'Free', costPer: '' })
    const hidden = hiddenOf((await priya.get(`${AT}/bring-in`)).text, `${AT}/bring-in`)
    const file = { name: 'list.csv', bytes: Buffer.from(text), field: 'file' }
    const shown = await postFile(world, priya, `${AT}/bring-in`, { ...hidden, file: 'list.csv' }, file)
    expect(shown.text).toContain('Take in all 2 rows')
    expect(shown.text).toContain('New: 2. Changed: 0. Left as they are: 0.')
    expect(await listed()).not.toContain('Demo Choir')
    expect((await priya.post(ROWS, { ...hiddenOf(shown.text, ROWS), sheet: text })).status).toBe(303)
    const list = await listed()
    expect(list).toContain(`"Demo Choir","Gentle stretching","Hall","Monday, Friday",4.10`)
    expect(list).toContain(`"'=1+1 Club"`)
    expect((await priya.send(ROWS, { sheet: list, 'see-first': 'yes' })).text).toContain('New: 0. Changed: 0.')
    expect((await priya.send(ROWS, { sheet: ' ', 'see-first': 'yes' })).text).toContain('Put in the rows of the sheet')
    expect((await priya.send(ROWS, { sheet: list })).status).toBe(303)
    expect(await listed()).toBe(list)
    expect((await (await world.as('eastmarsh/anne')).get(`${AT}?words=choir`)).text).toContain('£4.10 each time')
  })

  test('one row that is wrong holds all of them back, and is named by its number', async () => {
    const text = sheet({ name: 'Demo Chess' }, { name: 'Demo Darts', cost: 'some pounds' })
    const refused = await priya.send(ROWS, { sheet: text })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Row 3, Demo Darts: write the cost in pounds and pence')
    expect(refused.text).toContain('Demo Chess') // what was put in is still there
    expect(await listed()).not.toContain('Demo Chess')
    for (const [bytes, says] of [
      [Buffer.from('%PDF-1.7'), 'This is not a CSV file'],
      [Buffer.from('a,b\r\n1,2'), 'The headings are not those of our list'],
    ] as const) {
      const hidden = hiddenOf((await priya.get(`${AT}/bring-in`)).text, `${AT}/bring-in`)
      const sent = await postFile(world, priya, `${AT}/bring-in`, hidden, { name: 'x.csv', bytes, field: 'file' })
      expect([sent.status, sent.text.includes(says)]).toEqual([422, true])
    }
    expect((await priya.send(`${AT}/bring-in`, {})).text).toContain('Choose the file')
  })

  test('the empty list can be filled in and sent; it is not for the person', async () => {
    const empty = (await priya.get(`${AT}/empty-list`)).text
    expect((await priya.send(ROWS, { sheet: empty, 'see-first': 'yes' })).text).toContain('Take it in')
    const anne = await world.as('eastmarsh/anne')
    for (const path of [`${AT}/list`, `${AT}/empty-list`, ROWS]) expect((await anne.get(path)).status).toBe(404)
    expect(world.bugs).toEqual([])
  })
})
