import { auditOpen, signedIn } from '#access/nobody.ts'
import { inCouncil } from '#db/transaction.ts'
import { type Answer, html, seeOther } from '#web/answer.ts'
import { ComesFromElsewhere } from '#web/errors.tsx'
import { first } from '#web/fields.ts'
import { type Incoming, type OpenRoute, sentByUs } from '#web/incoming.ts'
import type { Ports } from '#web/ports.ts'
import { readKey } from '#web/secrets.ts'
import { lookOf } from '#web/serve.tsx'
import { noCookie } from '#web/session.ts'
import { SignInAgain } from '#web/sign-in-again.tsx'
import { whoSignsIn } from './deeds.ts'
import { end, type FormsByPath, goOnAs, nextOf } from './going-on.ts'
import { endSessionsOf } from './store.ts'
import { EverywhereForm, SignedOut } from './views.tsx'
import { WORDS } from './words.ts'

const signInPage = (
  ports: Ports,
  incoming: Incoming,
  code?: 'not-signed-in' | 'too-many-at-once' | 'form-too-old',
): Answer => {
  const form = code === undefined ? undefined : { raw: incoming.raw, reasons: [{ code, at: 'email' }], words: WORDS }
  const look = lookOf(
    ports,
    { ...incoming, path: `/${incoming.council.slug}/sign-in`, tokenHash: undefined },
    undefined,
    { form },
  )
  const kept = first(incoming.raw, 'kept')
  return html(
    <SignInAgain
      look={look}
      kept={kept === '' ? undefined : kept}
      next={nextOf(incoming)}
      demo={ports.mode === 'demo'}
    />,
    code === undefined ? 200 : 422,
  )
}

/** Signs in with e-mail and password; gives back what was typed into a form whose session had ended, to the same human alone. */
async function signIn(ports: Ports, incoming: Incoming, forms: FormsByPath): Promise<Answer> {
  if (!sentByUs(incoming)) return html(<ComesFromElsewhere look={lookOf(ports, incoming)} />, 403)
  const { council, raw, path } = incoming
  if (readKey(ports.secret, `${council.authorityId}. ${path}`, first(raw, 'key')) === undefined)
    return signInPage(ports, incoming, 'form-too-old')
  const email = first(raw, 'email').toLowerCase()
  const password = raw.password?.[0] ?? ''
  const usable =
    email !== '' &&
    email.length <= 320 &&
    password !== '' &&
    password.length <= 1000 &&
    !email.includes('\0') &&
    email.isWellFormed()
  const now = ports.clock.now()
  const human = usable ? await whoSignsIn(ports.pool, council.authorityId, email, password, now) : undefined
  if (human === undefined) return signInPage(ports, incoming, 'not-signed-in')
  if (human === 'too-many-at-once') return signInPage(ports, incoming, human)
  return goOnAs(ports, incoming, human, forms)
}

const EVERYWHERE = '/sign-out/everywhere'

/** Who is signed in on this device, for whom every other session ends as well. */
async function endEverywhere(ports: Ports, incoming: Incoming): Promise<Answer> {
  const { council, tokenHash, raw, path } = incoming
  if (!sentByUs(incoming)) return html(<ComesFromElsewhere look={lookOf(ports, incoming)} />, 403)
  const boundTo = `${council.authorityId}.${tokenHash?.toString('base64url') ?? ''}`
  if (readKey(ports.secret, `${boundTo} ${path}`, first(raw, 'key')) === undefined)
    return html(<EverywhereForm look={lookOf(ports, incoming)} />, 422)
  const at = ports.clock.now()
  await inCouncil(ports.pool, council.authorityId, async (tx) => {
    const human = await signedIn(tx, tokenHash)
    if (human === undefined) return
    await tx.run(endSessionsOf, { human, at })
    await auditOpen(tx, { at, resource: 'sign-in', action: 'end-everywhere', route: EVERYWHERE, human })
  })
  return signedOut(ports, incoming)
}

const signedOut = (ports: Ports, incoming: Incoming): Answer =>
  html(<SignedOut look={lookOf(ports, { ...incoming, tokenHash: undefined })} />, 200, {
    'set-cookie': noCookie(ports.mode),
    'clear-site-data': '"cache", "storage"',
  })

export const signInRoutes = (forms: FormsByPath): OpenRoute[] => [
  {
    kind: 'open',
    method: 'GET',
    path: '/sign-in',
    purpose: 'to sign in',
    handle: async (ports, incoming) => signInPage(ports, incoming),
  },
  {
    kind: 'open',
    method: 'POST',
    path: '/sign-in',
    purpose: 'to sign in',
    handle: (ports, incoming) => signIn(ports, incoming, forms),
  },
  {
    kind: 'open',
    method: 'GET',
    path: '/sign-out',
    purpose: 'to end the session',
    handle: async (ports, incoming) => {
      await end(ports, incoming)
      return signedOut(ports, incoming)
    },
  },
  {
    kind: 'open',
    method: 'GET',
    path: EVERYWHERE,
    purpose: 'to end every session of mine',
    handle: async (ports, incoming) => html(<EverywhereForm look={lookOf(ports, incoming)} />),
  },
  { kind: 'open', method: 'POST', path: EVERYWHERE, purpose: 'to end every session of mine', handle: endEverywhere },
  {
    // A GET that writes, since it must work by one tap, without JavaScript, and `form-action 'self'` stops a POST that leaves.
    kind: 'open',
    method: 'GET',
    path: '/exit',
    purpose: 'to leave at once: ends the session, then goes to a neutral site',
    handle: async (ports, incoming) => {
      await end(ports, incoming)
      return seeOther(incoming.settings.exitTo, { 'set-cookie': noCookie(ports.mode) })
    },
  },
]
