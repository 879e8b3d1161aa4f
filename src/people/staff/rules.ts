import { fine, refuse, type Verdict } from '#core/verdict.ts'
import { oneAddress } from '#messages/channels/rules.ts'
import type { GivenRole, StaffMember } from './staff.ts'

export type StaffReason =
  | 'write-their-name'
  | 'write-what-they-are-called'
  | 'write-their-email'
  | 'not-an-email'
  | 'email-is-taken'
  | 'choose-what-they-do'
  | 'nobody-else-is-administrator'
  | 'begins-tomorrow'
  | 'nothing-changed'
  | 'has-no-role'

/** Whether this is the form of one e-mail address; whether anybody reads it, only a message tells. */
export const isEmail = (text: string): boolean => oneAddress('email', text) !== undefined

/** Whether somebody may come in with this address. `taken`: somebody here signs in with it already. */
export function mayAdd(email: string, taken: boolean): Verdict<StaffReason> {
  if (email === '') return refuse('write-their-email', 'email')
  if (!isEmail(email)) return refuse('not-an-email', 'email')
  return taken ? refuse('email-is-taken', 'email') : fine
}

/** What changes between what somebody does now and what was ticked. */
export const roleChanges = (
  now: readonly GivenRole[],
  wanted: readonly GivenRole[],
): { begin: readonly GivenRole[]; end: readonly GivenRole[] } => ({
  begin: wanted.filter((role) => !now.includes(role)),
  end: now.filter((role) => !wanted.includes(role)),
})

/**
 * Whether somebody's roles may become these. Somebody must be left who can let others in; and a role that ended today begins again
 * tomorrow at the earliest, since days are what tells one time from the next. `others`: the other administrators who have begun.
 */
export function mayChangeRoles(
  member: StaffMember,
  wanted: readonly GivenRole[],
  { others, endedToday }: { others: number; endedToday: readonly GivenRole[] },
): Verdict<StaffReason> {
  const { begin, end } = roleChanges(member.roles, wanted)
  if (begin.length + end.length === 0) return refuse('nothing-changed', 'roles')
  if (end.includes('administrator') && others === 0) return refuse('nobody-else-is-administrator', 'roles')
  return begin.some((role) => endedToday.includes(role)) ? refuse('begins-tomorrow', 'roles') : fine
}

/** Whether somebody may get a new link: they still do something here, and have an address to sign in with. */
export const mayInvite = ({ roles, email }: StaffMember): Verdict<StaffReason> =>
  roles.length > 0 && email !== undefined ? fine : refuse('has-no-role')
