import { type Pence, sayMoney } from '#core/money.ts'
import type { LedgerReason } from './rules.ts'

export const LEDGER_WORDS: Record<LedgerReason | 'say-how-much-came-back', string> = {
  'nothing-was-paid-yet':
    'Nothing has been paid on this budget, so nothing can come back. Check that this is the right person',
  'more-than-is-held':
    'This is more than is left of what was paid. Check the amount. If it is right, ask the person what else they bought or did not buy',
  'say-how-much-came-back': 'Write how much came back, in pounds and pence',
}

export const LEDGER_DONE = { returned: 'It is written down. The person can see that the money came back.' }

/** The sentences of the timeline. */
export const said = {
  returned: (person: string, pence: Pence) =>
    `${sayMoney(pence)} that ${person} did not need came back to the council. Thank you.`,
}
