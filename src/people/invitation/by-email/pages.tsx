import { type Answer, html } from '#web/answer.ts'
import { ComesFromElsewhere } from '#web/errors.tsx'
import { first } from '#web/fields.ts'
import { type Incoming, type OpenRoute, sentByUs } from '#web/incoming.ts'
import type { Ports } from '#web/ports.ts'
import { readKey } from '#web/secrets.ts'
import { asNobody } from '../as-nobody.ts'
import { askedForLink } from './deeds.ts'
import { AskForLink, LinkAskedFor } from './views.tsx'
import { LINK_WORDS } from './words.ts'

const PATH = '/sign-in/link'

const draw = (ports: Ports, incoming: Incoming, code?: 'not-an-email' | 'form-too-old'): Answer => {
  const form =
    code === undefined ? undefined : { raw: incoming.raw, reasons: [{ code, at: 'email' }], words: LINK_WORDS }
  return html(<AskForLink look={asNobody(ports, incoming, form)} />, code === undefined ? 200 : 422)
}

/** Sent twice, a second link goes out at most: only the newest works, and no more than a few in an hour. */
async function ask(ports: Ports, incoming: Incoming): Promise<Answer> {
  if (!sentByUs(incoming)) return html(<ComesFromElsewhere look={asNobody(ports, incoming)} />, 403)
  const { council, raw, path } = incoming
  if (readKey(ports.secret, `${council.authorityId}. ${path}`, first(raw, 'key')) === undefined)
    return draw(ports, incoming, 'form-too-old')
  const email = first(raw, 'email')
  const went = await askedForLink(ports.pool, council.authorityId, { email, route: PATH, now: ports.clock.now() })
  return went ? html(<LinkAskedFor look={asNobody(ports, incoming)} />) : draw(ports, incoming, 'not-an-email')
}

export const linkRoutes: OpenRoute[] = [
  {
    kind: 'open',
    method: 'GET',
    path: PATH,
    purpose: 'to get a link by e-mail to choose a password',
    handle: async (ports, incoming) => draw(ports, incoming),
  },
  {
    kind: 'open',
    method: 'POST',
    path: PATH,
    purpose: 'to get a link by e-mail to choose a password',
    handle: ask,
  },
]
