import { auditOpen } from '#access/nobody.ts'
import { newId } from '#core/id.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { beginSession, hashPassword } from '#people/sign-in/deeds.ts'
import { endSessionsOf } from '#people/sign-in/store.ts'
import { hashOf, newToken } from '#web/secrets.ts'
import { endsAt, mayBePassword } from './rules.ts'
import { addInvitation, invitedBy, setPassword, useInvitation } from './store.ts'

/** What a link shows to whoever opens it: who they are here, and with which address they will sign in. */
export type Invited = { humanId: string; name: string; knownAs: string; email: string | undefined }

type NewLink = { humanId: string; by: string | null; at: Date; endsAt: Date }

/** Makes a link for one human; an earlier one of theirs works no more. Of its token only the sha256 is kept. */
export async function makeLink(tx: Tx, link: NewLink): Promise<{ id: string; token: string }> {
  const token = newToken()
  const id = newId()
  const { humanId: human, by, at, endsAt } = link
  await tx.run(addInvitation, { id, human, tokenHash: hashOf(token), by, at, endsAt })
  return { id, token }
}

/** Makes a link that whoever asked for it hands on. Gives its token. */
export const invite = async (tx: Tx, who: Omit<NewLink, 'endsAt'>): Promise<string> =>
  (await makeLink(tx, { ...who, endsAt: endsAt(who.at) })).token

/** Whom this link invites; undefined where it does not work, whatever the reason. */
export async function invitedWith(
  pool: Pool,
  authorityId: number,
  token: string,
  at: Date,
): Promise<Invited | undefined> {
  const row = await inCouncil(pool, authorityId, (tx) => tx.one(invitedBy, { tokenHash: hashOf(token), at }))
  return row && { humanId: row.human_id, name: row.name, knownAs: row.known_as, email: row.email ?? undefined }
}

/** What came of setting a password: signed in with that session's token, why not, or that the link does not work. */
export type Accepted = { token: string } | { refused: Verdict } | 'not-a-link'

/**
 * Whoever holds the link sets their password by it, once. Nobody is signed in, so there is no permit: the link is the leave. Everybody
 * who was signed in as this human is signed out.
 */
export async function accept(
  pool: Pool,
  authorityId: number,
  sent: { token: string; password: string; again: string; route: string; now: Date },
): Promise<Accepted> {
  const { now: at } = sent
  const invited = await invitedWith(pool, authorityId, sent.token, at)
  if (invited === undefined) return 'not-a-link'
  const verdict = mayBePassword(sent, invited)
  if (!isFine(verdict)) return { refused: verdict }
  // Before the transaction: it takes long, and would keep others waiting.
  const hash = await hashPassword(sent.password)
  return inCouncil(pool, authorityId, async (tx) => {
    const row = await tx.one(invitedBy, { tokenHash: hashOf(sent.token), at })
    const used = row && (await tx.one(useInvitation, { id: row.invitation_id, at }))
    if (row === undefined || used === undefined) return 'not-a-link'
    const { human_id: human } = row
    await Promise.all([tx.run(setPassword, { human, hash }), tx.run(endSessionsOf, { human, at })])
    await auditOpen(tx, { at, resource: 'sign-in', action: 'set-password', route: sent.route, human })
    return { token: await beginSession(tx, human, at, true) }
  })
}
