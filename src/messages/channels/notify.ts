import type { NotifyClient } from 'notifications-node-client'
import { reasonOf } from '#trouble.ts'
import { type Ended, type Outgoing, SENT_CHANNELS, type SentChannel, type Way } from './channel.ts'
import { linesOf } from './rules.ts'
import { PATIENCE_MS } from './smtp.ts'

/** How a council reaches GOV.UK Notify: its key, and the id of a template for each kind of message that it wants to send so. */
export type NotifySettings = {
  readonly apiKey: string
  /** Somewhere else than the live service, such as a stand-in. */
  readonly url?: string | undefined
  readonly templates: Readonly<Partial<Record<SentChannel, string>>>
  readonly patienceMs?: number
}

type NotifyTrouble = Error & { response?: { status?: number; data?: { errors?: readonly { error?: string }[] } } }

/** What Notify calls a message that it will not deliver. */
const LOST = new Set(['permanent-failure', 'temporary-failure', 'technical-failure', 'validation-failed', 'cancelled'])

/** The ways through GOV.UK Notify for which there is a template. */
export function notifyWays(settings: NotifySettings): Partial<Record<SentChannel, Way>> {
  let opened: Promise<NotifyClient> | undefined
  const client = (): Promise<NotifyClient> => {
    opened ??= clientOf(settings)
    return opened
  }
  const ways = SENT_CHANNELS.flatMap((channel) => {
    const template = settings.templates[channel]
    return template === undefined ? [] : [[channel, notifyWay(client, channel, template, settings)] as const]
  })
  return Object.fromEntries(ways)
}

/** Loaded with the first message, as the mail server's library is. */
async function clientOf({ url, apiKey }: NotifySettings): Promise<NotifyClient> {
  const { NotifyClient } = await import('notifications-node-client')
  return url === undefined ? new NotifyClient(apiKey) : new NotifyClient(url, apiKey)
}

/**
 * One kind of message. Notify is first asked whether it has this reference already: a try whose end nobody knows is not sent twice.
 * Then it says what its template would make of it: where that is more than the person was shown, nothing is sent.
 */
function notifyWay(
  opened: () => Promise<NotifyClient>,
  channel: SentChannel,
  template: string,
  settings: NotifySettings,
): Way {
  const { patienceMs = PATIENCE_MS } = settings
  const send = async (one: Outgoing): Promise<Ended> => {
    try {
      const client = await opened()
      const { data } = await within(patienceMs, client.getNotifications(channel, undefined, one.noticeId))
      const [before] = data.notifications
      if (before !== undefined) return LOST.has(before.status) ? lost(before.status) : { became: 'sent', detail: '' }
      const personalisation = fieldsOf(channel, one)
      const preview = await within(patienceMs, client.previewTemplateById(template, personalisation))
      if (!saysOnly(channel, one, preview.data))
        return { became: 'try-again', detail: 'the template says something else than people are shown' }
      const options = { personalisation, reference: one.noticeId }
      await within(patienceMs, sendBy(client, channel, template, one, options))
      return { became: 'sent', detail: '' }
    } catch (trouble) {
      return endedBy(trouble as NotifyTrouble)
    }
  }
  return { by: 'notify', send }
}

type Options = { personalisation: Record<string, string>; reference: string }

function sendBy(
  client: NotifyClient,
  channel: SentChannel,
  template: string,
  one: Outgoing,
  options: Options,
): Promise<unknown> {
  if (channel === 'email') return client.sendEmail(template, one.to, options)
  return channel === 'sms' ? client.sendSms(template, one.to, options) : client.sendLetter(template, options)
}

/** All that a template is given: one of two subjects, where to sign in, whom to ring; for a letter the address on the envelope. */
export function fieldsOf(channel: SentChannel, { to, subject, link, phone }: Outgoing): Record<string, string> {
  if (channel === 'sms') return {}
  const lines = channel === 'letter' ? linesOf(to).map((line, index) => [`address_line_${index + 1}`, line]) : []
  return { subject, link, phone, ...Object.fromEntries(lines) }
}

/** Letters and digits alone, since a service may set quotation marks and spaces its own way. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')

function saysOnly(channel: SentChannel, one: Outgoing, made: { body: string; subject?: string }): boolean {
  const subjectFits = channel === 'sms' || bare(made.subject ?? '') === bare(one.subject)
  return subjectFits && bare(made.body) === bare(one.body)
}

const lost = (status: string): Ended => ({ became: 'refused', detail: `Notify could not deliver it: ${status}` })

/** A 400 on this one message will not change; a wrong key or clock, too many, or Notify's own trouble may. */
function endedBy(trouble: NotifyTrouble): Ended {
  const status = trouble.response?.status
  if (status === undefined) return { became: 'try-again', detail: reasonOf(trouble) }
  const [first] = trouble.response?.data?.errors ?? []
  const detail = `Notify answered ${status} ${first?.error ?? ''}`.trim()
  return { became: status === 400 ? 'refused' : 'try-again', detail }
}

/** Whatever is late may still have arrived: the next try asks. */
function within<T>(ms: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Notify did not answer in time')), ms)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
