import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { type Sent, together } from '#bench/core/wire.ts'
import type { RecordedForm } from '#bench/measures/answer-save.ts'
import { openPool } from '#db/transaction.ts'

type Given = { appUrl: string; recorded: readonly RecordedForm[] }

// What saving a form's words must cost: the very statements of our deed in the same round trips, with a key, a moment and
// words that are new each time; the body is taken and thrown away.
process.once('message', ({ appUrl, recorded }: Given) => {
  const pool = openPool(appUrl)
  const forms = new Map(recorded.map((one) => [one.path, { ...one, times: 0 }]))
  const server = createServer(async (request, response) => {
    const form = forms.get(request.url ?? '')
    request.resume()
    if (form === undefined) return response.writeHead(404).end()
    form.times += 1
    const [key, words, now] = [randomUUID(), form.choice[form.times % 2], new Date()]
    const fresh = (value: unknown): unknown => {
      if (value === form.key) return key
      if (value === form.words) return words
      return value instanceof Date ? now : value
    }
    const renewed = (sent: Sent): Sent =>
      typeof sent === 'string' ? sent : { ...sent, values: sent.values.map(fresh) }
    const client = await pool.connect()
    for (const trip of form.trips) await together(client, trip.map(renewed))
    client.release()
    return response.writeHead(303, form.headers).end()
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.({ port: typeof address === 'object' ? address?.port : undefined })
  })
})
process.once('SIGTERM', () => process.exit(0))
