import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PLANTED, type Plant } from './never/planted.mjs'

/** Plants whose guard does not stand exactly once in its file: nothing would be taken away, or something else as well. */
const astray = (plants: readonly Plant[]): string[] =>
  plants.flatMap(({ file, guard, find }) => {
    const found = existsSync(file) ? readFileSync(file, 'utf8').split(find).length - 1 : 0
    return found === 1 ? [] : [`${file}, ${guard}: found ${found} times`]
  })

describe('each planted fault', () => {
  test('has its guard exactly once in its file, so that moving code cannot leave it behind', () => {
    expect(PLANTED.length).toBeGreaterThan(500)
    expect(astray(PLANTED)).toEqual([])
  })

  test('is missed by this test where its guard is gone, or stands twice', () => {
    const plant = { never: '', guard: 'g', file: 'test/never-plants.test.ts', replace: '' }
    expect(astray([{ ...plant, find: 'no such guard '.repeat(3) }])).toHaveLength(1)
    expect(astray([{ ...plant, find: 'PLANTED' }])).toHaveLength(1)
    expect(astray([{ ...plant, file: 'src/gone.ts', find: 'x' }])).toHaveLength(1)
  })
})
