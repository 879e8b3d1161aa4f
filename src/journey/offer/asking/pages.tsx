import { isFine } from '#core/verdict.ts'
import { type Answer, html, seeOther } from '#web/answer.ts'
import { ComesFromElsewhere } from '#web/errors.tsx'
import { first, readAll } from '#web/fields.ts'
import { type Incoming, type OpenRoute, sentByUs } from '#web/incoming.ts'
import type { FormState } from '#web/look.ts'
import type { Ports } from '#web/ports.ts'
import { readKey } from '#web/secrets.ts'
import { lookOf } from '#web/serve.tsx'
import { askForBudget } from '../request/deeds.ts'
import { askFields } from '../request/forms.ts'
import { ASKED_FOR } from '../request/request.ts'
import { ASK_WORDS } from '../request/words.ts'
import { Asked, AskForm, ForWhom } from './views.tsx'

const PATH = '/ask'
const PURPOSE = 'to ask for a personal budget, for myself or somebody else'

/** Whoever asks is nobody here, even where they are signed in. */
const asNobody = (ports: Ports, incoming: Incoming, state?: FormState) =>
  lookOf(ports, { ...incoming, tokenHash: undefined }, undefined, state === undefined ? {} : { form: state })

async function open(ports: Ports, incoming: Incoming): Promise<Answer> {
  const look = asNobody(ports, incoming)
  const asked = first(incoming.query, 'asked')
  if (asked !== '') return html(<Asked own={asked === 'myself'} look={look} />)
  const askedFor = ASKED_FOR.find((one) => one === first(incoming.query, 'for'))
  return html(askedFor === undefined ? <ForWhom look={look} /> : <AskForm askedFor={askedFor} look={look} />)
}

/** Sent twice it is asked once: the key drawn with the form names it. */
async function ask(ports: Ports, incoming: Incoming): Promise<Answer> {
  if (!sentByUs(incoming)) return html(<ComesFromElsewhere look={asNobody(ports, incoming)} />, 403)
  const { council, raw, path } = incoming
  const askedFor = ASKED_FOR.find((one) => one === first(raw, 'askedFor')) ?? 'myself'
  const again = (reasons: FormState['reasons']) => {
    const look = asNobody(ports, incoming, { raw, reasons, words: ASK_WORDS })
    return html(<AskForm askedFor={askedFor} look={look} />, 422)
  }
  const formId = readKey(ports.secret, `${council.authorityId}. ${path}`, first(raw, 'key'))
  if (formId === undefined) return again([{ code: 'form-too-old' }])
  const read = readAll(askFields, raw)
  if ('reasons' in read) return again(read.reasons)
  const { theyKnow, ...typed } = read.typed
  const asking = { ...typed, theyKnow: theyKnow === undefined ? undefined : theyKnow === 'yes' }
  const verdict = await askForBudget(ports.pool, council.authorityId, { asking, formId, route: PATH })
  return isFine(verdict) ? seeOther(`${path}?asked=${typed.askedFor}`) : again(verdict)
}

/** For everybody, before sign-in. */
export const askRoutes: OpenRoute[] = [
  { kind: 'open', method: 'GET', path: PATH, purpose: PURPOSE, handle: open },
  { kind: 'open', method: 'POST', path: PATH, purpose: PURPOSE, handle: ask },
]
