import { mayAlso } from '#access/gate.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Verdict } from '#core/verdict.ts'
import type { Council, Settings } from '#council/index.ts'
import { first, type Raw } from './fields.ts'
import type { SendsBy } from './ports.ts'
import { WEB_WORDS } from './words.ts'

/** What was typed and what is wrong with it, when a form is drawn again. */
export type FormState = {
  raw: Raw
  reasons: Verdict
  words: Readonly<Record<string, string>>
  /** What each thing is called that the form asks about, by the id with which its fields end. */
  called?: Readonly<Record<string, string>> | undefined
  /** The reasons come from reading the fields: the deed was not asked. */
  unread?: true
}

/** What every view may know besides its shape. */
export type Look = {
  council: Council
  settings: Settings
  /** Undefined on public pages. */
  permit: Permit | undefined
  today: Day
  /** Where this installation stands, as the browser that asked has it: for a link that is taken elsewhere. */
  address: string
  /** The path of this page, with the council. */
  here: string
  /** A hidden key for a form that posts to this path. */
  keyFor: (path: string) => string
  /** What this page's form was drawn against. */
  stamp: string | undefined
  form: FormState | undefined
  /** What was typed into a form and has no place on the page that answers. */
  strays?: readonly string[]
  /** A code after a deed, from `?done=`. */
  done: string | undefined
  query: Raw
  assets: Assets
  /** By which way each kind of message leaves the house. */
  sendsBy: SendsBy
}

export type Assets = { css: string; js: string; brand: string }

/** Whether the reader of a page is the person whose record it is. On a page about nobody, nobody is. */
export const isPerson = ({ permit }: Look): boolean =>
  permit?.record !== undefined && permit.record.personId === permit.humanId

/** What the person of this page likes to be called; '' on a page about nobody. */
export const knownAs = ({ permit }: Look): string => permit?.record?.personKnownAs ?? ''

/** A path within this council. */
export const to = (look: Look, path: string): string => `/${look.council.slug}${path}`

/** A path on the record of this page. */
export const onRecord = (look: Look, path: string): string =>
  `/${look.council.slug}/budgets/${look.permit?.record?.budgetId ?? ''}${path}`

/** Where "back" leads from a page of a record: its first page, or the reader's own where they may not see that one. */
export const backFromRecord = (look: Look): string =>
  look.permit !== undefined && mayAlso(look.permit, 'budget', 'see') ? onRecord(look, '') : to(look, '/home')

/** The sentence for a reason. */
export function wordsFor(form: FormState, code: string): string {
  const sentence = form.words[code] ?? WEB_WORDS[code]
  if (sentence === undefined) throw new Error(`no words for the reason ${code}`)
  return sentence
}

/** Binds a field of the page's form: its name, what was typed (else what is there now), and what is wrong. */
export function bind(
  look: Look,
  name: string,
  now?: string,
): { name: string; value: string | undefined; error: string | undefined } {
  const { form } = look
  if (form === undefined) return { name, value: now, error: undefined }
  const reason = form.reasons.find(({ at }) => at === name)
  const typed = form.raw[name] === undefined ? now : first(form.raw, name)
  return { name, value: typed, error: reason && wordsFor(form, reason.code) }
}

/** Binds a date in three boxes. */
export function bindDate(look: Look, name: string, now?: Day) {
  const { form } = look
  const typed = (part: string) => (form === undefined ? undefined : first(form.raw, `${name}-${part}`))
  const reason = form?.reasons.find(({ at }) => at === name)
  const [year, month, date] = now === undefined ? [] : now.split('-').map(Number)
  return {
    id: name,
    namePrefix: name,
    value: { day: typed('day') ?? date, month: typed('month') ?? month, year: typed('year') ?? year },
    error: form && reason && wordsFor(form, reason.code),
  }
}

/** Binds boxes that may be ticked. */
export function bindSome(look: Look, name: string, now: readonly string[] = []) {
  const { form } = look
  const reason = form?.reasons.find(({ at }) => at === name)
  return {
    name,
    values: form === undefined ? now : (form.raw[name] ?? []),
    error: form && reason && wordsFor(form, reason.code),
  }
}
