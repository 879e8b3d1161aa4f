import { describe, expect, test } from 'vitest'
import { readArucs, readAwacs } from './bacs-csv.ts'
import { readCamt053 } from './camt053.ts'
import { readPain002 } from './pain002.ts'
import { readBankFile } from './recognise.ts'
import { readStatementCsv } from './statement-csv.ts'

const camt = (entries: string, before = '') =>
  `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>GB1</IBAN></Id></Acct>${before}${entries}</Stmt></BkToCstmrStmt></Document>`
const entry = (over: Partial<Record<'amt' | 'side' | 'status' | 'day' | 'more', string>> = {}) => {
  const { amt = '<Amt Ccy="GBP">62.00</Amt>', side = '<CdtDbtInd>DBIT</CdtDbtInd>', status = '' } = over
  const { day = '<BookgDt><Dt>2026-11-27</Dt></BookgDt>', more = '' } = over
  return `<Ntry>${amt}${side}${status}${day}${more}</Ntry>`
}
const reasonsOf = (read: unknown): unknown =>
  (read as { refused: { reason: string }[] }).refused.map((row) => row.reason)

describe('camt.053', () => {
  test('a payment with its reference', () => {
    const more =
      '<NtryDtls><TxDtls><Refs><EndToEndId>FT1234ABCD</EndToEndId></Refs><RmtInf><Ustrd>Thank  you</Ustrd></RmtInf></TxDtls></NtryDtls>'
    const read = readCamt053(camt(entry({ more })))
    expect(read).toEqual({
      refused: [],
      entries: [
        {
          ...{ row: 1, account: 'GB1', bookedOn: '2026-11-27', amountPence: -6200n, currency: 'GBP' },
          ...{ reference: 'FT1234ABCD', words: 'Thank you · FT1234ABCD', payee: '', bankId: '' },
        },
      ],
    })
  })

  test('a batch has no reference that stands for all', () => {
    const more =
      '<NtryDtls><TxDtls><Refs><EndToEndId>FT1</EndToEndId></Refs></TxDtls><TxDtls><Refs><EndToEndId>FT2</EndToEndId></Refs></TxDtls></NtryDtls>'
    const read = readCamt053(camt(entry({ more })))
    expect(read).toMatchObject({ entries: [{ reference: '', words: 'FT1 · FT2' }] })
  })

  test.each([
    ['no-amount', entry({ amt: '' })],
    ['not-an-amount', entry({ amt: '<Amt>twelve</Amt>' })],
    ['amount-is-nothing', entry({ amt: '<Amt>0.00</Amt>' })],
    ['no-direction', entry({ side: '' })],
    ['pending', entry({ status: '<Sts>PDNG</Sts>' })],
    ['pending', entry({ status: '<Sts><Cd>PDNG</Cd></Sts>' })],
    ['no-date', entry({ day: '' })],
    ['not-a-date', entry({ day: '<BookgDt><Dt>27 November</Dt></BookgDt>' })],
  ])('refuses by name: %s', (reason, bad) => {
    const read = readCamt053(camt(`${entry()}${bad}${entry()}`))
    expect(reasonsOf(read)).toEqual([reason])
    expect(read).toMatchObject({ entries: [{ row: 1 }, { row: 3 }], refused: [{ row: 2 }] })
    expect((read as unknown as { refused: { text: string }[] }).refused[0]?.text).toMatch(/^<Ntry>/)
  })

  test('an entry without a day is of the day of its statement, where that is one day', () => {
    const balance = (date: string) => `<Bal><Dt><Dt>${date}</Dt></Dt></Bal>`
    const one = readCamt053(camt(entry({ day: '' }), balance('2026-11-27') + balance('2026-11-27')))
    expect(one).toMatchObject({ entries: [{ bookedOn: '2026-11-27' }] })
    expect(reasonsOf(readCamt053(camt(entry({ day: '' }), balance('2026-11-27') + balance('2026-11-30'))))).toEqual([
      'no-date',
    ])
  })

  test('with prefixes, and with the day as a moment', () => {
    const text = camt(entry({ day: '<ValDt><DtTm>2026-11-27T23:30:00+01:00</DtTm></ValDt>' }))
    const prefixed = text.replaceAll(/<(\/?)([A-Z])/g, '<$1c:$2').replace('xmlns=', 'xmlns:c=')
    expect(readCamt053(prefixed)).toMatchObject({ entries: [{ bookedOn: '2026-11-27', amountPence: -6200n }] })
  })
})

describe('pain.002', () => {
  const report = (inside: string) =>
    `<Document><CstmrPmtStsRpt><GrpHdr><CreDtTm>2026-11-27T08:00:00</CreDtTm></GrpHdr>${inside}</CstmrPmtStsRpt></Document>`
  const payment = (status: string, reference = 'FT1', more = '') =>
    `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>${status}</TxSts>${more}</TxInfAndSts>`

  test('what is refused comes back, what is accepted is counted', () => {
    const why =
      '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf><OrgnlTxRef><Amt><InstdAmt Ccy="GBP">62.00</InstdAmt></Amt></OrgnlTxRef>'
    const inside = `<OrgnlPmtInfAndSts>${payment('RJCT', 'ft1a', why)}${payment('ACSC')}</OrgnlPmtInfAndSts>`
    expect(readPain002(report(inside))).toEqual({
      accepted: 1,
      refused: [],
      entries: [
        {
          ...{ row: 1, reference: 'FT1A', sortCode: '', accountNumber: '', amountPence: 6200n },
          ...{ returnedOn: '2026-11-27', code: 'AC04' },
        },
      ],
    })
  })

  test('a whole file refused is a row for a human; so is a payment without a reference', () => {
    const group = '<OrgnlGrpInfAndSts><OrgnlMsgId>M</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>'
    const nameless = `<OrgnlPmtInfAndSts>${payment('RJCT', 'NOTPROVIDED')}</OrgnlPmtInfAndSts>`
    expect(reasonsOf(readPain002(report(group + nameless)))).toEqual(['whole-file-refused', 'no-reference'])
  })
})

describe('a statement as CSV', () => {
  const two = (rows: string) => readStatementCsv(`Date,Description,Paid out (£),Paid in (£)\n${rows}`)
  const one = (rows: string) => readStatementCsv(`Date,Details,Amount\n${rows}`)

  test('the column tells whether it came in or went out, whatever its sign', () => {
    expect(two('27/11/2026,A,-62.00,\n28/11/2026,B,62.00,0.00\n29/11/2026,C,,5')).toMatchObject({
      entries: [{ amountPence: -6200n }, { amountPence: -6200n }, { amountPence: 500n }],
      refused: [],
    })
  })

  test.each([
    ['both-sides', '27/11/2026,A,62.00,62.00'],
    ['no-amount', '27/11/2026,A,,'],
    ['not-an-amount', '27/11/2026,A,lots,'],
    ['no-date', ',A,62.00,'],
    ['not-a-date', '11/27/2026,A,62.00,'],
    ['pending', 'Pending,A,62.00,'],
  ])('a row is refused as it stood: %s', (reason, row) => {
    const read = two(`27/11/2026,Fine,1.00,\n${row}`)
    expect(read).toMatchObject({ entries: [{ row: 2 }], refused: [{ row: 3, text: row, reason }] })
  })

  test('in one column the sign tells; where only one sign is written, the rest is the other; where none is, it is not guessed', () => {
    expect(one('27/11/2026,A,-62.00\n27/11/2026,B,5.00')).toMatchObject({
      entries: [{ amountPence: -6200n }, { amountPence: 500n }],
    })
    expect(one('27/11/2026,A,62.00\n27/11/2026,B,+5.00')).toMatchObject({
      entries: [{ amountPence: -6200n }, { amountPence: 500n }],
    })
    expect(reasonsOf(one('27/11/2026,A,62.00\n27/11/2026,B,5.00'))).toEqual(['no-direction', 'no-direction'])
    expect(reasonsOf(one('27/11/2026,A,-62.00\n27/11/2026,B,+5.00\n27/11/2026,C,1.00'))).toEqual(['no-direction'])
    expect(reasonsOf(one('27/11/2026,A,-0.00\n27/11/2026,B,'))).toEqual(['amount-is-nothing', 'no-amount'])
  })

  test('a column of words tells before the sign does', () => {
    const read = readStatementCsv('Date,Amount,CR/DR\n27/11/2026,62.00,DR\n27/11/2026,-5.00,CR\n27/11/2026,1.00,?')
    expect(read).toMatchObject({ entries: [{ amountPence: -6200n }, { amountPence: 500n }] })
    expect(reasonsOf(read)).toEqual(['no-direction'])
  })

  test('lines before the headings, other delimiters, Windows-1252, a byte order mark, and line ends within a text', () => {
    const text =
      'Account;12345678\n\n"Date";"Narrative";"Debit";"Credit"\r\n27/11/2026;"Café\nof £ and ’";62,00;\r\n\r\n'
    const bytes = Buffer.from(text.replace('’', '\u0092').replace('£', '\u00a3'), 'latin1')
    expect(readBankFile(bytes)).toMatchObject({
      format: 'statement-csv',
      entries: [{ amountPence: -6200n, words: 'Café of £ and ’' }],
    })
    const marked = Buffer.from('\ufeffDate\tAmount\n27/11/2026\t-1', 'utf8')
    expect(readBankFile(marked)).toMatchObject({ entries: [{ amountPence: -100n }] })
    const wide = Buffer.from('\ufeffDate,Amount\n27/11/2026,-1', 'utf16le')
    expect(readBankFile(wide)).toMatchObject({ entries: [{ amountPence: -100n }] })
  })
})

describe('the lists of Bacs', () => {
  test('ARUCS: what came back, with its code', () => {
    const text =
      'Reference,Sort code,Account number,Amount,Date,Reason code\nFT1 2,20-00-00,55779911,62.00,27/11/2026,5 - No account\n,,,1.00,27/11/2026,0\nFT2,20-00-00,55779911,,27/11/2026,0\nFT3,20-00-00,55779911,1.00,,B\n'
    const read = readArucs(text)
    expect(read).toMatchObject({
      entries: [
        {
          ...{ row: 2, reference: 'FT12', sortCode: '200000', accountNumber: '55779911' },
          ...{ amountPence: 6200n, returnedOn: '2026-11-27', code: '5' },
        },
      ],
    })
    expect(reasonsOf(read)).toEqual(['not-an-account', 'no-amount', 'no-date'])
    expect(readBankFile(Buffer.from(text))).toMatchObject({ format: 'arucs-csv' })
  })

  test('AWACS: the old numbers and the new', () => {
    const text =
      'Old sort code,Old account number,New sort code,New account number,Effective date\n200000,55779911,20-00-01,1234567,01/12/2026\n20,1,2,3,\n'
    expect(readAwacs(text)).toEqual({
      entries: [
        {
          ...{ row: 2, from: { sortCode: '200000', accountNumber: '55779911' } },
          ...{ to: { sortCode: '200001', accountNumber: '01234567' }, movedOn: '2026-12-01' },
        },
      ],
      refused: [{ row: 3, text: '20,1,2,3,', reason: 'not-an-account' }],
    })
    expect(readBankFile(Buffer.from(text))).toMatchObject({ format: 'awacs-csv' })
  })
})
