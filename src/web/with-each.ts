import type { Resource } from '#access/who-may.ts'
import type { Fields } from './fields.ts'
import type { FormState } from './look.ts'
import type { FormSpec } from './page.ts'

/**
 * What a form that is drawn again says about those things that only its page knows: what each is called, and, where a field could not
 * be read, what is wrong with those that are asked for each of them.
 */
export function withEach(spec: object, state: FormState | undefined, shape: unknown): FormState | undefined {
  const { asksEach, callsEach, fields } = spec as Pick<
    FormSpec<Resource, never, Fields, unknown>,
    'asksEach' | 'callsEach' | 'fields'
  >
  if (state === undefined) return undefined
  const named = { ...state, called: callsEach?.(shape) }
  if (state.unread === undefined || asksEach === undefined) return named
  const more = Object.entries(asksEach(shape, state.raw)).flatMap(([name, ids]) =>
    ids === undefined ? [] : (fields[name]?.each?.(state.raw, ids) ?? []),
  )
  return { ...named, reasons: [...more, ...state.reasons] }
}

const NAME_MAX = 80

/**
 * The line on top of the page for what is wrong at a field: where the form asks the same of several things, or by several boxes,
 * it begins with the one that it is about.
 */
export function lineFor(sentence: string, at: string | undefined, called: FormState['called']): string {
  const names = Object.entries(called ?? {})
  if (at === undefined || names.length < 2) return sentence
  const name = names.find(([id]) => at === id || at.endsWith(`-${id}`))?.[1]
  if (name === undefined) return sentence
  return `“${name.length > NAME_MAX ? `${name.slice(0, NAME_MAX - 1).trimEnd()}…` : name}”: ${sentence}`
}
