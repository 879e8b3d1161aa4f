import type { Resource } from '#access/who-may.ts'
import type { Fields } from './fields.ts'
import type { FormState } from './look.ts'
import type { FormSpec } from './page.ts'

/** Where a field could not be read, what is wrong with those that are asked for each thing on the page stands beside it. */
export function withEach(spec: object, state: FormState | undefined, shape: unknown): FormState | undefined {
  const { asksEach, fields } = spec as Pick<FormSpec<Resource, never, Fields, unknown>, 'asksEach' | 'fields'>
  if (state?.unread === undefined || asksEach === undefined) return state
  const more = Object.entries(asksEach(shape, state.raw)).flatMap(([name, ids]) =>
    ids === undefined ? [] : (fields[name]?.each?.(state.raw, ids) ?? []),
  )
  return { ...state, reasons: [...more, ...state.reasons] }
}
