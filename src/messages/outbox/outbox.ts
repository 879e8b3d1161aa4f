import type { Day } from '#core/day.ts'
import type { By, SentChannel } from '../channels/channel.ts'

/** How it stands with a notice that leaves the house. */
export type SendState = 'to-send' | 'sent' | 'on-outbox-page' | 'will-try-again' | 'not-sent' | 'too-late'

/** The tries so far, and how the last one ended. */
export type Tries = {
  readonly tries: number
  readonly lastAt: Date | undefined
  readonly by: By | undefined
  readonly became: 'sent' | 'try-again' | 'refused' | undefined
}

/** One line of the outbox: which subject, which way, how it stands. It names nobody and no address. */
export type OutboxLine = {
  readonly noticeId: string
  readonly channel: SentChannel
  readonly readBy: Day | undefined
  readonly on: Day
  readonly state: SendState
  readonly tries: number
  readonly by: By | undefined
  /** What a machine answered when it did not go well. */
  readonly detail: string
}

/** Lines on one page of the outbox. */
export const LINES_A_PAGE = 25

/** The settings that switch a real way on (README). */
export const SWITCH: Record<SentChannel, string> = {
  email: 'SMTP_URL and MAIL_FROM, or NOTIFY_API_KEY and NOTIFY_EMAIL_TEMPLATE',
  sms: 'NOTIFY_API_KEY and NOTIFY_SMS_TEMPLATE',
  letter: 'NOTIFY_API_KEY and NOTIFY_LETTER_TEMPLATE',
}
