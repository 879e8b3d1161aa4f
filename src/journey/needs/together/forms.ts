import { oneOf } from '#web/fields.ts'
import { oneFields } from '../asking-one/forms.ts'

/** Whose tick it is, or the turning over of both. */
export const togetherFields = { ...oneFields, step: oneOf(['worker', 'person', 'turn'], 'choose-whose-turn') }
