import type { By, SentChannel, Way, Ways } from './channel.ts'
import { type NotifySettings, notifyWays } from './notify.ts'
import { smtpWay } from './smtp.ts'

/** Which real ways are switched on. */
export type ChannelSettings = {
  readonly smtp: { url: string; from: string } | undefined
  readonly notify: NotifySettings | undefined
}

/** Nothing leaves the house: it stands on the outbox page, which says so. */
const outboxPage: Way = {
  by: 'outbox-page',
  send: async () => ({ became: 'sent', detail: '' }),
}

/** The way for each kind of message. E-mail goes by the council's own server where there is one, else by Notify. */
export function waysFrom({ smtp, notify }: ChannelSettings): Ways {
  const real: Partial<Record<SentChannel, Way>> = {
    ...(notify === undefined ? {} : notifyWays(notify)),
    ...(smtp === undefined ? {} : { email: smtpWay(smtp) }),
  }
  return { email: real.email ?? outboxPage, sms: real.sms ?? outboxPage, letter: real.letter ?? outboxPage }
}

/** By which way each kind of message goes, for pages that say so. */
export const sendsBy = ({ email, sms, letter }: Ways): Record<SentChannel, By> => ({
  email: email.by,
  sms: sms.by,
  letter: letter.by,
})
