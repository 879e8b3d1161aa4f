import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import { type BesideFacts, besideDoes } from './beside/rules.ts'
import type { Checking, Level, LookItem, SpendingLook } from './checking.ts'
import {
  dueFrom,
  lighterOf,
  mayAsk,
  mayAskCloser,
  mayClose,
  mayOpenLook,
  mayReply,
  maySayView,
  maySetLighter,
  maySettle,
  mayTick,
  oneThing,
  quarterToComeOf,
  restingOf,
  turnOf,
} from './rules.ts'

const today = day('2026-11-27')
const ago = (days: number): Day => addDays(today, -days)
const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join()

const question = (on = ago(3)) => ({ words: 'Was this the usual class?', byName: 'Priya Shah', on })
const reply = { words: 'Yes', on: ago(1) }
const item = (part: Partial<LookItem> = {}): LookItem => ({
  ...{ purchaseId: 'p', amountPence: 1200n, boughtOn: ago(20), what: 'Yoga', lineWhat: 'Yoga class', hasPhoto: true },
  ...{ noReceiptBecause: undefined, because: 'biggest', isFine: false, question: undefined, reply: undefined },
  ...part,
})
const look = (part: Partial<SpendingLook> = {}): SpendingLook => ({
  ...{ lookId: 'k', from: undefined, to: ago(5), openedOn: ago(5), openedByName: 'Priya Shah', closed: undefined },
  ...{ items: [item()] },
  ...part,
})
const over = (on: Day, items: LookItem[] = []): SpendingLook =>
  look({ lookId: on, to: on, openedOn: on, closed: { on, byName: 'Priya Shah' }, items })
const level = (of: Level, part: object = {}): Checking['level'] => ({
  ...{ level: of, reason: 'why', from: ago(400), setBy: undefined, lookAgainOn: undefined },
  ...{ everyMonths: 3, sample: 4, receiptsOverPence: undefined, statements: false },
  ...part,
})
const asked = (part: object = {}) => ({
  ...{ askId: 'a', level: 'close' as const, reason: 'why', lookAgainOn: addDays(today, 60), byName: 'Priya Shah' },
  ...{ on: ago(2), view: undefined },
  ...part,
})
const VIEW = { view: { words: 'All right', on: ago(1) } }
const bought = { purchaseId: 'q', amountPence: 500n, boughtOn: ago(2) }
const checking = (part: Partial<Checking> = {}): Checking => ({
  ...{
    level: level('shared'),
    own: level('shared'),
    looks: [],
    asked: undefined,
    resting: undefined,
    dueOn: addDays(today, 30),
  },
  ...{ toLookAt: [bought], anythingPaid: true, lighter: undefined, quarterToCome: undefined },
  receiptToCome: undefined,
  ...part,
})
const RECEIPT = { ...bought, what: 'Coat' }
const QUARTER = { from: day('2026-07-01'), to: day('2026-09-30') }
const RESTS = { resting: { until: undefined } }

// biome-ignore format: a row a case
test.each<[string, string, string]>([
  ['one that was agreed for a time', codes(maySetLighter(checking({ level: level('close', { until: addDays(today, 9) }) }), 'light')), 'agreed-for-a-time'],
  ['close to shared', maySetLighter(checking({ level: level('close') }), 'shared').length.toString(), '0'],
  ['the same', codes(maySetLighter(checking(), 'shared')), 'looked-at-that-way-already @level'],
  ['closer by this door', codes(maySetLighter(checking(), 'close')), 'closer-needs-their-view-first @level'],
  ['asking', codes(mayAskCloser(checking(), { level: 'close', lookAgainOn: addDays(today, 90) }, today)), ''],
  ['asking, not closer', codes(mayAskCloser(checking(), { level: 'shared', lookAgainOn: addDays(today, 90) }, today)), 'is-not-closer @level'],
  ['asking that a close look goes on', codes(mayAskCloser(checking({ level: level('close') }), { level: 'close', lookAgainOn: addDays(today, 90) }, today)), ''],
  ['asking, to think again today', codes(mayAskCloser(checking(), { level: 'close', lookAgainOn: today }, today)), 'look-again-later-than-today @lookAgainOn'],
  ['asking for 185 days', codes(mayAskCloser(checking(), { level: 'close', lookAgainOn: addDays(today, 185) }, today)), 'look-again-within-six-months @lookAgainOn'],
  ['asking twice', codes(mayAskCloser(checking({ asked: asked() }), { level: 'close', lookAgainOn: addDays(today, 90) }, today)), 'asked-about-already'],
  ['asking in a bad time', codes(mayAskCloser(checking(RESTS), { level: 'close', lookAgainOn: addDays(today, 90) }, today)), 'is-a-bad-time'],
  ['saying', codes(maySayView(checking({ asked: asked() }))), ''],
  ['saying with nothing asked', codes(maySayView(checking())), 'nothing-was-asked'],
  ['saying twice', codes(maySayView(checking({ asked: asked(VIEW) }))), 'said-so-already'],
  ['settling with the view', codes(maySettle(checking({ asked: asked(VIEW) }), 'closer', today)), ''],
  ['settling without', codes(maySettle(checking({ asked: asked() }), 'closer', today)), 'their-view-is-to-come'],
  ['settling after 13 days of silence', codes(maySettle(checking({ asked: asked({ on: ago(13) }) }), 'closer', today)), 'their-view-is-to-come'],
  ['settling after 14 days of silence', codes(maySettle(checking({ asked: asked({ on: ago(14) }) }), 'closer', today)), ''],
  ['settling in a bad time', codes(maySettle(checking({ asked: asked(VIEW), ...RESTS }), 'closer', today)), 'is-a-bad-time'],
  ['settling after its own last day', codes(maySettle(checking({ asked: asked({ ...VIEW, lookAgainOn: today }) }), 'closer', today)), 'look-again-later-than-today'],
  ['leaving it as it is, at any time', codes(maySettle(checking({ asked: asked(), ...RESTS }), 'as-it-is', today)), ''],
  ['settling nothing', codes(maySettle(checking(), 'as-it-is', today)), 'nothing-was-asked'],
  ['opening', codes(mayOpenLook(checking(), today)), ''],
  ['opening a second', codes(mayOpenLook(checking({ looks: [look()] }), today)), 'a-look-is-open'],
  ['with nothing bought: before it is due, then', [ago(-1), today].map((dueOn) => codes(mayOpenLook(checking({ toLookAt: [], dueOn }), today))).join(', '), 'nothing-to-look-at, '],
  ['opening in a bad time', codes(mayOpenLook(checking(RESTS), today)), 'is-a-bad-time'],
  ['ticking', codes(mayTick({ look: look(), item: item() })), ''],
  ['ticking twice', codes(mayTick({ look: look(), item: item({ isFine: true }) })), 'is-fine-already'],
  ['ticking afterwards', codes(mayTick({ look: over(ago(1)), item: item() })), 'look-is-over'],
  ['asking about one', codes(mayAsk({ look: look(), item: item() }, undefined)), ''],
  ['a second question', codes(mayAsk({ look: look(), item: item({ question: question() }) }, undefined)), 'one-question-was-asked'],
  ['about what is fine', codes(mayAsk({ look: look(), item: item({ isFine: true }) }, undefined)), 'is-fine-already'],
  ['a question in a bad time', codes(mayAsk({ look: look(), item: item() }, { until: undefined })), 'is-a-bad-time'],
  ['a question afterwards', codes(mayAsk({ look: over(ago(1)), item: item() }, undefined)), 'look-is-over'],
  ['answering', codes(mayReply({ look: look(), item: item({ question: question() }) })), ''],
  ['answering nothing', codes(mayReply({ look: look(), item: item() })), 'no-question-to-answer'],
  ['answering twice', codes(mayReply({ look: look(), item: item({ question: question(), reply }) })), 'answered-already'],
  ['answering afterwards', codes(mayReply({ look: over(ago(1)), item: item({ question: question() }) })), 'look-is-over'],
  ['finishing with one open', codes(mayClose(look())), 'not-every-one-is-settled'],
  ['finishing with one asked', codes(mayClose(look({ items: [item({ question: question() })] }))), 'not-every-one-is-settled'],
  ['finishing with one answered', codes(mayClose(look({ items: [item({ question: question(), reply })] }))), ''],
  ['finishing with all fine', codes(mayClose(look({ items: [item({ isFine: true })] }))), ''],
  ['finishing twice', codes(mayClose(over(ago(1)))), 'look-is-over'],
])('%s', (_, found, expected) => expect(found).toBe(expected))

describe('a bad time', () => {
  // biome-ignore format: a row a case
  test.each<[string, (number | undefined)[], string | undefined]>([
    ['none', [], undefined],
    ['goes on', [undefined, 3], 'open'],
    ['ended today', [0], '2026-12-04'],
    ['ended seven days ago', [7], '2026-11-27'],
    ['ended eight days ago', [8], undefined],
    ['the later of two', [20, 2], '2026-12-02'],
  ])('%s', (_, ends, expected) => {
    const found = restingOf(ends.map((days) => ({ endedOn: days === undefined ? undefined : ago(days) })), 7, today)
    expect(found && (found.until ?? 'open')).toBe(expected)
  })

  const waits = checking({
    looks: [look({ items: [item({ question: question() })] })],
    asked: asked(),
    dueOn: ago(30),
    lighter: { level: 'light', looks: 2 },
  })
  test('never: anything is asked for while a bad time goes on, or in the days after it', () => {
    expect(oneThing(waits, today)?.is).toBe('answer')
    for (const resting of [{ until: undefined }, { until: addDays(today, 3) }]) {
      expect(oneThing({ ...waits, resting }, today)).toBeUndefined()
      expect(turnOf({ ...waits, resting }, today)).toMatchObject({ who: 'nobody', resting: true })
    }
    const facts: BesideFacts = {
      ...{ resting: { until: undefined }, asked: { on: ago(20), viewed: true }, open: { on: ago(9), unanswered: 0 } },
      ...{ lookAgainOn: ago(1), dueOn: ago(1), anythingToLookAt: true },
    }
    expect(besideDoes({ ...facts, resting: undefined }, today)?.does).toBe('settle-closer')
    expect(besideDoes(facts, today)).toBeUndefined()
  })
})

describe('the one thing, and whose turn it is', () => {
  const open = look({
    items: [
      item({ purchaseId: 'young', question: question(ago(1)) }),
      item({ purchaseId: 'old', question: question(ago(4)) }),
      item({ purchaseId: 'answered', question: question(ago(9)), reply }),
      item({ purchaseId: 'fine', question: question(ago(9)), isFine: true }),
    ],
  })
  // biome-ignore format: a row a case
  test.each<[string, Partial<Checking>, string]>([
    ['nothing before it is due', {}, 'nobody 2026-12-27'],
    ['of several questions the oldest', { looks: [open], asked: asked() }, 'person answer old'],
    ['then the view', { looks: [look({ items: [] })], asked: asked() }, 'person say-how-you-see-it'],
    ['after two weeks the worker settles it', { asked: asked({ on: ago(14) }) }, 'worker settle-closer'],
    ['the worker reads the view', { asked: asked(VIEW) }, 'worker settle-closer'],
    ['an open look', { looks: [look()] }, 'worker finish-look'],
    ['a look is due', { dueOn: today }, 'worker open-look'],
    ['a look is due, nothing is written down', { dueOn: today, toLookAt: [] }, 'person write-down'],
    ['the same where nothing was paid', { dueOn: today, toLookAt: [], anythingPaid: false }, 'nobody 2026-11-27'],
    ['the close look runs out', { level: level('close', { lookAgainOn: today }) }, 'worker think-again'],
    ['it goes well', { lighter: { level: 'light', looks: 2 } }, 'worker offer-lighter'],
    ['a bank statement is to come', { quarterToCome: QUARTER }, 'person send-statement'],
    ['the same while a look is due', { quarterToCome: QUARTER, dueOn: today }, 'worker open-look'],
    ['a receipt is to come', { receiptToCome: RECEIPT }, 'person show-receipt'],
    ['a statement comes before it', { receiptToCome: RECEIPT, quarterToCome: QUARTER }, 'person send-statement'],
    ['a receipt while a look is due', { receiptToCome: RECEIPT, dueOn: today }, 'worker open-look'],
    ['a receipt in a bad time', { receiptToCome: RECEIPT, ...RESTS }, 'nobody undefined'],
    ['the same before a lighter look', { quarterToCome: QUARTER, lighter: { level: 'light', looks: 2 } }, 'person send-statement'],
    ['before payments are set up', { dueOn: undefined }, 'nobody undefined'],
  ])('%s', (_, part, expected) => {
    const turn = turnOf(checking(part), today)
    const thing = turn.who === 'person' ? turn.thing : undefined
    const said = turn.who === 'person' ? `${thing?.is}${thing?.is === 'answer' ? ` ${thing.purchaseId}` : ''}` : turn.who === 'worker' ? turn.does : `${turn.until}`
    expect(`${turn.who} ${said}`).toBe(expected)
  })

  // biome-ignore format: a row a case
  test.each<[string, Partial<BesideFacts>, string | undefined]>([
    ['nothing', {}, undefined],
    ['it waits for the person', { open: { on: ago(3), unanswered: 1 }, dueOn: ago(1) }, undefined],
    ['a look is open', { open: { on: ago(3), unanswered: 0 } }, 'finish-look'],
    ['asked, and silent', { asked: { on: ago(3), viewed: false }, dueOn: ago(1) }, undefined],
    ['asked long ago', { asked: { on: ago(14), viewed: false } }, 'settle-closer'],
    ['answered', { asked: { on: ago(1), viewed: true } }, 'settle-closer'],
    ['the close look runs out', { lookAgainOn: today }, 'think-again'],
    ['due', { dueOn: today }, 'open-look'],
    ['due, and nothing was bought', { dueOn: today, anythingToLookAt: false }, undefined],
    ['it goes well', { lighterSince: ago(3) }, 'offer-lighter'],
  ])('on the caseload: %s', (_, part, expected) => {
    const none = { resting: undefined, asked: undefined, open: undefined, lookAgainOn: undefined, dueOn: undefined }
    expect(besideDoes({ ...none, anythingToLookAt: true, ...part }, today)?.does).toBe(expected)
  })
})

describe('a bank statement for each quarter of a year', () => {
  const days = (firstDay: string, lastDay: string) => ({ firstDay: day(firstDay), lastDay: day(lastDay) })
  // biome-ignore format: a row a case
  test.each<[string, boolean, string, ReturnType<typeof days>[], string, string | undefined]>([
    ['none is asked for', false, '2020-01-01', [], '2026-11-27', undefined],
    ['the last one that is over', true, '2020-01-01', [], '2026-11-27', '2026-07-01 2026-09-30'],
    ['not in the first 13 days after it', true, '2020-01-01', [], '2027-01-14', '2026-07-01 2026-09-30'],
    ['from the fifteenth on', true, '2020-01-01', [], '2027-01-15', '2026-10-01 2026-12-31'],
    ['over the turn of a year', true, '2020-01-01', [], '2027-02-28', '2026-10-01 2026-12-31'],
    ['not for days before it was agreed', true, '2026-07-02', [], '2026-11-27', undefined],
    ['a row in each month is enough', true, '2020-01-01', [days('2026-07-09', '2026-09-02')], '2026-11-27', undefined],
    ['in two files', true, '2020-01-01', [days('2026-06-09', '2026-08-01'), days('2026-09-30', '2026-10-02')], '2026-11-27', undefined],
    ['one month is missing', true, '2020-01-01', [days('2026-07-09', '2026-08-31')], '2026-11-27', '2026-07-01 2026-09-30'],
  ])('%s', (_, statements, from, taken, on, expected) => {
    const found = quarterToComeOf({ statements, from: day(from) }, taken, day(on))
    expect(found && `${found.from} ${found.to}`).toBe(expected)
  })
})

describe('a lighter look is offered', () => {
  const calm = (days: number) => over(ago(days))
  const asks = (days: number) => over(ago(days), [item({ question: question() })])
  // biome-ignore format: a row a case
  test.each<[string, Level, SpendingLook[], string | undefined]>([
    ['after two calm looks', 'shared', [calm(10), calm(100)], 'light 2'],
    ['from close to shared', 'close', [calm(10), calm(40), calm(70)], 'shared 3'],
    ['not after one', 'shared', [calm(10)], undefined],
    ['not where the last had a question', 'shared', [asks(10), calm(100), calm(190)], undefined],
    ['not where the one before had', 'shared', [calm(10), asks(100)], undefined],
    ['an open look does not count', 'shared', [look({ openedOn: ago(1) }), calm(100)], undefined],
    ['looks before this level do not count', 'shared', [calm(10), calm(500)], undefined],
    ['there is nothing lighter', 'light', [calm(10), calm(100)], undefined],
  ])('%s', (_, of, looks, expected) => {
    const found = lighterOf(level(of), looks, 2)
    expect(found && `${found.level} ${found.looks}`).toBe(expected)
  })

  test('a look is due so many months after the last, or after the payments were set up', () => {
    expect(dueFrom(day('2026-01-31'), undefined, 1)).toBe('2026-02-28')
    expect(dueFrom(day('2026-01-31'), day('2026-06-15'), 3)).toBe('2026-09-15')
    expect(dueFrom(undefined, undefined, 3)).toBeUndefined()
  })
})
