import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { readAll } from '#web/fields.ts'
import type { Agreement, LineToSetUp, Payee } from './agreement.ts'
import { payeeFields } from './forms.ts'
import { type Approved, mayConfirmPayee, mayEndPayments, mayEnterPayee, maySetUp, payeeState } from './rules.ts'
import { sayLine } from './words.ts'

const line: LineToSetUp = {
  ...{ spendLineId: 's', outcomeId: 'o', what: 'Childcare', amountPence: 6200n, every: 'weekly' },
  ...{ from: day('2026-11-30'), to: undefined, endsEvent: 'my therapy ends' },
}
const approved = (lines: LineToSetUp[]): Approved => ({ versionId: 'v', lines, notAgreed: [] })
const agreement: Agreement = {
  agreementId: 'a',
  versionId: 'v',
  managedAs: 'direct-payment',
  setUpOn: day('2026-11-21'),
}
const payee = (part: Partial<Payee> = {}): Payee => ({
  ...{ payeeId: 'p', accountName: 'Anne Field', sortCode: '200000', accountNumber: '55779911' },
  ...{ enteredBy: 'farah', enteredByName: 'Farah Aziz', enteredOn: day('2026-11-21'), confirmedOn: undefined },
  ...part,
})
const checked = payee({ confirmedOn: day('2026-11-22') })
const codes = (verdict: readonly { code: string }[]) => verdict.map(({ code }) => code).join(', ')

describe('setting payments up', () => {
  test.each<[string, Approved | undefined, Agreement | undefined, string]>([
    ['an approved plan', approved([line]), undefined, ''],
    ['nothing approved', undefined, undefined, 'plan-not-approved'],
    ['a plan without money', approved([]), undefined, 'plan-not-approved'],
    ['done already', approved([]), agreement, 'payments-are-set-up-already'],
    ['done already, nothing is approved any more', undefined, agreement, 'payments-are-set-up-already'],
    ['a line agreed since', approved([line]), agreement, ''],
    ['a line for no goal', approved([line, { ...line, outcomeId: '' }]), undefined, 'line-serves-no-outcome'],
  ])('%s', (_, plan, before, expected) => expect(codes(maySetUp(plan, before))).toBe(expected))
})

describe('bank details', () => {
  test.each<[string, Payee | undefined, string, string]>([
    ['written down by another', payee(), 'tom', ''],
    ['none', undefined, 'tom', 'no-details-to-check'],
    ['checked already', checked, 'tom', 'details-are-checked-already'],
    ['written down by the same human', payee(), 'farah', 'another-human-checks-details'],
  ])('check: %s', (_, newest, human, expected) => expect(codes(mayConfirmPayee(newest, human))).toBe(expected))

  test('need an agreement, as an ending does', () => {
    expect([codes(mayEnterPayee(agreement)), codes(mayEnterPayee(undefined))]).toEqual(['', 'payments-not-set-up'])
    expect([codes(mayEndPayments(agreement)), codes(mayEndPayments(undefined))]).toEqual(['', 'payments-not-set-up'])
  })

  test('go to a checked account while newer ones wait', () => {
    expect(payeeState([])).toBe('none')
    expect(payeeState([payee()])).toBe('unconfirmed')
    expect(payeeState([payee(), checked])).toBe('confirmed')
  })

  test.each<[string, string, string]>([
    ['20-00-00', '55779911', '200000 55779911'],
    ['20 00 00', '5577 9911', '200000 55779911'],
    ['20–00–00', '123456', '200000 00123456'],
    ['', '', 'say-the-sort-code, say-the-account-number'],
    ['2000000', '123456789', 'sort-code-has-six-digits, account-number-has-eight-digits'],
    ['20000a', '12345', 'sort-code-has-six-digits, account-number-has-eight-digits'],
    ['٢٠٠٠٠٠', '１２３４５６７８', 'sort-code-has-six-digits, account-number-has-eight-digits'],
  ])('typed as %s and %s', (sortCode, accountNumber, expected) => {
    const read = readAll(payeeFields, { accountName: ['A'], sortCode: [sortCode], accountNumber: [accountNumber] })
    expect('reasons' in read ? codes(read.reasons) : `${read.typed.sortCode} ${read.typed.accountNumber}`).toBe(
      expected,
    )
  })
})

test.each<[Partial<LineToSetUp>, string]>([
  [{}, '£62.00 a week, from Monday 30 November 2026, until: my therapy ends'],
  [
    { endsEvent: undefined, every: 'monthly' },
    '£62.00 a month, from Monday 30 November 2026, until we agree together that it ends',
  ],
  [
    { endsEvent: undefined, to: day('2026-12-31'), every: 'four-weekly' },
    '£62.00 every four weeks, from Monday 30 November 2026, up to Thursday 31 December 2026',
  ],
  [{ every: 'once' }, '£62.00 once, on Monday 30 November 2026'],
])('a line is said as it was agreed: %s', (part, expected) => expect(sayLine({ ...line, ...part })).toBe(expected))
