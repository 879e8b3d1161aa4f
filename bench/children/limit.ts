import { createServer } from 'node:http'
import { type Recorded, together } from '#bench/core/wire.ts'
import { openPool } from '#db/transaction.ts'
import { compressed } from '#web/answer.ts'

// What the machine can do at most: the very statements of our page in the same round trips, the same bytes, nothing else.
process.once('message', ({ appUrl, recorded }: { appUrl: string; recorded: readonly Recorded[] }) => {
  const pool = openPool(appUrl)
  const pages = new Map(recorded.map((one) => [one.path, { ...one, body: Buffer.from(one.html) }]))
  const server = createServer(async (request, response) => {
    const page = pages.get(request.url ?? '')
    if (page === undefined) return response.writeHead(404).end()
    const client = await pool.connect()
    for (const trip of page.trips) await together(client, trip)
    client.release()
    const bytes = compressed(page.body)
    return response.writeHead(200, { ...page.headers, 'content-length': bytes.length }).end(bytes)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.({ port: typeof address === 'object' ? address?.port : undefined })
  })
})
process.once('SIGTERM', () => process.exit(0))
