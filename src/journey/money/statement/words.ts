import { sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Reader } from '../agreement/money-words.ts'
import { type AccountKind, type ByPot, POCKETS, type Pocket } from '../ledger/ledger.ts'
import { leftIn } from './rules.ts'
import type { Ahead, LeftUntil, Line, Statement } from './statement.ts'

export type StatementReason = 'not-a-day'

export const STATEMENT_WORDS: Record<StatementReason, string> = {
  'not-a-day': 'There is no such day. Write it like this: 31 3 2027',
}

type Where = Pocket | 'pot' | 'to-return'

/** Where money lies, in words to the person and about them. */
export function whereWords({ own, who }: Reader): Record<Where, string> {
  return {
    held: own ? 'In your account' : `In ${who}’s account`,
    managed: own ? 'With the council, for you' : `With the council, for ${who}`,
    'third-party': own ? 'With the people who look after it for you' : `With the people who look after it for ${who}`,
    card: own ? 'On your card' : `On ${who}’s card`,
    pot: 'Kept for a bad time',
    'to-return': 'Put aside to go back to the council',
  }
}

/** Where something lies, a row each; nothing where all of it is in the person's own account. */
export function sayWhere(byPot: ByPot, reader: Reader): readonly { where: string; pence: Pence }[] {
  const words = whereWords(reader)
  const places = ([...POCKETS, 'pot', 'to-return'] as const).filter((kind) => byPot[kind] !== 0n)
  return places.length === 1 && places[0] === 'held'
    ? []
    : places.map((kind) => ({ where: words[kind], pence: byPot[kind] }))
}

/** What is left, now or at the end of a day. Below nothing is no fault of anybody. */
export function sayLeftNow({ asAt, byPot }: Pick<Statement, 'asAt' | 'byPot'>, { own, who }: Reader): string {
  const left = leftIn(byPot)
  const then = asAt === undefined ? '' : `At the end of ${sayDay(asAt)}, `
  const verb = asAt === undefined ? (own ? 'have' : 'has') : 'had'
  const subject = own ? (then === '' ? 'You' : 'you') : who
  if (left >= 0n) return `${then}${subject} ${verb} ${sayMoney(left)} left.`
  const over = `${then}${subject} ${verb} used ${sayMoney(-left)} more than was paid.`
  if (asAt !== undefined) return over
  return own
    ? `${over} That can happen. If it makes money short, tell your worker: they can help.`
    : `${over} Ask how that is for ${who}, and whether a payment is late.`
}

const INTO: Partial<Record<AccountKind, string>> = { managed: 'with the council', card: 'on the card' }

/** What one line is, in a few words. */
export function sayLine(line: Line, reader: Reader): string {
  const said = isKeptAgain(line)
    ? `${plain(line, reader)} again: the payment that gave it back did not arrive`
    : line.isReversal && !NAMES_ITSELF.has(line.kind)
      ? `Put right: ${plain(line, reader)}`
      : plain(line, reader)
  return line.happenedOn === undefined ? said : `${said} (it happened on ${sayDate(line.happenedOn)})`
}

/** What was given back came back from the bank with its payment: it is kept as it was before. */
const isKeptAgain = ({ kind, isReversal, credit }: Line): boolean =>
  kind === 'contribution-kept' && isReversal && (credit === 'council' || credit === 'contribution')

const NAMES_ITSELF: ReadonlySet<string> = new Set(['payment-returned', 'purchase-taken-back', 'pot-released'])

function plain({ kind, what, amountPence, credit, debit }: Line, { own, who }: Reader): string {
  const about = what === undefined ? '' : `: ${what}`
  const [your, you] = own ? ['your', 'you'] : [`${who}’s`, who]
  const into = INTO[credit] === undefined ? '' : `, ${INTO[credit]}`
  const says: Record<Line['kind'], string> = {
    payment: `Paid in${into}${about}`,
    'payment-returned': `The bank sent a payment back${about}`,
    'adjustment-back': `Less now, because more than was due had come before${about}`,
    purchase: `Bought${about}${debit === 'card' ? ' (with the card)' : ''}`,
    'purchase-taken-back': `Something that was bought went back${about}`,
    'set-aside-to-return': 'Put aside to go back to the council',
    'money-returned': 'Went back to the council',
    'written-off': `${sayMoney(amountPence)} is not asked for any more`,
    'pot-set-aside': `${sayMoney(amountPence)} put aside for a bad time`,
    'pot-payment': `Paid out of the money for a bad time${about}`,
    'pot-released': `${sayMoney(amountPence)} that was put aside for a bad time is not needed any more`,
    'contribution-due': `${sayMoney(amountPence)} is what ${you} ${own ? 'pay' : 'pays'} towards it`,
    'contribution-kept': `What ${you} ${own ? 'pay' : 'pays'} towards it, kept back`,
    'contribution-returned': `${sayMoney(amountPence)} goes back to ${you}: more than ${your} part had come in`,
    'contribution-paid': `${sayMoney(amountPence)} came in: ${your} part of it`,
  }
  return says[kind]
}

/** What is left up to the end of this month or year, as a sentence. */
export function sayUntil({ to, nowPence, comingPence, leftPence }: LeftUntil, { own, who }: Reader): string {
  const now = nowPence < 0n ? `${sayMoney(-nowPence)} was used before it came` : `${sayMoney(nowPence)} is there now`
  return `Until ${sayDate(to)} ${own ? 'you have' : `${who} has`} ${sayMoney(leftPence)} to use: ${now}, and ${sayMoney(comingPence)} still comes.`
}

/** What was agreed and has not been paid yet. */
export function sayCommitted({ committedPence, until, hasEnd, byMonth }: Ahead): string {
  if (committedPence === 0n)
    return hasEnd
      ? 'Everything that was agreed has been paid.'
      : 'Nothing is due for now. When something is, it stands here.'
  const months = byMonth.filter(({ pence }) => pence > 0n).length
  const over = months > 1 ? `, over ${months} months` : ''
  return hasEnd
    ? `${sayMoney(committedPence)} was agreed and is still to come${over}. The last day that is paid for is ${sayDay(until)}.`
    : `${sayMoney(committedPence)} is still to come in the next twelve months. It goes on after that. A day in a plan stops nothing by itself.`
}
