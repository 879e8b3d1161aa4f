import type { Day } from '#core/day.ts'
import type { OpenWait } from '../waiting.ts'

/**
 * Somebody whose worker tells them today where it stands: one tap. `sentence` is true today and stands there already. After a
 * tap `path` is posted to, with `sentence` as `shown`.
 */
export type UpdateDue = Pick<
  OpenWait,
  'budgetId' | 'personId' | 'knownAs' | 'submissionId' | 'lastToldOn' | 'state'
> & {
  /** Days since they heard anything. */
  silentDays: number
  /** The day on which the system says it, where nobody did; for whoever wants a ring: by when it was to be. */
  dueOn: Day
  sentence: string
  /** 'rung': they want to hear it by voice, and nothing is sent. */
  way: 'sent' | 'rung'
  /** The panel's next day, where one tap can tell all who wait for it. */
  panelDay: Day | undefined
  bodyName: string
}

/** Everybody who is told by one tap, since they wait for one panel day. */
export type PanelGroup = { day: Day; bodyName: string; people: readonly UpdateDue[] }
