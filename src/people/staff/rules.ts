import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { Settings } from '#council/index.ts'
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
  | Kept
  | 'begins-tomorrow'
  | 'nothing-changed'
  | 'has-no-role'

/** What a council may not lose because somebody stops doing something here. */
export type Kept =
  | 'two-could-not-decide'
  | 'is-asked-first-as-manager'
  | 'chairs-the-panel'
  | 'nobody-else-says-yes-to-payments'

/** The part of a council's settings that names who decides. */
export type Deciding = Pick<Settings, 'process' | 'money'>

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
 * What is missing where these people decide: two who may say yes to any plan, since one of them may have written it (author ≠
 * approver); whoever the settings ask first; and two in finance, one who drafts a run and one who says yes to any run. Only who has
 * begun can do any of it.
 */
export function missingOf(
  staff: readonly Pick<StaffMember, 'humanId' | 'roles' | 'hasBegun'>[],
  { process, money }: Deciding,
): readonly Kept[] {
  const doing = (...roles: readonly GivenRole[]): readonly string[] =>
    staff.filter((one) => one.hasBegun && one.roles.some((role) => roles.includes(role))).map(({ humanId }) => humanId)
  const hasNone = (humanId: string, limits: readonly { humanId: string }[]): boolean =>
    !limits.some((limit) => limit.humanId === humanId)
  const approvers = doing('finance-approver').filter((one) => hasNone(one, money.runLimits))
  const unlimited = doing('manager', 'panel-member').filter((one) => hasNone(one, process.limits))
  const drafts = doing('finance-officer')
  return [
    ...(doing('manager').includes(process.managerId) ? [] : (['is-asked-first-as-manager'] as const)),
    ...(doing('panel-member').includes(process.panelChairId) ? [] : (['chairs-the-panel'] as const)),
    ...(unlimited.length > 1 ? [] : (['two-could-not-decide'] as const)),
    ...(approvers.some((one) => drafts.some((other) => other !== one))
      ? []
      : (['nobody-else-says-yes-to-payments'] as const)),
  ]
}

/** Who else works here, what ended today, and the settings that hold now or from a coming day. */
export type Around = {
  others: readonly StaffMember[]
  endedToday: readonly GivenRole[]
  settings: readonly Deciding[]
}

/**
 * Whether somebody's roles may become these. Somebody must be left who can let others in, and enough who can decide: what is missing
 * already stops nothing. A role that ended today begins again tomorrow at the earliest, since days are what tells one time from the
 * next.
 */
export function mayChangeRoles(
  member: StaffMember,
  wanted: readonly GivenRole[],
  { others, endedToday, settings }: Around,
): Verdict<StaffReason> {
  const { begin, end } = roleChanges(member.roles, wanted)
  if (begin.length + end.length === 0) return refuse('nothing-changed', 'roles')
  const letsIn = others.some((one) => one.hasBegun && one.roles.includes('administrator'))
  if (end.includes('administrator') && !letsIn) return refuse('nobody-else-is-administrator', 'roles')
  const missing = (roles: readonly GivenRole[]): readonly Kept[] =>
    settings.flatMap((one) => missingOf([...others, { ...member, roles }], one))
  const before = missing(member.roles)
  const [lost] = missing(wanted).filter((one) => !before.includes(one))
  if (lost !== undefined) return refuse(lost, 'roles')
  return begin.some((role) => endedToday.includes(role)) ? refuse('begins-tomorrow', 'roles') : fine
}

/** Whether somebody may get a new link: they still do something here, and have an address to sign in with. */
export const mayInvite = ({ roles, email }: StaffMember): Verdict<StaffReason> =>
  roles.length > 0 && email !== undefined ? fine : refuse('has-no-role')
