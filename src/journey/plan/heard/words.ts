import type { WitnessReason } from './rules.ts'

export const WITNESS_WORDS: Record<WitnessReason, string> = {
  'say-who-else-heard-it': 'Write who else heard it: a second member of staff, or an advocate',
  'somebody-else-must-have-heard-it': 'Write somebody else: neither you nor the person',
  'nobody-here-by-that-name':
    'No second member of staff, and no advocate, has this name here. Write it as they sign in, or write their e-mail',
}

/** What stands below the field. */
export const WITNESS_HINT =
  'The name of a second member of staff, or of an advocate. Where two have one name: the e-mail'
