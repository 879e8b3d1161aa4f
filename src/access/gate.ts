import type { BoundRecord, Permit } from './permit.ts'
import { ROLES, type Role, STAFF } from './role.ts'
import type { Asking } from './store.ts'
import { type Action, type Resource, scopeOf } from './who-may.ts'

/** Which shared item lets a carer, planner or advocate reach a resource. */
const SHARED_AS: Partial<Record<Resource, string>> = {
  budget: 'my-budget',
  plan: 'plan',
  timeline: 'timeline',
  money: 'money',
  spending: 'money',
  unwell: 'plan',
  'carer-part': 'carer-questions',
  'shared-answers': 'answers',
}

/** Whether this human stands to the budget so that a role's 'own' scope holds. Nobody is staff on their own record. */
export function standsTo(asking: Asking, role: Role, resource: Resource): boolean {
  if (asking.budget_id === null) return false
  const self = asking.person_id === asking.human_id
  if (role === 'person') return self
  if (self) return false
  if (role === 'carer' || role === 'planner' || role === 'advocate')
    return asking.shared.includes(SHARED_AS[resource] ?? 'never')
  if (role === 'worker') return asking.worker_id === asking.human_id || asking.covers
  if (role === 'panel-member' || role === 'manager') return asking.submitted
  if (role === 'finance-officer' || role === 'finance-approver') return asking.approved
  return false
}

/** The role by which this human may do it, or undefined: not allowed, which looks the same as not there. */
export function roleFor(asking: Asking, resource: Resource, action: string, aboutABudget: boolean): Role | undefined {
  // In the order of ROLES, so that a human of several roles always acts as the same one.
  return ROLES.find((role) => {
    if (!asking.roles.includes(role)) return false
    const scope = scopeOf(role, resource, action)
    if (scope === undefined) return false
    if (scope === 'own') return standsTo(asking, role, resource)
    return !aboutABudget || !STAFF.has(role) || asking.person_id !== asking.human_id
  })
}

const askings = new WeakMap<Permit, Asking>()

/** Makes a permit where the policy allows it. The only place that can. */
export function permitFor<R extends Resource, A extends Action<R>>(
  asking: Asking,
  authorityId: number,
  resource: R,
  action: A,
  aboutABudget: boolean,
): Permit<R, A> | undefined {
  const role = roleFor(asking, resource, action, aboutABudget)
  if (role === undefined) return undefined
  const permit = {
    resource,
    action,
    as: role,
    authorityId,
    humanId: asking.human_id,
    humanName: asking.name,
    knownAs: asking.known_as,
    roles: asking.roles,
    today: asking.today,
    now: asking.now,
    at: asking.at,
    record: boundTo(asking),
    ownLargePrint: asking.own_large_print,
  } as unknown as Permit<R, A>
  askings.set(permit as unknown as Permit, asking)
  return permit
}

function boundTo(asking: Asking): BoundRecord | undefined {
  const { budget_id, person_id, person_name, person_known_as } = asking
  if (budget_id === null || person_id === null) return undefined
  return {
    budgetId: budget_id,
    personId: person_id,
    personName: person_name ?? '',
    personKnownAs: person_known_as ?? '',
    howToTalk: asking.how_to_talk ?? '',
    largePrint: asking.large_print,
    submitted: asking.submitted,
    approved: asking.approved,
    backAfter: asking.back_after ?? undefined,
    ended: asking.ended_on === null ? undefined : { lastDay: asking.ended_on, died: asking.ended_kind === 'died' },
  }
}

/** Leave for a further deed within this one, for the same human and record; throws `NotAllowed` where the policy does not give it. */
export function also<R extends Resource, A extends Action<R>>(permit: Permit, resource: R, action: A): Permit<R, A> {
  const asking = askings.get(permit)
  if (asking === undefined) throw new Error('a permit that the gate did not make')
  const further = permitFor(asking, permit.authorityId, resource, action, permit.record !== undefined)
  if (further === undefined) throw new NotAllowed()
  return further
}

/** Whether this human might do that as well, on the same record: for pages that show only what their reader may see. */
export function mayAlso<R extends Resource>(permit: Permit, resource: R, action: Action<R>): boolean {
  const asking = askings.get(permit)
  return asking !== undefined && roleFor(asking, resource, action, permit.record !== undefined) !== undefined
}

/** The sha256 of the token of the session that this permit came from: for deeds about that one browser. */
export function sessionOf(permit: Permit): Buffer {
  const asking = askings.get(permit)
  if (asking === undefined) throw new Error('a session that the gate did not see')
  return asking.token_hash
}

/** How long ago a password may have been given for what asks for it anew, in milliseconds (trust: step-up). */
const LATELY_MS = 5 * 60_000

/** Whether the password was given within the last five minutes: for deeds that move money or let it go. */
export function signedInLately(permit: Permit): boolean {
  const asking = askings.get(permit)
  const given = asking?.password_at ?? null
  return asking !== undefined && given !== null && asking.at.getTime() - given.getTime() <= LATELY_MS
}

/** Not allowed or not there: the reader learns nothing about which. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}
