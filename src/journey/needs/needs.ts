import { z } from 'zod'
import type { Day } from '#core/day.ts'

export const LEVELS = ['manage', 'some-help', 'cannot', 'dont-know'] as const
/** How somebody copes with one part of the day, as ticked. */
export type Level = (typeof LEVELS)[number]

export type Side = 'person' | 'worker'

export const ENDS = ['we-agree', 'we-differ', 'ask-third', 'leave-it'] as const
/** How a talk about a difference ended (B2). */
export type EndsAs = (typeof ENDS)[number]

/** One question, asked of both sides in the same words: `about` in a word or two, `ask` in full. */
export type Question = { key: string; about: string; ask: string }

/** What `question_set.questions` holds. Keys become names of form fields. */
export const questionsShape = z
  .array(z.object({ key: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/), about: z.string(), ask: z.string() }))
  .min(1)

/** What one side ticked, and its own words where there are any. */
export type Said = { level: Level; words: string }

/** One side's answer to one question. */
export type Given = Said & { key: string }

/** One talk about a difference: how it ended, who typed it. Both answers stay as they were. */
export type Talk = { talkId: bigint; endsAs: EndsAs; words: string; byName: string; on: Day }

/** One question with both answers, and how the talk ended where the two differ. There is none before both have finished. */
export type View = Question & { person: Said; worker: Said; talk: Talk | undefined }

/** Who has finished, and when. */
export type Finished = { byName: string; on: Day }

/** Whether there are needs that the council must meet (Care Act 2014, s.13), in words that the person reads. */
export type Decision = { eligible: boolean; reasons: string; byName: string; on: Day }

/** An eligible need of the person, in words. The outcomes of a plan meet needs. */
export type Need = { needId: string; questionKey: string; about: string; words: string }

/** One co-assessment: its questions as they were when it was opened, who has finished, and what was decided. */
export type Opened = {
  assessmentId: string
  on: Day
  byName: string
  questions: readonly Question[]
  finished: { person: Finished | undefined; worker: Finished | undefined }
  decision: Decision | undefined
}

/** One side's own answering: nothing of the other side is in it, nor can be. */
export type Answering = { side: Side; opened: Opened | undefined; own: readonly Given[] }

/** The whole stage as its page shows it. `views` is there only when both have finished. */
export type Needs = Answering & {
  offerAccepted: boolean
  /** The questions that would be asked today, so that they can be read before starting (B3). */
  questionsToday: readonly Question[]
  views: readonly View[] | undefined
  needs: readonly Need[]
}
