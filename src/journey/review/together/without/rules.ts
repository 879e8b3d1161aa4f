import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Review, Side } from '../../review.ts'
import type { WithoutSaid } from '../together.ts'

export type WithoutReason =
  | 'no-review-open'
  | 'answer-one-at-least'
  | 'tell-them-first'
  | 'said-after-today'
  | 'answer-yours-first'
  | 'you-typed-theirs'
  | 'said-it-themselves'

const withoutBy = (without: readonly WithoutSaid[], side: Side, outcomeId: string): WithoutSaid | undefined =>
  without.find((one) => one.side === side && one.outcomeId === outcomeId)

/** Whether the person answered for a goal themselves: then nobody types over it. */
export const answeredThemselves = (without: readonly WithoutSaid[], outcomeId: string): boolean => {
  const own = withoutBy(without, 'person', outcomeId)
  return own !== undefined && own.typedFor === undefined
}

/**
 * Whether a worker may type what the person said for these goals: after their own answer, so that the one does not follow the other,
 * and never over what the person said themselves.
 */
export const mayTypeWithout = (without: readonly WithoutSaid[], given: readonly string[]): Verdict<WithoutReason> =>
  given.flatMap((outcomeId): Verdict<WithoutReason> => {
    const at = `answer-${outcomeId}`
    if (withoutBy(without, 'worker', outcomeId) === undefined) return refuse('answer-yours-first', at)
    return answeredThemselves(without, outcomeId) ? refuse('said-it-themselves', at) : fine
  })

/** What a worker said stays once they typed the person's answer for the same goal. */
export const mayStillSayWithout = (without: readonly WithoutSaid[], given: readonly string[]): Verdict<WithoutReason> =>
  given.flatMap(
    (outcomeId): Verdict<WithoutReason> =>
      withoutBy(without, 'person', outcomeId)?.typedFor === undefined
        ? fine
        : refuse('you-typed-theirs', `answer-${outcomeId}`),
  )

/** Whether answers to the question without the help may be kept. Who types for somebody else has told them first (L11). `at`: the first box. */
export function maySayWithout(
  current: Review | undefined,
  answers: number,
  given: { toldFirst: boolean; saidOn: Day; today: Day; at?: string | undefined },
): Verdict<WithoutReason> {
  if (current === undefined) return refuse('no-review-open')
  if (!given.toldFirst) return refuse('tell-them-first', 'toldFirst')
  if (given.saidOn > given.today) return refuse('said-after-today', 'saidOn')
  return answers === 0 ? refuse('answer-one-at-least', given.at) : fine
}
