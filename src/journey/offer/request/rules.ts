import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { type Asking, type Became, type BudgetRequest, type RequestRoute, WAITING_A_DAY } from './request.ts'

export type AskReason = 'say-whether-they-know' | 'name-the-group' | 'too-many-today'
export type TakeReason = 'request-is-taken' | 'name-them-or-say-more' | 'say-what-happened' | 'not-one-of-your-people'

/** Whether this may be asked; `waitingToday`: how many requests of today nobody has taken yet. */
export function mayAsk(asking: Asking, waitingToday: number): Verdict<AskReason> {
  if (waitingToday >= WAITING_A_DAY) return refuse('too-many-today')
  if (asking.askedFor === 'somebody-else' && asking.theyKnow === undefined)
    return refuse('say-whether-they-know', 'theyKnow')
  return asking.askedFor === 'through-a-group' && asking.groupName === '' ? refuse('name-the-group', 'groupName') : fine
}

/** By which way it came: a group's own way in, or who asks. */
export function routeOf({ askedFor, relation }: Pick<Asking, 'askedFor' | 'relation'>): RequestRoute {
  if (askedFor === 'myself') return 'myself'
  return askedFor === 'through-a-group' ? 'community-group' : (relation ?? 'other')
}

/** A request is taken once. */
export const mayTake = ({ taken }: Pick<BudgetRequest, 'taken'>): Verdict<TakeReason> =>
  taken === undefined ? fine : refuse('request-is-taken')

/** What may become of a request where no journey begins: it says of whom, or in words why. */
export function mayClose(
  became: Exclude<Became, 'begun'>,
  words: string,
  budgetId: string | undefined,
  ofMyPeople: readonly string[],
): Verdict<TakeReason> {
  if (became !== 'already-known') return words === '' ? refuse('say-what-happened', 'words') : fine
  if (budgetId === undefined) return words === '' ? refuse('name-them-or-say-more', 'words') : fine
  return ofMyPeople.includes(budgetId) ? fine : refuse('not-one-of-your-people', 'budgetId')
}
