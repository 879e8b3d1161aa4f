import { expect, test } from 'vitest'
import { oneOf, words } from '#web/fields.ts'
import { forEach } from './each.ts'

const field = forEach({ progress: oneOf(['met', 'not-met'], 'say-how-it-went'), words: words({ max: 3 }) })

test('what is wrong is found for each thing, at its own field, without the deed', () => {
  const raw = { 'progress-a': ['met'], 'words-a': ['long'], 'progress-c': ['met'] }
  expect(field.each?.(raw, ['a', 'b', 'c'])).toEqual([
    { code: 'too-long-for-a-line', at: 'words-a' },
    { code: 'say-how-it-went', at: 'progress-b' },
  ])
  expect(field.each?.(raw, [])).toEqual([])
})
