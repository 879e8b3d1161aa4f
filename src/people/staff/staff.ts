import { ROLES, type Role } from '#access/role.ts'

/** A role that an administrator gives. Whoever is to have a budget begins with a worker instead. */
export type GivenRole = Exclude<Role, 'person'>

export const GIVEN_ROLES: readonly GivenRole[] = ROLES.filter((role): role is GivenRole => role !== 'person')

/** Somebody who comes in here for other people's budgets, with what they do now. */
export type StaffMember = {
  humanId: string
  name: string
  email: string | undefined
  roles: readonly GivenRole[]
  /** Whether they have a password: they have begun. */
  hasBegun: boolean
  /** Until when their link works, where they have one that was not used. */
  linkUntil: Date | undefined
}
