import type { Day } from '#core/day.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'

export type StoryReason = 'agreed-in-the-future' | 'story-is-gone'

/** Whether a story may be told: whoever it is about has agreed, on a day that has come (A11). */
export const mayTellStory = (agreedOn: Day, today: Day): Verdict<StoryReason> =>
  agreedOn > today ? refuse('agreed-in-the-future', 'agreedOn') : fine

/** Whether a story may be taken back: it is told still. */
export const mayWithdraw = (story: object | undefined): Verdict<StoryReason> =>
  story === undefined ? refuse('story-is-gone') : fine
