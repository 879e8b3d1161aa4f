import { isId } from '#core/id.ts'
import { optionalId, someOf } from '#web/fields.ts'

/** `answers`: by question, of the newest assessment. `earlier`: shares of answers given before it that stay. */
export const shareFields = {
  with: optionalId(),
  answers: someOf((key) => /^[a-z][a-z0-9-]{0,40}$/.test(key)),
  earlier: someOf(isId),
}
