import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { invite } from '../invitation/deeds.ts'
import { humanWithAddress } from '../sign-in-address/store.ts'
import { decidingFrom, memberOf, staffOf } from './reads.ts'
import { mayAdd, mayChangeRoles, mayInvite, roleChanges } from './rules.ts'
import type { GivenRole } from './staff.ts'
import { addStaff, beginRole, endedSince, endRole, lockStaff } from './store.ts'

export type NewMember = { name: string; knownAs: string; email: string; roles: readonly GivenRole[] }

/** Lets somebody in: what they do counts from today, and `once` is the token of the link by which they choose a password. */
export async function addMember(tx: Tx, permit: Permit<'staff', 'change'>, typed: NewMember): Promise<Outcome> {
  const email = typed.email.toLowerCase()
  await tx.run(lockStaff, { council: permit.authorityId })
  const verdict = mayAdd(email, (await tx.one(humanWithAddress, { email })) !== undefined)
  if (!isFine(verdict)) return { refused: verdict }
  const { humanId: by, today: from, at } = permit
  const id = newId()
  await tx.run(addStaff, { id, name: typed.name, knownAs: typed.knownAs, email, at })
  for (const role of typed.roles) await tx.run(beginRole, { human: id, role, from, by })
  return { lines: [], once: await invite(tx, { humanId: id, by, at }) }
}

/** The first human of a new council, who lets the others in. There is nobody yet who could hold a permit. Gives the token of their link. */
export async function addFirst(
  tx: Tx,
  { humanId: id, name, email, from, at }: { humanId: string; name: string; email: string; from: Day; at: Date },
): Promise<string> {
  await tx.run(addStaff, { id, name, knownAs: name.split(/\s+/)[0] ?? name, email, at })
  await tx.run(beginRole, { human: id, role: 'administrator', from, by: null })
  return invite(tx, { humanId: id, by: null, at })
}

/** What somebody does here from today on. Whoever does nothing any more keeps their name where it stands, and comes in no more. */
export async function changeRoles(
  tx: Tx,
  permit: Permit<'staff', 'change'>,
  { humanId: human, roles }: { humanId: string; roles: readonly GivenRole[] },
): Promise<Outcome> {
  await tx.run(lockStaff, { council: permit.authorityId })
  const [all, ended, settings] = await Promise.all([
    staffOf(tx, permit),
    tx.run(endedSince, { human, today: permit.today }),
    decidingFrom(tx, permit.today),
  ])
  const member = all.find((one) => one.humanId === human)
  if (member === undefined) return { refused: refuse('changed-meanwhile') }
  const others = all.filter((one) => one !== member)
  const verdict = mayChangeRoles(member, roles, { others, endedToday: ended.map(({ role }) => role), settings })
  if (!isFine(verdict)) return { refused: verdict }
  const { begin, end } = roleChanges(member.roles, roles)
  const { humanId: by, today } = permit
  for (const role of begin) await tx.run(beginRole, { human, role, from: today, by })
  for (const role of end) await tx.run(endRole, { human, role, on: today, by })
  return { lines: [] }
}

/** A new link for somebody who lost theirs, or their password. `once` is its token. */
export async function inviteAgain(tx: Tx, permit: Permit<'staff', 'change'>, humanId: string): Promise<Outcome> {
  const member = await memberOf(tx, permit, humanId)
  if (member === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayInvite(member)
  if (!isFine(verdict)) return { refused: verdict }
  return { lines: [], once: await invite(tx, { humanId, by: permit.humanId, at: permit.at }) }
}
