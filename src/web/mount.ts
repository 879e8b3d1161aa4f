import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import serveStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Answer, compressed, html, SAFE_HEADERS } from './answer.ts'
import { NotThere, WentWrong } from './errors.tsx'
import type { Incoming } from './incoming.ts'
import type { Ports } from './ports.ts'
import { incomingOf, NOTHING_SENT, rawOf, sentWith } from './request.ts'
import type { AnyRoute } from './routes.ts'
import { drawPage, lookOf, sendDownload, sendForm } from './serve.tsx'

const UPLOAD_MAX = 15 * 1024 * 1024
/** Some more than any form takes, so that too many can be refused kindly. */
const UPLOADS_MAX = 30
const BODY_MAX = 1024 * 1024

/** The web server with every page mounted. Nothing listens yet. */
export async function mount(ports: Ports, routes: readonly AnyRoute[], assetsDir: string): Promise<FastifyInstance> {
  const app = await serverWith(ports, assetsDir)
  const answered =
    (work: (incoming: Incoming) => Promise<Answer>) => async (request: FastifyRequest, reply: FastifyReply) => {
      const { council } = request.params as Record<string, string>
      const incoming = incomingOf(ports, request, council, await sentWith(request))
      return send(
        request,
        reply,
        incoming === undefined ? plain(404, 'There is no council at this address') : await work(incoming),
      )
    }
  for (const route of routes) {
    if (route.kind === 'open') {
      app.route({
        method: route.method,
        url: `/:council${route.path}`,
        handler: answered((incoming) => route.handle(ports, incoming)),
      })
      continue
    }
    const url = `/:council${route.spec.path}`
    if (route.kind === 'download')
      app.get(
        url,
        answered((incoming) => sendDownload(ports, incoming, route)),
      )
    else
      app.get(
        url,
        answered((incoming) => drawPage(ports, incoming, route.spec as never)),
      )
    if (route.kind === 'form')
      app.post(
        url,
        answered((incoming) => sendForm(ports, incoming, route)),
      )
  }
  app.setNotFoundHandler((request, reply) => send(request, reply, nothingThere(ports, request)))
  app.setErrorHandler((error, request, reply) => send(request, reply, wentWrong(ports, request, error as Trouble)))
  return app
}

async function serverWith(ports: Ports, assetsDir: string): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_MAX,
    trustProxy: ports.mode === 'production',
    forceCloseConnections: true,
  })
  app.addHook('onRequest', async (_, reply) => {
    reply.headers(SAFE_HEADERS)
    if (ports.mode === 'production') reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => {
    done(null, rawOf(new URLSearchParams(String(body))))
  })
  await app.register(multipart, {
    throwFileSizeLimit: false, // a file over the limit arrives marked as cut short, and its form is answered
    limits: { fileSize: UPLOAD_MAX, files: UPLOADS_MAX, fields: 50, fieldSize: 20_000, headerPairs: 100 },
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
  return app
}

/** Sends an answer; text is compressed where the browser takes it. */
function send(request: FastifyRequest, reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  reply.code(status).headers(headers)
  const isText = String(headers['content-type']).startsWith('text/')
  const isWhole = typeof body === 'string' || Buffer.isBuffer(body)
  const zip = isWhole && isText && body.length > 1024 && request.headers['accept-encoding']?.includes('gzip')
  return zip
    ? reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').send(compressed(body))
    : reply.send(body)
}

/** An answer where there is no council to give it a face. */
const plain = (status: number, words: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${words}</title></head><body><h1>${words}</h1></body></html>`,
})

/** The request as far as it can be read where no route was found or something broke. */
const readAgain = (ports: Ports, request: FastifyRequest): Incoming | undefined =>
  incomingOf(ports, request, request.url.split(/[/?]/)[1], NOTHING_SENT)

function nothingThere(ports: Ports, request: FastifyRequest): Answer {
  const incoming = readAgain(ports, request)
  return incoming === undefined
    ? plain(404, 'There is nothing at this address')
    : html(NotThere({ look: lookOf(ports, incoming) }), 404)
}

type Trouble = Error & { statusCode?: number }

/** What could not be read is the sender's to put right; anything else is a bug: logged with an id, never with what was typed. */
function wentWrong(ports: Ports, request: FastifyRequest, error: Trouble): Answer {
  const status = error.statusCode ?? 500
  if (status === 413)
    return plain(
      413,
      'That is too much to send at once. Go back: what you typed should still be there. Make it shorter, or choose a smaller photo',
    )
  if (status >= 400 && status < 500) return plain(status, 'We could not read what was sent. Go back and try again')
  const id = randomUUID().slice(0, 8)
  ports.log(`bug ${id} at ${request.method} ${request.routeOptions.url ?? '?'}: ${error.stack ?? error.message}`)
  const incoming = readAgain(ports, request)
  return incoming === undefined
    ? plain(500, `Something went wrong on our side. Its number is ${id}`)
    : html(WentWrong({ look: lookOf(ports, incoming), id }), 500)
}

/** Where the built stylesheet and script are. */
export const manifestOf = (assetsDir: string): { css: string; js: string } =>
  JSON.parse(readFileSync(join(assetsDir, 'manifest.json'), 'utf8'))
