import { type Field, first, oneOf } from '#web/fields.ts'
import type { Kind } from '../bank.ts'

const KINDS: readonly Kind[] = ['any', 'statement', 'returned', 'moved']

/** Only whether a file was chosen: its bytes come beside the fields. */
const chosenFile = (): Field<boolean> => ({ read: (raw, name) => ({ value: first(raw, name) !== '' }) })

export const importFields = { kind: oneOf(KINDS, 'say-what-it-is'), file: chosenFile() }
