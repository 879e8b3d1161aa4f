import type { Ticked } from '../asking-one/asking-one.ts'
import type { Opened, View } from '../needs.ts'

/** One question answered on one device: whose turn it is, then turning over, then both lie open (B1). */
export const STEPS = ['worker', 'person', 'turn', 'turned'] as const
export type Step = (typeof STEPS)[number]

/** Answering together: which cards lie there, face down or turned. Only turned ones have a `View`: the others' answers are not read. */
export type Together = {
  opened: Opened | undefined
  worker: readonly Ticked[]
  person: readonly Ticked[]
  turned: readonly View[]
}
