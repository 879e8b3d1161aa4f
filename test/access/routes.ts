import { randomUUID } from 'node:crypto'
import { allRoutes } from '#app.ts'
import type { AnyForm } from '#web/page.ts'
import { type AnyRoute, type Listed, listRoutes } from '#web/routes.ts'
import type { Filled } from './rows.ts'

export type { Listed } from '#web/routes.ts'

export const routes: readonly AnyRoute[] = allRoutes('demo')
export const listed: readonly Listed[] = listRoutes(routes)

/** Routes behind a permit. */
export const guarded: readonly Listed[] = listed.filter(({ resource }) => resource !== 'open')
/**
 * The routes that every principal tries here: all of them with `npm run access`, in `npm test` every fifth, always the same ones, since
 * all of them take seven minutes.
 */
const EVERY = process.env.FOOTING_ACCESS === 'whole' ? 1 : 5
export const triedHere = (among: readonly Listed[]): readonly Listed[] => among.filter((_, at) => at % EVERY === 0)
export const open: readonly Listed[] = listed.filter(({ resource }) => resource === 'open')

export const forms: readonly AnyForm[] = routes.filter((route): route is AnyForm => route.kind === 'form')

/** The pages of a handed-over device: there for nobody else, so that a try needs a session that was handed over. */
export const onPassedDevice = ({ resource, action }: Listed): boolean =>
  (resource === 'passed-device' || resource === 'passed-review') && action !== 'hand-over'

export const isAboutABudget = (path: string): boolean => path.includes('/:budget')

/** Which table an id in a path is from, where its name does not say so. */
const FROM: Record<string, [table: string, column: string]> = {
  budget: ['budget', 'budget_id'],
  duty: ['duty_held', 'duty_id'],
  helpCall: ['help_call', 'call_id'],
  lookAgain: ['decision_challenge', 'challenge_id'],
  line: ['spend_line', 'spend_line_id'],
  moved: ['bank_switch', 'switch_id'],
  other: ['plan_version', 'version_id'],
  receipt: ['file', 'file_id'],
  run: ['pay_run', 'pay_run_id'],
  known: ['payee_rule', 'rule_id'],
  rule: ['spending_rule', 'rule_id'],
  safety: ['safety_worry', 'worry_id'],
  switch: ['unwell_switch', 'switch_id'],
  statement: ['statement_file', 'file_id'],
  worry: ['worker_worry', 'worry_id'],
}

/** The same, where a name means another thing below an address. */
const FROM_BELOW: readonly [below: string, name: string, table: string, column: string][] = [
  ['/finance/pay-runs/', 'file', 'payment_file', 'file_id'],
  ['/finance/bank/', 'file', 'bank_import', 'import_id'],
  ['/spending/change/provider/', 'line', 'agreement_line', 'line_id'],
  ['/spending/change/', 'request', 'change_asked', 'request_id'],
]

const fromBelow = (path: string, name: string): [string, string] | undefined =>
  FROM_BELOW.flatMap(([below, one, table, column]): [string, string][] =>
    path.includes(below) && one === name ? [[table, column]] : [],
  )[0]

/** The id that one name in a path stands for, where the rows hold one. */
function idFor(path: string, name: string, filled: Filled): string | undefined {
  if (name === 'row') return String(filled.statement_row?.row_number ?? 1)
  const [table, column] = fromBelow(path, name) ??
    FROM[name] ?? [undefined, `${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_id`]
  const rows = table === undefined ? Object.values(filled) : [filled[table] ?? {}]
  const found = rows.map((row) => row[column]).find((id) => typeof id === 'string')
  return typeof found === 'string' ? found : undefined
}

/** The path of a route on one council's rows: real ids where the rows hold one of that name, else an id of nothing. */
export const pathOf = (route: { path: string }, council: string, filled: Filled, budget?: string): string =>
  route.path
    .replace(':council', council)
    .replaceAll(/:(\w+)/g, (_, name: string) =>
      name === 'budget' && budget !== undefined ? budget : (idFor(route.path, name, filled) ?? randomUUID()),
    )

/** Whether the rows hold all that the path of a route names. */
export const isNamedIn = ({ path }: { path: string }, filled: Filled): boolean =>
  [...path.matchAll(/:(\w+)/g)].every(([, name = '']) => name === 'council' || idFor(path, name, filled) !== undefined)
