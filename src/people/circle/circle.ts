import type { Role } from '#access/role.ts'
import type { Day } from '#core/day.ts'

export const ITEMS = ['plan', 'my-budget', 'money', 'timeline'] as const
/** What the person shares here with one tap. */
export type Item = (typeof ITEMS)[number]

export const ANY_ITEMS = [...ITEMS, 'answers', 'carer-questions'] as const
/** Everything that somebody may see. Single answers, and the carer's questions, are shared on pages of their own; all is taken back here. */
export type AnyItem = (typeof ANY_ITEMS)[number]

export type CircleRole = Extract<Role, 'carer' | 'planner' | 'advocate'>

/** One human of the circle: as what they come, and what they see since when. */
export type Member = {
  humanId: string
  name: string
  roles: readonly CircleRole[]
  sees: readonly { item: AnyItem; since: Day }[]
}

/** Somebody who looks after the money: as nominee or authorised person. */
export type Helper = { name: string; kind: 'nominee' | 'authorised-person'; since: Day }

export type Circle = { members: readonly Member[]; helpers: readonly Helper[] }
