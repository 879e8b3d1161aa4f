import { type Field, first } from '#web/fields.ts'

/** Four to eight digits. What was typed is never shown again. */
const pin = (needed: string): Field<string> => ({
  read(raw, name) {
    const typed = first(raw, name)
    return /^\d{4,8}$/.test(typed) ? { value: typed } : { reason: needed }
  },
})

export const handOverFields = { pin: pin('choose-a-pin') }
export const goOnFields = { pin: pin('write-your-pin') }
