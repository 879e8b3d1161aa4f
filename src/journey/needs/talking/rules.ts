import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { EndsAs, Level, Opened, Side, View } from '../needs.ts'
import { differs, touchesDecision } from '../rules.ts'
import type { Candidate } from '../third/third.ts'

/**
 * How a talk about one difference ended. `after` is the talk that the form was drawn after ('' for none). `agreedLevel` belongs to
 * 'we-agree'; `third` (a human) and `askBy` to 'ask-third'.
 */
export type TalkSaid = {
  about: string
  endsAs: EndsAs
  words: string
  after: string
  agreedLevel: Level | undefined
  third: string | undefined
  askBy: Day | undefined
}

export type TalkReason =
  | 'not-both-finished'
  | 'needs-decided-already'
  | 'no-difference-here'
  | 'changed-meanwhile'
  | 'leaving-it-changes-something'
  | 'choose-what-you-agree'
  | 'say-what-you-will-do'
  | 'say-whom-you-will-ask'
  | 'cannot-ask-this-one'
  | 'day-has-passed'

/** Who writes it down, on which day, and who could be asked. */
export type Around = {
  side: Side
  today: Day
  candidates: readonly Candidate[]
  /** The council's, by which answers are scored. */
  points?: Readonly<Record<Level, number>> | undefined
}

/** Whether the end of this talk may be written down: both see both, nothing is decided yet, the two differ here (B2). */
export function mayTalk(
  opened: Opened | undefined,
  views: readonly View[] | undefined,
  said: TalkSaid,
  around: Around,
): Verdict<TalkReason> {
  if (opened === undefined || views === undefined) return refuse('not-both-finished')
  if (opened.decision !== undefined) return refuse('needs-decided-already')
  const view = views.find(({ key }) => key === said.about)
  if (view === undefined || !differs(view)) return refuse('no-difference-here')
  if (said.after !== lastTalk(view)) return refuse('changed-meanwhile')
  if (said.endsAs === 'leave-it' && !mayLeave(view, around.points))
    return refuse('leaving-it-changes-something', 'endsAs')
  return mayEndSo(said, around)
}

/** Whether to leave a difference changes nothing: it touches neither who is helped nor the first amount. */
export const mayLeave = (view: View, points: Around['points']): boolean => !touchesDecision(view, points)

function mayEndSo(said: TalkSaid, around: Around): Verdict<TalkReason> {
  const { endsAs, words, agreedLevel } = said
  if (endsAs === 'we-agree') return agreedLevel === undefined ? refuse('choose-what-you-agree', 'agreedLevel') : fine
  if (endsAs === 'we-differ') return words === '' ? refuse('say-what-you-will-do', 'words') : fine
  return endsAs === 'ask-third' ? mayAsk(said, around) : fine
}

function mayAsk({ words, third, askBy }: TalkSaid, { side, today, candidates }: Around): Verdict<TalkReason> {
  if (third === undefined && words === '') return refuse('say-whom-you-will-ask', 'third')
  if (third !== undefined && !askable(candidates, side).some(({ humanId }) => humanId === third))
    return refuse('cannot-ask-this-one', 'third')
  return askBy !== undefined && askBy < today ? refuse('day-has-passed', 'askBy') : fine
}

/**
 * Whom this side may ask here. To ask is to let somebody read the person's answer, so that only the person asks somebody of their
 * own circle; the worker asks staff of the council.
 */
export const askable = (candidates: readonly Candidate[], side: Side): readonly Candidate[] =>
  candidates.filter(({ ofCircle }) => side === 'person' || !ofCircle)

/** The talk that a form about this question is drawn after. */
export const lastTalk = ({ talk }: View): string => `${talk?.talkId ?? ''}`
