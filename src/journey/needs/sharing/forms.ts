import { optionalId, someOf } from '#web/fields.ts'

export const shareFields = { with: optionalId(), answers: someOf((key) => /^[a-z][a-z0-9-]{0,40}$/.test(key)) }
