import type { Day } from '#core/day.ts'
import type { Channel } from '../channels/channel.ts'
import type { SendState } from '../outbox/outbox.ts'

/** One time that the person was told there is something to read. */
export type SentNotice = {
  readonly noticeId: string
  readonly on: Day
  readonly readBy: Day | undefined
  readonly channel: Channel
  /** Undefined where nothing was to leave the house. */
  readonly state: SendState | undefined
}

/** Notices on one page. */
export const NOTICES_A_PAGE = 20
