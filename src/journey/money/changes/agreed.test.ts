import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { LineDecision } from '#journey/decision/index.ts'
import { agreedOf, thatIsPaid } from './agreed.ts'
import { line, next, nextLine, plan } from './changes.test-kit.ts'

const decided = (spendLineId: string, verdict: LineDecision['verdict']): LineDecision => ({
  ...{ spendLineId, verdict, because: verdict === 'agreed' ? 'meets-the-need' : 'not-safe', reasons: 'So' },
  ...{ otherWay: '', otherWayFrom: undefined },
})
const club = { ...line, spendLineId: 's9', what: 'A club' }
const wasDecided = plan({ spendLines: [line, club] })
const clubAgain = { ...club, spendLineId: 's10', originId: 's9' }
const fresh = { ...line, spendLineId: 's11', startsOn: day('2026-12-07') }
const later = next({ spendLines: [nextLine, clubAgain, fresh] })
const whats = ({ spendLines }: { spendLines: readonly { spendLineId: string }[] }) =>
  spendLines.map(({ spendLineId }) => spendLineId)

test.each<[string, LineDecision[], string[]]>([
  ['the decision spoke of the whole', [], ['s2', 's10', 's11']],
  ['everything was agreed', [decided('s1', 'agreed'), decided('s9', 'agreed')], ['s2', 's10', 's11']],
  [
    'the club was not, in a later wording either',
    [decided('s1', 'agreed'), decided('s9', 'not-agreed')],
    ['s2', 's11'],
  ],
  ['what it does not name was not', [decided('s1', 'agreed')], ['s2', 's11']],
])('what may be paid of a later version: %s', (_, lines, expected) => {
  expect(whats(agreedOf(later, wasDecided, { verdict: 'approved', lines }))).toEqual(expected)
})

test('in force is what was ever set up', () => {
  expect(whats(thatIsPaid(later, new Set(['s1', 's11'])))).toEqual(['s2', 's11'])
  expect(thatIsPaid(later, new Set(['s1', 's9', 's11']))).toBe(later)
})
