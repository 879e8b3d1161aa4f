export const HEARD_HOW = ['together', 'phone', 'paper'] as const
/** How somebody heard what they type for another human: beside them, by phone, or from their paper. */
export type HeardHow = (typeof HEARD_HOW)[number]

/** The same, to choose from. */
export const HEARD_WORDS: Record<HeardHow, string> = {
  together: 'We sat together',
  phone: 'By phone',
  paper: 'On paper',
}

/** For so many days what somebody said in time may still be typed for them, and counts by the day on which they said it (our own rule). */
export const TYPED_WITHIN_DAYS = 28

/** Whose words they are, and who typed them, having heard them `how`: ids. 'here' and null where they wrote it themselves. */
export type Said = { readonly saidBy: string; readonly how: HeardHow | 'here'; readonly typedBy: string | null }

/** By whom something was written down for somebody, as a sentence behind their words; '' where they wrote it themselves. */
export const sayTyped = ({
  typedBy,
  how,
}: {
  readonly typedBy?: string | undefined
  readonly how?: HeardHow | 'here' | undefined
}): string =>
  typedBy === undefined || how === undefined || how === 'here'
    ? ''
    : ` ${HEARD_WORDS[how]}, written down by ${typedBy}.`
