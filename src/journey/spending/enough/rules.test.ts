import { expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { EnoughFacts } from './enough.ts'
import { leftOverOf, standingOf, usualWeekly } from './rules.ts'
import { optionsFor, sayStanding } from './words.ts'

const today = day('2026-11-27')
const RULE = { weeks: 8, earlyHundredths: 75 }
const facts = (part: Partial<EnoughFacts> = {}): EnoughFacts => ({
  ...{ inPocketsPence: 20_000n, owedPence: 0n, keptPence: 0n, weeklyPence: 6200n, usedWeeklyPence: 3100n },
  ...{ nextOn: addDays(today, 7), goesOn: true },
  ...part,
})

// Eight weeks of £62.00 are £496.00; three quarters of that are £372.00.
// biome-ignore format: a row a case
test.each<[string, Partial<EnoughFacts>, string]>([
  ['enough', {}, 'fine'],
  ['a penny below nothing', { inPocketsPence: -1n }, 'over'],
  ['just what a week takes', { inPocketsPence: 3100n }, 'fine'],
  ['a penny less', { inPocketsPence: 3099n }, 'low'],
  ['wages do not count', { inPocketsPence: 13_100n, owedPence: 10_001n }, 'low'],
  ['nothing was ever bought', { inPocketsPence: 0n, usedWeeklyPence: 0n }, 'fine'],
  ['nothing comes any more', { inPocketsPence: 0n, nextOn: undefined }, 'fine'],
  ['four weeks to go', { inPocketsPence: 12_399n, nextOn: addDays(today, 28) }, 'low'],
  ['the payment is late', { inPocketsPence: 3099n, nextOn: addDays(today, -2) }, 'low'],
  ['a penny before three quarters', { inPocketsPence: 37_199n }, 'fine'],
  ['three quarters', { inPocketsPence: 37_200n }, 'nearly-left-over'],
  ['eight weeks', { inPocketsPence: 49_600n }, 'nearly-left-over'],
  ['a penny more', { inPocketsPence: 49_601n }, 'left-over'],
  ['of which wages are owed', { inPocketsPence: 60_000n, owedPence: 30_000n }, 'fine'],
  ['of which some is kept for a thing', { inPocketsPence: 60_000n, keptPence: 30_000n }, 'fine'],
  ['payments are over', { inPocketsPence: 90_000n, goesOn: false, nextOn: undefined }, 'fine'],
  ['only something once was ever paid', { inPocketsPence: 90_000n, weeklyPence: 0n }, 'fine'],
])('%s', (_, part, expected) => expect(standingOf(facts(part), RULE, today).is).toBe(expected))

// biome-ignore format: a row a case
test.each<[string, Partial<EnoughFacts>, bigint]>([
  ['below the limit', {}, 0n],
  ['above it', { inPocketsPence: 60_000n }, 10_400n],
  ['less wages and what is kept', { inPocketsPence: 60_000n, owedPence: 5_000n, keptPence: 400n }, 5_000n],
  ['when payments are over', { inPocketsPence: 60_000n, goesOn: false }, 0n],
])('left over: %s', (_, part, expected) => expect(leftOverOf(facts(part), RULE)).toBe(expected))

// biome-ignore format: a row a case
test.each<[string, bigint, string | undefined, bigint]>([
  ['nothing was bought', 0n, undefined, 0n],
  ['eight weeks', 24_800n, '2026-01-01', 3100n],
  ['one busy first day counts as two weeks', 6200n, '2026-11-27', 3100n],
  ['three weeks', 9300n, '2026-11-07', 3100n],
])('a usual week: %s', (_, spent, first, expected) =>
  expect(usualWeekly(spent, first === undefined ? undefined : day(first), today)).toBe(expected),
)

test('it is said kindly, early, and with what can be done', () => {
  const her = { own: true, person: 'Anne' }
  const say = (part: Partial<EnoughFacts>) => sayStanding(standingOf(facts(part), RULE, today), RULE, her)
  expect(say({ inPocketsPence: 1800n })).toBe(
    '£18.00 is left until Friday 4 December 2026. Usually you use about £31.00 a week.',
  )
  expect(say({ inPocketsPence: -1250n })).toContain('nobody blames you')
  expect(say({ inPocketsPence: 40_000n })).toContain('Above £496.00, which is 8 weeks of payments')
  expect(say({ inPocketsPence: 60_000n })).toContain('£104.00 more than 8 weeks of payments')
  expect(say({})).toBeUndefined()
  const options = (part: Partial<EnoughFacts>, pot = false) =>
    optionsFor(standingOf(facts(part), RULE, today), pot).map(({ path }) => path)
  expect(options({ inPocketsPence: -1n }, true)).toContain('/money/pot')
  expect(options({ inPocketsPence: -1n })).not.toContain('/money/pot')
  expect(options({ inPocketsPence: 60_000n })).toContain('/spending/change/keep')
})
