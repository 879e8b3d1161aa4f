import type { MatchReason } from './rules.ts'
import type { ProposedBecause } from './statement.ts'

export const MATCH_WORDS: Record<MatchReason, string> = {
  'choose-what-it-is': 'Choose what this line is, or that it is not one of ours',
  'say-why': 'Write what it is, in a few words',
  'is-settled-already': 'This line is settled already, so nothing was changed',
  'is-taken-meanwhile': 'Another line was found to be this payment meanwhile. Look at what is left',
}

export const BECAUSE_WORDS: Record<ProposedBecause, string> = {
  'names-it': 'the line names it, and the amount is the same',
  'same-amount-same-day': 'the same amount on the same day',
  'same-amount-near-the-day': 'the same amount, near the day',
}

/** Why a line was matched without asking anybody. */
export const EXACT = {
  payment: 'It names the payment, and the amount is the same.',
  cameBack: 'It names a payment that came back, and the amount is the same.',
  debit: 'It is as much as the whole file of that day, on that day.',
}

export const STATEMENT_DONE = {
  matched: 'It is written down what this line is.',
  'not-ours': 'It is written down that this line is not one of ours.',
}
