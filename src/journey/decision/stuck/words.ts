import type { Body } from '../decision.ts'
import type { NamingReason } from './rules.ts'
import type { Stuck } from './stuck.ts'

export const WORDS: Record<NamingReason, string> = {
  'nothing-waits-here': 'This plan no longer waits: somebody has decided it meanwhile',
  'whoever-is-named-can-decide': 'Whoever is named for this plan can decide it, so nobody else needs to be',
  'choose-who-can-decide': 'Choose somebody who holds the role, wrote nothing in the plan, and may say yes to so much',
}

/** Why it is stuck, on the administrator's page. */
export const STUCK_SAYS: Record<Stuck, (name: string) => string> = {
  'role-is-gone': (name) => `${name} no longer holds the role in which they would decide it.`,
  'is-an-author': (name) => `${name} worked on this plan, so somebody else must decide it.`,
  'limit-is-too-low': (name) => `It comes to more in a year than ${name} may say yes to.`,
}

const BECAUSE: Record<Stuck, (name: string) => string> = {
  'role-is-gone': (name) => `${name} no longer has that job`,
  'is-an-author': (name) => `${name} worked on the plan`,
  'limit-is-too-low': (name) => `${name} may not decide about so much money`,
}

export const sayBody = (body: Body): string => (body === 'manager' ? 'as a manager' : 'as a member of the panel')

export const DONE = {
  named: 'Somebody else is named now. The person can read who, and why.',
  'handed-on': 'Somebody else looks at it again now. The person can read who, and why.',
}

/** The sentence of the timeline. */
export const said = {
  named: (now: string, before: string, why: Stuck): string =>
    `${now} decides about the plan now, because ${BECAUSE[why](before)}.`,
}
