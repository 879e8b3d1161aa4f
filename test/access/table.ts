import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { POLICY, scopeOf } from '#access/who-may.ts'
import { PRINCIPALS, type Principal } from './principals.ts'
import type { Listed } from './routes.ts'

/** `own`: only where the relation holds. `any`: any record of the council. `-`: never. */
export type Cell = 'own' | 'any' | '-'
export type Line = { resource: string; action: string; cells: Record<Principal, Cell> }

const CELLS: readonly string[] = ['own', 'any', '-']
const isCell = (text: string | undefined): text is Cell => text !== undefined && CELLS.includes(text)

/** The reviewed table as it stands in its file. */
export const TABLE = readFileSync(fileURLToPath(new URL('matrix.csv', import.meta.url)), 'utf8')

/** Reads the reviewed table, or says what is wrong with it. */
export function readTable(csv: string): Line[] {
  const [head, ...rows] = csv
    .trim()
    .split('\n')
    .map((row) => row.split(','))
  const columns = ['resource', 'action', ...PRINCIPALS]
  if (head?.join() !== columns.join()) throw new Error(`the table’s columns must be ${columns.join()}`)
  const lines = rows.map((row) => {
    const [resource = '', action = '', ...cells] = row
    if (cells.length !== PRINCIPALS.length || !cells.every(isCell))
      throw new Error(`not a line of the table: ${row.join()}`)
    return { resource, action, cells: Object.fromEntries(PRINCIPALS.map((who, i) => [who, cells[i]])) as Line['cells'] }
  })
  const names = lines.map(({ resource, action }) => `${resource} ${action}`)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`twice in the table: ${twice}`)
  return lines
}

/** The line of a route. Open routes are lines of their own, each named by its method and path. */
export function lineOf(lines: readonly Line[], route: Listed): Line | undefined {
  const action = route.resource === 'open' ? `${route.method} ${route.path.replace('/:council', '')}` : route.action
  return lines.find((line) => line.resource === route.resource && line.action === action)
}

/** Where policy and table differ, a sentence each. */
export function differencesFromPolicy(lines: readonly Line[]): string[] {
  const found: string[] = []
  for (const { resource, action, cells } of lines.filter((line) => line.resource !== 'open')) {
    for (const who of PRINCIPALS) {
      const scope = who === 'nobody-signed-in' ? undefined : scopeOf(who, resource as keyof typeof POLICY, action)
      const given = scope === undefined ? '-' : scope === 'council' ? 'any' : 'own'
      if (given !== cells[who])
        found.push(`${who}, ${resource} ${action}: the table says ${cells[who]}, the policy ${given}`)
    }
  }
  return found
}

/** Resources and actions of the policy, as `resource action`. */
export const inPolicy = (): string[] =>
  Object.entries(POLICY).flatMap(([resource, actions]) => Object.keys(actions).map((action) => `${resource} ${action}`))
