import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import type { Paid } from '../bank.ts'
import { whyOf } from '../codes.ts'
import { type After, mayComeBack, mayGoAgain, nextStep } from './rules.ts'

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
  isSingle: false,
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
  [{ saidAgain: true, isSingle: true }, 'ask-again', [{ code: 'ask-for-it-again' }]],
  [{ hasNewDetails: true, isSingle: true }, 'needs-check', []],
  [{ saidAgain: true, isPaidAgain: true }, 'paid-again', [{ code: 'goes-again-already' }]],
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
