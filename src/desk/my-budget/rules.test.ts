import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { type Facts, type Phase, phaseOf } from './rules.ts'

const today = day('2026-11-21')
const nothing: Facts = {
  explained: false,
  answer: undefined,
  questions: 'not-open',
  mineDone: false,
  theirsDone: false,
  amount: false,
  plan: undefined,
  verdict: undefined,
  running: undefined,
  review: undefined,
  ending: undefined,
  checkInDue: false,
}
const accepted: Facts = { ...nothing, explained: true, answer: 'accepted' }
const decided: Facts = { ...accepted, questions: 'decided', amount: true }
const plan = { ready: true, mineAgreed: true, theirsAgreed: true, submitted: false }
const asked: Facts = { ...decided, plan: { ...plan, submitted: true } }
const running: Facts = { ...asked, verdict: 'approved', running: { lastDay: undefined } }
const ending = { lastDay: day('2026-12-20'), confirmed: false, mineSaid: false }
const over: Facts = { ...running, ending: { ...ending, lastDay: day('2026-05-20'), confirmed: true } }

const sent = { ...plan, submitted: true }
const next = { back: { hasNextPlan: true } }
const back = (part: Partial<Facts>): Facts => ({
  ...{ ...over, back: { hasNextPlan: false } },
  ...part,
})

describe('where a journey stands', () => {
  test.each<[string, Facts, Phase]>([
    ['nothing yet', nothing, 'to-explain'],
    ['explained', { ...nothing, explained: true }, 'to-answer'],
    ['said not now: may still answer', { ...nothing, explained: true, answer: 'not-now' }, 'to-answer'],
    ['said no', { ...nothing, explained: true, answer: 'declined' }, 'said-no'],
    ['said yes', accepted, 'questions-to-open'],
    ['questions open, mine to do', { ...accepted, questions: 'answering' }, 'questions-to-answer'],
    [
      'questions open, mine done',
      { ...accepted, questions: 'answering', mineDone: true },
      'questions-waiting-for-other',
    ],
    ['both done', { ...accepted, questions: 'revealed', mineDone: true, theirsDone: true }, 'answers-to-look-at'],
    ['needs decided, no amount', { ...decided, amount: false }, 'amount-to-come'],
    ['amount there', decided, 'plan-to-make'],
    ['plan begun', { ...decided, plan: { ...plan, ready: false, mineAgreed: false } }, 'plan-to-make'],
    ['plan whole, mine to agree', { ...decided, plan: { ...plan, mineAgreed: false } }, 'plan-to-agree'],
    ['plan agreed by me alone', { ...decided, plan: { ...plan, theirsAgreed: false } }, 'plan-waiting-for-other'],
    ['agreed by both', { ...decided, plan }, 'plan-to-ask-for'],
    ['asked', asked, 'waiting'],
    ['came back', { ...asked, verdict: 'returned' }, 'came-back'],
    [
      'came back, new version begun',
      { ...decided, verdict: 'returned', plan: { ...plan, mineAgreed: false } },
      'plan-to-agree',
    ],
    ['declined', { ...asked, verdict: 'declined' }, 'declined'],
    ['approved, not set up', { ...asked, verdict: 'approved-with-conditions' }, 'to-set-up'],
    ['running', running, 'running'],
    ['review open', { ...running, review: { mineSaid: false, theirsSaid: false } }, 'review-to-say'],
    ['review said', { ...running, review: { mineSaid: true, theirsSaid: false } }, 'review-waiting'],
    ['ending told', { ...running, ending }, 'ending-to-say'],
    ['ending told, mine said', { ...running, ending: { ...ending, mineSaid: true } }, 'ending-waiting'],
    ['ending confirmed, last day to come', { ...running, ending: { ...ending, confirmed: true } }, 'last-weeks'],
    [
      'last day today is still paid',
      { ...running, ending: { ...ending, lastDay: today, confirmed: true } },
      'last-weeks',
    ],
    ['ended', { ...running, ending: { ...ending, lastDay: day('2026-11-20'), confirmed: true } }, 'ended'],
    ['ran out by its own last day', { ...running, running: { lastDay: day('2026-11-20') } }, 'ended'],
    [
      'check-in due',
      { ...running, ending: { ...ending, lastDay: day('2026-05-20'), confirmed: true }, checkInDue: true },
      'check-in-due',
    ],
    ['looked back, something is gone', { ...over, lost: true }, 'lost'],
    ['something was gone, and they came back', { ...over, lost: true, back: { hasNextPlan: false } }, 'coming-back'],
    ['something was gone, and the next look back is due', { ...over, lost: true, checkInDue: true }, 'check-in-due'],
    ['came back, no plan begun', back({}), 'coming-back'],
    ['came back, no plan to be seen', back({ plan: undefined, back: { hasNextPlan: true } }), 'coming-back'],
    ['came back, the next plan is open', back({ plan: { ...plan, mineAgreed: false }, ...next }), 'plan-to-agree'],
    ['came back, the next plan is sent', back({ plan: sent, ...next, verdict: undefined }), 'waiting'],
    ['came back, the next plan came back', back({ plan: sent, ...next, verdict: 'returned' }), 'came-back'],
    ['came back, the next plan was declined', back({ plan: sent, ...next, verdict: 'declined' }), 'declined'],
    ['came back, the next plan was approved', back({ plan: sent, ...next }), 'to-set-up'],
  ])('%s', (_, facts, expected) => expect(phaseOf(facts, today)).toBe(expected))
})
