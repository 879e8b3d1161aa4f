import { closeSync, openSync, writeSync } from 'node:fs'
import { addDays, type Day, day } from '#core/day.ts'

/** The kinds of statement that are measured. */
export type Kind = 'csv' | 'camt'

const SHOPS = [
  ...['LITTLE ACORNS NURSERY', 'TESCO STORES 2841', 'ALDI 774', 'CORNER SHOP', 'LEISURE CENTRE', 'SWIM & GYM LTD'],
  ...['GREGGS PLC', 'FIRST BUS', 'BOOTS 1183', 'THE ART ROOM', 'PET SUPPLIES DIRECT', 'TRAINLINE'],
]
const TOWNS = ['EASTMARSH', 'LEEDS', 'HULL', 'YORK', 'GRIMSBY']
const FIRST = day('2023-01-01')
/** As many lines as stand on one day, so that 100,000 of them are three years. */
const A_DAY = 91

type Line = { n: number; on: Day; pence: number; shop: string; town: string }

const line = (n: number): Line => ({
  ...{ n, on: addDays(FIRST, Math.floor(n / A_DAY)), pence: ((n * 7919) % 19_900) + 100 },
  ...{ shop: SHOPS[(n * 31) % SHOPS.length] ?? '', town: TOWNS[(n * 17) % TOWNS.length] ?? '' },
})
const pounds = (pence: number): string => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`
const isIn = ({ n }: Line): boolean => n % 40 === 0

const csvLine = (one: Line): string => {
  const amounts = isIn(one) ? `,${pounds(one.pence)}` : `${pounds(one.pence)},`
  const words = `"${one.shop}, ${one.town} CD ${one.n % 9000}"`
  const type = isIn(one) ? 'BGC' : 'DEB'
  return `${one.on.split('-').reverse().join('/')},${type},'20-00-00,01234567,${words},${amounts}\r\n`
}
const CSV_HEAD =
  'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount\r\n'

const camtEntry = (one: Line): string => `      <Ntry>
        <NtryRef>${one.n}</NtryRef>
        <Amt Ccy="GBP">${pounds(one.pence)}</Amt>
        <CdtDbtInd>${isIn(one) ? 'CRDT' : 'DBIT'}</CdtDbtInd>
        <Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>${one.on}</Dt></BookgDt>
        <ValDt><Dt>${one.on}</Dt></ValDt>
        <AcctSvcrRef>BANK${one.on.replaceAll('-', '')}${String(one.n).padStart(8, '0')}</AcctSvcrRef>
        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>CCRD</Cd><SubFmlyCd>POSD</SubFmlyCd></Fmly></Domn></BkTxCd>
        <NtryDtls>
          <TxDtls>
            <Refs><EndToEndId>E2E-${one.n}</EndToEndId></Refs>
            <Amt Ccy="GBP">${pounds(one.pence)}</Amt>
            <RltdPties>
              <Dbtr><Pty><Nm>Robin Bench</Nm></Pty></Dbtr>
              <Cdtr><Pty><Nm>${one.shop.replaceAll('&', '&amp;')}</Nm></Pty></Cdtr>
            </RltdPties>
            <RmtInf><Ustrd>CARD ${one.n % 9000} ${one.town}</Ustrd></RmtInf>
          </TxDtls>
        </NtryDtls>
      </Ntry>
`
const CAMT_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
  <BkToCstmrStmt>
    <GrpHdr><MsgId>BENCH-1</MsgId><CreDtTm>2026-01-01T06:00:00</CreDtTm></GrpHdr>
    <Stmt>
      <Id>BENCH-1</Id>
      <Acct><Id><IBAN>GB33BUKB20201555555555</IBAN></Id><Ccy>GBP</Ccy></Acct>
`
const CAMT_END = '    </Stmt>\n  </BkToCstmrStmt>\n</Document>\n'

/** Writes a statement of so many lines, as a bank writes it, to a path. `first`: the number of its first line; a number is always the same line. */
export function writeStatement(
  kind: Kind,
  path: string,
  { lines, first = 0 }: { lines: number; first?: number },
): void {
  const [head, one, end] = kind === 'csv' ? [CSV_HEAD, csvLine, ''] : [CAMT_HEAD, camtEntry, CAMT_END]
  const file = openSync(path, 'w')
  try {
    writeSync(file, head)
    for (let from = 0; from < lines; from += 1000)
      writeSync(
        file,
        Array.from({ length: Math.min(1000, lines - from) }, (_, at) => one(line(first + from + at))).join(''),
      )
    writeSync(file, end)
  } finally {
    closeSync(file)
  }
}
