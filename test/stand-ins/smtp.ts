import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A message that the mail server took, as it came. */
export type Mail = { from: string; to: string[]; raw: string }

/** What the mail server does with the next message. */
export type Manners =
  | 'takes'
  | 'hangs-up-at-once'
  | 'hangs-up-in-the-message'
  | 'hangs-up-after-the-message'
  | 'refuses-the-address'
  | 'refuses-the-message'
  | 'is-busy'
  | 'says-nothing'

/** A real SMTP server on a port of its own: `manners` may be changed at any time, `mails` holds what it took. */
export type MailServer = { url: string; mails: Mail[]; manners: Manners; close: () => Promise<void> }

const saying = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code })

export async function aMailServer(): Promise<MailServer> {
  const sockets = new Set<Socket>()
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_, done) => {
      if (found.manners === 'hangs-up-at-once') return hangUp()
      if (found.manners !== 'says-nothing') done()
    },
    onRcptTo: (_, __, done) => {
      if (found.manners === 'refuses-the-address') return done(saying(550, 'no such mailbox'))
      return done(found.manners === 'is-busy' ? saying(451, 'later') : null)
    },
    onData: (stream, { envelope }, done) => {
      if (found.manners === 'hangs-up-in-the-message') return hangUp()
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (found.manners === 'refuses-the-message') return done(saying(554, 'not this'))
        const { mailFrom, rcptTo } = envelope
        const to = rcptTo.map(({ address }) => address)
        found.mails.push({ from: mailFrom ? mailFrom.address : '', to, raw: Buffer.concat(parts).toString('utf8') })
        return found.manners === 'hangs-up-after-the-message' ? hangUp() : done()
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const found: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    manners: 'takes',
    close: async () => {
      hangUp()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return found
}

/** One header of a message, its lines joined; undefined where it is not there. */
export const headerOf = ({ raw }: Mail, name: string): string | undefined => {
  const [head = ''] = raw.split('\r\n\r\n')
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]
}

/** The names of its headers, in small letters. */
export const headersOf = ({ raw }: Mail): string[] =>
  (raw.split('\r\n\r\n')[0] ?? '')
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())

/** What stands inside, as somebody reads it. */
export const textOf = ({ raw }: Mail): string =>
  raw
    .slice(raw.indexOf('\r\n\r\n') + 4)
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .trim()
