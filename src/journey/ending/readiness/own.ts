import type { Ending } from '../ending.ts'
import { asksOf, viewOn } from './rules.ts'

/** Whether something of what the person says was typed in their own session. The worker's own said view unseals it. */
export const isTheirOwn = (ending: Ending | undefined): boolean =>
  ending !== undefined &&
  asksOf(ending.goals).some((ask) => {
    const view = viewOn(ending.views, ask, 'person')
    return view !== undefined && view.typedFor === undefined
  })
