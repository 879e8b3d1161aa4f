import { PLAN_WORDS } from '../words.ts'
import type { GoalReason } from './rules.ts'

type Needed = 'say-the-goal' | 'choose-the-kind-of-goal' | 'goal-was-removed'

const NEEDED: Record<Needed | GoalReason, string> = {
  'need-is-not-in-this-plan': 'Choose one of the needs on this page, or “none of these yet”',
  'say-the-goal': 'Write the goal. A few words are enough',
  'choose-the-kind-of-goal': 'Choose what kind of goal it is. All three are good reasons',
  'goal-was-removed':
    'Somebody took this goal out of the plan meanwhile. What you typed is still here: you can add it again',
}

export const GOAL_WORDS = { ...PLAN_WORDS, ...NEEDED }

/** The sentences of the timeline. */
export const said = {
  added: (name: string) => `${name} added a goal to the plan.`,
  changed: (name: string) => `${name} changed a goal in the plan.`,
  removed: (name: string) => `${name} took a goal out of the plan.`,
}
