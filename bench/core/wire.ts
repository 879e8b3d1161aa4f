import type pg from 'pg'

/** A statement as it went over the wire. */
export type Sent = string | { name: string; text: string; values: unknown[] }

/** One request as our app answered it: what it asked the database, a list a round trip, and the page it drew. */
export type Recorded = {
  path: string
  cookie: string
  trips: readonly (readonly Sent[])[]
  /** Every text that the database answered with. */
  words: ReadonlySet<string>
  html: string
  headers: Readonly<Record<string, string>>
}

type Corkable = { connection: { stream: { cork(): void; uncork(): void } } }

/** Sends the statements of one round trip in one piece, on a connection that pipelines, and waits for all answers. */
export function together(client: pg.ClientBase, trip: readonly Sent[]): Promise<unknown> {
  const { stream } = (client as unknown as Corkable).connection
  stream.cork()
  const answers = Promise.all(trip.map((sent) => client.query(sent as pg.QueryConfig)))
  process.nextTick(() => stream.uncork())
  return answers
}
