import type { VNode } from 'preact'
import type { Permit } from '#access/permit.ts'
import type { Resource } from '#access/who-may.ts'
import type { Answer } from './answer.ts'
import type { FormState, Look } from './look.ts'
import type { PageSpec } from './page.ts'
import { withTyped } from './with-typed.tsx'

type Spec = Pick<PageSpec<Resource, never, unknown>, 'afterEnd' | 'may'>

/** Why a form of the time in which money is paid is refused after it. */
export const MONEY_HAS_ENDED = { refused: [{ code: 'money-has-ended' }] }

/** Whether a page is only for the time in which money is paid, and that time is over on this record. */
export const isAfterEnd = ({ afterEnd }: Spec, { record }: Permit): boolean =>
  afterEnd !== undefined && record?.ended !== undefined

/** What holds now, in the place of such a page. A form that was sent says that it was not done. */
export function afterEnd(
  spec: Spec,
  shape: unknown,
  state: FormState | undefined,
  lookWith: (form: FormState | undefined) => Look,
): Answer {
  const form = state && { raw: state.raw, reasons: MONEY_HAS_ENDED.refused, words: {} }
  const draw = (look: Look): VNode => {
    const page = spec.afterEnd?.(shape, look)
    if (page === undefined) throw new Error('this page goes on after the end')
    return page
  }
  return withTyped(draw, lookWith(form), state?.raw ?? {}, form === undefined ? 200 : 422, spec)
}
