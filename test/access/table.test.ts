import { describe, expect, test } from 'vitest'
import { PRINCIPALS } from './principals.ts'
import { type Listed, listed } from './routes.ts'
import { differencesFromPolicy, inPolicy, lineOf, readTable, TABLE } from './table.ts'

const table = readTable(TABLE)
const csv = TABLE
const nameOf = (route: Listed): string => `${route.method} ${route.path}`

describe('the reviewed table', () => {
  test('has a line for every route', () => {
    expect(listed.length).toBeGreaterThan(10)
    expect(listed.filter((route) => lineOf(table, route) === undefined).map(nameOf)).toEqual([])
  })

  test('has no line without a route or an entry of the policy, and the policy no entry without a line', () => {
    const used = new Set(listed.map((route) => lineOf(table, route)))
    const policy = inPolicy()
    const idle = table.filter((line) => !used.has(line) && !policy.includes(`${line.resource} ${line.action}`))
    expect(idle).toEqual([])
    expect(policy.filter((name) => !table.some((line) => `${line.resource} ${line.action}` === name))).toEqual([])
  })

  test('says what the policy says', () => {
    expect(differencesFromPolicy(table)).toEqual([])
  })

  test('a changed cell is caught, as is a line too many, too few or misspelt', () => {
    const changed = readTable(csv.replace('needs,see,own,-', 'needs,see,own,own'))
    expect(differencesFromPolicy(changed).length).toBe(differencesFromPolicy(table).length + 1)
    expect(() => readTable(csv.replace('needs,see,own,-', 'needs,see,own,sometimes'))).toThrow('not a line')
    expect(() => readTable(csv.replace('needs,see,own,-,own', 'needs,see,own,-'))).toThrow('not a line')
    expect(() => readTable(`${csv}needs,see${',-'.repeat(PRINCIPALS.length)}\n`)).toThrow('twice')
  })
})
