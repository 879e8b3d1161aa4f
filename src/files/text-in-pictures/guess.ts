import { addDays, type Day, dayOf } from '#core/day.ts'
import { type Pence, pounds } from '#core/money.ts'

/** What the text of a receipt seems to say; nothing of it is certain. Pence. */
export type Guess = {
  readonly totalPence?: Pence | undefined
  readonly paidOn?: Day | undefined
  readonly shop?: string | undefined
}

/** Guesses the total, the day and the shop from the text of a receipt. What does not stand there clearly is not guessed. */
export function guessFrom(text: string, today: Day): Guess {
  const lines = text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replaceAll(/[|_~]+/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
  return { totalPence: totalIn(lines), paidOn: dayIn(lines, today), shop: shopIn(lines) }
}

// An amount has pounds and two digits of pence; machines read a space beside the point, or a comma for it.
const AMOUNT = /(?<![\d.,/-])(\d{1,3}(?:[, ]\d{3})+|\d{1,6}) ?[.,] ?(\d{2})(?![\d%]|[.,/-]\d| ?%)/g

function amountsIn(line: string): Pence[] {
  return [...line.matchAll(AMOUNT)].flatMap(([, whole = '', pence]) => {
    const found = pounds(`${whole.replaceAll(/[, ]/g, '')}.${pence}`)
    return found === undefined || found === 0n ? [] : [found]
  })
}

/** Lines that hold an amount which is not what was paid, though they may say total. */
const NOT_PAID =
  /\b(?:sub ?-?tot(?:al)?|vat|tax(?:es)?|change(?: due| given)?|cash ?back|tender(?:ed)?|discounts?|sav(?:ed|ings?|e)|points?|items?|qty|quantity|net(?:to)?|excl?(?:uding|\.)?|rounding|tips?|gratuity|was|deposit|brought forward|cash|unit price|voucher)\b/i
const WITH_TAX = /\b(?:inc(?:l|luding|lusive)?\.?(?: of)?|with|\+) ?(?:vat|tax(?:es)?)\b/gi

/** Money of another country is not guessed: what was paid in pounds stands elsewhere, or nowhere. */
const FOREIGN = /[€$]|\b(?:eur|usd|pln|chf|inr|rs)\b/i

/** What stands before what was paid, the surest first. */
const LABELS = [
  /\b(?:balance (?:due|to pay)|amount (?:due|payable|to pay)|total (?:due|to pay|payable|amount|paid)|to pay|grand total|invoice total|total invoice|total gbp|balance)\b/i,
  /\bt[o0]t(?:al|a1|ai)\b/i,
  /\b(?:card|visa|mastercard|debit|contactless|amount|paid|sale|payment)\b/i,
]

function totalIn(lines: readonly string[]): Pence | undefined {
  const plain = lines.filter((line) => !FOREIGN.test(line)).map((line) => line.replaceAll(WITH_TAX, ''))
  for (const label of LABELS) {
    const found = plain.flatMap((line, index) => {
      if (!label.test(line) || NOT_PAID.test(line)) return []
      const [last] = amountsIn(line).reverse()
      if (last !== undefined) return [last]
      // The amount of a column may stand below its heading, alone.
      const next = plain[index + 1] ?? ''
      return /[a-z]{2}/i.test(next.replace(/gbp/i, '')) ? [] : amountsIn(next).slice(-1)
    })
    if (found.length > 0) return found.reduce((most, one) => (one > most ? one : most))
  }
  const all = new Set(plain.flatMap(amountsIn))
  return all.size === 1 ? [...all][0] : undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?'
/** Each way of writing a day: where its date, month and year stand among the parts. The British order comes first. */
const WAYS: readonly [RegExp, (parts: readonly string[]) => readonly (string | undefined)[]][] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, ([year, month, date]) => [date, month, year]],
  [/(?<![\d.,])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})(?![\d%])/g, (parts) => parts],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?${MONTH},?[ -]?(\\d{4}|\\d{2})(?!\\d)`, 'gi'),
    (parts) => parts,
  ],
  [
    new RegExp(`\\b${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'gi'),
    ([month, date, year]) => [date, month, year],
  ],
]
/** A day of these lines is another than that of the purchase. */
const OTHER_DAY = /\b(?:due|expir\w*|valid|until|before|best by|use by|delivery|birth|since|next|return)\b/i
/** Older than this nobody writes it down any more: it was read wrongly, or is another day. */
const OLDEST_DAYS = 550

function daysIn(line: string): Day[] {
  return WAYS.flatMap(([way, order]) =>
    [...line.matchAll(way)].flatMap(([, ...parts]) => {
      const [date = '', month = '', year = ''] = order(parts)
      const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1
      const whole = year.length === 2 ? 2000 + Number(year) : Number(year)
      const found = whole < 1900 || whole > 2200 ? undefined : dayOf(whole, number, Number(date))
      return found === undefined ? [] : [found]
    }),
  )
}

function dayIn(lines: readonly string[], today: Day): Day | undefined {
  const oldest = addDays(today, -OLDEST_DAYS)
  const isLikely = (day: Day): boolean => day <= today && day >= oldest
  const likely = lines
    .filter((line) => !OTHER_DAY.test(line))
    .map((line) => ({ line, days: daysIn(line).filter(isLikely) }))
  const named = likely.find(({ line, days }) => days.length > 0 && /\b(?:date|dated|tax point)\b/i.test(line))
  return named?.days[0] ?? likely.find(({ days }) => days.length > 0)?.days[0]
}

const NO_SHOP =
  /\b(?:receipt|invoice|welcome|thank|tel|phone|vat|www|http|date|copy|customer|total|page|to|bill)\b|@|\d{3}/i

/** The first line with a name in it; a shop's own name stands on top. */
function shopIn(lines: readonly string[]): string | undefined {
  const found = lines.slice(0, 5).find((line) => /[a-z]{3}/i.test(line) && !NO_SHOP.test(line))
  const name = found
    ?.replaceAll(/[^\p{L}\p{N}&'’. -]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const letters = name?.replaceAll(/[^\p{L}]/gu, '').length ?? 0
  return name !== undefined && letters >= 3 && letters * 2 > name.length && name.length <= 40 ? name : undefined
}
