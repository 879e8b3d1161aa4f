import type { Day } from '#core/day.ts'
import type { BaseLine, Instalment } from '#core/pattern/index.ts'
import type { PayRun } from './pay-runs.ts'
import type { AccountKind } from './rows.ts'
import type { Written } from './written.ts'

/** `account`: the one that is paid into. `code`: the council's budget code. */
export type AgreedLine = BaseLine & { outcomeId: string; what: string; account: AccountKind; code: string }

/** Where a payment goes. */
export type Place = { payee_id: string; card_id: null } | { payee_id: null; card_id: string }

/** What is paid from: lines, the account that they go to and the day on which it was confirmed; a card where there is one. */
export type Agreed = {
  agreementId: string
  plan: Written
  setUpOn: Day
  lines: readonly AgreedLine[]
  payeeId: string
  cardId: string
  confirmedOn: Day
}

/** The last day that is paid, and the day on which that was laid over the agreement. */
export type Ended = { lastDay: Day; madeOn: Day }

/** One instalment on its way: in which run, to where, and when it arrives. */
export type Part = { due: Instalment; line: AgreedLine; run: PayRun; place: Place; arrives: Day; itemId: string }

/** The rise of last April: from which day, by how many hundredths of a per cent, and when and by whom it was approved. */
export type Uplift = { id: string; from: Day; basisPoints: number; approvedOn: Day; approvedBy: string }
