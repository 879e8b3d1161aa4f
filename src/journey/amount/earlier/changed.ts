import type { Pence } from '#core/money.ts'

/** One side's answer to one question that counts otherwise than before, in points. `undefined`: it was not asked then. */
export type LineChange = { about: string; before: number | undefined; now: number | undefined }

/** How one side's figure differs from that before: pence a week (below 0: less), and which answers count otherwise. */
export type SideChange = { byPence: Pence; lines: readonly LineChange[] }

/** What is different between one first figure and the one before it. */
export type AmountChange = {
  person: SideChange
  worker: SideChange
  /** What a point was worth and is worth now, pence a week; undefined where it stayed. */
  point: { before: Pence; now: Pence } | undefined
  /** Whether a figure was set by hand, with a reason, on either side of the change. */
  setByHand: boolean
}
