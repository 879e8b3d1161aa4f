import { type Figure, figure, inTurn, median } from '#bench/core/figure.ts'
import { addDays, type Day, day } from '#core/day.ts'
import type { Known, OpenRow } from '#journey/spending/matching/matching.ts'
import { matchRows } from '#journey/spending/matching/rules.ts'

const [FEW, MANY] = [10_000, 100_000]
const [LINES, PURCHASES, PAYMENTS, RULES] = [10_000, 10_000, 1000, 200]
const ROUNDS = 5
const FIRST = day('2024-01-01')
const DAYS = 1000

const FAMILY = [
  'ALDERTON',
  'BIRKBY',
  'CAWOOD',
  'DENHOLME',
  'ECCUP',
  'FARNLEY',
  'GARFORTH',
  'HOLBECK',
  'ILKLEY',
  'KIRKSTALL',
]
const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'wo',
  'zu',
  'har',
  'ber',
  'ton',
]
const TRADES = [
  'NURSERY',
  'SWIMMING',
  'THERAPY',
  'PILATES',
  'CLEANING',
  'GARDENS',
  'STATIONERS',
  'MUSIC',
  'POTTERY',
  'TAXIS',
]
const WHAT = [
  'Two afternoons of childcare',
  'Swimming on Tuesdays',
  'Half an hour of therapy',
  'Help at home',
  'A bus pass',
]

const at = (list: readonly string[], n: number): string => list[n % list.length] ?? ''

/** Some five thousand names of shops, made of syllables, so that most name one or two and some many. */
const shop = (n: number): string => {
  const own = n % 5000
  const word = [own % 18, Math.floor(own / 18) % 18, Math.floor(own / 324) % 18]
    .map((one) => at(SYLLABLES, one))
    .join('')
  return `${word.toUpperCase()} ${at(TRADES, own)} ${at(FAMILY, Math.floor(own / 7))}`
}
/** A number that looks like chance, and is the same at every run. */
function scattered(n: number): number {
  const once = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d)
  return (Math.imul(once ^ (once >>> 12), 0x297a2d39) >>> 8) & 0xffffff
}
const dayAt = (n: number): Day => addDays(FIRST, scattered(n) % DAYS)
/** £2.50 to £150: half of them whole pounds, as prices of lessons and fares are. */
function pence(n: number): bigint {
  const found = (scattered(n + 7) % 14_750) + 250
  return BigInt(n % 2 === 0 ? found : found - (found % 100))
}

const paidOn = (n: number): Day => dayAt(n + 50_000)
/** Half of the council's payments are of one amount. */
const paidPence = (n: number): bigint => (n % 2 === 0 ? 24_800n : 20_000n + pence(n))

/** A plan of ten thousand parts, what was written down, what the council paid, and what a human said of some payees. */
function knownOf(): Known {
  const count = <T>(length: number, one: (n: number) => T): T[] => Array.from({ length }, (_, n) => one(n))
  return {
    lines: count(LINES, (n) => ({
      ...{ lineId: `line ${n}`, what: at(WHAT, n), provider: shop(n), usualPence: pence(n) },
      ...{ from: addDays(FIRST, n % 200), to: n % 3 === 0 ? addDays(FIRST, 200 + (n % 800)) : undefined },
    })),
    purchases: count(PURCHASES, (n) => ({
      ...{
        purchaseId: `bought ${n}`,
        boughtOn: dayAt(n),
        amountPence: pence(n),
        what: shop(n),
        lineWhat: at(WHAT, n),
      },
    })),
    payments: count(PAYMENTS, (n) => ({
      ...{ paymentId: `paid ${n}`, arrivesOn: paidOn(n), amountPence: paidPence(n), reference: `FT${100_000 + n}` },
    })),
    payeeRules: count(RULES, (n) => ({ payee: shop(n * 11).toLowerCase(), lineId: `line ${n * 11}` })),
  }
}

/**
 * Every fifth row is a purchase that stands there, up to three days later, and every fiftieth is from the council, as long as there are
 * any; the rest went to shops.
 */
function rowOf(n: number): OpenRow {
  const base = { rowId: `row ${n}`, payee: '' }
  const [bought, paid] = [n / 5, (n - 1) / 50]
  if (Number.isInteger(paid) && paid < PAYMENTS) {
    const words = `FASTER PAYMENT EASTMARSH COUNCIL REF FT${100_000 + paid}`
    return { ...base, bookedOn: addDays(paidOn(paid), paid % 3), amountPence: paidPence(paid), words }
  }
  if (Number.isInteger(bought) && bought < PURCHASES) {
    const words = `CARD PAYMENT TO ${shop(bought)} ON 12 MAR CD ${n % 9000}`
    return { ...base, bookedOn: addDays(dayAt(bought), bought % 4), amountPence: -pence(bought), words }
  }
  const words = `CARD PAYMENT TO ${shop(scattered(n))} ON 12 MAR CD ${n % 9000}`
  return { ...base, bookedOn: dayAt(n + LINES), amountPence: -pence(n + LINES), words }
}

/** What it takes to say of each row of statements what it may be. */
export async function match(): Promise<Figure[]> {
  const known = knownOf()
  const all = Array.from({ length: MANY }, (_, n) => rowOf(n))
  const few = all.slice(0, FEW)
  const sides = {
    few: async () => secondsOf(() => matchRows(few, known)),
    many: async () => secondsOf(() => matchRows(all, known)),
  }
  await inTurn(sides, 1)
  const found = new Set(
    matchRows(all, known).map((one) => (one.found === 'nothing' ? one.found : `${one.found} ${one.as.is}`)),
  )
  for (const kind of ['exact purchase', 'exact payment', 'proposed purchase', 'proposed line', 'nothing'])
    if (!found.has(kind)) throw new Error(`no row is ${kind}: the rows are not as in life`)
  const values = await inTurn(sides, ROUNDS)
  const [value, limit] = [median(values.many), median(values.few)]
  return [
    figure('match', 'seconds', {
      ...{ value, unit: 's', bar: { of: 'value', is: 'at most', bar: 10 } },
      against: `${MANY} rows; ${LINES} planned lines, ${PURCHASES} purchases, ${PAYMENTS} payments`,
    }),
    figure('match', 'growth', {
      ...{ value, unit: 's', limit, bar: { of: 'ratio', is: 'at most', bar: 12 } },
      against: `${FEW} of these rows against the same`,
    }),
  ]
}

function secondsOf(work: () => unknown): number {
  const began = performance.now()
  work()
  return (performance.now() - began) / 1000
}
