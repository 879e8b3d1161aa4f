import { type Field, first } from '#web/fields.ts'

/** One of a few, or none. */
export function oneOrNone<const T extends string>(answers: readonly T[]): Field<T | undefined> {
  return {
    read(raw, name) {
      const sent = first(raw, name)
      const found = answers.find((answer) => answer === sent)
      return found === undefined && sent !== '' ? { reason: 'not-one-of-these' } : { value: found }
    },
  }
}
