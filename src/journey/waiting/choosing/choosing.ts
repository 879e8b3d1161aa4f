import type { Day } from '#core/day.ts'

/** How often a person wants to be told where it stands, by their own choice (H4). */
export const UPDATE_EVERY = ['weekly', 'fortnightly', 'on-change', 'worker-rings'] as const
export type UpdateEvery = (typeof UPDATE_EVERY)[number]

/** The choice that stands. `choiceId` names it, so that a page drawn before it changed is noticed. */
export type Choice = { choiceId: string; every: UpdateEvery; on: Day; typedByName: string | undefined }
