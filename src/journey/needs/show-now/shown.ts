import type { Day } from '#core/day.ts'
import { HEARD_HOW } from '#core/heard.ts'
import type { ShownEarly } from '../needs.ts'

type Row = { shown_early_on: Day | null; shown_early_how: string | null; shown_early_typed_by: string | null }

/** That the person said "show now", from its row; who typed it where they did not say it in their own session. */
export function shownFrom({
  shown_early_on: on,
  shown_early_how,
  shown_early_typed_by: byName,
}: Row): ShownEarly | undefined {
  if (on === null) return undefined
  const how = HEARD_HOW.find((one) => one === shown_early_how)
  return { on, heard: how === undefined || byName === null ? undefined : { how, byName } }
}
