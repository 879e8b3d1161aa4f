import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { GiveBack, GivingBack, Reply } from './giving-back.ts'
import {
  mayApprove,
  mayCarryOut,
  mayDecide,
  mayDrop,
  mayOffer,
  mayPropose,
  mayReply,
  maySayTried,
  turnWith,
} from './rules.ts'

const today = day('2026-11-27')
const codes = (verdict: Verdict): string => verdict.map(({ code, at }) => (at ? `${code} @${at}` : code)).join()
const one = (part: Partial<GiveBack> = {}): GiveBack => ({
  ...{ giveBackId: 'g', amountPence: 5000n, asRole: 'worker', proposedBy: 'priya', byName: 'Priya Shah', on: today },
  ...{ lines: [{ words: 'Weeks 1 to 4', amountPence: 5000n }], approved: undefined, replies: [], tried: [] },
  ...{ dropped: undefined, carriedOut: undefined },
  ...part,
})
const noticed = (until: Day, part: Partial<GiveBack> = {}) =>
  one({ approved: { byName: 'Grace', on: addDays(until, -28), notBefore: until }, ...part })
const said = (...replies: Reply[]) => ({ replies: replies.map((reply) => ({ reply, words: 'x', on: today })) })
const typed = (reply: Reply, ago = 0) => ({
  replies: [{ reply, words: 'x', on: addDays(today, -ago), how: 'phone' as const, typedBy: 'Priya Shah' }],
})
/** Newest first. */
const then = (...answers: Pick<GiveBack, 'replies'>[]) => ({ replies: answers.flatMap(({ replies }) => replies) })
const DECIDED = { decided: { byName: 'Grace', on: today, reasons: 'x' } }
const tried = (...days: number[]) => ({
  tried: days.map((ago) => ({ on: addDays(today, -ago), how: 'phone' as const, words: 'x', byName: 'Priya Shah' })),
})
const over = { dropped: { byName: 'Priya Shah', on: today, reason: 'x' } }
const now = (part: Partial<GivingBack> = {}): GivingBack => ({
  ...{ all: [], leftOverPence: 5000n, freePence: 20_000n, isBadTime: false, noticeDays: 28 },
  ...part,
})
const lines = (pence: bigint) => [{ words: 'x', amountPence: pence }]
const past = addDays(today, -1)

// biome-ignore format: a row a case
test.each<[string, Verdict, string]>([
  ['proposing all that is left over', mayPropose(now(), lines(5000n)), ''],
  ['a penny more', mayPropose(now(), lines(5001n)), 'more-than-is-left-over @lines'],
  ['parts that together are more', mayPropose(now(), [...lines(2501n), ...lines(2500n)]), 'more-than-is-left-over @lines'],
  ['nothing is left over', mayPropose(now({ leftOverPence: 0n }), lines(1n)), 'nothing-is-left-over'],
  ['one is open', mayPropose(now({ all: [one()] }), lines(1n)), 'one-is-open-already'],
  ['one is over', mayPropose(now({ all: [one(over)] }), lines(1n)), ''],
  ['in a bad time', mayPropose(now({ isBadTime: true }), lines(1n)), 'is-a-bad-time'],
  ['offering, also in a bad time', mayOffer(now({ isBadTime: true }), 20_000n), ''],
  ['offering more than there is', mayOffer(now(), 20_001n), 'more-than-there-is @amount'],
  ['offering of nothing', mayOffer(now({ freePence: 0n }), 1n), 'nothing-is-left-over'],
  ['offering while one is open', mayOffer(now({ all: [one()] }), 1n), 'one-is-open-already'],
  ['a second human', mayApprove(one(), 'grace', false), ''],
  ['the same human', mayApprove(one(), 'priya', false), 'somebody-else-approves'],
  ['a second yes in a bad time', mayApprove(one(), 'grace', true), 'is-a-bad-time'],
  ['twice', mayApprove(noticed(today), 'grace', false), 'approved-already'],
  ['an offer needs none', mayApprove(one({ asRole: 'person' }), 'grace', false), 'approved-already'],
  ['one that is over', mayApprove(one(over), 'grace', false), 'is-over-already'],
  ['replying before the second yes', mayReply(one()), 'not-approved-yet'],
  ['replying', mayReply(noticed(today)), ''],
  ['replying again', mayReply(noticed(today, said('agree'))), ''],
  ['replying when it is over', mayReply(noticed(today, over)), 'is-over-already'],
  ['having tried', maySayTried(noticed(today), today), ''],
  ['having tried before the second yes', maySayTried(one(), today), 'not-approved-yet'],
  ['twice on a day', maySayTried(noticed(today, tried(0)), today), 'tried-today-already'],
  ['who has answered', maySayTried(noticed(today, said('talk')), today), 'has-answered-already'],
  ['letting go', mayDrop(one(), false), ''],
  ['the person lets a proposal go', mayDrop(one(), true), 'answer-it-instead'],
  ['the person takes an offer back', mayDrop(one({ asRole: 'person' }), true), ''],
  ['letting go twice', mayDrop(one(over), false), 'is-over-already'],
  ['no second yes', mayCarryOut(one(), now(), today), 'not-approved-yet'],
  ['agreed, before the day', mayCarryOut(noticed(addDays(today, 20), said('agree')), now(), today), ''],
  ['agreed, then needed', mayCarryOut(noticed(past, said('need-it', 'agree')), now(), today), 'they-need-it'],
  ['needed, then agreed', mayCarryOut(noticed(past, said('agree', 'need-it')), now(), today), ''],
  ['wants to talk', mayCarryOut(noticed(past, said('talk')), now(), today), 'they-want-to-talk'],
  ['no answer, the day before', mayCarryOut(noticed(addDays(today, 1), tried(3, 2)), now(), today), 'their-day-has-not-come'],
  ['no answer, on the day', mayCarryOut(noticed(today, tried(3, 2)), now(), today), 'manager-decides-first'],
  ['no answer, and a manager decided', mayCarryOut(noticed(today, { ...tried(3, 2), ...DECIDED }), now(), today), ''],
  ['a manager decided, then it is needed', mayCarryOut(noticed(today, { ...tried(3, 2), ...DECIDED, ...said('need-it') }), now(), today), 'they-need-it'],
  ['a typed yes, before the day', mayCarryOut(noticed(addDays(today, 1), typed('agree')), now(), today), 'their-day-has-not-come'],
  ['a typed yes, on the day', mayCarryOut(noticed(today, typed('agree', 14)), now(), today), ''],
  ['a typed yes after the day, on it', mayCarryOut(noticed(past, typed('agree')), now(), today), 'their-day-has-not-come'],
  ['a typed yes after the day, in its two weeks', mayCarryOut(noticed(past, typed('agree', 13)), now(), today), 'their-day-has-not-come'],
  ['a typed yes after the day, after them', mayCarryOut(noticed(past, typed('agree', 14)), now(), today), ''],
  ['a typed yes over their own no', mayCarryOut(noticed(past, then(typed('agree', 20), said('need-it'))), now(), today), 'their-own-word-stands'],
  ['a typed yes, then their own no', mayCarryOut(noticed(past, then(said('need-it'), typed('agree', 20))), now(), today), 'they-need-it'],
  ['a typed yes over a typed talk over their own no', mayCarryOut(noticed(past, then(typed('agree', 20), typed('talk', 20), said('need-it'))), now(), today), 'their-own-word-stands'],
  ['a typed yes over a typed no', mayCarryOut(noticed(past, then(typed('agree', 20), typed('need-it', 20))), now(), today), ''],
  ['a typed no over their own yes', mayCarryOut(noticed(past, then(typed('need-it'), said('agree'))), now(), today), 'they-need-it'],
  ['a typed yes over their own no, then their own yes', mayCarryOut(noticed(past, then(said('agree'), typed('agree'), said('need-it'))), now(), today), ''],
  ['deciding', mayDecide(noticed(today, tried(3, 2)), 'grace', false, today), ''],
  ['deciding what one proposed', mayDecide(noticed(today, tried(3, 2)), 'priya', false, today), 'somebody-else-approves'],
  ['deciding in a bad time', mayDecide(noticed(today, tried(3, 2)), 'grace', true, today), 'is-a-bad-time'],
  ['deciding after one try', mayDecide(noticed(today, tried(3)), 'grace', false, today), 'nobody-waits-for-this'],
  ['deciding over an answer', mayDecide(noticed(today, { ...tried(3, 2), ...said('talk') }), 'grace', false, today), 'nobody-waits-for-this'],
  ['deciding what is over', mayDecide(noticed(today, over), 'grace', false, today), 'is-over-already'],
  ['no answer, tried once', mayCarryOut(noticed(past, tried(3)), now(), today), 'no-answer-is-not-a-yes'],
  ['in a bad time', mayCarryOut(noticed(past, said('agree')), now({ isBadTime: true }), today), 'is-a-bad-time'],
  ['used since', mayCarryOut(noticed(past, said('agree')), now({ leftOverPence: 4999n }), today), 'no-longer-left-over'],
  ['an offer', mayCarryOut(one({ asRole: 'person' }), now({ leftOverPence: 0n, isBadTime: true }), today), ''],
  ['an offer of what is gone', mayCarryOut(one({ asRole: 'person' }), now({ freePence: 4999n }), today), 'no-longer-left-over'],
  ['one that is over', mayCarryOut(one(over), now(), today), 'is-over-already'],
])('%s', (_, verdict, expected) => expect(codes(verdict)).toBe(expected))

// biome-ignore format: a row a case
test.each<[string, GiveBack, string]>([
  ['a proposal', one(), 'approver'],
  ['an offer', one({ asRole: 'person' }), 'finance'],
  ['notice', noticed(addDays(today, 20)), 'person'],
  ['agreed', noticed(addDays(today, 20), said('agree')), 'finance'],
  ['needed', noticed(addDays(today, 20), said('need-it')), 'worker'],
  ['silent', noticed(past), 'worker'],
  ['silent and tried twice', noticed(past, tried(4, 2)), 'manager'],
  ['silent, and a manager decided', noticed(past, { ...tried(4, 2), ...DECIDED }), 'finance'],
  ['a typed yes, before the day', noticed(addDays(today, 9), typed('agree')), 'their-days'],
  ['a typed yes, after it', noticed(past, typed('agree', 14)), 'finance'],
  ['a typed yes after the day, in its two weeks', noticed(past, typed('agree')), 'their-days'],
  ['a typed yes over their own no', noticed(past, then(typed('agree', 20), said('need-it'))), 'worker'],
])('whose turn it is: %s', (_, found, expected) => expect(turnWith(found, today)).toBe(expected))
