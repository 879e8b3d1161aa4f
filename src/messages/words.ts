import { type Day, sayDate } from '#core/day.ts'
import type { SentChannel } from './channels/channel.ts'

/** The only two subjects that ever leave: they tell a stranger nothing (trust 17). */
export const subjectOf = (readBy: Day | undefined): string =>
  readBy === undefined ? 'Your usual update: nothing you need to do' : `Please read by ${sayDate(readBy)}`

/** Where the message leads: a page to sign in on, and a number to ring. */
export type Where = { link: string; phone: string }

/** All that stands inside. A text message says that there is one, and nothing else: phones show it while they are locked. */
export const bodyOf = (channel: SentChannel, { link, phone }: Where): string =>
  channel === 'sms' ? 'You have a message' : `There is something for you to read. Sign in at ${link}, or ring ${phone}.`
