import { cut } from './cells.ts'

/** How a bank says in which way money moved, before it says to whom. Each may follow another: 'CARD PAYMENT TO', 'CONTACTLESS VISA'. */
const WAYS = new RegExp(
  `^(?:${[
    '(?:debit |credit |visa |contactless |mobile |online |internet |card )*(?:card )?(?:payment|purchase|transaction)s?(?: to| at| from)?',
    '(?:direct debit|standing order|faster payments?|bill payment|bank transfer|transfer)(?: (?:payment|receipt))?(?: to| from)?',
    '(?:automated|bank giro) credit(?: from)?',
    '(?:cash withdrawal|cash machine|cashpoint|atm)(?: at)?',
    'contactless|visa|mastercard|debit card|card|pos|dd|so|ddr|sto|bgc|bacs|bp|fpo|fpi|fp|tfr|chq|vis|obp|cr|dr',
  ].join('|')})(?:[\\s:*-]+|$)`,
  'i',
)

/** What follows the name: references, cards, days, times, long numbers. */
const BEHIND =
  /\s(?:(?:ref|reference|mandate|mandate no|card|cd|via|value date|exchange rate)\b[\s.:]*\S*\d|on \d{1,2}[\s/-]|\d{1,2}[\s/-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}[/-]\d{1,2}\b|\d{1,2}:\d{2}\b|[*x#]{2,}\d|(?=\S*\d{4})[A-Z0-9-]+(?:\s|$)).*$/i

const LETTERS = /\p{L}{2}/u
/** Of fewer letters nobody knows a name again: then more of the text stays. */
const SHORTEST = 4
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/** Whom a row of a bank's PDF speaks of, told from its text alone: a proposal for a human to look at. '' where nothing is left to name. */
export function payeeIn(words: string): string {
  let rest = words.replaceAll(/\s+/g, ' ').trim()
  for (let shorter = rest.replace(WAYS, ''); shorter !== rest; shorter = rest.replace(WAYS, '')) rest = shorter
  const told = ` ${rest}`.replace(BEHIND, '')
  const name = (letters(told) < SHORTEST ? rest : told).replaceAll(/^[\s,.*:-]+|[\s,.*:-]+$/g, '')
  return LETTERS.test(name) ? cut(name, 200) : ''
}
