import type { Day } from '#core/day.ts'
import { type Pence, pounds } from '#core/money.ts'
import { dateOf } from '#files/bank/cells.ts'
import { cellOf, type Row, tableOf } from '#files/bank/csv-table.ts'
import { cellText } from '#files/csv.ts'
import { COST_PER, type CostPer, type Entry, OPEN_TO, type OpenTo, WEEKDAYS, type Weekday } from '../directory.ts'
import {
  type Becomes,
  COLUMNS,
  type Column,
  type Judged,
  type Problem,
  ROWS_MAX,
  type Sheet,
  type Told,
} from './sheet.ts'

/** How the cells of a sheet are called: its headings, and the words that stand for an answer. */
export type Called = {
  readonly heading: Record<Column, string>
  readonly day: Record<Weekday, string>
  readonly per: Record<CostPer, string>
  readonly openTo: Record<OpenTo, string>
  readonly free: string
}

const plain = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
const named = <T extends string>(all: readonly T[], called: Record<T, string>, cell: string): T | undefined =>
  all.find((one) => plain(cell) === plain(called[one]) || plain(cell) === one)

/** Two rows with the same name and place are about the same thing. */
const keyOf = ({ name, place }: Pick<Told, 'name' | 'place'>): string => `${plain(name)}\n${plain(place)}`

const factsOf = ({ name, about, place, days, costPence, costPer, openTo, contact }: Told): string =>
  JSON.stringify([name, about, place, days, `${costPence}`, costPer, openTo, contact])

/** Reads a sheet against what is there already. Nothing is decided row by row: one row that is wrong holds all of them back. */
export function judge(text: string, known: readonly Entry[], today: Day, called: Called): Sheet {
  const heading = (column: Column): string => plain(called.heading[column])
  const table = tableOf(text, (found) => COLUMNS.every((column) => found.includes(heading(column))))
  if (table === undefined) return { none: 'not-this-sheet' }
  if ('unreadable' in table || table.rows.length > ROWS_MAX) return { none: 'too-many-rows' }
  if (table.rows.length === 0) return { none: 'no-rows' }
  const at = (row: Row, column: Column): string =>
    cellText(cellOf(row, table.headings.indexOf(heading(column))))
      .trim()
      .replaceAll('\r\n', '\n')
  const above = new Map<string, Told>()
  return {
    rows: table.rows.map((row): Judged => {
      const read = readRow((column) => at(row, column), today, called)
      if ('problems' in read) return { row: row.row, name: at(row, 'name').slice(0, 100), ...read }
      const { told } = read
      const becomes = becomesOf(told, above.get(keyOf(told)), known)
      if (typeof becomes === 'string' && isProblem(becomes))
        return { row: row.row, name: told.name, problems: [becomes] }
      above.set(keyOf(told), told)
      return { row: row.row, told, becomes: becomes as Becomes }
    }),
  }
}

const isProblem = (found: string): found is 'row-is-there-otherwise' | 'somebody-looked-later' =>
  found === 'row-is-there-otherwise' || found === 'somebody-looked-later'

function becomesOf(told: Told, above: Told | undefined, known: readonly Entry[]): Becomes | Problem {
  if (above !== undefined)
    return factsOf(above) === factsOf(told) && above.checkedOn === told.checkedOn
      ? 'stands-above'
      : 'row-is-there-otherwise'
  const alike = known.filter((entry) => keyOf(entry) === keyOf(told))
  const same = alike.find((entry) => factsOf(entry) === factsOf(told))
  if (same !== undefined && same.checkedOn >= told.checkedOn) return 'there-already'
  const [stands] = same === undefined ? alike : [same]
  if (stands === undefined) return 'new'
  return stands.checkedOn > told.checkedOn ? 'somebody-looked-later' : { changes: stands.placeId }
}

type Cells = (column: Column) => string

/** One row, cell by cell, with everything that is wrong with it. */
function readRow(cells: Cells, today: Day, called: Called): { told: Told } | { problems: readonly Problem[] } {
  const problems: Problem[] = []
  const must = <T>(value: T | undefined, problem: Problem): T | undefined => {
    if (value === undefined) problems.push(problem)
    return value
  }
  const [name, about, place, contact] = [cells('name'), cells('about'), cells('place'), cells('contact')]
  if (name === '') problems.push('row-has-no-name')
  if (name.length > 100) problems.push('row-name-too-long')
  if (about === '') problems.push('row-does-not-say-what-it-is')
  if (about.length > 600 || place.length > 200 || contact.length > 300) problems.push('row-is-too-long')
  const days = must(daysOf(cells('days'), called), 'row-days-not-known')
  const cost = costOf(cells('cost'), called)
  const costPence = must(cost, cells('cost') === '' ? 'row-has-no-cost' : 'row-cost-not-an-amount')
  const isFree = costPence === 0n && cells('costPer') === ''
  const costPer = must(isFree ? 'time' : named(COST_PER, called.per, cells('costPer')), 'row-cost-per-not-known')
  const openTo = must(named(OPEN_TO, called.openTo, cells('openTo')), 'row-open-to-not-known')
  const checkedOn = must(cells('checkedOn') === '' ? today : dayOf(cells('checkedOn')), 'row-day-not-a-date')
  if (checkedOn !== undefined && checkedOn > today) problems.push('row-day-is-to-come')
  if (problems.length > 0 || !days || costPence === undefined || !costPer || !openTo || !checkedOn) return { problems }
  return { told: { name, about, place, days, costPence, costPer, openTo, contact, checkedOn } }
}

const WHOLE_DAY = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2} [a-z]{3,9} \d{4})$/i

function dayOf(cell: string): Day | undefined {
  const found = WHOLE_DAY.test(cell) ? dateOf(cell) : undefined
  return found !== undefined && found >= '2000-01-01' ? found : undefined
}

/** No day named is "ask on which days". */
function daysOf(cell: string, called: Called): readonly Weekday[] | undefined {
  const said = cell.split(/[,;/&]|\band\b/).filter((one) => one.trim() !== '')
  const found = said.map((one) => named(WEEKDAYS, called.day, one))
  return found.includes(undefined) ? undefined : WEEKDAYS.filter((one) => found.includes(one))
}

const costOf = (cell: string, { free }: Called): Pence | undefined => (plain(cell) === plain(free) ? 0n : pounds(cell))

/** Whether every row can be taken in. */
export const isWhole = (rows: readonly Judged[]): boolean => rows.every((one) => !('problems' in one))

/** How many rows become something: those that are there already, or stand above, become nothing. */
export const countOf = (rows: readonly Judged[]): { fresh: number; changed: number; left: number } => {
  const becomes = rows.flatMap((one) => ('becomes' in one ? [one.becomes] : []))
  const changed = becomes.filter((one) => typeof one === 'object').length
  const fresh = becomes.filter((one) => one === 'new').length
  return { fresh, changed, left: becomes.length - fresh - changed }
}
