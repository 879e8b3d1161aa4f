import type { JSX } from 'preact'
import { LeftHere } from '#web/left-here.tsx'
import type { Look } from '#web/look.ts'
import { placeOf } from './missing.tsx'
import type { Plan } from './plan.ts'
import { type ToSubmitReason, toSubmit } from './rules.ts'
import { voiceOf } from './voice.ts'

/** What of all that is missing in the plan this reader can put right, each with where. */
export const leftFor = (plan: Plan, look: Look): readonly { code: ToSubmitReason; path: string }[] =>
  plan.submitted
    ? []
    : toSubmit(plan).flatMap((one) => {
        const path = placeOf(one, voiceOf(look))
        return path === undefined ? [] : [{ code: one.code, path }]
      })

/** How many things the plan still waits for from this reader. */
export const LeftInPlan = ({ plan, look }: { plan: Plan; look: Look }): JSX.Element => (
  <LeftHere count={leftFor(plan, look).length} where="in this plan" />
)
