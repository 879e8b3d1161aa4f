import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Paid } from '../bank.ts'
import { whyOf } from '../codes.ts'
import { type After, mayAskAgain, mayComeBack, mayGoAgain, nextStep } from './rules.ts'

const today = day('2026-11-27')
const paid = { amountPence: 6200n, isPosted: true, isBack: false, isUsed: false } as Paid
const back = { amountPence: 6200n, returnedOn: today }

test.each([
  ['nothing', paid, back, undefined],
  ['an amount that nobody told', paid, { ...back, amountPence: undefined }, undefined],
  ['no-such-payment', undefined, back, 'reference'],
  ['not-paid-yet', { ...paid, isPosted: false }, back, 'reference'],
  ['is-back-already', { ...paid, isBack: true }, back, 'reference'],
  ['another-amount', paid, { ...back, amountPence: 6199n }, 'amount'],
  ['not-yet-today', paid, { ...back, returnedOn: day('2026-11-28') }, 'returnedOn'],
  ['was-used-already', { ...paid, isUsed: true }, back, 'reference'],
] as const)('what stands in the way of a payment that came back: %s', (code, of, said, at) => {
  expect(mayComeBack(of, said, today)).toEqual(at === undefined ? [] : [{ code, at }])
})

const after: After = {
  single: undefined,
  isInRun: false,
  isPaidAgain: false,
  saidAgain: false,
  hasNewDetails: false,
  newAreChecked: false,
}

test.each([
  [{}, 'needs-details', []],
  [{ hasNewDetails: true }, 'needs-check', []],
  [{ hasNewDetails: true, newAreChecked: true }, 'goes-again', [{ code: 'goes-again-already' }]],
  [{ saidAgain: true }, 'goes-again', [{ code: 'goes-again-already' }]],
  [{ saidAgain: true, single: 'pot' }, 'ask-again', [{ code: 'ask-for-it-again' }]],
  [{ newAreChecked: true, single: 'refund' }, 'ask-back', [{ code: 'ask-for-it-again' }]],
  [{ hasNewDetails: true, single: 'pot' }, 'needs-check', []],
  [{ saidAgain: true, isInRun: true, single: 'pot' }, 'in-a-run', [{ code: 'goes-again-already' }]],
  [{ isInRun: true }, 'in-a-run', [{ code: 'goes-again-already' }]],
  [{ saidAgain: true, isInRun: true, isPaidAgain: true }, 'paid-again', [{ code: 'goes-again-already' }]],
] as const)('what comes next after %j: %s', (known, next, may) => {
  expect(nextStep({ ...after, ...known })).toBe(next)
  expect(mayGoAgain(next)).toEqual(may)
})

test.each([
  ['0', 'no-such-account'],
  ['5', 'no-such-account'],
  ['B', 'account-closed'],
  ['AC04', 'account-closed'],
  ['3', 'account-moved'],
  ['2', 'has-died'],
  ['C', 'asked-back'],
  ['AC06', 'blocked'],
  ['account-closed', 'account-closed'],
  ['7', 'not-told'],
  ['', 'not-told'],
  ['constructor', 'not-told'],
])('the code %j means %s', (code, why) => {
  expect(whyOf(code)).toBe(why)
})

test.each([
  ['needs-details', 'account-first'],
  ['needs-check', 'account-first'],
  ['ask-again', ''],
  ['in-a-run', 'asked-again-already'],
  ['paid-again', 'asked-again-already'],
] as const)('asked for again while it %s: %s', (next, code) => {
  expect(mayAskAgain(next).map((one) => one.code)).toEqual(code === '' ? [] : [code])
})
