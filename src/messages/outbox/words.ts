import type { By, Channel } from '../channels/channel.ts'
import type { SendState } from './outbox.ts'

/** What each way is called. */
export const CHANNEL: Record<Channel, string> = {
  page: 'on the page alone',
  email: 'e-mail',
  sms: 'text message',
  letter: 'letter',
  none: 'nothing',
}

/** How it stands, for whoever looks after the installation. */
export const STATE: Record<SendState, string> = {
  'to-send': 'Going out now',
  sent: 'Sent',
  'on-outbox-page': 'Not sent. It stands here alone',
  'will-try-again': 'Did not go. We try again',
  'not-sent': 'Could not be sent',
  'too-late': 'Not sent. It is older than 30 days',
}

/** By which way a kind of message goes. */
export const BY: Record<By, string> = {
  smtp: 'your own mail server',
  notify: 'GOV.UK Notify',
  'outbox-page': 'nothing yet: it stands on this page alone',
}
