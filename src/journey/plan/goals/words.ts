import type { Whose } from '../plan.ts'
import { PLAN_WORDS } from '../words.ts'
import type { ScaleName } from './forms.ts'
import type { GoalReason } from './rules.ts'

type Needed = 'say-the-goal' | 'choose-the-kind-of-goal' | 'say-every-point' | 'goal-was-removed'

const NEEDED: Record<Needed | GoalReason, string> = {
  'need-is-not-in-this-plan': 'Choose one of the needs on this page, or “none of these yet”',
  'say-the-goal': 'Write the goal. A few words are enough',
  'choose-the-kind-of-goal': 'Choose what kind of goal it is. All three are good reasons',
  'say-every-point': 'Fill in every point, or choose “In our own words”',
  'five-points-are-for-a-change':
    'Five points are for a change. Choose three points or words, or choose “Something changes”',
  'goal-was-removed':
    'Somebody took this goal out of the plan meanwhile. What you typed is still here: you can add it again',
}

export const GOAL_WORDS = { ...PLAN_WORDS, ...NEEDED }

/** Whose goal it is, to the person and about them. */
export const sayWhose = (whose: Whose, own: boolean, person: string): string =>
  whose === 'carer'
    ? own
      ? 'Somebody’s who helps me'
      : `Somebody’s who helps ${person}`
    : own
      ? 'Mine'
      : `${person}’s`

export const SCALE_WORDS: Record<ScaleName, { text: string; hint: string }> = {
  words: { text: 'In our own words', hint: 'As you wrote it above.' },
  three: { text: 'In three points', hint: 'Not there yet, half-way, there.' },
  five: { text: 'In five points', hint: 'For a change: from much less than we hope to much more.' },
}

/** What each point of a scale stands for, worst first. Goal Attainment counts −2 to +2; 0 is what we hope for. */
export const POINT_LABELS: Record<3 | 5, readonly string[]> = {
  3: ['Not there yet', 'Half-way', 'There'],
  5: [
    'Much less than we hope (−2)',
    'Less than we hope (−1)',
    'What we hope for (0)',
    'More than we hope (+1)',
    'Much more than we hope (+2)',
  ],
}

/** The points of a goal, each with what it stands for: 'Half-way: I cook twice a week'. Worst first. */
export const sayPoints = (scale: readonly string[]): string[] =>
  scale.map((point, index) => `${POINT_LABELS[scale.length === 5 ? 5 : 3][index]}: ${point}`)

/** The sentences of the timeline. */
export const said = {
  added: (name: string) => `${name} added a goal to the plan.`,
  changed: (name: string) => `${name} changed a goal in the plan.`,
  removed: (name: string) => `${name} took a goal out of the plan.`,
}
