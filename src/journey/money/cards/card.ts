import type { Day } from '#core/day.ts'

/** A prepaid card that the person chose, by its issuer's reference; never by the number on it. The newest stands. */
export type Card = {
  readonly cardId: string
  readonly reference: string
  readonly recordedByName: string
  readonly recordedOn: Day
}
