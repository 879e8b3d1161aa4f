import type { Role } from '#access/role.ts'
import type { Day } from '#core/day.ts'

export const ITEMS = ['plan', 'my-budget', 'money', 'timeline'] as const
/** What the person shares here with one tap. */
export type Item = (typeof ITEMS)[number]

/** Everything that may be shared: single answers, and the carer's questions, have pages of their own. */
export type AnyItem = Item | 'answers' | 'carer-questions'

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
