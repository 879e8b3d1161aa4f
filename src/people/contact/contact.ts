import type { Day } from '#core/day.ts'
import type { Channel } from '#messages/channels/channel.ts'

/** The way of telling that a person has chosen (seed H7: by the way that is safe). */
export type Contact = {
  /** Tells whether it is still the newest. */
  readonly choiceId: string
  readonly channel: Channel
  /** '' where nothing leaves the house. */
  readonly address: string
  /** Whether the person typed it; else `typedBy` typed it for them. */
  readonly byThemself: boolean
  readonly typedBy: string
  readonly on: Day
}

/** The choice as typed. Only the address of the chosen way is looked at. */
export type TypedContact = {
  readonly channel: Channel
  readonly email: string
  readonly mobile: string
  readonly letter: string
  /** Somebody else may see the phone, the e-mail or the post. */
  readonly othersSee: boolean
  /** The person knows, and wants it this way all the same. */
  readonly allTheSame: boolean
}
