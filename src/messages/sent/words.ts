import type { Channel } from '../channels/channel.ts'
import type { SendState } from '../outbox/outbox.ts'

const OUT: Record<Channel, string> = {
  email: 'It went out by e-mail.',
  sms: 'It went out as a text message.',
  letter: 'It went out as a letter.',
  page: 'It stood on the page alone.',
  none: 'It stood on the page alone.',
}

const NOT_OUT: Record<Exclude<SendState, 'sent'>, string> = {
  'to-send': 'It is going out now.',
  'on-outbox-page': 'It did not go out: this way is not switched on here yet. It stood on the page alone.',
  'will-try-again': 'It did not go out yet. We are trying again.',
  'not-sent': 'It did not go out. The address may be wrong.',
  'too-late': 'It did not go out. It stood on the page alone.',
}

/** What became of a notice, for the person. What left may still not have been read: that we do not see. */
export const becameOf = (channel: Channel, state: SendState | undefined): string =>
  state === undefined || state === 'sent' ? OUT[channel] : NOT_OUT[state]
