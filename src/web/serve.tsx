import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { act, type Entry, isEntry, isRefused, read } from '#access/act.ts'
import { signedInLately } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'
import type { Action, Resource } from '#access/who-may.ts'
import { type Day, dayInLondon } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import { calledAs, settingsOn } from '#council/index.ts'
import { readingBefore, type Tx } from '#db/transaction.ts'
import { afterEnd, isAfterEnd, MONEY_HAS_ENDED } from './after-end.ts'
import { type Answer, html, seeOther } from './answer.ts'
import { brandOf } from './brand.ts'
import { draftTyped } from './drafts.ts'
import { draftOf, dropDraft } from './drafts-store.ts'
import { ComesFromElsewhere, NotThere } from './errors.tsx'
import { type Fields, first, type Raw, readAll } from './fields.ts'
import { harmIn } from './harm.ts'
import { type Incoming, sentByUs } from './incoming.ts'
import type { FormState, Look } from './look.ts'
import type { AnyDownload, AnyForm, FormSpec, Here, PageSpec } from './page.ts'
import { type Ports, SENDS_NOTHING } from './ports.ts'
import { mintKey, readKey, seal } from './secrets.ts'
import { SignInAgain } from './sign-in-again.tsx'
import { withEach } from './with-each.ts'
import { type Asking, leadOn, withTyped } from './with-typed.tsx'

type Spec = PageSpec<Resource, never, unknown>
type AskOf = Parameters<typeof read<Resource, Action<Resource>, unknown, Answer>>[0]

/** What a view may know about a request; with a permit once there is one. */
export function lookOf(ports: Ports, incoming: Incoming, permit?: Permit, more: Partial<Look> = {}): Look {
  const { council, path, query, tokenHash } = incoming
  // On a record the journey's day decides which settings hold, as it does in its deeds.
  const settings = permit === undefined ? incoming.settings : settingsOn(council, permit.today)
  const boundTo = `${council.authorityId}.${tokenHash?.toString('base64url') ?? ''}`
  return {
    council: calledAs(council, settings),
    settings,
    permit,
    today: permit?.today ?? (dayInLondon(ports.clock.now()) as Day),
    address: addressOf(ports, incoming),
    here: path,
    keyFor: (target) => mintKey(ports.secret, `${boundTo} ${target}`),
    stamp: undefined,
    form: undefined,
    done: query.done === undefined ? undefined : first(query, 'done'),
    query,
    assets: { ...ports.assets, brand: brandOf(council, settings).href },
    sendsBy: ports.sendsBy ?? SENDS_NOTHING,
    ...more,
  }
}

const askOf = (ports: Ports, incoming: Incoming, spec: Spec): AskOf => ({
  ...{ pool: ports.pool, authorityId: incoming.council.authorityId },
  tokenHash: incoming.tokenHash ?? Buffer.alloc(32),
  resource: spec.may[0],
  action: spec.may[1],
  budgetId: incoming.params.budget,
  route: spec.path,
})

/** A short fingerprint of what a form was drawn against. */
const printOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

const hereOf = ({ params, query }: Incoming): Here => ({ params, query })

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** An id in a path that is not one cannot be anybody's. A `row` is where something stands in its file. */
const idsAreIds = ({ params: { council: _, ...ids } }: Incoming): boolean =>
  Object.entries(ids).every(([name, value]) => (name === 'row' ? /^[1-9]\d{0,5}$/ : ID).test(value))

/** Nothing is learned there but what the asker typed themself, or had typed (`kept`). */
const notThere = (ports: Ports, incoming: Incoming, page: Asking, kept?: Raw): Answer =>
  withTyped((look) => <NotThere look={look} />, lookOf(ports, incoming), kept ?? incoming.raw, 404, page)

/** Where a request goes that did not come in. */
function turnedAway(ports: Ports, incoming: Incoming, page: Asking, entry: Entry): Answer {
  if (entry === 'signed-out') return toSignIn(incoming)
  if (entry === 'not-allowed') return notThere(ports, incoming, page)
  const stage = entry.to === 'passed-review' ? 'review' : 'needs'
  return seeOther(`/${incoming.council.slug}/budgets/${entry.handedOver}/${stage}/passed`)
}

const toSignIn = (incoming: Incoming): Answer =>
  seeOther(`/${incoming.council.slug}/sign-in?next=${encodeURIComponent(incoming.url)}`)

/** Draws a page or a form: what is there now, and around it what was typed, if anything. */
export async function drawPage(ports: Ports, incoming: Incoming, spec: Spec, state?: FormState): Promise<Answer> {
  if (incoming.tokenHash === undefined) return toSignIn(incoming)
  if (!idsAreIds(incoming)) return notThere(ports, incoming, spec)
  const { stamp, deed } = spec as FormSpec<Resource, never, Fields, unknown>
  const mayHoldADraft = deed !== undefined && state === undefined
  const answer = await read(
    askOf(ports, incoming, spec),
    (tx, permit) =>
      Promise.all([
        spec.load(tx, permit as Permit<Resource, never>, hereOf(incoming)),
        mayHoldADraft ? tx.one(draftOf, { human: permit.humanId, path: incoming.url }) : undefined,
      ]),
    ([shape, draft], permit) => {
      const kept = draft && draftTyped(ports.secret, draft.sealed, permit.humanId, incoming.url, ports.clock.now())
      if (shape === undefined) return notThere(ports, incoming, spec, kept)
      const elsewhere = spec.elsewhere?.(shape, permit as Permit<Resource, never>)
      if (elsewhere !== undefined) return leadOn(lookOf(ports, incoming, permit), incoming.raw, spec, elsewhere)
      if (isAfterEnd(spec, permit))
        return afterEnd(spec, shape, state, (form) => lookOf(ports, incoming, permit, { form }))
      const form =
        kept === undefined ? withEach(spec, state, shape) : { raw: kept, reasons: [{ code: 'draft-kept' }], words: {} }
      // A draft was typed against what stood then: whether that has changed since is told when it is sent.
      const against = stamp && (kept?.stamp?.[0] ?? printOf(stamp(shape)))
      const look = lookOf(ports, incoming, permit, { form, stamp: against })
      const status = state === undefined || state.reasons.length === 0 ? 200 : 422
      return withTyped((seen) => spec.view(shape, seen), look, form?.raw ?? {}, status, spec)
    },
    spec.inSteps,
  )
  return isEntry(answer) ? turnedAway(ports, incoming, spec, answer) : answer
}

/** Where this installation stands, as the browser that asked has it: for a link that is handed on. */
const addressOf = ({ mode }: Ports, { host }: Incoming): string =>
  `${mode === 'production' ? 'https' : 'http'}://${host ?? ''}`

/** Carries out a form, or draws it again with what was typed and the reasons. */
export async function sendForm(ports: Ports, incoming: Incoming, { spec }: AnyForm): Promise<Answer> {
  if (!sentByUs(incoming)) return html(<ComesFromElsewhere look={lookOf(ports, incoming)} />, 403)
  if (incoming.tokenHash === undefined) return signInAgain(ports, incoming, spec)
  if (!idsAreIds(incoming)) return notThere(ports, incoming, spec)
  const again = (reasons: Verdict, more: Pick<FormState, 'unread'> = {}) =>
    drawPage(ports, incoming, spec as unknown as Spec, { raw: incoming.raw, reasons, words: spec.words, ...more })
  // What it would change is shown first: the form is drawn again with what was typed, and nothing is written.
  if (first(incoming.raw, 'see-first') !== '') return again([])
  const boundTo = `${incoming.council.authorityId}.${incoming.tokenHash.toString('base64url')} ${incoming.path}`
  const key = readKey(ports.secret, boundTo, first(incoming.raw, 'key'))
  if (key === undefined) {
    const answer = await again([{ code: 'form-too-old' }])
    return answer.status === 303 ? signInAgain(ports, incoming, spec) : answer
  }
  const fields = readAll(spec.fields, incoming.raw)
  if ('reasons' in fields) {
    const answer = await again(fields.reasons, { unread: true })
    return answer.status === 303 ? signInAgain(ports, incoming, spec) : answer
  }
  const harm = await harmIn(ports, incoming)
  if (harm.length > 0) return again(harm)
  const made = await spec.makeFiles?.(incoming.uploads)
  if (made !== undefined && 'refused' in made) return again(made.refused)
  const uploads = made?.files ?? incoming.uploads
  const here = hereOf(incoming)
  const deed = async (tx: Tx, permit: Permit) => {
    if (spec.freshSignIn && !signedInLately(permit)) return { refused: [{ code: SIGN_IN_ONCE_MORE }] }
    if (isAfterEnd(spec, permit)) return MONEY_HAS_ENDED
    const { reads, after } = readingBefore(tx)
    if (spec.stamp !== undefined) {
      const shape = await spec.load(reads, permit as never, here)
      if (shape === undefined) return { refused: [{ code: 'changed-meanwhile' }] }
      if (printOf(spec.stamp(shape)) !== first(incoming.raw, 'stamp'))
        return { refused: [{ code: 'changed-meanwhile' }] }
    }
    // The budget is locked: what the stamp was made of still holds. Without one it is read again.
    const into = permit.record === undefined ? tx : after
    const outcome = await spec.deed(into, permit as never, fields.typed as never, here, uploads)
    if (!isRefused(outcome)) void tx.run(dropDraft, { human: permit.humanId, path: incoming.path })
    return outcome
  }
  const outcome = await act(askOf(ports, incoming, spec as unknown as Spec), key, deed, (done) => spec.next(here, done))
  if (outcome === 'signed-out') return signInAgain(ports, incoming, spec)
  if (isEntry(outcome)) return turnedAway(ports, incoming, spec, outcome)
  if ('refused' in outcome)
    return outcome.refused.some(({ code }) => code === SIGN_IN_ONCE_MORE)
      ? signInAgain(ports, incoming, spec, 'once-more')
      : again(outcome.refused)
  if (spec.changesSettings) await ports.councils.reload()
  const { shows } = spec
  const once = 'done' in outcome ? outcome.done.once : undefined
  if (shows !== undefined && once !== undefined) {
    const made = { once, address: addressOf(ports, incoming) }
    return drawPage(ports, incoming, {
      ...spec,
      view: (shape: unknown, look: Look) => shows(shape, look, made),
    } as Spec)
  }
  return seeOther(`/${incoming.council.slug}${'before' in outcome ? outcome.before : outcome.to}`)
}

const SIGN_IN_ONCE_MORE = 'sign-in-once-more'

/**
 * The session has ended, or the password was given too long ago for this: what was typed is sealed into the sign-in form and opens
 * only for the human who typed it.
 */
function signInAgain(
  ports: Ports,
  incoming: Incoming,
  spec: { path: string },
  why: 'away' | 'once-more' = 'away',
): Answer {
  const typed: Raw = Object.fromEntries(Object.entries(incoming.raw).filter(([name]) => name !== 'key'))
  const kept = seal(
    ports.secret,
    {
      by: incoming.tokenHash?.toString('base64url') ?? '',
      route: spec.path,
      path: incoming.path,
      params: incoming.params,
      typed,
    },
    ports.clock.now(),
  )
  return html(
    <SignInAgain
      look={lookOf(ports, { ...incoming, tokenHash: undefined })}
      kept={kept}
      next={incoming.path}
      why={why}
      demo={ports.mode === 'demo'}
    />,
    401,
  )
}

/** Sends a file behind a permit: to be kept, never to be run. */
export async function sendDownload(ports: Ports, incoming: Incoming, { spec }: AnyDownload): Promise<Answer> {
  if (incoming.tokenHash === undefined) return toSignIn(incoming)
  if (!idsAreIds(incoming)) return notThere(ports, incoming, spec)
  const answer = await read(
    askOf(ports, incoming, spec as unknown as Spec),
    (tx, permit) => spec.load(tx, permit as never, hereOf(incoming)),
    (file): Answer =>
      file === undefined
        ? notThere(ports, incoming, spec)
        : 'elsewhere' in file
          ? seeOther(`/${incoming.council.slug}${file.elsewhere}`)
          : {
              status: 200,
              headers: {
                'content-type': file.mime,
                'content-disposition': `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, '-')}"`,
                'content-security-policy': "default-src 'none'; sandbox",
              },
              body: Buffer.isBuffer(file.bytes) ? file.bytes : Readable.from(file.bytes),
            },
    spec.inSteps,
  )
  return isEntry(answer) ? turnedAway(ports, incoming, spec, answer) : answer
}
