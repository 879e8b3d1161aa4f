import { inCouncil } from '#db/transaction.ts'
import { type Answer, seeOther } from '#web/answer.ts'
import { first, type Raw } from '#web/fields.ts'
import type { Incoming } from '#web/incoming.ts'
import type { AnyForm } from '#web/page.ts'
import type { Ports } from '#web/ports.ts'
import { hashOf, open } from '#web/secrets.ts'
import { drawPage } from '#web/serve.tsx'
import { sessionCookie } from '#web/session.ts'
import { beginSession, leave } from './deeds.ts'
import { humanOfSession } from './store.ts'

type Kept = { by: string; route: string; path: string; params: Record<string, string>; typed: Raw }

/** The forms to which kept typing can be given back, by route; filled by app.ts. */
export type FormsByPath = ReadonlyMap<string, AnyForm>

/** Where somebody goes who signs in: where they were, else home. Only our own paths: never an address that someone put into a link. */
export function nextOf(incoming: Incoming): string {
  const next = first(incoming.raw, 'next') || first(incoming.query, 'next')
  return next.startsWith(`/${incoming.council.slug}/`) && !next.includes('\\') && !next.includes('//')
    ? next
    : `/${incoming.council.slug}/home`
}

const keptIn = (ports: Ports, { raw }: Incoming): Kept | undefined =>
  open(ports.secret, first(raw, 'kept'), ports.clock.now()) as Kept | undefined

/** Who typed what a sign-in form holds, sealed; undefined where it holds nothing, or nobody is known by it. */
export async function whoTyped(ports: Ports, incoming: Incoming): Promise<string | undefined> {
  const kept = keptIn(ports, incoming)
  if (kept === undefined) return undefined
  const tokenHash = Buffer.from(kept.by, 'base64url')
  const before = await inCouncil(ports.pool, incoming.council.authorityId, (tx) =>
    tx.one(humanOfSession, { tokenHash }),
  )
  return before?.human_id
}

/**
 * Signs in a human who is known to be the one, ends the session that this browser had, and gives back what was typed into a form
 * whose session had ended, to the same human alone.
 */
export async function goOnAs(ports: Ports, incoming: Incoming, human: string, forms: FormsByPath): Promise<Answer> {
  const { council } = incoming
  const now = ports.clock.now()
  // The session that this browser had, of whomever, ends: a token is never good for longer than one signing in.
  await end(ports, incoming)
  const token = await inCouncil(ports.pool, council.authorityId, (tx) => beginSession(tx, human, now, true))
  const cookie = { 'set-cookie': sessionCookie(ports.mode, council, token) }
  const kept = keptIn(ports, incoming)
  const form = kept && forms.get(kept.route)
  if (kept === undefined || form === undefined || (await whoTyped(ports, incoming)) !== human)
    return seeOther(nextOf(incoming), cookie)
  const there = {
    ...incoming,
    path: kept.path,
    url: kept.path,
    params: kept.params,
    query: {},
    raw: kept.typed,
    tokenHash: hashOf(token),
  }
  const drawn = await drawPage(ports, there, form.spec as never, {
    raw: kept.typed,
    reasons: [{ code: 'welcome-back' }],
    words: {},
  })
  return { ...drawn, status: drawn.status === 422 ? 200 : drawn.status, headers: { ...drawn.headers, ...cookie } }
}

/** Ends the session that this browser has, if any. */
export async function end(ports: Ports, incoming: Incoming): Promise<void> {
  if (incoming.tokenHash !== undefined)
    await leave(ports.pool, incoming.council.authorityId, incoming.tokenHash, ports.clock.now())
}
