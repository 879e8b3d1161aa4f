import { expect, test } from 'vitest'
import { day } from '#core/day.ts'
import { unknownColumns } from './columns.ts'
import type { Format, MadeFile, RunFiles, WrittenWith } from './files.ts'
import { mayBeRefused, mayKeep, mayMake, maySend } from './rules.ts'

const some = { payments: 2, totalPence: 6_205n }
const none = { payments: 0, totalPence: 0n }
const file = (format: Format, isSent: boolean): MadeFile => ({
  ...{ fileId: format, format, madeOn: day('2026-11-23'), madeByName: 'Farah Aziz', ...some },
  sent: isSent ? { on: day('2026-11-24'), by: 'farah', byName: 'Farah Aziz' } : undefined,
  refused: undefined,
})
const run: RunFiles = {
  ...{ runId: 'run', payUpTo: day('2026-11-29'), approved: true, posted: true },
  ...{ accounts: some, cards: none, seen: { accounts: false, cards: false }, files: [], making: [] },
}
const written: WrittenWith = {
  councilName: 'Eastmarsh Council',
  payer: { name: 'EASTMARSH COUNCIL', sortCode: '089999', accountNumber: '66374958', serviceUserNumber: '400123' },
  columns: [],
  holidays: [],
  attempt: 1,
}
const payer = (part: Partial<WrittenWith['payer']>): WrittenWith => ({
  ...written,
  payer: { ...written.payer, ...part },
})
const column = (heading: string, field: string): WrittenWith => ({ ...written, columns: [{ heading, field }] })

const CASES: [string | undefined, RunFiles, Format, WrittenWith][] = [
  [undefined, run, 'pain.001', written],
  ['run-is-not-approved', { ...run, approved: false, posted: false }, 'pain.001', written],
  ['run-is-not-posted-yet', { ...run, posted: false }, 'pain.001', written],
  ['nothing-for-this-file', run, 'card-csv', written],
  ['was-sent-already', { ...run, files: [file('bacs-18', true)] }, 'pain.001', written],
  [undefined, { ...run, files: [file('bacs-18', false)] }, 'pain.001', written],
  [undefined, { ...run, cards: some, files: [file('bacs-18', true)] }, 'card-csv', written],
  ['say-the-councils-account-first', run, 'pain.001', payer({ accountNumber: '00000000' })],
  [undefined, run, 'accounts-payable-csv', payer({ accountNumber: '00000000' })],
  ['say-the-user-number-first', run, 'bacs-18', payer({ serviceUserNumber: '000000' })],
  [undefined, run, 'pain.001', payer({ serviceUserNumber: '000000' })],
  ['file-would-say-what-it-is-for', run, 'pain.001', { ...written, councilName: 'Eastmarsh Mental Health Trust' }],
  ['file-would-say-what-it-is-for', run, 'pain.001', payer({ name: 'EASTMARSH S117' })],
  ['file-would-say-what-it-is-for', run, 'accounts-payable-csv', column('Direct payment', 'reference')],
  ['file-would-say-what-it-is-for', run, 'accounts-payable-csv', column('x', '=CMHT_TEAM')],
  [undefined, run, 'accounts-payable-csv', column('Account', '=Supplier 0117')],
]

test.each(CASES)('making: %s', (code, of, format, settings) => {
  expect(mayMake(of, format, settings).map((reason) => reason.code)).toEqual(code === undefined ? [] : [code])
})

test('sending: once to accounts and once to cards, and only a file that is there', () => {
  const both = { ...run, files: [file('pain.001', false), file('card-csv', true)] }
  expect(maySend(both, 'pain.001')).toEqual([])
  expect(maySend(both, 'card-csv')).toMatchObject([{ code: 'was-sent-already' }])
  expect(maySend({ ...run, files: [file('pain.001', true), file('bacs-18', false)] }, 'bacs-18')).toMatchObject([
    { code: 'was-sent-already' },
  ])
  expect(maySend(both, 'bacs-18')).toMatchObject([{ code: 'changed-meanwhile' }])
})

test('keeping: file-differs-from-its-payments', () => {
  expect(mayKeep(some, some)).toEqual([])
  expect(mayKeep(some, { ...some, totalPence: 6_204n })).toMatchObject([{ code: 'file-differs-from-its-payments' }])
})

test('a column shows a field or a fixed text, and nothing that every object has', () => {
  const columns = ['reference', '=01', 'constructor', 'plan'].map((field) => ({ heading: 'x', field }))
  expect(unknownColumns(columns, { reference: () => 'x' })).toEqual([2, 3])
})

const refused: MadeFile = {
  ...file('bacs-18', true),
  refused: { on: day('2026-11-24'), byName: 'Tom', words: 'Header wrong.' },
}

test('what the bank refused as a whole is out no more: another file may be made and sent, not the same one', () => {
  const over = { ...run, files: [refused, file('pain.001', false)] }
  expect(mayMake(over, 'pain.001', written)).toEqual([])
  expect(maySend(over, 'pain.001')).toEqual([])
  expect(maySend(over, 'bacs-18')).toMatchObject([{ code: 'is-refused-already' }])
})

test.each<[string | undefined, Partial<RunFiles>, string]>([
  [undefined, { files: [file('bacs-18', true)] }, 'tom'],
  ['changed-meanwhile', {}, 'tom'],
  ['was-not-sent', { files: [file('bacs-18', false)] }, 'tom'],
  ['is-refused-already', { files: [refused] }, 'tom'],
  ['somebody-else-says-so', { files: [file('bacs-18', true)] }, 'farah'],
  ['bank-took-some-of-it', { files: [file('bacs-18', true)], seen: { accounts: true, cards: false } }, 'tom'],
  [undefined, { files: [file('bacs-18', true)], seen: { accounts: false, cards: true } }, 'tom'],
])('whether the bank may be said to have refused a file: %s', (code, part, by) => {
  const said = mayBeRefused({ ...run, ...part }, 'bacs-18', by)
  expect(said.map((reason) => reason.code)).toEqual(code === undefined ? [] : [code])
})
