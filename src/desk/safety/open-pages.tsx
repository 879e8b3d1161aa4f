import { type Answer, html, seeOther } from '#web/answer.ts'
import { ComesFromElsewhere } from '#web/errors.tsx'
import { first, readAll, someOf, words } from '#web/fields.ts'
import { type Incoming, type OpenRoute, sentByUs } from '#web/incoming.ts'
import type { FormState } from '#web/look.ts'
import type { Ports } from '#web/ports.ts'
import { readKey } from '#web/secrets.ts'
import { lookOf } from '#web/serve.tsx'
import { raiseWorry } from './deeds.ts'
import { WorriedPage, WorryTold } from './open-views.tsx'
import { WORDS } from './words.ts'

const PATH = '/worried'
const PURPOSE = 'to find help when somebody is not safe, and to tell the council'

const fields = {
  words: words({ needed: 'say-a-few-words' }),
  aboutWhom: words({ max: 300 }),
  reachBy: words({ max: 300 }),
  withName: someOf((value) => value === 'yes'),
}

/** The page is nobody's, even for somebody who is signed in: it says nothing about them, and keeps no draft of what they type. */
const asNobody = (ports: Ports, incoming: Incoming, state?: FormState) =>
  lookOf(ports, { ...incoming, tokenHash: undefined }, undefined, state === undefined ? {} : { form: state })

async function open(ports: Ports, incoming: Incoming, state?: FormState): Promise<Answer> {
  const look = asNobody(ports, incoming, state)
  const told = state === undefined ? first(incoming.query, 'told') : ''
  if (told !== '') return html(<WorryTold look={look} enough={told === 'enough-for-today'} />)
  const view = <WorriedPage look={look} signedIn={incoming.tokenHash !== undefined} />
  return html(view, state === undefined ? 200 : 422)
}

/** Sent twice it is one worry: the key drawn with the form names it. */
async function raise(ports: Ports, incoming: Incoming): Promise<Answer> {
  if (!sentByUs(incoming)) return html(<ComesFromElsewhere look={asNobody(ports, incoming)} />, 403)
  const { council, raw, path, tokenHash } = incoming
  const again = (reasons: FormState['reasons']) => open(ports, incoming, { raw, reasons, words: WORDS })
  const formId = readKey(ports.secret, `${council.authorityId}. ${path}`, first(raw, 'key'))
  if (formId === undefined) return again([{ code: 'form-too-old' }])
  const read = readAll(fields, raw)
  if ('reasons' in read) return again(read.reasons)
  const { withName, ...typed } = read.typed
  const signedInAs = withName.length > 0 ? tokenHash : undefined
  const told = await raiseWorry(ports.pool, council.authorityId, { ...typed, formId, signedInAs, route: PATH })
  return seeOther(`${path}?told=${told}`)
}

/** For everybody, signed in or not. */
export const worriedRoutes: OpenRoute[] = [
  { kind: 'open', method: 'GET', path: PATH, purpose: PURPOSE, handle: open },
  { kind: 'open', method: 'POST', path: PATH, purpose: PURPOSE, handle: raise },
]
