import type { Day } from '#core/day.ts'
import type { Origin, Side } from '../needs.ts'

/** What we offer to think about (B10, E7). Anything else is typed as it is called. */
export const TOPICS = ['hurting-myself', 'going-missing', 'nobody-comes', 'taken-advantage-of'] as const
export type Topic = (typeof TOPICS)[number]

export const isOffered = (topic: string): topic is Topic => TOPICS.some((one) => one === topic)

/** The longest name of a topic of somebody's own, in characters. */
export const TOPIC_MAX = 80

/**
 * What one side says about one topic. `rowId` names the row, so that a form can tell whether it is still the newest; `origin` says
 * how it came to be written where somebody else typed it.
 */
export type RiskWords = { rowId: string; words: string; byName: string; on: Day; origin: Origin }

/** What we do if it goes wrong, and who does it. */
export type RiskStep = { rowId: string; whatWeDo: string; who: string; byName: string; on: Day }

/** One thing that could go wrong: what each side says, and what we do. `words` is '' where a side took its words back. */
export type Risk = {
  /** A key of `TOPICS`, or what somebody called it. */
  topic: string
  said: Readonly<Partial<Record<Side, RiskWords>>>
  step: RiskStep | undefined
}
