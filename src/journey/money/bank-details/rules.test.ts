import { describe, expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { readAll } from '#web/fields.ts'
import { payeeFields } from './forms.ts'
import type { BankSwitch, Call, DetailsWait, Payee, SaidOfDetails } from './payee.ts'
import {
  detailsInTurn,
  detailsWait,
  isChange,
  mayApplySwitch,
  mayCall,
  mayConfirmPayee,
  mayEnterPayee,
  payeeState,
  whoseAccount,
  whoseFrom,
} from './rules.ts'

const payee = (part: Partial<Payee> = {}): Payee => ({
  ...{
    payeeId: 'p',
    pocket: 'held',
    accountName: 'Anne Field',
    sortCode: '200000',
    accountNumber: '55779911',
    rollNumber: '',
  },
  ...{ checkedAs: 'fits', switchId: undefined, enteredBy: 'farah', enteredByName: 'Farah Aziz' },
  ...{ enteredOn: day('2026-11-21'), call: undefined, confirmedOn: undefined },
  ...part,
})
const checked = payee({ confirmedOn: day('2026-11-22') })
const asked = (said: SaidOfDetails): Call => ({ said, numberRung: '01', byName: 'Farah', on: day('2026-11-23') })
const codes = (verdict: readonly { code: string; at?: string }[]) =>
  verdict.map(({ code, at }) => (at === undefined ? code : `${code} ${at}`)).join(', ')

describe('bank details', () => {
  test.each<[string, Payee[], string, string]>([
    ['written down by another', [payee()], 'tom', ''],
    ['none', [], 'tom', 'no-details-to-check'],
    ['checked already', [checked], 'tom', 'details-are-checked-already'],
    ['written down by the same human', [payee()], 'farah', 'another-human-checks-details'],
    ['changed, and nobody asked', [payee(), checked], 'tom', 'ask-the-person-first'],
    ['changed, and theirs', [payee({ call: asked('yes-mine') }), checked], 'tom', ''],
    ['changed, and not theirs', [payee({ call: asked('not-mine') }), checked], 'tom', 'person-says-not-theirs'],
    ['the first, and not theirs', [payee({ call: asked('not-mine') })], 'tom', 'person-says-not-theirs'],
    ['written down again, none of them checked', [payee(), payee()], 'tom', ''],
  ])('check: %s', (_, payees, human, expected) => expect(codes(mayConfirmPayee(payees, human))).toBe(expected))

  test.each<[string, Payee | undefined, Parameters<typeof mayCall>[1], string]>([
    ['theirs', payee(), { said: 'yes-mine', alone: true, held: '01', asked: '' }, ''],
    ['theirs, face to face', payee(), { said: 'yes-mine', alone: true, held: '', asked: 'Priya' }, ''],
    ['not theirs, somebody listened', payee(), { said: 'not-mine', alone: false, held: '01', asked: '' }, ''],
    [
      'theirs, somebody listened',
      payee(),
      { said: 'yes-mine', alone: false, held: '01', asked: '' },
      'ask-them-alone alone',
    ],
    [
      'no number, nobody named',
      payee(),
      { said: 'yes-mine', alone: true, held: '', asked: '' },
      'say-who-asked-them asked',
    ],
    ['none', undefined, { said: 'yes-mine', alone: true, held: '01', asked: '' }, 'no-details-to-check'],
    ['checked', checked, { said: 'yes-mine', alone: true, held: '01', asked: '' }, 'details-are-checked-already'],
    [
      'asked before',
      payee({ call: asked('not-mine') }),
      { said: 'yes-mine', alone: true, held: '01', asked: '' },
      'person-was-asked-already',
    ],
  ])('ask: %s', (_, newest, said, expected) => expect(codes(mayCall(newest, said))).toBe(expected))

  test('need an agreement, and numbers that can belong together', () => {
    expect(codes(mayEnterPayee(undefined, 'fits', 'held'))).toBe('payments-not-set-up')
    expect(codes(mayEnterPayee({}, 'fits', 'held'))).toBe('')
    expect(codes(mayEnterPayee({}, 'cannot-be-told', 'third-party'))).toBe('')
    expect(codes(mayEnterPayee({}, 'cannot-be-right', 'held'))).toBe('numbers-cannot-be-right accountNumber')
    expect(codes(mayEnterPayee({}, 'fits', undefined))).toBe('choose-whose-account whose')
  })

  test('are of one of two accounts, each with a turn of its own', () => {
    const [theirs, hers] = [payee({ payeeId: 't', pocket: 'third-party' }), checked]
    expect(detailsInTurn([theirs, hers])).toEqual([theirs])
    expect(isChange(detailsInTurn([theirs, hers]))).toBe(false)
    expect(detailsInTurn([{ ...theirs, confirmedOn: hers.confirmedOn }, payee()])).toEqual([payee()])
    expect(detailsInTurn([])).toEqual([])
  })

  test.each<[string, 'held' | 'third-party' | undefined, (string | undefined)[], string | undefined]>([
    ['all to the person', undefined, [undefined, 'direct-payment'], 'held'],
    ['all to somebody else', undefined, ['third-party'], 'third-party'],
    ['some each way, unsaid', undefined, ['third-party', 'direct-payment'], undefined],
    ['said', 'held', ['third-party'], 'held'],
  ])('whose account: %s', (_, said, ways, expected) => expect(whoseFrom(said, ways)).toBe(expected))

  test('go to a checked account while newer ones wait', () => {
    expect(payeeState([])).toBe('none')
    expect(payeeState([payee()])).toBe('unconfirmed')
    expect(payeeState([payee(), checked])).toBe('confirmed')
  })

  test.each<[string, Payee[], DetailsWait | undefined]>([
    ['none', [], undefined],
    ['the first', [payee()], 'for-check'],
    ['changed', [payee(), checked], 'for-call'],
    ['changed and theirs', [payee({ call: asked('yes-mine') }), checked], 'for-check'],
    ['changed and not theirs', [payee({ call: asked('not-mine') }), checked], 'not-theirs'],
    ['checked', [checked], undefined],
  ])('wait: %s', (_, payees, expected) => expect(detailsWait(payees)).toBe(expected))

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
    expect(
      'reasons' in read
        ? codes(read.reasons.map(({ code }) => ({ code })))
        : `${read.typed.sortCode} ${read.typed.accountNumber}`,
    ).toBe(expected)
  })
})

describe('a move that the bank tells of', () => {
  const moved: BankSwitch = {
    ...{ switchId: 's', budgetId: 'b', personId: 'anne', personName: 'Anne Field', accountName: 'Anne Field' },
    ...{
      was: { sortCode: '200000', accountNumber: '55779911' },
      now: { sortCode: '089999', accountNumber: '66374958' },
    },
    ...{ switchedOn: day('2026-11-20'), enteredBy: 'farah', enteredByName: 'Farah', enteredOn: day('2026-11-21') },
    ...{ checkedOn: undefined, overtaken: false, othersWait: false },
  }
  test.each<[string, Partial<BankSwitch>, string, string]>([
    ['checked by another', {}, 'tom', ''],
    ['other details wait: the bank knows better', { othersWait: true }, 'tom', ''],
    ['by whoever brought it in', {}, 'farah', 'another-human-checks-the-switch'],
    ['by the person', {}, 'anne', 'switch-is-about-you'],
    ['checked already', { checkedOn: day('2026-11-22') }, 'tom', 'switch-is-checked-already'],
    ['overtaken', { overtaken: true }, 'tom', 'switch-is-overtaken'],
  ])('%s', (_, part, human, expected) => expect(codes(mayApplySwitch({ ...moved, ...part }, human))).toBe(expected))
})

test.each<[string, string, 'person' | 'helper' | 'unknown']>([
  ['Anne Field', 'Anne Field', 'person'],
  ['MRS A FIELD', 'Anne Field', 'person'],
  ['Mr S Reed', 'Anne Field', 'helper'],
  ['B Field', 'Anne Field', 'unknown'],
  ['FIELD', 'Anne Field', 'unknown'],
  ['Zoë Åström-Lund', 'Zoë Åström-Lund', 'person'],
  ['Sukarno', 'Sukarno', 'person'],
  ['', 'Anne Field', 'unknown'],
])('the account of %s for %s', (account, person, expected) =>
  expect(whoseAccount(account, person, [{ name: 'Sam Reed' }])).toBe(expected),
)
