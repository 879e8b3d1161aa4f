import { type Field, first } from '#web/fields.ts'
import { SHEET_MAX } from './sheet.ts'

/** Only whether a file was chosen: its bytes come beside the fields. */
const chosen: Field<boolean> = { read: (raw, name) => ({ value: first(raw, name) !== '' }) }

/** The text of a whole sheet. */
const sheet: Field<string> = {
  read(raw, name) {
    const text = first(raw, name)
    if (text === '') return { reason: 'put-rows-in' }
    if (text.includes('\0') || !text.isWellFormed()) return { reason: 'has-characters-we-cannot-keep' }
    return text.length > SHEET_MAX ? { reason: 'sheet-too-long' } : { value: text }
  },
}

export const fileFields = { file: chosen }
export const rowsFields = { sheet }
