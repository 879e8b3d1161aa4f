export const HEARD_HOW = ['together', 'phone', 'paper'] as const
/** How somebody heard what they type for another human: beside them, by phone, or from their paper. */
export type HeardHow = (typeof HEARD_HOW)[number]

/** The same, to choose from. */
export const HEARD_WORDS: Record<HeardHow, string> = {
  together: 'We sat together',
  phone: 'By phone',
  paper: 'On paper',
}
