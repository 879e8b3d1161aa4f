import { describe, expect, test } from 'vitest'
import type { Alike } from './precedents.ts'
import { precedentFrom } from './rules.ts'
import { sayPrecedent } from './words.ts'

const alike = (part: Partial<Alike> = {}): Alike => ({
  lines: ['A gym'],
  decided: 12,
  people: 12,
  agreed: 12,
  regular: 12,
  lowWeeklyPence: 612n,
  highWeeklyPence: 1_103n,
  commonest: 'meets-the-need',
  ...part,
})

describe('what may be told of decisions alike', () => {
  test.each<[string, Partial<Alike>, string]>([
    ['four lines', { decided: 4, people: 4, agreed: 4, regular: 4 }, 'nothing'],
    ['many lines of four people', { decided: 20, people: 4, agreed: 20 }, 'nothing'],
    ['exactly five', { decided: 5, people: 5, agreed: 5, regular: 5 }, 'all'],
    ['none agreed', { agreed: 0 }, 'none'],
    ['all but one: no small number', { agreed: 11 }, 'most'],
    ['one only: no small number', { agreed: 1 }, 'few'],
    ['neither side small', { agreed: 7 }, '7'],
    ['two of five', { decided: 5, people: 5, agreed: 2 }, 'half'],
  ])('%s', (_, part, expected) => {
    const found = precedentFrom(alike(part))
    const said = found === undefined ? 'nothing' : 'many' in found.agreed ? found.agreed.many : `${found.agreed.count}`
    expect(said).toBe(expected)
  })

  test('the usual cost is the middle half, rounded outwards to five pounds; of fewer than five, nothing', () => {
    expect(precedentFrom(alike())?.usualWeekly).toEqual({ lowPence: 500n, highPence: 1_500n })
    expect(precedentFrom(alike({ highWeeklyPence: 1_000n }))?.usualWeekly?.highPence).toBe(1_000n)
    expect(precedentFrom(alike({ regular: 4 }))?.usualWeekly).toBeUndefined()
    expect(precedentFrom(alike({ lowWeeklyPence: undefined }))?.usualWeekly).toBeUndefined()
  })

  test('no number below five is ever in the sentences', () => {
    for (let decided = 1; decided <= 12; decided += 1)
      for (let agreed = 0; agreed <= decided; agreed += 1) {
        const found = precedentFrom(alike({ decided, people: decided, agreed, regular: decided }))
        const said = found === undefined ? '' : sayPrecedent(found).join(' ').replace('£5.00', '').replace('£15.00', '')
        expect(said, `${agreed} of ${decided}`).not.toMatch(/\b[0-4]\b/)
      }
  })
})
