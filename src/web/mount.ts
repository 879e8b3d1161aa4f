import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import serveStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { dayInLondon } from '#core/day.ts'
import { settingsOn } from '#council/index.ts'
import { type Answer, compressed, html, SAFE_HEADERS } from './answer.ts'
import { NotThere, WentWrong } from './errors.tsx'
import type { Raw } from './fields.ts'
import type { Incoming, OpenRoute } from './incoming.ts'
import type { Route, Upload } from './page.ts'
import type { Ports } from './ports.ts'
import { drawPage, lookOf, sendDownload, sendForm } from './serve.tsx'
import { tokenHashOf } from './session.ts'

export type AnyRoute = Route | OpenRoute

/** One line of the list of routes: what the matrix test tries and `footing routes` prints. */
export type Listed = { method: 'GET' | 'POST'; path: string; resource: string; action: string; purpose: string }

export function listRoutes(routes: readonly AnyRoute[]): Listed[] {
  return routes.flatMap((route) => {
    if (route.kind === 'open')
      return [
        { method: route.method, path: `/:council${route.path}`, resource: 'open', action: '-', purpose: route.purpose },
      ]
    const { path, may, purpose } = route.spec
    const listed = { path: `/:council${path}`, resource: may[0] as string, action: may[1] as string, purpose }
    return route.kind === 'form'
      ? [
          { method: 'GET' as const, ...listed },
          { method: 'POST' as const, ...listed },
        ]
      : [{ method: 'GET' as const, ...listed }]
  })
}

const UPLOAD_MAX = 15 * 1024 * 1024
const BODY_MAX = 1024 * 1024

const rawOf = (pairs: Iterable<[string, string]>): Raw => {
  const raw: Record<string, string[]> = Object.create(null)
  for (const [name, value] of pairs) {
    const known = raw[name]
    if (known === undefined) raw[name] = [value]
    else known.push(value)
  }
  return raw
}

/** The web server with every page mounted. Nothing listens yet. */
export async function mount(ports: Ports, routes: readonly AnyRoute[], assetsDir: string): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_MAX,
    trustProxy: ports.mode === 'production',
    forceCloseConnections: true,
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => {
    done(null, rawOf(new URLSearchParams(String(body))))
  })
  await app.register(multipart, {
    throwFileSizeLimit: false, // a file over the limit arrives marked as cut short, and its form is answered
    limits: { fileSize: UPLOAD_MAX, files: 1, fields: 50, fieldSize: 20_000, headerPairs: 100 },
  })
  await app.register(serveStatic, {
    root: assetsDir,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
    index: false,
    decorateReply: false,
  })

  const incomingOf = (request: FastifyRequest, raw: Raw, uploads: readonly Upload[]): Incoming | undefined => {
    const params = request.params as Record<string, string>
    const council = ports.councils.bySlug(params.council ?? '')
    if (council === undefined) return undefined
    const url = request.url
    const at = url.indexOf('?')
    const { headers } = request
    return {
      council,
      settings: settingsOn(council, dayInLondon(ports.clock.now())),
      params,
      query: at < 0 ? {} : rawOf(new URLSearchParams(url.slice(at + 1))),
      raw,
      uploads,
      path: at < 0 ? url : url.slice(0, at),
      url,
      tokenHash: tokenHashOf(ports.mode, council, headers.cookie),
      origin: headers.origin,
      host: headers.host,
      fetchSite: headers['sec-fetch-site'] as string | undefined,
    }
  }

  const send = (request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply => {
    reply.code(answer.status).headers(SAFE_HEADERS).headers(answer.headers)
    if (ports.mode === 'production') reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
    const zip =
      answer.body.length > 1024 &&
      String(answer.headers['content-type']).startsWith('text/') &&
      request.headers['accept-encoding']?.includes('gzip')
    return zip
      ? reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').send(compressed(answer.body))
      : reply.send(answer.body)
  }

  const plain = (request: FastifyRequest, reply: FastifyReply, status: number, words: string): FastifyReply =>
    send(request, reply, {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${words}</title></head><body><h1>${words}</h1></body></html>`,
    })

  const handle = async (
    request: FastifyRequest,
    reply: FastifyReply,
    work: (incoming: Incoming) => Promise<Answer>,
  ): Promise<FastifyReply> => {
    const { raw, uploads } = await sent(request)
    const incoming = incomingOf(request, raw, uploads)
    if (incoming === undefined) return plain(request, reply, 404, 'There is no council at this address')
    return send(request, reply, await work(incoming))
  }

  for (const route of routes) {
    if (route.kind === 'open') {
      app.route({
        method: route.method,
        url: `/:council${route.path}`,
        handler: (request, reply) => handle(request, reply, (incoming) => route.handle(ports, incoming)),
      })
      continue
    }
    const url = `/:council${route.spec.path}`
    if (route.kind === 'download')
      app.get(url, (request, reply) => handle(request, reply, (incoming) => sendDownload(ports, incoming, route)))
    else
      app.get(url, (request, reply) =>
        handle(request, reply, (incoming) => drawPage(ports, incoming, route.spec as never)),
      )
    if (route.kind === 'form')
      app.post(url, (request, reply) => handle(request, reply, (incoming) => sendForm(ports, incoming, route)))
  }

  app.setNotFoundHandler((request, reply) => {
    const council = ports.councils.bySlug(request.url.split(/[/?]/)[1] ?? '')
    if (council === undefined) return plain(request, reply, 404, 'There is nothing at this address')
    ;(request.params as Record<string, string>).council = council.slug
    const incoming = incomingOf(request, {}, [])
    return incoming === undefined
      ? plain(request, reply, 404, 'There is nothing at this address')
      : send(request, reply, html(NotThere({ look: lookOf(ports, incoming) }), 404))
  })
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status === 413)
      return plain(
        request,
        reply,
        413,
        'That is too much to send at once. Go back: what you typed should still be there. Make it shorter, or choose a smaller photo',
      )
    if (status >= 400 && status < 500)
      return plain(request, reply, status, 'We could not read what was sent. Go back and try again')
    const id = randomUUID().slice(0, 8)
    ports.log(`bug ${id} at ${request.method} ${request.routeOptions.url ?? '?'}: ${error.stack ?? error.message}`)
    const incoming = incomingOf(request, {}, [])
    return incoming === undefined
      ? plain(request, reply, 500, `Something went wrong on our side. Its number is ${id}`)
      : send(request, reply, html(WentWrong({ look: lookOf(ports, incoming), id }), 500))
  })
  return app
}

/** What a form sent: its fields, and files where it carries any. */
async function sent(request: FastifyRequest): Promise<{ raw: Raw; uploads: readonly Upload[] }> {
  if (request.method !== 'POST') return { raw: {}, uploads: [] }
  if (!request.isMultipart()) return { raw: (request.body as Raw | undefined) ?? {}, uploads: [] }
  const pairs: [string, string][] = []
  const uploads: Upload[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      pairs.push([part.fieldname, String(part.value)])
      continue
    }
    const bytes = await part.toBuffer().catch(() => undefined)
    // A streamed file over the limit arrives cut short: it is not taken.
    const truncated = bytes === undefined || part.file.truncated
    if (!truncated && bytes.length === 0) continue
    pairs.push([part.fieldname, 'chosen']) // so that fields and views can tell
    uploads.push({ field: part.fieldname, name: part.filename, bytes: bytes ?? Buffer.alloc(0), truncated })
  }
  return { raw: rawOf(pairs), uploads }
}

/** Where the built stylesheet and script are. */
export const manifestOf = (assetsDir: string): { css: string; js: string } =>
  JSON.parse(readFileSync(join(assetsDir, 'manifest.json'), 'utf8'))
