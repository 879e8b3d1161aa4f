import { expect, test } from 'vitest'
import { addDays, addMonths, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { AftercareDecided, Basis, Because, Body, Ground, GroundFacts, Happened } from './ground.ts'
import {
  bothOf,
  mayDecideAftercare,
  mayRestOnAnotherWay,
  mayRestOnLooking,
  mayRestOnWhatHappened,
  mayRestOnWish,
  standsFor,
} from './rules.ts'

const today = day('2026-11-27')
const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join()
const ground = (basis: Basis, part: Partial<Ground> = {}): Ground => ({
  ...{
    groundId: 'g',
    basis,
    why: 'x',
    agreeSteps: '',
    personSaid: '',
    said: undefined,
    restsOn: undefined,
    advice: '',
  },
  ...{ other: undefined, on: undefined, newCouncil: undefined, both: [], byName: 'Priya Shah', writtenOn: today },
  ...part,
})
const facts = (part: Partial<GroundFacts> = {}): GroundFacts => ({ today, aftercareId: undefined, months: 12, ...part })
const s117 = facts({ aftercareId: 'a' })
const looked = (months: number) => ({
  restsOn: {
    kind: 'assessment' as const,
    id: 'a',
    on: addMonths(today, -months),
    byName: 'Priya Shah',
    saysNone: true,
  },
})
const other = (days: number) => ({ other: { what: 'A club', who: 'Mind', from: addDays(today, days) } })
const end = { for: 'end' } as const
const less = { for: 'less' } as const

// biome-ignore format: a row a case
test.each<[string, Verdict, string]>([
  ['nothing is written', standsFor(undefined, end, facts()), 'no-ground-is-written'],
  ['not eligible, an end', standsFor(ground('reassessed-not-eligible', looked(1)), end, facts()), ''],
  ['not eligible, less', standsFor(ground('reassessed-not-eligible', looked(1)), less, facts()), ''],
  ['not eligible, by no decision', standsFor(ground('reassessed-not-eligible', { restsOn: { ...looked(1).restsOn, saysNone: false } }), end, facts()), 'needs-a-decision-that-says-so'],
  ['no needs, and nothing there', standsFor(ground('no-needs'), less, facts()), 'needs-a-decision-that-says-so'],
  ['less needed, less', standsFor(ground('reassessed-less-needed', looked(1)), less, facts()), ''],
  ['less needed, an end', standsFor(ground('reassessed-less-needed', looked(1)), end, facts()), 'ground-is-for-less-only'],
  ['looked at a year ago today', standsFor(ground('no-needs', looked(12)), end, facts()), ''],
  ['looked at longer ago', standsFor(ground('no-needs', looked(13)), end, facts()), 'ground-is-too-old'],
  ['a wish of long ago', standsFor(ground('persons-choice', { writtenOn: addMonths(today, -13) }), less, facts()), 'ground-is-too-old'],
  ['a death of long ago', standsFor(ground('died', { writtenOn: addMonths(today, -13) }), end, facts()), ''],
  ['aftercare: both, less on the way', standsFor(ground('s117-both'), less, s117), ''],
  ['another way, there the day after', standsFor(ground('another-way', other(11)), { ...end, lastDay: addDays(today, 10) }, facts()), ''],
  ['another way, a day too late', standsFor(ground('another-way', other(12)), { ...end, lastDay: addDays(today, 10) }, facts()), 'other-way-comes-too-late'],
  ['another way, no day named', standsFor(ground('another-way', other(2)), less, facts()), 'other-way-comes-too-late'],
  ['aftercare: not eligible', standsFor(ground('reassessed-not-eligible', looked(1)), end, s117), 'aftercare-needs-both'],
  ['aftercare: own wish', standsFor(ground('persons-choice'), end, s117), 'aftercare-needs-both'],
  ['aftercare: outside the plan', standsFor(ground('outside-the-plan'), end, s117), 'aftercare-needs-both'],
  ['aftercare: another council', standsFor(ground('other-council'), end, s117), 'aftercare-needs-both'],
  ['aftercare: both', standsFor(ground('s117-both'), end, s117), ''],
  ['aftercare: died', standsFor(ground('died'), end, s117), ''],
  ['aftercare: moved', standsFor(ground('moved'), end, s117), 'aftercare-needs-both'],
  ['aftercare: less', standsFor(ground('reassessed-less-needed', looked(1)), less, s117), ''],
])('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))

const state = {
  looked: [
    { kind: 'review' as const, id: 'r', on: today, byName: 'Priya Shah', saysNone: false },
    { kind: 'assessment' as const, id: 'a', on: today, byName: 'Priya Shah', saysNone: true },
  ],
}
const typed = { basis: 'no-needs', restsOn: 'a', why: 'She can do it all', agreeSteps: 'We met', advice: 'Ring Mind' }
const decided = (body: Body, aftercareId = 'a'): AftercareDecided => ({
  ...{
    id: body,
    aftercareId,
    body,
    bodyName: 'NHS',
    deciderName: 'Dr Rao',
    on: today,
    because: [],
    why: 'x',
    personSaid: '',
  },
})
const aftercare = (because: Because[], before: AftercareDecided[] = [], part: { why?: string; on?: number } = {}) =>
  mayDecideAftercare(
    { decided: before, facts: s117 },
    { body: 'council', on: addDays(today, part.on ?? 0), because, why: part.why ?? 'x' },
  )
const happened = (basis: Happened, days: number, newCouncil = '', told = '') =>
  mayRestOnWhatHappened({ basis, on: addDays(today, days), newCouncil, told }, today)

// biome-ignore format: a row a case
test.each<[string, Verdict, string]>([
  ['looked again', mayRestOnLooking(state, typed), ''],
  ['at nothing', mayRestOnLooking(state, { ...typed, restsOn: 'other' }), 'choose-what-it-rests-on @restsOn'],
  ['nothing done to agree', mayRestOnLooking(state, { ...typed, agreeSteps: '' }), 'say-what-was-done-to-agree @agreeSteps'],
  ['no needs without advice', mayRestOnLooking(state, { ...typed, advice: '' }), 'give-the-advice @advice'],
  ['not eligible without advice', mayRestOnLooking(state, { ...typed, basis: 'reassessed-not-eligible', advice: '' }), 'give-the-advice @advice'],
  ['no needs, by a review', mayRestOnLooking(state, { ...typed, restsOn: 'r' }), 'needs-a-decision-that-says-so @restsOn'],
  ['less needed, by a review', mayRestOnLooking(state, { ...typed, basis: 'reassessed-less-needed', restsOn: 'r', advice: '' }), ''],
  ['it costs too much', mayRestOnLooking(state, { ...typed, why: 'It is too expensive' }), 'cost-is-no-reason @why'],
  ['another way without trying to agree', mayRestOnAnotherWay({ agreeSteps: '' }), 'say-what-was-done-to-agree @agreeSteps'],
  ['another way', mayRestOnAnotherWay({ agreeSteps: 'We met twice' }), ''],
  ['a wish', mayRestOnWish({ waysTalked: true, saidOn: today }, today), ''],
  ['a wish before the other ways', mayRestOnWish({ waysTalked: false, saidOn: today }, today), 'talk-about-each-way-first @ways'],
  ['a wish said tomorrow', mayRestOnWish({ waysTalked: true, saidOn: addDays(today, 1) }, today), 'day-is-still-to-come @saidOn'],
  ['a move ahead', happened('moved', 30), ''],
  ['a move far ahead', happened('moved', 400), 'day-is-still-to-come @on'],
  ['a death ahead', happened('died', 1), 'day-is-still-to-come @on'],
  ['a death in another century', happened('died', -1000), 'day-is-long-ago @on'],
  ['another council without a name', happened('other-council', 1), 'name-the-new-council @newCouncil,say-who-was-told-there @told'],
  ['another council', happened('other-council', 1, 'Leeds', 'Ms Bell'), ''],
  ['aftercare, looked at', aftercare(['no-need-from-the-illness', 'goal-met']), ''],
  ['aftercare, a goal is met', aftercare(['goal-met']), 'never-for-this-alone @because'],
  ['aftercare, time and a discharge', aftercare(['time-passed', 'team-discharge']), 'never-for-this-alone @because'],
  ['aftercare, well with the help', aftercare(['well-with-the-help']), 'never-for-this-alone @because'],
  ['aftercare, no reason', aftercare([]), 'never-for-this-alone @because'],
  ['aftercare, tomorrow', aftercare(['staying-well-without-it'], [], { on: 1 }), 'day-is-still-to-come @on'],
  ['aftercare, it costs too much', aftercare(['staying-well-without-it'], [], { why: 'It costs too much' }), 'cost-is-no-reason @why'],
  ['aftercare, decided by this body', aftercare(['staying-well-without-it'], [decided('council')]), 'this-body-has-decided @body'],
  ['aftercare, decided by the other', aftercare(['staying-well-without-it'], [decided('nhs')]), ''],
  ['no aftercare', mayDecideAftercare({ decided: [], facts: facts() }, { body: 'nhs', on: today, because: [], why: '' }), 'no-aftercare-is-written'],
])('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))

test('a decision about earlier aftercare does not count for the one that stands', () => {
  expect(bothOf([decided('nhs', 'earlier'), decided('council')], 'a')).toEqual({ council: decided('council') })
})
