import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Settings } from '#council/index.ts'

/** How a file is written: CSV for the council's payment system, ISO 20022, Bacs Standard 18, CSV for a card issuer. */
export const FORMATS = ['accounts-payable-csv', 'pain.001', 'bacs-18', 'card-csv'] as const
export type Format = (typeof FORMATS)[number]

/** One credit to an account, in pence. The reference is what the bank answers with: nothing says what it is for. */
export type PaymentRow = {
  readonly reference: string
  readonly accountName: string
  readonly sortCode: string
  readonly accountNumber: string
  /** A building society's own number for the account: it takes the place of the reference that the holder sees. */
  readonly rollNumber?: string
  readonly amountPence: Pence
  readonly arrivesOn: Day
}

/** One credit to a prepaid card, by the issuer's reference; pence. */
export type CardRow = {
  readonly reference: string
  readonly cardReference: string
  readonly amountPence: Pence
  readonly arrivesOn: Day
}

/** What arrives on one day: how many payments, and how much together in pence. */
export type DayTotal = { readonly arrivesOn: Day; readonly payments: number; readonly totalPence: Pence }

/** The council's own account, from which payments go. */
export type Payer = Settings['money']['payer']

/** What a file says before its first payment. Days in order, each with what is to follow for it. */
export type FileHead = {
  readonly runId: string
  readonly madeAt: Date
  readonly attempt: number
  readonly councilName: string
  readonly payer: Payer
  readonly days: readonly DayTotal[]
}

/** What was written, counted while it was written; pence. */
export type Totals = { readonly payments: number; readonly totalPence: Pence }

/** Takes a piece of a file, of some 256 kB. The next one comes once it is taken, and is written over it: whoever keeps it copies it. */
export type Write = (piece: Buffer) => void | Promise<void>

/** The settings with which a file is written: kept with it, so that later ones do not change its bytes. */
export type WrittenWith = {
  readonly councilName: string
  readonly payer: Payer
  readonly columns: Settings['money']['accountsPayable']
  /** Days on which no bank works, from the first that matters on. */
  readonly holidays: readonly Day[]
  /** 1, and one more each time the bank refused a file of this run: no bank takes the same name twice. */
  readonly attempt: number
}

/** A file that was made of a run. */
export type MadeFile = Totals & {
  readonly fileId: string
  readonly format: Format
  readonly madeOn: Day
  readonly madeByName: string
  readonly sent: { readonly on: Day; readonly by: string; readonly byName: string } | undefined
  /** The bank took nothing of it; why, in words. */
  readonly refused: { readonly on: Day; readonly byName: string; readonly words: string } | undefined
}

/** A file that is made outside the request: how many of its payments are written so far. */
export type Making = {
  readonly fileId: string
  readonly format: Format
  readonly writtenWith: unknown
  readonly done: number
  readonly askedOn: Day
  readonly askedByName: string
  /** Its payments were not those that its totals count: nothing of it is handed out. */
  readonly isStopped: boolean
}

/** Up to so many payments a file is made while its page waits; a larger one by the job. */
export const AT_ONCE = 2_000

/** Whether a file is on its way, or was paid. */
export const isOut = ({ sent, refused }: Pick<MadeFile, 'sent' | 'refused'>): boolean =>
  sent !== undefined && refused === undefined

/** How far a run is, as far as its files need to know, and what there is to pay to accounts and to cards. */
export type RunFiles = {
  readonly runId: string
  readonly payUpTo: Day
  readonly approved: boolean
  /** Every part of it stands in the ledger. */
  readonly posted: boolean
  readonly accounts: Totals
  readonly cards: Totals
  /** Whether the bank's own answers show any of its payments to accounts, and to cards. */
  readonly seen: { readonly accounts: boolean; readonly cards: boolean }
  readonly files: readonly MadeFile[]
  /** Large files that are being made, or could not be. */
  readonly making: readonly Making[]
}

/** Whether a format goes to accounts or to cards: of each, one file is sent. */
export const goesTo = (format: Format): 'accounts' | 'cards' => (format === 'card-csv' ? 'cards' : 'accounts')
