import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Ending, EndingChallenge } from '../ending.ts'
import { groundOn } from '../ground/ground.test-kit.ts'
import { noticeWeeks } from '../leaving.ts'
import { firstWords } from './kinds.ts'
import type { ChallengeBefore, Notice } from './notice.ts'
import { linesEnding, mayAnswer, mayChallenge, mayChallengeFor, worksForThem } from './rules.ts'
import { noticeParts, sayAnswerBy, sayLastDay } from './words.ts'

const today = day('2026-11-23') // a Monday
const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join()
const ending = (part: Partial<Ending> = {}): Ending => ({
  ...{ endingId: 'e', kind: 'reassessed', lastDay: addDays(today, 30), event: '', reasons: 'x', toldOn: today },
  ...{ proposedBy: 'priya', proposedByName: 'Priya Shah', groundId: 'g', challenge: undefined, goals: [], views: [] },
  ...{ said: { person: true, worker: true }, confirmed: undefined },
  ...part,
})
const challenge = (stands?: boolean): EndingChallenge => ({
  ...{ challengeId: 'c', words: 'x', saidOn: today, typedFor: undefined, answerBy: today },
  answered: stands === undefined ? undefined : { stands, reasons: 'x', byName: 'Marcus', on: today },
})
const stood = (days: number, groundId = 'g', stands = true) => [{ groundId, stands, on: addDays(today, -days) }]

const may = (told: Ending | undefined, before: readonly ChallengeBefore[] = []) =>
  mayChallenge({ ending: told, before, isBack: false }, today)
/** Typed for them: said so many days after the last day, and typed so many after it. */
const mayTyped = (said: number | undefined, typed: number, part: Partial<Ending> = {}, isBack = false) => {
  const lastDay = addDays(today, -typed)
  const found = { ending: ending({ lastDay, ...part }), before: [], isBack }
  return mayChallengeFor(found, today, said === undefined ? undefined : addDays(lastDay, said))
}

// biome-ignore format: a row a case
test.each<[string, Verdict, string]>([
  ['nothing told', may(undefined), 'no-ending-to-challenge'],
  ['after a death', may(ending({ kind: 'died' })), 'no-ending-to-challenge'],
  ['told', may(ending()), ''],
  ['confirmed', may(ending({ confirmed: { byName: 'Grace', on: today } })), ''],
  ['on the last day', may(ending({ lastDay: today })), ''],
  ['the day after', may(ending({ lastDay: addDays(today, -1) })), 'ending-is-past'],
  ['typed before the last day', mayTyped(-3, -2), ''],
  ['typed for a day to come', mayTyped(-1, -2), 'said-after-today @saidOn'],
  ['said in time, typed later', mayTyped(0, 28), ''],
  ['not sent yet, later', mayTyped(undefined, 28), ''],
  ['said in time, typed too late', mayTyped(0, 29), 'ending-is-past'],
  ['said too late, typed later', mayTyped(1, 28), 'said-after-the-last-day @saidOn'],
  ['said today, after it', mayTyped(28, 28), 'said-after-the-last-day @saidOn'],
  ['said in time, by who has come back since', mayTyped(0, 28, {}, true), 'is-back-already'],
  ['said in time, and challenged already', mayTyped(0, 28, { challenge: challenge() }), 'challenged-already'],
  ['typed after a death', mayTyped(0, 28, { kind: 'died' }), 'no-ending-to-challenge'],
  ['twice', may(ending({ challenge: challenge() })), 'challenged-already'],
  ['one on this ground stood', may(ending(), stood(365)), 'looked-at-again-already'],
  ['longer ago', may(ending(), stood(366)), ''],
  ['on another ground', may(ending(), stood(1, 'other')), ''],
  ['one that was not right', may(ending(), stood(1, 'g', false)), ''],
  ['answering nothing', mayAnswer(ending(), 'marcus', undefined), 'no-challenge-to-answer'],
  ['answering twice', mayAnswer(ending({ challenge: challenge(true) }), 'marcus', undefined), 'no-challenge-to-answer'],
  ['answered by who proposed it', mayAnswer(ending({ challenge: challenge() }), 'priya', 'grace'), 'another-human-looks-again'],
  ['answered by who confirmed it', mayAnswer(ending({ challenge: challenge() }), 'grace', 'grace'), 'another-human-looks-again'],
  ['answered by another', mayAnswer(ending({ challenge: challenge() }), 'marcus', 'grace'), ''],
])('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))

test.each<[string, number]>([
  ['2026-11-01', 0],
  ['2026-10-23', 1],
  ['2024-11-24', 1],
  ['2024-11-23', 2],
  ['2021-11-23', 5],
  ['2000-01-01', 12],
])('who began on %s gets %s weeks of notice', (startsOn, weeks) =>
  expect(noticeWeeks(day(startsOn), today)).toBe(weeks),
)

test('who works for them: told in time; redundancy after two years; who left is left out', () => {
  const works = (name: string, startsOn: string, lastDay?: Day) => ({ name, startsOn: day(startsOn), lastDay })
  const found = worksForThem([works('Jo', '2023-01-01'), works('Ed', '2020-01-01', today)], addDays(today, 30))
  expect(found).toEqual([{ name: 'Jo', weeks: 3, tellBy: addDays(today, 9), mayHaveRedundancy: true }])
})

test('the last payment of each line, to the penny: a part of a week, and none where all is paid', () => {
  const line = (lineId: string, amountPence: bigint, from: Day, every: 'weekly' | 'once' = 'weekly') => ({
    ...{ lineId, spendLineId: 's', outcomeId: 'o', what: lineId, amountPence, every, from, to: undefined },
    ...{ endsEvent: undefined, season: undefined, paPart: undefined },
  })
  const lines = [line('swimming', 6200n, today), line('a bicycle', 20000n, addDays(today, -40), 'once')]
  const found = linesEnding({ lines: lines as never, overlays: [] }, addDays(today, 9), today)
  // Three of seven days: 6200 * 3 / 7 = 2657.1 pence.
  expect(found.map(({ what, last }) => [what, last?.amountPence, last?.to])).toEqual([
    ['swimming', 2657n, addDays(today, 9)],
    ['a bicycle', undefined, undefined],
  ])
})

test('what happened in somebody’s life is said first, in its own words; nothing is said first of the other kinds', () => {
  const notice = (kind: Ending['kind'], ground: Notice['ground'] = undefined): Notice => ({
    ...{
      ending: ending({ kind }),
      readOn: today,
      ground,
      lines: [],
      assistants: [],
      heldPence: 0n,
      owedPence: 0n,
      noticeDays: 28,
    },
    ...{ receiptYears: 6, personKnownAs: 'Anne', phone: { name: 'Eastmarsh', number: '01', when: 'weekdays' } },
  })
  const first = (...given: Parameters<typeof notice>): string =>
    firstWords(notice(...given))
      .flatMap(({ heading, blocks }) => [heading, ...blocks.map((block) => ('text' in block ? block.text : ''))])
      .join(' ')
  expect(first('moved', groundOn('moved', { on: today }))).toContain(
    'Your money does not end before your move on Monday 23 November 2026.',
  )
  expect(first('moved')).not.toContain('your move on')
  const newCouncil = { name: 'Northford', told: 'Her plan' }
  expect(first('other-council', groundOn('other-council', { newCouncil }))).toMatch(
    /Northford takes over.*helps you, and not us.*What we told them: Her plan.*If Northford has not looked/,
  )
  expect(first('hospital')).toContain('Being in hospital is no reason to end it')
  expect([first('reassessed'), first('after-review')]).toEqual(['', ''])
})

test('an answer is promised until its day; from then on the person reads that it has passed, and whom to ring', () => {
  const council = { name: 'Eastmarsh', number: '01632 960001' }
  const says = (on: Day, own: boolean) => sayAnswerBy({ answerBy: today }, on, { own, council })
  for (const own of [true, false]) expect(says(today, own)).toContain('answers by Monday 23 November 2026')
  const [theirs, ours] = [true, false].map((own) => says(addDays(today, 1), own))
  expect(theirs).toMatch(/should have had an answer by Monday 23 November.*we are sorry.*money goes on.*01632 960001/)
  expect(ours).toContain('should have answered by Monday 23 November 2026. That day has passed')
})

test('the last day in a notice holds while nobody says that it is wrong, and only if somebody confirms it', () => {
  const says = (part: Partial<Ending>, on = today) => sayLastDay(ending({ lastDay: addDays(today, 30), ...part }), on)
  expect(says({})).toContain('until it is everything goes on')
  expect(says({}, addDays(today, 31))).toContain('Nobody confirmed it, so it all went on and still does')
  expect(says({ confirmed: { byName: 'Grace', on: today } })).toContain('Grace confirmed it')
  for (const answered of [undefined, true, false])
    expect(says({ challenge: challenge(answered) })).toContain('that day counts no longer, and the money goes on')
})

test('who works for them and could not be told in time is told soon, and paid for their notice', () => {
  const of = (on: Day) =>
    JSON.stringify(
      noticeParts({
        ...{ ending: ending(), readOn: on, ground: undefined, lines: [], heldPence: 0n, owedPence: 0n, noticeDays: 28 },
        ...{ assistants: [{ name: 'Jo', weeks: 6, tellBy: addDays(today, 1), mayHaveRedundancy: false }] },
        ...{ receiptYears: 6, personKnownAs: 'Anne', phone: { name: 'Eastmarsh', number: '01', when: 'weekdays' } },
      }),
    )
  expect(of(addDays(today, 1))).toContain('Tell Jo by Tuesday 24 November 2026.')
  expect(of(addDays(today, 2))).toContain('Tell Jo as soon as you can. Their notice goes on beyond the last day')
  expect(of(addDays(today, 2))).not.toContain('Tell Jo by')
})

test('the notice says until when somebody may say that it is wrong, and once that has passed what is left to do', () => {
  const of = (on: Day) =>
    JSON.stringify(
      noticeParts({
        ...{ ending: ending({ lastDay: addDays(today, 2) }), readOn: on, ground: undefined, lines: [], assistants: [] },
        ...{ heldPence: 0n, owedPence: 0n, noticeDays: 28, receiptYears: 6, personKnownAs: 'Anne' },
        phone: { name: 'Eastmarsh', number: '01', when: 'weekdays' },
      }),
    )
  expect(of(addDays(today, 2))).toContain('or tell your worker, by Wednesday 25 November 2026.')
  const asked = 'If you told your worker by then, ask them to write it down now'
  for (const days of [3, 30]) expect(of(addDays(today, days))).toContain(`25 November 2026. ${asked}`)
  expect(of(addDays(today, 31))).toContain('You could say so until Wednesday 25 November 2026. You can still complain')
  expect(of(addDays(today, 3))).not.toContain('or tell your worker')
})
