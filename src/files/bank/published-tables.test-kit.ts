/**
 * Where days and amounts stand in a published table, as a human found by looking at it: the parts of a row counted from 0. `plainIs`:
 * what an amount without a sign is, where that is money out.
 */
type Table = {
  readonly by: ',' | ';'
  readonly day: number
  readonly amount: number | { readonly out: number; readonly in: number }
  readonly plainIs?: 'out'
}

const TABLES: Readonly<Record<string, Table>> = {
  'sample_split_amounts.csv': { by: ';', day: 0, amount: { out: 3, in: 2 } },
  'sample_statement.csv': { by: ',', day: 0, amount: 2 },
  'test-midata.csv': { by: ',', day: 0, amount: 3 },
  'test-statement.csv': { by: ',', day: 0, amount: { out: 3, in: 4 } },
  '20171001-20171106.csv': { by: ',', day: 0, amount: 6 },
  '2018-04-14_10-52-13_bunq-transactieoverzicht.csv': { by: ',', day: 0, amount: 1 },
  '20180226-1000594757-umsatz.CSV': { by: ';', day: 1, amount: 8 },
  '20180226_12345678.csv': { by: ',', day: 0, amount: 2 },
  '2019-03-02_11-50-46_bunq-statement.csv': { by: ',', day: 0, amount: 1 },
  'CSV_A_20180414_112204.csv': { by: ',', day: 4, amount: 6 },
  'MS_JANE_SMITH_01-12-2019_14-12-2019.csv': { by: ',', day: 0, amount: 2, plainIs: 'out' },
  'MonzoDataExport_February2018_2018-02-26_174335.csv': { by: ',', day: 1, amount: 2 },
  'TH_20180101-20180523_page_1.csv': { by: ';', day: 1, amount: 2 },
  'TH_20180521-20180523.csv': { by: ';', day: 1, amount: 2 },
  'TransactionHistory_20180418043121.csv': { by: ',', day: 0, amount: { out: 3, in: 4 } },
  'Umsaetze_KtoNr538917600_EUR_02-03-2018_1503.CSV': { by: ';', day: 0, amount: 4 },
  'export_BE11123456789012_20180304_1422.csv': { by: ';', day: 5, amount: 8 },
  'test_BOI_TransactionExport.csv': { by: ',', day: 0, amount: { out: 2, in: 3 } },
}

/** The rows of a published table, each as 'day pence', without our own reader; undefined where nobody has looked at the table yet. */
export function rowsToldOf(name: string, text: string): readonly string[] | undefined {
  const table = TABLES[name]
  if (table === undefined) return undefined
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const parts = partsOf(line, table.by)
    const on = dayIn(parts[table.day] ?? '')
    if (on === undefined) return []
    const { amount, plainIs } = table
    if (typeof amount === 'number') return [`${on} ${penceIn(parts[amount] ?? '', plainIs === 'out')}`]
    const [out, into] = [parts[amount.out] ?? '', parts[amount.in] ?? '']
    return [`${on} ${out.trim() === '' ? penceIn(into, false) : penceIn(out, true)}`]
  })
}

/** Between quotation marks where all parts have some (some publisher lost the first of a line), else by the sign that parts them. */
function partsOf(line: string, by: string): readonly string[] {
  const between = `"${by}"`
  const parts = line.includes(between)
    ? line.split(between)
    : (line.match(by === ',' ? /"[^"]*"|[^,]+|(?<=,)(?=,)/g : /"[^"]*"|[^;]+|(?<=;)(?=;)/g) ?? [])
  return parts.map((part) => part.replaceAll('"', ''))
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function dayIn(text: string): string | undefined {
  const plain = text.trim()
  const first = /^(\d{4})[-/](\d\d)[-/](\d\d)/.exec(plain)
  if (first !== null) return `${first[1]}-${first[2]}-${first[3]}`
  const last = /^(\d\d)[-/. ](\w{2,3})[-/. ](\d{2,4})$/.exec(plain)
  if (last === null) return undefined
  const [, day = '', month = '', year = ''] = last
  const number = /\d/.test(month) ? month : String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')
  return `${year.length === 2 ? '20' : ''}${year}-${number}-${day}`
}

function penceIn(text: string, isPlainOut: boolean): bigint {
  const plain = text.replaceAll(/[^\d.,]/g, '')
  const [, whole = plain, part = ''] = /^(.*)[.,](\d{1,2})$/.exec(plain) ?? []
  const size = BigInt(whole.replaceAll(/\D/g, '') || '0') * 100n + BigInt(part.padEnd(2, '0'))
  const isOut = /[-−]/.test(text) || (isPlainOut && !text.includes('+'))
  return isOut ? -size : size
}
