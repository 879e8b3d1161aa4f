import { type Field, first, optionalId, words } from '#web/fields.ts'

/** The answer to "is it fine to go on here?", carried from the page before. */
const yes: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) === 'yes' }) }

export const takeBackFields = { carer: optionalId() }

export const inviteFields = { alone: yes, carer: optionalId(), email: words({ max: 200 }) }
