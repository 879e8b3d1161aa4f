import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Route } from '../decision.ts'
import type { Decider, Deciding } from '../process/process.ts'
import { limitOf, routesFor, withinLimit } from '../process/rules.ts'
import type { ReadyCase, Stuck, WaitingCase } from './stuck.ts'

export type NamingReason = 'nothing-waits-here' | 'whoever-is-named-can-decide' | 'choose-who-can-decide'

/** Why whoever is named cannot decide this, or undefined where they can. */
export function whyStuck(
  one: Pick<WaitingCase, 'body' | 'deciderId' | 'yearlyPence' | 'authors'>,
  deciders: readonly Decider[],
  limits: Deciding['limits'],
): Stuck | undefined {
  const named = deciders.find(({ humanId }) => humanId === one.deciderId)
  if (named?.bodies.includes(one.body) !== true) return 'role-is-gone'
  if (one.authors.has(one.deciderId)) return 'is-an-author'
  return withinLimit(one.yearlyPence, limitOf(limits, one.deciderId)).length > 0 ? 'limit-is-too-low' : undefined
}

/** Who could be named instead, each human once: of the body that has it first, then of the other. */
export function others(
  one: Pick<WaitingCase, 'body' | 'deciderId' | 'yearlyPence' | 'authors'>,
  process: Deciding,
  deciders: readonly Decider[],
): readonly Route[] {
  // The body is given already: neither what changes nor a risk chooses it any more.
  const asked = { yearlyPence: one.yearlyPence, change: 'first-plan', risk: false } as const
  const all = routesFor(asked, { ...process, routes: [{ body: one.body }] }, deciders, one.authors)
  return all.filter((route, at) => all.findIndex(({ deciderId }) => deciderId === route.deciderId) === at)
}

/** Whether nobody could decide it if it were sent now. */
export const nobodyCould = (one: ReadyCase, process: Deciding, deciders: readonly Decider[]): boolean =>
  others({ ...one, body: 'panel', deciderId: '' }, process, deciders).length === 0

/** Whether the administrator may name this human: whoever is named cannot decide, and the one chosen can. */
export function mayName(
  one: WaitingCase | undefined,
  deciderId: string,
  process: Deciding,
  deciders: readonly Decider[],
): Verdict<NamingReason> {
  if (one === undefined) return refuse('nothing-waits-here')
  if (whyStuck(one, deciders, process.limits) === undefined) return refuse('whoever-is-named-can-decide')
  const found = others(one, process, deciders).some((route) => route.deciderId === deciderId)
  return found ? fine : refuse('choose-who-can-decide', 'who')
}
