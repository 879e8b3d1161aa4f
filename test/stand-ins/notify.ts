import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/*
 * A stand-in of GOV.UK Notify's HTTP API, written from its public documentation (docs.notifications.service.gov.uk: REST API, error
 * tables, message statuses). It knows what Footing asks: send by e-mail, text message and letter; find by reference; preview.
 * The live service was not reached.
 */
export type Taken = {
  id: string
  reference: string
  type: 'email' | 'sms' | 'letter'
  to: string
  template: string
  personalisation: Record<string, string>
  subject: string | undefined
  body: string
  status: string
}

export type NotifyManners = 'takes' | 'hangs-up-after-taking' | 'has-too-many' | 'is-broken' | 'says-nothing'

type Template = { type: Taken['type']; subject?: string; body: string }

export type NotifyStandIn = {
  url: string
  apiKey: string
  templates: Record<string, Template>
  taken: Taken[]
  manners: NotifyManners
  /** Every request, as `METHOD path`. */
  asked: string[]
  close: () => Promise<void>
}

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506'
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0'
export const TEMPLATES = {
  email: '11111111-1111-4111-8111-111111111111',
  sms: '22222222-2222-4222-8222-222222222222',
  letter: '33333333-3333-4333-8333-333333333333',
} as const

class Refusal extends Error {
  readonly status: number
  readonly type: string
  constructor(status: number, type: string, message: string) {
    super(message)
    this.status = status
    this.type = type
  }
}

const INSIDE = 'There is something for you to read. Sign in at ((link)), or ring ((phone)).'

export async function aNotify(): Promise<NotifyStandIn> {
  const server = createServer((request, reply) => {
    answer(found, request, reply).catch((trouble: unknown) => {
      const { status, type, message } =
        trouble instanceof Refusal ? trouble : new Refusal(500, 'Exception', 'Internal server error')
      send(reply, status, { status_code: status, errors: [{ error: type, message }] })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const found: NotifyStandIn = {
    url: `http://127.0.0.1:${port}`,
    apiKey: `a_test_key-${SERVICE}-${SECRET}`,
    templates: {
      [TEMPLATES.email]: { type: 'email', subject: '((subject))', body: INSIDE },
      [TEMPLATES.sms]: { type: 'sms', body: 'You have a message' },
      [TEMPLATES.letter]: { type: 'letter', subject: '((subject))', body: INSIDE },
    },
    taken: [],
    manners: 'takes',
    asked: [],
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return found
}

function send(reply: ServerResponse, status: number, body: object): void {
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function answer(found: NotifyStandIn, request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', found.url)
  found.asked.push(`${request.method} ${url.pathname}`)
  if (found.manners === 'says-nothing') return
  mayAsk(request.headers.authorization)
  if (request.method === 'GET' && url.pathname === '/v2/notifications')
    return send(reply, 200, listed(found, url.searchParams))
  const sent = await bodyOf(request)
  const preview = /^\/v2\/template\/([^/]+)\/preview$/.exec(url.pathname)?.[1]
  if (preview !== undefined)
    return send(reply, 200, { id: preview, version: 1, ...made(found, preview, fieldsIn(sent)) })
  const type = /^\/v2\/notifications\/(email|sms|letter)$/.exec(url.pathname)?.[1] as Taken['type'] | undefined
  if (type === undefined) throw new Refusal(404, 'NotFound', 'no such address')
  if (found.manners === 'is-broken') throw new Refusal(500, 'Exception', 'Internal server error')
  if (found.manners === 'has-too-many')
    throw new Refusal(429, 'TooManyRequestsError', 'Exceeded send limits (250) for today')
  const one = take(found, type, sent)
  if (found.manners === 'hangs-up-after-taking') return void request.socket.destroy()
  const template = { id: one.template, version: 1, uri: `${found.url}/v2/template/${one.template}` }
  const content = { subject: one.subject, body: one.body }
  const uri = `${found.url}/v2/notifications/${one.id}`
  return send(reply, 201, { id: one.id, reference: one.reference, content, uri, template })
}

/** A JSON Web Token, HS256, by this service's secret, made within 30 seconds. */
function mayAsk(header = ''): void {
  const [head = '', payload = '', mac] = header.replace(/^Bearer /, '').split('.')
  const ours = createHmac('sha256', SECRET).update(`${head}.${payload}`).digest('base64url')
  if (mac !== ours) throw new Refusal(403, 'AuthError', 'Invalid token: API key not found')
  const { iss, iat } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iss: string; iat: number }
  if (iss !== SERVICE || Math.abs(Date.now() / 1000 - iat) > 30)
    throw new Refusal(403, 'AuthError', 'Error: Your system clock must be accurate to within 30 seconds')
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>
}

const fieldsIn = ({ personalisation = {} }: Record<string, unknown>) => personalisation as Record<string, string>

function listed(found: NotifyStandIn, query: URLSearchParams) {
  const notifications = found.taken.filter(
    ({ reference, type }) => reference === query.get('reference') && type === query.get('template_type'),
  )
  return { notifications, links: { current: `${found.url}/v2/notifications` } }
}

/** A template with its fields filled in. */
function made(found: NotifyStandIn, id: string, fields: Record<string, string>) {
  const template = found.templates[id]
  if (template === undefined) throw new Refusal(400, 'BadRequestError', 'Template not found')
  const fill = (text: string) =>
    text.replaceAll(/\(\((\w+)\)\)/g, (_, name: string) => {
      const value = fields[name]
      if (value === undefined) throw new Refusal(400, 'BadRequestError', `Missing personalisation: ${name}`)
      return value
    })
  const subject = template.subject === undefined ? undefined : fill(template.subject)
  return { type: template.type, body: fill(template.body), ...(subject === undefined ? {} : { subject }) }
}

function take(found: NotifyStandIn, type: Taken['type'], sent: Record<string, unknown>): Taken {
  const template = String(sent.template_id)
  const personalisation = fieldsIn(sent)
  const content = made(found, template, personalisation)
  if (content.type !== type) throw new Refusal(400, 'BadRequestError', `${template} is not a template of this type`)
  const to = recipientOf(type, sent, personalisation)
  const one: Taken = {
    ...{ id: randomUUID(), reference: String(sent.reference ?? ''), type, to, template, personalisation },
    ...{ subject: content.subject, body: content.body, status: 'created' },
  }
  found.taken.push(one)
  return one
}

function recipientOf(type: Taken['type'], sent: Record<string, unknown>, fields: Record<string, string>): string {
  if (type === 'email') {
    const to = String(sent.email_address)
    if (!/^[^\s@,]+@[^\s@,]+\.[a-z]{2,}$/i.test(to))
      throw new Refusal(400, 'ValidationError', 'email_address is not a valid email address')
    return to
  }
  if (type === 'sms') {
    const to = String(sent.phone_number)
    if (!/^\+447\d{9}$/.test(to)) throw new Refusal(400, 'ValidationError', 'phone_number Not a valid mobile number')
    return to
  }
  const lines = [1, 2, 3, 4, 5, 6, 7].map((number) => fields[`address_line_${number}`]).filter((line) => line)
  if (lines.length < 3) throw new Refusal(400, 'ValidationError', 'Address must be at least 3 lines')
  if (!/\d[A-Z]{2}$/i.test(lines.at(-1) ?? ''))
    throw new Refusal(400, 'ValidationError', 'Last line of address must be a real UK postcode or another country')
  return lines.join(', ')
}
