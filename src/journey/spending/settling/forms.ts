import { type Field, first, someOf } from '#web/fields.ts'
import { rowIsFrom } from './rules.ts'
import type { RowIs } from './settling.ts'

const is: Field<RowIs> = {
  read(raw, name) {
    const value = rowIsFrom(first(raw, name))
    return value === undefined ? { reason: 'say-what-it-was' } : { value }
  },
}

export const rowFields = { is, remembers: someOf((value) => value === 'yes') }

export const agreeFields = { ticked: someOf((value) => /^[0-9a-f:a-z-]{40,100}$/.test(value)) }
