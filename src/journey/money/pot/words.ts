import { sayDate, sayDay } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Reader } from '../agreement/money-words.ts'
import type { CameBack } from '../bank/returned/returned.ts'
import type { AskAgainReason } from '../bank/returned/rules.ts'
import type { Pocket } from '../ledger/ledger.ts'
import type { SingleReason } from '../payrun/single/rules.ts'
import { SINGLE_WORDS } from '../payrun/single/words.ts'
import type { Advance, Opening, PaysFrom, PotNow } from './pot.ts'
import { type AdvanceState, BILLS_DAYS, type PotReason } from './rules.ts'

type Needed =
  | 'say-how-much-from-the-pot'
  | 'say-what-it-pays-for'
  | 'choose-where-it-goes'
  | 'say-how-much-of-your-own'
  | 'say-what-you-used-it-for'
  | 'say-when-you-used-it'
  | 'choose-how-you-heard'

export const POT_WORDS: Record<PotReason | SingleReason | AskAgainReason | Needed, string> = {
  ...SINGLE_WORDS,
  'pot-is-not-open':
    'Nobody has said yet that what opens this money has happened. The person or their worker can say it on their page. Then it can be paid',
  'more-than-is-in-the-pot':
    'This is more than is kept for a bad time and not asked for yet. Pay what is there, and talk to the worker about the rest',
  'nothing-is-in-the-pot': 'Nothing is kept for a bad time now, so nothing can be paid or let go',
  'payments-still-go-on':
    'The payments still go on, so this money stays. It can be let go after the last day that is paid for',
  'a-payment-from-it-waits':
    'A payment out of this money waits for a second yes. Have it approved or withdrawn first, on the page of pay runs',
  'account-first':
    'The account that it came back from is not put right yet. Write down new details, or that the account is right after all, on the page of what came back',
  'asked-again-already': 'It is asked for again already, or paid. So nothing is paid twice',
  'no-pot-is-kept': 'The plan keeps no money for a bad time. Write this under what was bought instead',
  'choose-what-it-was-paid-from': 'Choose what it was paid from: the account, or the card',
  'choose-how-you-heard': 'Choose how you heard it',
  'used-on-a-day-to-come': 'This day has not come yet. Write the day on which you paid',
  'say-how-much-from-the-pot': 'Write how much is paid, in pounds and pence',
  'say-what-it-pays-for': 'Write in a few words what it pays for',
  'choose-where-it-goes': 'Choose where the money goes',
  'say-how-much-of-your-own': 'Write how much you paid, in pounds and pence',
  'say-what-you-used-it-for': 'Write in a few words what you paid for',
  'say-when-you-used-it': 'Write the day on which you paid',
}

export const POT_DONE = {
  asked:
    'It is asked for. Another human on the finance team checks and approves it on the page of pay runs. Then it goes out.',
  released: 'What was not needed has been let go. The person can see it.',
  written: 'It is written down. Nothing is taken because of it.',
}

/** Where a payment from the pot can go. */
export function pocketWords(person: string): Record<Pocket, string> {
  return {
    held: `To ${person}’s own account`,
    managed: `To what the council pays for ${person}`,
    'third-party': `To the people who look after money for ${person}`,
    card: `On ${person}’s card`,
  }
}

/** What own money was paid from. */
export const paysWords = (own: boolean, person: string): Record<PaysFrom, string> => ({
  held: own ? 'My account, or cash' : `${person}’s account, or cash`,
  card: own ? 'My card' : `${person}’s card`,
})

/** What lies in the pot, in a sentence. */
export function sayPot({ planned, inPotPence, paidPence }: PotNow, { own, who }: Reader): string {
  if (planned === undefined && inPotPence === 0n)
    return own ? 'Your plan keeps no money for a bad time.' : `The plan keeps no money for a bad time.`
  const paid = paidPence > 0n ? ` ${sayMoney(paidPence)} of it was paid so far.` : ''
  return `${sayMoney(inPotPence)} is kept for a bad time. It is ${own ? 'yours' : `${who}’s`} for that, and for nothing else.${paid}`
}

/** Whether it is open. */
export function sayOpening(opening: Opening | undefined): string {
  if (opening === undefined) return 'It has not been opened.'
  return opening.endedOn === undefined
    ? `${opening.byName} opened it on ${sayDate(opening.on)}.`
    : `${opening.byName} opened it on ${sayDate(opening.on)}. That time ended on ${sayDate(opening.endedOn)}. Bills of it can be paid for ${BILLS_DAYS} days more.`
}

/** One advance: what was used, and what is still to be said about it. */
export function sayAdvance(
  { amountPence, what, spentOn, typedByName }: Advance,
  state: AdvanceState,
  { own, who }: Reader,
): string {
  const typed = typedByName === undefined ? '' : ` ${typedByName} wrote it down for ${own ? 'you' : who}.`
  const used = `${sayMoney(amountPence)} for ${what} on ${sayDate(spentOn)}.${typed}`
  if (state.is === 'opened') return `${used} The money for a bad time was opened, so it can be paid back from there.`
  if (state.is === 'to-say')
    return own
      ? `${used} Please tell us what happened by ${sayDay(state.by)}. Then it can be paid back to you.`
      : `${used} ${who} has until ${sayDay(state.by)} to say what happened. Offer to say it for them.`
  return own
    ? `${used} The day to tell us was ${sayDay(state.by)}. You can still say it. Your worker can help.`
    : `${used} The day to say what happened was ${sayDay(state.by)}. Ask ${who} kindly: it can still be said.`
}

/** What came back of what was paid out of it, and has not gone out again. */
export const sayPotBack = ({ amountPence, returnedOn }: Pick<CameBack, 'amountPence' | 'returnedOn'>): string =>
  `${sayMoney(amountPence)} of it came back from the bank on ${sayDate(returnedOn)}, and has not gone out again.`

/** The sentences of the timeline. */
export const said = {
  setAside: (pence: Pence) => `${sayMoney(pence)} was put aside for a bad time, as the plan says.`,
  lowered: (pence: Pence) => `${sayMoney(pence)} less is kept for a bad time, as the plan says now.`,
  asked: (by: string, person: string, pence: Pence, what: string) =>
    `${by} asked for ${sayMoney(pence)} out of ${person}’s money for a bad time: ${what}. A second person says yes first.`,
  askedAgain: (by: string, person: string, pence: Pence, what: string) =>
    `${by} asked for ${sayMoney(pence)} again out of ${person}’s money for a bad time, since it came back from the bank: ${what}. A second person says yes first.`,
  released: (by: string, pence: Pence) =>
    `${by} let ${sayMoney(pence)} go that was kept for a bad time and was not needed.`,
  advanceFor: (by: string, person: string, sentence: string) => `${by} wrote down for ${person}: ${sentence}`,
  advance: (person: string, pence: Pence, what: string) =>
    `${person} used ${sayMoney(pence)} in a bad time, before the money for it was opened: ${what}.`,
}
