import { addDays, type Day } from '#core/day.ts'
import type { Resting, WorkerDoes } from '../checking.ts'
import { DAYS_TO_SAY } from '../rules.ts'

/** What stands about one of a worker's people. */
export type BesideFacts = {
  readonly resting: Resting | undefined
  readonly asked: { readonly on: Day; readonly viewed: boolean } | undefined
  readonly open: { readonly on: Day; readonly unanswered: number } | undefined
  readonly lookAgainOn: Day | undefined
  readonly dueOn: Day | undefined
  readonly anythingToLookAt: boolean
  /** Since when a lighter look is offered by rule; undefined: it is not. */
  readonly lighterSince?: Day | undefined
}

/** What the worker does next about looking at what somebody bought, and since when; nothing in a bad time, as `turnOf` has it. */
export function besideDoes(facts: BesideFacts, today: Day): { does: WorkerDoes; since: Day } | undefined {
  const { resting, asked, open, lookAgainOn, dueOn, anythingToLookAt } = facts
  if (resting !== undefined) return undefined
  if (open !== undefined && open.unanswered > 0) return undefined
  if (asked !== undefined)
    return asked.viewed || today >= addDays(asked.on, DAYS_TO_SAY)
      ? { does: 'settle-closer', since: asked.on }
      : undefined
  if (open !== undefined) return { does: 'finish-look', since: open.on }
  if (lookAgainOn !== undefined && lookAgainOn <= today) return { does: 'think-again', since: lookAgainOn }
  if (dueOn !== undefined && dueOn <= today && anythingToLookAt) return { does: 'open-look', since: dueOn }
  // A statement or a receipt that is to come comes first on the person's page, and keeps no worker from saying yes.
  return facts.lighterSince === undefined ? undefined : { does: 'offer-lighter', since: facts.lighterSince }
}
