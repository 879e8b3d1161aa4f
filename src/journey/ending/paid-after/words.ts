import { type Day, sayDate } from '#core/day.ts'
import { type Pence, sayMoney } from '#core/money.ts'
import type { Answer, PaidAfter, Proposal, Way } from './paid-after.ts'
import type { PaidAfterReason } from './rules.ts'

type Needed = 'choose-what-becomes-of-it' | 'say-how-much' | 'say-your-reasons' | 'choose-yes-or-no'

export const PAID_AFTER_WORDS: Record<PaidAfterReason | Needed | 'more-than-is-held', string> = {
  'nothing-was-paid-after':
    'Nothing that was paid after that day is still open, so there is nothing to decide. See the money page for what is left',
  'one-waits-already': 'One proposal waits for a second human. Ask a finance approver to answer it first',
  'more-than-is-open': 'This is more than is still open. Write no more than the amount that stands above',
  'say-who-is-asked': 'Write who is asked: who speaks for the estate, or the person who moved',
  'answered-already': 'Somebody has answered this already. Go back to read the answer',
  'somebody-else-answers': 'You proposed this, so somebody else answers it. Leave it to a colleague',
  'more-than-is-held': 'So much is no longer there. Say no to this, and look at it again',
  'choose-what-becomes-of-it': 'Choose what becomes of it',
  'say-how-much': 'Write how much of it, in pounds and pence',
  'say-your-reasons': 'Write your reasons. They are kept with your name',
  'choose-yes-or-no': 'Choose yes or no',
}

export const PAID_AFTER_DONE = {
  proposed: 'It is proposed. A finance approver answers it next. Nothing has moved.',
  answered: 'Your answer and its reasons are written down.',
}

export const WAY_WORDS: Record<Way, { text: string; hint: string }> = {
  ask: {
    text: 'Ask for it kindly, in a talk',
    hint: 'No letter asks for it. Wages and bills come first. What comes back is written down on the money page.',
  },
  'write-off': {
    text: 'Write it off',
    hint: 'Nobody is asked for it any more. It stands in the ledger as not asked for.',
  },
}

export const ANSWER_WORDS: Record<Answer, string> = { yes: 'Yes', no: 'No' }

/** What was paid after which day, and how much of it is still open. */
export const sayPaid = ({ paidPence, openPence, on, died }: PaidAfter, name: string): string =>
  `${sayMoney(paidPence)} was paid after ${sayDate(on)}, the day on which ${name} ${died ? 'died' : 'moved'}. ${
    openPence === 0n ? 'None of it is still open.' : `${sayMoney(openPence)} of it is still open.`
  }`

/** What somebody proposes. */
export const sayProposed = ({ way, amountPence, contact, byName, on }: Proposal): string =>
  way === 'ask'
    ? `${byName} proposed on ${sayDate(on)} to ask ${contact} kindly for ${sayMoney(amountPence)}, in a talk.`
    : `${byName} proposed on ${sayDate(on)} to write ${sayMoney(amountPence)} off.`

/** What the second human said to it. */
export const sayAnswered = ({ answered }: Proposal): string =>
  answered === undefined
    ? 'A finance approver answers it next.'
    : `${answered.byName} said ${answered.agrees ? 'yes' : 'no'} on ${sayDate(answered.on)}: ${answered.reasons}`

/** The sentences of the timeline. They name nobody outside, and ask for nothing. */
export const said = {
  proposed: (by: string, pence: Pence, since: Day) =>
    `${by} wrote down what could become of ${sayMoney(pence)} that was paid after ${sayDate(since)}. A second human looks at it first. Nothing has moved.`,
  ask: (by: string, proposer: string, pence: Pence) =>
    `${by} and ${proposer} agreed that ${sayMoney(pence)} is asked for kindly, in a talk. No letter asks for it.`,
  'write-off': (by: string, proposer: string, pence: Pence) =>
    `${by} and ${proposer} agreed that ${sayMoney(pence)} is not asked for any more.`,
  no: (by: string, pence: Pence) => `${by} said no to what was proposed for ${sayMoney(pence)}. Nothing has moved.`,
}
