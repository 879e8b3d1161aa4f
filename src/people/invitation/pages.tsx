import { type Answer, html, seeOther } from '#web/answer.ts'
import { ComesFromElsewhere } from '#web/errors.tsx'
import { first } from '#web/fields.ts'
import { type Incoming, type OpenRoute, sentByUs } from '#web/incoming.ts'
import type { FormState } from '#web/look.ts'
import type { Ports } from '#web/ports.ts'
import { readKey } from '#web/secrets.ts'
import { sessionCookie } from '#web/session.ts'
import { asNobody } from './as-nobody.ts'
import { linkRoutes } from './by-email/pages.tsx'
import { accept, invitedWith } from './deeds.ts'
import { InvitationPage, NoInvitation } from './views.tsx'
import { INVITATION_WORDS } from './words.ts'

const PATH = '/invitation/:token'

const tokenOf = ({ params }: Incoming): string => params.token ?? ''

async function show(ports: Ports, incoming: Incoming, reasons?: FormState['reasons']): Promise<Answer> {
  const { authorityId } = incoming.council
  const invited = await invitedWith(ports.pool, authorityId, tokenOf(incoming), ports.clock.now())
  // The passwords themselves are never drawn again.
  const form = reasons && { raw: {}, reasons, words: INVITATION_WORDS }
  if (invited === undefined)
    return html(<NoInvitation look={asNobody(ports, incoming)} />, reasons === undefined ? 200 : 404)
  return html(
    <InvitationPage invited={invited} look={asNobody(ports, incoming, form)} />,
    reasons === undefined ? 200 : 422,
  )
}

async function take(ports: Ports, incoming: Incoming): Promise<Answer> {
  if (!sentByUs(incoming)) return html(<ComesFromElsewhere look={asNobody(ports, incoming)} />, 403)
  const { council, raw, path } = incoming
  if (readKey(ports.secret, `${council.authorityId}. ${path}`, first(raw, 'key')) === undefined)
    return show(ports, incoming, [{ code: 'form-too-old' }])
  const became = await accept(ports.pool, council.authorityId, {
    token: tokenOf(incoming),
    // As typed: a blank at the end of a password is part of it.
    password: raw.password?.[0] ?? '',
    again: raw.again?.[0] ?? '',
    route: PATH,
    now: ports.clock.now(),
  })
  if (became === 'not-a-link') return html(<NoInvitation look={asNobody(ports, incoming)} />, 404)
  if ('refused' in became) return show(ports, incoming, became.refused)
  return seeOther(`/${council.slug}/home`, { 'set-cookie': sessionCookie(ports.mode, council, became.token) })
}

/** For whoever was invited: without signing in. Opening a link uses nothing up (mail scanners open links); only sending does. */
export const invitationRoutes: OpenRoute[] = [
  ...linkRoutes,
  {
    kind: 'open',
    method: 'GET',
    path: PATH,
    purpose: 'to choose a password, by a link that I was given',
    handle: (ports, incoming) => show(ports, incoming),
  },
  {
    kind: 'open',
    method: 'POST',
    path: PATH,
    purpose: 'to choose a password, by a link that I was given',
    handle: take,
  },
]
