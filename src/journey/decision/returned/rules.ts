import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { DecisionVerdict, Submission } from '../decision.ts'
import type { ReturnPoint, TypedPoint } from './returned.ts'

export type PointReason =
  | 'points-belong-to-not-yet'
  | 'say-what-to-change-here'
  | 'point-is-about-nothing-here'
  | 'point-is-not-there'
  | 'point-was-decided'

/** What can be pointed at in a plan: ids of its lines and goals, and the keys of its parts. */
export type Pinnable = { lines: readonly string[]; goals: readonly string[]; questions: readonly string[] }

/**
 * The points with which a plan goes back, or why they cannot stand: each says what to change, at something that is in the plan;
 * no other answer has them. What was said in general (`conditions`) is a point about the whole.
 */
export function pointsFor(
  verdict: DecisionVerdict,
  typed: { conditions: string; points: readonly TypedPoint[] },
  plan: Pinnable,
): { points: readonly TypedPoint[] } | { refused: Verdict<PointReason> } {
  const pinned = typed.points.filter(({ about, words }) => about !== 'whole' || words !== '')
  if (verdict !== 'returned') {
    const refused = pinned.flatMap(({ at }) => refuse('points-belong-to-not-yet', at))
    return isFine(refused) ? { points: [] } : { refused }
  }
  const refused = pinned.flatMap((point) => pointReasons(point, plan))
  if (!isFine(refused)) return { refused }
  const general: readonly TypedPoint[] =
    typed.conditions === '' ? [] : [{ about: 'whole', aboutKey: '', words: typed.conditions, at: 'conditions' }]
  return { points: [...general, ...pinned] }
}

function pointReasons({ about, aboutKey, words, at }: TypedPoint, plan: Pinnable): Verdict<PointReason> {
  const there = { whole: [''], line: plan.lines, goal: plan.goals, question: plan.questions }[about]
  return [
    ...(there.includes(aboutKey) ? fine : refuse('point-is-about-nothing-here', at)),
    ...(words === '' ? refuse('say-what-to-change-here', at) : fine),
  ]
}

/** Something can be said to a point until the plan that came back has been decided for good. */
export function mayAnswerPoint(
  point: ReturnPoint | undefined,
  submission: Pick<Submission, 'decision'> | undefined,
): Verdict<PointReason> {
  if (point === undefined || submission === undefined) return refuse('point-is-not-there')
  const { decision } = submission
  return decision === undefined || decision.verdict === 'returned' ? fine : refuse('point-was-decided')
}
