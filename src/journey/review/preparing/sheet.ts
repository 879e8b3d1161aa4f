import type { Day } from '#core/day.ts'
import type { Review, ReviewState, Side } from '../review.ts'
import { PROGRESS_WORDS } from '../words.ts'
import type { SaidBefore, Sheet } from './preparing.ts'
import { ABOUT_PLAN } from './words.ts'

/** Nothing answered beyond the ratings. */
export const NOTHING_BESIDES = {
  ...{
    possible: '',
    around: '',
    feelPlan: '',
    feelHelp: '',
    newNeeds: '',
    wish: undefined,
    wishWords: '',
    withWhom: '',
  },
} as const

/** What a side said, as its sheet holds it; undefined where it has said nothing that the reader sees. */
export function sheetOf(review: Review, side: Side): Sheet | undefined {
  const views = review.views.filter((view) => view.side === side)
  if (views.length === 0) return undefined
  const said = review.preparation[side]
  return {
    ...(said ?? NOTHING_BESIDES),
    views: views.map(({ outcomeId, progress, words }) => ({ outcomeId, progress, words })),
    remembered: said?.remembered ?? [],
  }
}

/**
 * What a side said before, to be looked at again: of each goal in the review held last, and in the plan. Empty words were no
 * saying, so that they are not shown; a rating without words is.
 */
export function beforeOf(
  { current, last }: Pick<ReviewState, 'current' | 'last'>,
  side: Side,
  plans: readonly { version_id: string; words: string; said_on: Day }[],
): readonly SaidBefore[] {
  if (current === undefined) return []
  const goals = (last?.views ?? [])
    .filter((view) => view.side === side)
    .flatMap(({ outcomeId, progress, words, on }) => {
      const goal = last?.outcomes.find((one) => one.outcomeId === outcomeId)
      const rating = `${PROGRESS_WORDS[progress]}.`
      return goal === undefined
        ? []
        : [{ key: `goal-${outcomeId}`, about: goal.words, words: words === '' ? rating : `${rating} ${words}`, on }]
    })
  const plan = plans
    .filter(({ version_id, words }) => version_id === current.versionId && words !== '')
    .map(({ words, said_on }) => ({ key: 'plan', about: ABOUT_PLAN[side], words, on: said_on }))
  return [...plan, ...goals]
}
