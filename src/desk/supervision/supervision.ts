import type { Day } from '#core/day.ts'
import type { OpenDifferences } from '#journey/needs/talking/reads.ts'
import type { DueForWorker } from '#journey/review/reads.ts'
import type { OpenWait } from '#journey/waiting/index.ts'
import type { Cover } from '#people/cover/cover.ts'
import type { Task } from '../caseload/caseload.ts'

/** A worker of the council. Named, never counted or compared. */
export type Worker = { readonly humanId: string; readonly name: string }

/** What a worker is worried about; read by them and by managers, never by the person or those around them. */
export type Worry = {
  readonly worryId: string
  readonly budgetId: string
  readonly knownAs: string
  readonly words: string
  readonly saidOn: Day
  readonly settled: { readonly words: string; readonly byName: string; readonly on: Day } | undefined
}

/** Somebody waits for a decision: whole working days since they asked. */
export type LongWait = OpenWait & { readonly waitedDays: number }

/** The supervision sheet of one worker: what to talk about together. No score, no ranking. */
export type Sheet = {
  readonly worker: Worker
  readonly covers: readonly Cover[]
  /** Who waits for a decision, the longest wait first. */
  readonly waits: readonly LongWait[]
  /** Who waits for the worker, the longest first. */
  readonly tasks: readonly Task[]
  readonly reviews: readonly DueForWorker[]
  readonly endings: readonly { budgetId: string; knownAs: string; lastDay: Day }[]
  readonly differences: readonly OpenDifferences[]
  readonly talks: readonly { budgetId: string; knownAs: string }[]
  readonly worries: readonly Worry[]
}
