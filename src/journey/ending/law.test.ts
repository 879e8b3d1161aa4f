import { describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Held, Review } from '#journey/review/index.ts'
import { type Ending, type EndingKind, KINDS } from './ending.ts'
import { groundOn } from './ground/ground.test-kit.ts'
import type { Basis, Ground } from './ground/ground.ts'
import { BASES_FOR, endsEarly, type Horizon, lawFor, mayConfirmInLaw, saysNotMet } from './law.ts'

const today = day('2026-11-21')
const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join()
const facts = (aftercareId?: string) => ({ today, aftercareId, months: 12 })
const on = (
  kind: EndingKind,
  ground: Ground | undefined,
  part: { ways?: boolean; days?: number; s117?: string } = {},
) =>
  lawFor(
    { all: ground === undefined ? [] : [ground], facts: facts(part.s117) },
    { kind, lastDay: addDays(today, part.days ?? 30), otherWaysTalked: part.ways ?? false },
  )
const moving = groundOn('moved', { on: addDays(today, 40) })

// biome-ignore format: a row a case
test.each<[string, Verdict, string]>([
  ['no ground', on('reassessed', undefined), 'no-ground-is-written @kind'],
  ['less needed is no end', on('reassessed', groundOn('reassessed-less-needed')), 'ground-is-for-less-only @kind'],
  ['a wish is no reassessment', on('reassessed', groundOn('persons-choice')), 'ground-does-not-fit-this @kind'],
  ['hospital, no pause offered', on('hospital', groundOn('no-needs')), 'offer-a-pause-first @otherWays'],
  ['hospital, after offering a pause', on('hospital', groundOn('no-needs'), { ways: true }), ''],
  ['hospital, no ground but the stay', on('hospital', undefined, { ways: true }), 'no-ground-is-written @kind'],
  ['moved, before the move', on('moved', moving), 'before-the-day-it-happened @lastDay'],
  ['moved, on the day', on('moved', moving, { days: 40 }), ''],
  ['died, before the day of the letter', on('died', groundOn('died', { on: addDays(today, -3) }), { days: 0 }), ''],
  ['aftercare, own wish', on('person-chose', groundOn('persons-choice'), { s117: 'a' }), 'aftercare-needs-both @kind'],
  ['aftercare, both', on('reassessed', groundOn('s117-both'), { s117: 'a' }), ''],
  ['outside the plan needs no other ground', on('spent-outside', undefined), ''],
  ['aftercare, outside the plan', on('spent-outside', undefined, { s117: 'a' }), 'aftercare-needs-both @kind'],
])('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))

test.each(KINDS)('never one side of the ground without the other: %s takes only its own', (kind) => {
  const every: Basis[] = [
    'reassessed-not-eligible',
    'another-way',
    'no-needs',
    'persons-choice',
    's117-both',
    'moved',
    'died',
    'other-council',
    'outside-the-plan',
  ]
  const takes = every.filter((basis) => codes(on(kind, groundOn(basis), { ways: true, days: 0 })) === '')
  expect(takes.filter((basis) => kind !== 'spent-outside' && !BASES_FOR[kind].includes(basis))).toEqual([])
})

describe('ended early', () => {
  const dated: Horizon = { until: addDays(today, 60), event: undefined }
  const event: Horizon = { until: undefined, event: 'my therapy ends' }
  const told = (days: number, happened = '', kind: EndingKind = 'reassessed') => ({
    ...{ kind, lastDay: addDays(today, days), event: happened },
  })
  // biome-ignore format: a row a case
  test.each<[string, Horizon | undefined, Horizon | undefined]>([
    ['the day before', endsEarly([dated], told(59)), dated],
    ['on the day', endsEarly([dated], told(60)), undefined],
    ['the latest of two', endsEarly([{ until: today, event: undefined }, dated], told(59)), dated],
    ['what it waits for has not happened', endsEarly([event], told(59)), event],
    ['it has', endsEarly([event], told(59, 'my therapy ends')), undefined],
    ['it was to go on', endsEarly([{ until: undefined, event: undefined }], told(1)), undefined],
    ['a death', endsEarly([dated, event], told(1, '', 'died')), undefined],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})

test('somebody says not met: in the last review, or in one that both have answered', () => {
  const view = (progress: 'met' | 'partly') => ({
    outcomeId: 'o',
    side: 'person' as const,
    progress,
    words: '',
    byName: '',
    on: today,
  })
  const review = (progress: 'met' | 'partly', worker = true, kind: 'change' | 'process' = 'change') =>
    ({
      outcomes: [{ outcomeId: 'o', kind, words: '', knownBy: '' }],
      ...{ views: [view(progress)], said: { person: true, worker } },
    }) as unknown as Held & Review
  expect(saysNotMet(review('met'), undefined)).toBe(false)
  expect(saysNotMet(review('partly'), undefined)).toBe(true)
  expect(saysNotMet(review('met'), review('partly'))).toBe(true)
  expect(saysNotMet(review('met'), review('partly', false))).toBe(false)
  expect(saysNotMet(review('partly', true, 'process'), undefined)).toBe(false)
})

describe('confirming in law', () => {
  const ending = (part: Partial<Ending> = {}): Ending => ({
    ...{ endingId: 'e', kind: 'reassessed', lastDay: addDays(today, 30), event: '', reasons: 'x', toldOn: today },
    ...{ proposedBy: 'priya', proposedByName: 'Priya Shah', groundId: 'g', challenge: undefined, goals: [], views: [] },
    ...{ said: { person: true, worker: true }, confirmed: undefined },
    ...part,
  })
  const challenge = {
    challengeId: 'c',
    words: 'x',
    saidOn: today,
    typedFor: undefined,
    answerBy: today,
    answered: undefined,
  }
  const asked = { human: 'grace', ground: groundOn('no-needs'), facts: facts(), isNear: false, cliff: '' }
  // biome-ignore format: a row a case
  test.each<[string, Verdict, string]>([
    ['another human', mayConfirmInLaw(ending(), asked), ''],
    ['who proposed it', mayConfirmInLaw(ending(), { ...asked, human: 'priya' }), 'somebody-else-confirms'],
    ['no ground any more', mayConfirmInLaw(ending(), { ...asked, ground: undefined }), 'no-ground-is-written'],
    ['aftercare since', mayConfirmInLaw(ending(), { ...asked, facts: facts('a') }), 'aftercare-needs-both'],
    ['looked at again', mayConfirmInLaw(ending({ challenge }), asked), 'is-being-looked-at-again'],
    ['something else near', mayConfirmInLaw(ending(), { ...asked, isNear: true }), 'say-what-holds-them @cliff'],
    ['near, with words', mayConfirmInLaw(ending(), { ...asked, isNear: true, cliff: 'Her sister' }), ''],
    ['near, after a death', mayConfirmInLaw(ending({ kind: 'died' }), { ...asked, ground: groundOn('died'), isNear: true }), ''],
  ])('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))
})
