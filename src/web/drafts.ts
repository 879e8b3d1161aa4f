import { wasSent } from '#access/sent.ts'
import { isId } from '#core/id.ts'
import { inCouncil } from '#db/transaction.ts'
import type { Answer } from './answer.ts'
import { draftsHuman, saveDraftRow } from './drafts-store.ts'
import { first, NEVER_KEPT, type Raw } from './fields.ts'
import { type Incoming, type OpenRoute, sentByUs } from './incoming.ts'
import type { Ports } from './ports.ts'
import { open, type Secret, seal } from './secrets.ts'

const KEPT_FOR_MS = 30 * 24 * 60 * 60_000
const LONGEST = 48_000

type Kept = { by: string; path: string; typed: Raw }

/** What this human was typing into the form at this path, or undefined: opens for them and for it alone. */
export function draftTyped(secret: Secret, sealed: Buffer, human: string, path: string, now: Date): Raw | undefined {
  const kept = open(secret, sealed.toString('base64url'), now) as Kept | undefined
  return kept?.by === human && kept.path === path ? kept.typed : undefined
}

const answer = (status: number): Answer => ({ status, headers: { 'content-type': 'text/plain' }, body: '' })

/** Keeps what is being typed, so that a flat battery loses nothing. Nothing is sent, decided or shown to anybody else. */
async function saveDraft(ports: Ports, incoming: Incoming): Promise<Answer> {
  const { raw, council, tokenHash } = incoming
  const path = first(raw, 'draft-path')
  const typed: Raw = Object.fromEntries(Object.entries(raw).filter(([name]) => !NEVER_KEPT.has(name)))
  const [key = ''] = first(raw, 'key').split('.')
  const isForm = path.startsWith(`/${council.slug}/`) && path.length <= 500 && isId(key)
  if (!sentByUs(incoming) || tokenHash === undefined || !isForm) return answer(403)
  if (JSON.stringify(typed).length > LONGEST) return answer(413)
  const now = ports.clock.now()
  const saved = await inCouncil(ports.pool, council.authorityId, async (tx) => {
    // What arrives after its form was sent is late, not new: it waits for the form, and is then let go.
    const [sent, human] = await Promise.all([wasSent(tx, key), tx.one(draftsHuman, { tokenHash })])
    if (human === undefined || sent) return false
    const kept: Kept = { by: human.human_id, path, typed }
    const sealed = Buffer.from(seal(ports.secret, kept, now, KEPT_FOR_MS), 'base64url')
    await tx.run(saveDraftRow, { human: human.human_id, path, sealed, at: now })
    return true
  })
  return answer(saved ? 204 : 403)
}

export const draftRoutes: OpenRoute[] = [
  {
    kind: 'open',
    method: 'POST',
    path: '/draft',
    purpose: 'to keep what is being typed into a form',
    handle: saveDraft,
  },
]
