import { z } from 'zod'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'

export const LEVELS = ['manage', 'some-help', 'cannot', 'dont-know'] as const
/** How somebody copes with one part of the day, as ticked. */
export type Level = (typeof LEVELS)[number]

/** What stands beside a question: an answer, or 'left' where this side left it (nobody has to answer everything). */
export type Answered = Level | 'left'

export const LIMBS = ['only-with-help', 'distress', 'at-risk', 'takes-longer'] as const
/** In which of four ways somebody is unable (Eligibility Regulations 2015, reg. 2(3)). */
export type Limb = (typeof LIMBS)[number]

export const HOWS = ['own-device', 'together', 'passed-device', 'phone', 'paper'] as const
/** In which way something was said; `said_how` in the database. */
export type How = (typeof HOWS)[number]

export const AREAS = ['care-act', 'wellbeing'] as const
/** 'care-act': one of the ten outcomes of reg. 2(2), which alone count for eligibility. 'wellbeing': Care Act 2014, s.1(2). */
export type Area = (typeof AREAS)[number]

export type Side = 'person' | 'worker'

export const ENDS = ['we-agree', 'we-differ', 'ask-third', 'leave-it'] as const
/** How a talk about a difference ended (B2). */
export type EndsAs = (typeof ENDS)[number]

/** One question, asked of both sides in the same words: `about` in a word or two, `ask` in full. `optional`: an extra. */
export type Question = { key: string; about: string; ask: string; area: Area; optional: boolean }

/** What `question_set.questions` holds. Keys become names of form fields. Sets of before areas were asked hold outcomes only. */
export const questionsShape = z
  .array(
    z.object({
      key: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
      about: z.string(),
      ask: z.string(),
      area: z.enum(AREAS).default('care-act'),
      optional: z.boolean().default(false),
    }),
  )
  .min(1)

/** What one side answers: the tick, its own words, and where it liked to say more, in which ways and how it changes (reg. 2(3), 2(4)). */
export type Detail = { level: Level; words: string; limbs: readonly Limb[]; varies: string }

/** How an answer came to be written: by whom it was typed (where that is not who said it), in which way, on which days. */
export type Origin = {
  how: How
  saidOn: Day
  typedOn: Day | undefined
  typedByName: string | undefined
  /** Said after the person had asked to see both: the other side's answers may have been read before. */
  late: boolean
}

/** One side's view of one question as both see it. A question that was left has no words and no origin. */
export type Said = Omit<Detail, 'level'> & { level: Answered; origin: Origin | undefined }

/** One side's answer to one question. */
export type Given = Detail & { key: string; origin: Origin }

/** One talk about a difference: how it ended, who typed it. Both answers stay as they were. */
export type Talk = {
  talkId: bigint
  endsAs: EndsAs
  words: string
  byName: string
  on: Day
  /** Where they now agree: on what. Talks of before this was asked have words alone. */
  agreedLevel?: Level | undefined
  /** Where they ask a third person of this council: whom, and by when if a day was set. */
  asked?: { name: string; by: Day | undefined } | undefined
}

/** One question with both answers, and how the talk ended where the two differ. There is none before both have finished. */
export type View = Question & { person: Said; worker: Said; talk: Talk | undefined }

/** Who said that a side has finished, when, and in which way ('phone', 'paper': the worker typed it for the person). */
export type Finished = { byName: string; on: Day; how: How }

/** The person said "show now" before all had finished: from that day both see what there is. */
export type ShownEarly = {
  on: Day
  /** Set where a worker wrote it down for them. */
  heard?: { how: HeardHow; byName: string } | undefined
}

/** One part of the test as the worker decided it, with words for the person where there are any. */
export type PartDecided = { is: boolean; words: string }

/** Whether there are needs that the council must meet (Care Act 2014, s.13), in words that the person reads. */
export type Decision = {
  eligible: boolean
  reasons: string
  byName: string
  on: Day
  /** The first and the third part of the test (reg. 2(1)(a), (c)); none in decisions made before they were asked apart. */
  parts?: { impairment: PartDecided; impact: PartDecided } | undefined
}

/** What was decided last, and in which assessment. */
export type StandingDecision = Decision & { assessmentId: string }

/** An eligible need of the person, in words. The outcomes of a plan meet needs. */
export type Need = { needId: string; questionKey: string; about: string; words: string }

/** A carer whom the person invited to answer as well, and when they finished. Nothing of what they said. */
export type InvitedCarer = { humanId: string; name: string; knownAs: string; doneOn: Day | undefined }

/** One co-assessment: its questions as they were when it was opened, who has finished, and what was decided. */
export type Opened = {
  assessmentId: string
  on: Day
  byName: string
  questions: readonly Question[]
  finished: { person: Finished | undefined; worker: Finished | undefined }
  carer?: InvitedCarer | undefined
  shownEarly?: ShownEarly | undefined
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
