import { type Day, dayOf } from '#core/day.ts'
import { type Pence, pounds } from '#core/money.ts'

/** What a browser sent, by name: always a list, since one ticked box and several arrive differently. */
export type Raw = Readonly<Record<string, readonly string[]>>

export type Read<T> = { value: T } | { reason: string; at?: string }

/** A typed input: reads its own part of what was sent into a value, or into the reason why not. */
export type Field<T> = {
  read(raw: Raw, name: string): Read<T>
  /** Where it is asked once for each of several things that only the page knows: what is wrong with what was typed for them. */
  each?(raw: Raw, ids: readonly string[]): readonly { code: string; at: string }[]
  /** Chosen from what the page offers, not typed. */
  readonly isChosen?: true
}

export type Fields = Readonly<Record<string, Field<unknown>>>
export type Typed<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

/** What a form sends that is neither kept nor shown again: what proves who somebody is, and what belongs to one drawing of it alone. */
export const NEVER_KEPT: ReadonlySet<string> = new Set(['key', 'draft-path', 'password', 'pin'])

export const WORDS_MAX = 2000

// NUL cannot be stored, a lone surrogate cannot be sent on.
const cannotKeep = (text: string): boolean => text.includes('\0') || !text.isWellFormed()

/** The first value sent under a name, trimmed; '' where there is none. */
export const first = (raw: Raw, name: string): string => (raw[name]?.[0] ?? '').trim()

/** A person's own words. Refused when empty only where `needed` names the reason. Kept as typed; ends trimmed, CRLF as LF. */
export function words(options: { needed?: string; max?: number } = {}): Field<string> {
  const max = options.max ?? WORDS_MAX
  return {
    read(raw, name) {
      const text = first(raw, name).replaceAll('\r\n', '\n')
      if (text === '' && options.needed !== undefined) return { reason: options.needed }
      if (cannotKeep(text)) return { reason: 'has-characters-we-cannot-keep' }
      if (text.length > max) return { reason: max === WORDS_MAX ? 'too-long' : 'too-long-for-a-line' }
      return { value: text }
    },
  }
}

/** One of a few answers. */
export function oneOf<const T extends string>(answers: readonly T[], needed: string): Field<T> {
  return {
    isChosen: true,
    read(raw, name) {
      const found = answers.find((answer) => answer === first(raw, name))
      return found === undefined ? { reason: needed } : { value: found }
    },
  }
}

/** None or several of a list, as a set without repeats. Nothing ticked is an empty list unless `needed` names the reason. */
export function someOf(isOne: (value: string) => boolean, needed?: string): Field<readonly string[]> {
  return {
    isChosen: true,
    read(raw, name) {
      const ticked = [...new Set(raw[name] ?? [])].filter((value) => value !== '')
      if (!ticked.every((value) => value.length <= 100 && isOne(value))) return { reason: 'not-one-of-these' }
      return ticked.length === 0 && needed !== undefined ? { reason: needed } : { value: ticked }
    },
  }
}

/** Pounds and pence as typed, in pence; more than nothing. */
export function money(needed: string): Field<Pence> {
  return {
    read(raw, name) {
      const text = first(raw, name)
      if (text === '') return { reason: needed }
      const pence = pounds(text)
      return pence === undefined || pence === 0n ? { reason: 'not-an-amount' } : { value: pence }
    },
  }
}

/** A date in three boxes (`name-day`, `name-month`, `name-year`). */
export function date(needed: string): Field<Day> {
  const whole = optionalDate()
  return {
    read(raw, name) {
      const read = whole.read(raw, name)
      if ('reason' in read) return read
      return read.value === undefined ? { reason: needed } : { value: read.value }
    },
  }
}

/** A date in three boxes that may be left empty. */
export function optionalDate(): Field<Day | undefined> {
  return {
    read(raw, name) {
      const parts = ['day', 'month', 'year'].map((part) => first(raw, `${name}-${part}`))
      if (parts.every((part) => part === '')) return { value: undefined }
      if (!parts.every((part) => /^\d{1,4}$/.test(part))) return { reason: 'not-a-date' }
      const [date, month, year] = parts.map(Number)
      const found =
        year === undefined || month === undefined || date === undefined || year < 1900 || year > 2200
          ? undefined
          : dayOf(year, month, date)
      return found === undefined ? { reason: 'not-a-date' } : { value: found }
    },
  }
}

/** An id from a list or a hidden field; anything else is undefined, never an error of its own. */
export function optionalId(): Field<string | undefined> {
  return { read: (raw, name) => ({ value: /^[0-9a-f-]{36}$/.test(first(raw, name)) ? first(raw, name) : undefined }) }
}

/** Which page of a list the address asks for; the first where it asks for none that could be. */
export function pageNumber(query: Raw): number {
  const asked = first(query, 'page')
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
}

/** Reads each field; answers with all values, or with every reason, each at its field. */
export function readAll<F extends Fields>(
  fields: F,
  raw: Raw,
): { typed: Typed<F> } | { reasons: { code: string; at: string }[] } {
  const typed: Record<string, unknown> = {}
  const reasons: { code: string; at: string }[] = []
  for (const [name, field] of Object.entries(fields)) {
    const read = field.read(raw, name)
    if ('reason' in read) reasons.push({ code: read.reason, at: read.at ?? name })
    else typed[name] = read.value
  }
  return reasons.length > 0 ? { reasons } : { typed: typed as Typed<F> }
}
