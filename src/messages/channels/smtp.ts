import type { Transporter } from 'nodemailer'
import { reasonOf } from '#trouble.ts'
import type { Ended, Outgoing, Way } from './channel.ts'

/** How long to wait for a mail server that says nothing, in milliseconds. */
export const PATIENCE_MS = 20_000

type SmtpTrouble = Error & { code?: string; responseCode?: number }

/** The domain that a Message-ID is made in. */
const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'

/**
 * E-mail by a council's own mail server. The envelope holds one address and the header the same one; there is nobody in copy. The
 * Message-ID is the notice's, so that a message sent again after an unclear end is known as the same.
 */
export function smtpWay(settings: { url: string; from: string; patienceMs?: number }): Way {
  const { url, from, patienceMs = PATIENCE_MS } = settings
  let opened: Promise<Transporter> | undefined
  const transport = (): Promise<Transporter> => {
    opened ??= transportTo(url, patienceMs)
    return opened
  }
  const send = async ({ noticeId, to, subject, body }: Outgoing): Promise<Ended> => {
    try {
      await (await transport()).sendMail({
        from,
        to: { name: '', address: to },
        envelope: { from: addressIn(from), to: [to] },
        messageId: `<${noticeId}@${domainOf(from)}>`,
        subject,
        text: body,
        // Some servers answer by themselves ("away until…"): not to these.
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { became: 'sent', detail: '' }
    } catch (trouble) {
      return endedBy(trouble as SmtpTrouble)
    }
  }
  return { by: 'smtp', send }
}

/** The library is loaded with the first message: an installation that sends none holds nothing for it. */
async function transportTo(url: string, patienceMs: number): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

const addressIn = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from

/** A server that says "never" (5xx) to this address or message is believed; all else may have been anything, and is tried again. */
function endedBy(trouble: SmtpTrouble): Ended {
  const { code = '', responseCode = 0 } = trouble
  const forGood = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  const said = responseCode > 0 ? `the mail server answered ${responseCode}` : reasonOf(trouble)
  return { became: forGood ? 'refused' : 'try-again', detail: `${code} ${said}`.trim() }
}
