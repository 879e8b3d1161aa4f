import type { Pence } from '#core/money.ts'
import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Body, Route } from '../decision.ts'
import type { Asked, Change, Decider, Deciding } from './process.ts'

export const WEEKS_A_YEAR = 52n

/** What it comes to in a year: what is paid once counts whole, so that a large purchase does not slip past the panel. */
export const yearlyOf = (asked: { weeklyPence: Pence; oncePence: Pence }): Pence =>
  asked.weeklyPence * WEEKS_A_YEAR + asked.oncePence

/** How a plan stands to the one in force, by what both come to in a year; `inForce` undefined: there is none. */
export function changeOf(yearlyPence: Pence, inForce: Pence | undefined): Change {
  if (inForce === undefined) return 'first-plan'
  if (yearlyPence > inForce) return 'more'
  return yearlyPence < inForce ? 'less' : 'other-use'
}

type RouteSetting = Deciding['routes'][number]

/** Whether a route is for what is asked: each of its conditions fits, and what it leaves out fits everything. */
const fits = ({ upToYearlyPence, changes, withRisk }: RouteSetting, asked: Asked): boolean =>
  (upToYearlyPence === undefined || asked.yearlyPence <= upToYearlyPence) &&
  (changes === undefined || changes.includes(asked.change)) &&
  (withRisk === undefined || withRisk === asked.risk)

/** Which body decides: the first route that fits; where none does, a manager up to the council's weekly amount, else the panel (H1). */
export function bodyFor(asked: Asked, process: Pick<Deciding, 'routes' | 'managerUpToWeeklyPence'>): Body {
  const route = process.routes.find((one) => fits(one, asked))
  if (route !== undefined) return route.body
  return asked.yearlyPence <= process.managerUpToWeeklyPence * WEEKS_A_YEAR ? 'manager' : 'panel'
}

/** Up to how many pence a year a human may approve; null where the council set no limit for them. */
export const limitOf = (limits: Deciding['limits'], humanId: string): Pence | null =>
  limits.find((one) => one.humanId === humanId)?.yearlyPence ?? null

export type LimitReason = 'above-your-limit'

/** Whether a yes to so much a year lies within a human's limit. A no, or sending it back, has none. */
export const withinLimit = (yearlyPence: Pence, limit: Pence | null): Verdict<LimitReason> =>
  limit === null || yearlyPence <= limit ? fine : refuse('above-your-limit', 'verdict')

/**
 * Everybody who could decide it, in the order in which they are asked: the human whom the council named for the body, then others
 * of it, then the other body. Nobody who asked for it or wrote in it (author ≠ approver), nobody above their limit, nobody who
 * does not hold the role today.
 */
export function routesFor(
  asked: Asked,
  process: Pick<Deciding, 'routes' | 'limits' | 'managerUpToWeeklyPence' | 'managerId' | 'panelChairId'>,
  deciders: readonly Decider[],
  authors: ReadonlySet<string>,
): readonly Route[] {
  const first = bodyFor(asked, process)
  const bodies: readonly Body[] = first === 'manager' ? ['manager', 'panel'] : ['panel', 'manager']
  const able = deciders.filter(
    ({ humanId }) => !authors.has(humanId) && couldSayYes(humanId, asked.yearlyPence, process.limits),
  )
  return bodies.flatMap((body) => {
    const named = body === 'manager' ? process.managerId : process.panelChairId
    const members = able.filter(({ bodies }) => bodies.includes(body))
    const inOrder = [...members].sort((a, b) => Number(b.humanId === named) - Number(a.humanId === named))
    return inOrder.map(({ humanId, name }) => ({ body, deciderId: humanId, deciderName: name }))
  })
}

/** Whether a human's limit lets them say yes to so much a year. */
export const couldSayYes = (humanId: string, yearlyPence: Pence, limits: Deciding['limits']): boolean =>
  isFine(withinLimit(yearlyPence, limitOf(limits, humanId)))

/** Who decides, and for which body; undefined where nobody can. */
export const routeFor = (...given: Parameters<typeof routesFor>): Route | undefined => routesFor(...given)[0]
