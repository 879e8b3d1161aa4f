import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { head, paymentsOf, written } from './files.test-kit.ts'
import { daysOf } from './layout.ts'
import { writePain001 } from './pain001.ts'

const SCHEMA = '../shared/testdata/payments/raphaelm+python-sepaxml/sepaxml/schemas/pain.001.001.09.xsd'
const hasSchema = existsSync(SCHEMA)
if (!hasSchema) process.emitWarning(`SKIPPED: pain.001 is not held against its schema, since ${SCHEMA} is not there`)

const text = async (rows: ReturnType<typeof paymentsOf>) =>
  (await written((write) => writePain001(rows, head(daysOf(rows)), write))).text

test('one part a day, with sums before what they count', async () => {
  const rows = paymentsOf([
    ['2026-11-27', 6_200n],
    ['2026-11-27', 5n],
    ['2026-12-04', 10_000_000n],
  ])
  const xml = await text(rows)
  expect(xml.match(/<NbOfTxs>[^/]*/g)).toEqual(['<NbOfTxs>3<', '<NbOfTxs>2<', '<NbOfTxs>1<'])
  expect(xml.match(/<CtrlSum>[^<]*/g)).toEqual(['<CtrlSum>100062.05', '<CtrlSum>62.05', '<CtrlSum>100000.00'])
  expect(xml.match(/<Dt>[^<]*/g)).toEqual(['<Dt>2026-11-27', '<Dt>2026-12-04'])
  expect(xml.match(/<InstdAmt Ccy="GBP">[^<]*/g)?.at(1)).toBe('<InstdAmt Ccy="GBP">0.05')
  expect(xml).toContain('<Cd>GBDSC</Cd></ClrSysId><MmbId>200000</MmbId>')
})

test('a second attempt has another name, no longer than a bank takes', async () => {
  const rows = paymentsOf([['2026-11-27', 1n]])
  const names = async (attempt: number) => {
    const layout = { ...head(daysOf(rows)), attempt }
    const { text: xml } = await written((write) => writePain001(rows, layout, write))
    return [/<MsgId>([^<]*)/.exec(xml)?.[1] ?? '', /<PmtInfId>([^<]*)/.exec(xml)?.[1] ?? '']
  }
  const all = [...(await names(1)), ...(await names(2)), ...(await names(3))]
  expect(new Set(all).size).toBe(6)
  for (const name of all) expect(name).toMatch(/^[A-Z0-9-]{30,35}$/)
})

test('a building society is given its roll number, and the bank our reference', async () => {
  const [row] = paymentsOf([['2026-11-27', 1n]])
  const xml = await text([{ ...row, rollNumber: 'D/123456-7' } as never])
  expect(xml).toContain('<EndToEndId>FT0000000001</EndToEndId>')
  expect(xml).toContain('<Ustrd>D/123456-7</Ustrd>')
})

test.skipIf(!hasSchema)('fits the schema, whatever the names', { timeout: 30_000 }, async () => {
  const names = ['O’Neill & <Sons>', '😀', 'Zoë "Zo" Łęcka', '山田', '//', 'x'.repeat(200), ']]>', 'a\u0000b']
  const rows = paymentsOf(names.map((_, at) => [at < 4 ? '2026-11-27' : '2026-12-04', BigInt(at) + 1n])).map(
    (row, at) => ({ ...row, accountName: names[at] ?? '' }),
  )
  const validate = (contents: string) =>
    validateXML({ xml: [{ fileName: 'file.xml', contents }], schema: [readFileSync(SCHEMA, 'utf8')] })
  const xml = await text(rows)
  expect(await validate(xml)).toMatchObject({ valid: true })
  // The check itself can fail.
  expect((await validate(xml.replace('<PmtMtd>TRF</PmtMtd>', ''))).valid).toBe(false)
})

test('the same bytes each time', async () => {
  const rows = paymentsOf([['2026-11-27', 6_200n]])
  expect(await text(rows)).toBe(await text(rows))
})
