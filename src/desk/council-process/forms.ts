import { type Day, dayOf, parseDay, sayMonth } from '#core/day.ts'
import { type Pence, pounds } from '#core/money.ts'
import type { Reason } from '#core/verdict.ts'
import { CHANGES } from '#council/index.ts'
import { date, type Field, first, money, type Raw, words } from '#web/fields.ts'
import type { RouteSetting, TypedRoute } from './rules.ts'

/** As many routes as the form has rows for. */
export const ROUTE_ROWS = 5
const PANEL_DAYS_MAX = 60

/** What several boxes come to, and what is wrong with any of them, at its own box. */
export type Several<T> = { found: readonly T[]; reasons: readonly Reason[] }

/** A whole number within bounds. */
const whole = (least: number, most: number): Field<number> => ({
  read(raw, name) {
    const text = first(raw, name)
    const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? { value } : { reason: 'not-a-whole-number-here' }
  },
})

const someone = (needed: string): Field<string> => ({
  read(raw, name) {
    const value = first(raw, name)
    return /^[0-9a-f-]{36}$/.test(value) ? { value } : { reason: needed }
  },
})

const MONTHS = Array.from({ length: 12 }, (_, at) => sayMonth(at + 1).toLowerCase())

/** A day as people write it: '24 November 2026', 'Tuesday 24 November 2026', '24/11/2026' or '2026-11-24'. */
export function readDay(line: string): Day | undefined {
  const iso = parseDay(line)
  if (iso !== undefined) return iso
  const found = /^(?:[A-Za-z]+ )?(\d{1,2})(?:\/| )([A-Za-z]+|\d{1,2})(?:\/| )(\d{4})$/.exec(line)
  if (found === null) return undefined
  const [, day, month = '', year] = found
  const named = MONTHS.indexOf(month.toLowerCase()) + 1
  return dayOf(Number(year), named > 0 ? named : Number(month), Number(day))
}

/** Days, one a line, each once and in order; an empty box is no days. */
const panelDays: Field<Day[]> = {
  read(raw, name) {
    const lines = first(raw, name)
      .split('\n')
      .map((line) => line.trim().replaceAll(/\s+/g, ' '))
      .filter((line) => line !== '')
    if (lines.length > PANEL_DAYS_MAX) return { reason: 'too-many-panel-days' }
    const days = lines.map(readDay)
    return days.some((one) => one === undefined)
      ? { reason: 'not-a-day-on-a-line' }
      : { value: [...new Set(days as Day[])].sort() }
  },
}

const routes: Field<Several<TypedRoute>> = {
  read: (raw) => {
    const rows = Array.from({ length: ROUTE_ROWS }, (_, at) => readRoute(raw, at + 1))
    return {
      value: { found: rows.flatMap(({ found }) => found), reasons: rows.flatMap(({ reasons }) => reasons) },
    }
  },
}

function readRoute(raw: Raw, row: number): Several<TypedRoute> {
  const at = {
    body: `routeBody${row}`,
    most: `routeMost${row}`,
    changes: `routeChanges${row}`,
    risk: `routeRisk${row}`,
  }
  const [body, most, risk] = [first(raw, at.body), first(raw, at.most), first(raw, at.risk)]
  const changes = CHANGES.filter((one) => raw[at.changes]?.includes(one))
  if (body !== 'manager' && body !== 'panel') {
    const isEmpty = most === '' && risk === '' && changes.length === 0
    return { found: [], reasons: isEmpty ? [] : [{ code: 'say-who-decides-then', at: at.body }] }
  }
  const upToYearlyPence = most === '' ? undefined : pounds(most)
  if (most !== '' && upToYearlyPence === undefined)
    return { found: [], reasons: [{ code: 'not-an-amount', at: at.most }] }
  const route: RouteSetting = {
    body,
    ...(upToYearlyPence === undefined ? {} : { upToYearlyPence }),
    ...(changes.length === 0 || changes.length === CHANGES.length ? {} : { changes }),
    ...(risk === 'yes' || risk === 'no' ? { withRisk: risk === 'yes' } : {}),
  }
  return { found: [{ row, route }], reasons: [] }
}

export type TypedLimit = { humanId: string; yearlyPence: Pence }

const LIMIT = /^limit-([0-9a-f-]{36})$/

/** The limits that stand in the boxes, one a human; an empty box sets none. */
export function readLimits(raw: Raw): Several<TypedLimit> {
  const found: TypedLimit[] = []
  const reasons: Reason[] = []
  for (const name of Object.keys(raw)) {
    const humanId = LIMIT.exec(name)?.[1]
    const text = first(raw, name)
    if (humanId === undefined || text === '') continue
    const yearlyPence = pounds(text)
    if (yearlyPence === undefined) reasons.push({ code: 'not-an-amount', at: name })
    else found.push({ humanId, yearlyPence })
  }
  return { found, reasons }
}

export const processFields = {
  from: date('say-from-which-day'),
  routes,
  managerUpTo: money('say-what-a-manager-decides'),
  managerId: someone('choose-a-manager'),
  managerWorkingDays: whole(0, 60),
  panelName: words({ needed: 'say-what-the-panel-is-called', max: 60 }),
  panelChairId: someone('choose-a-chair'),
  panelDays,
  panelDay: date('say-one-panel-day'),
  panelEveryWeeks: whole(1, 12),
  panelCutOffDays: whole(0, 30),
  panelAgendaMax: whole(1, 60),
  limits: { read: (raw: Raw) => ({ value: readLimits(raw) }) } satisfies Field<Several<TypedLimit>>,
  updateEveryDays: whole(1, 14),
  interimUpTo: money('say-help-up-to'),
}
