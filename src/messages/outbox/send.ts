import { type Day, dayInLondon } from '#core/day.ts'
import { type Council, type Councils, settingsOn } from '#council/index.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import type { By, Ended, Outgoing, SentChannel, Ways } from '../channels/channel.ts'
import { oneAddress } from '../channels/rules.ts'
import { bodyOf, subjectOf, type Where } from '../words.ts'
import { nextTryAt, oldest, written } from './rules.ts'
import { addTry, noticeToSend, openNotices, type TriesRow, takeTurn } from './store.ts'

/** What a sender needs: the councils' rows, the ways that are switched on, where people sign in, the real time. */
export type SendPorts = {
  readonly pool: Pool
  readonly councils: Councils
  readonly ways: Ways
  /** The address of this installation, without a council and without a slash at its end. */
  readonly link: string
  readonly now: () => Date
  /** What is sent. Left out: notices alone. */
  readonly posts?: readonly Post[]
}

export type { TriesRow }

export type PostRow = TriesRow & {
  readonly address: string
  readonly read_by: Day | null
  /** Whether whom it is for has chosen another way or address since it was made: then it does not go. */
  readonly chosen_since?: boolean
}

/** A kind of thing that is sent: which of them are not at an end, one of them behind its lock, and where its tries are written down. */
export type Post = {
  readonly open: (tx: Tx, since: Date) => Promise<readonly (TriesRow & { readonly id: string })[]>
  readonly one: (tx: Tx, id: string) => Promise<PostRow | undefined>
  readonly addTry: (tx: Tx, did: { id: string; at: Date; by: By } & Ended) => Promise<unknown>
  /** Where it leads and what it is known by, where that is not the sign-in page and its own id. Asked once for each try. */
  readonly leads?: (tx: Tx, id: string, at: Date) => Promise<{ path: string; ref: string }>
}

/** That there is something to read. */
export const NOTICES: Post = {
  open: (tx, since) => tx.run(openNotices, { since }),
  one: (tx, id) => tx.one(noticeToSend, { id }),
  addTry: (tx, did) => tx.run(addTry, did),
}

/** How many tries a round made, and how they ended. */
export type Round = { sent: number; tryAgain: number; refused: number }

/**
 * One round: everything whose turn it is, one at a time. After a try that did not go well, what else would go by the same way
 * waits for the next round, so that a mail server that is down is not asked a hundred times. Several senders at once do no harm.
 */
export async function sendRound(ports: SendPorts, goOn: () => boolean = () => true): Promise<Round> {
  const round: Round = { sent: 0, tryAgain: 0, refused: 0 }
  for (const council of ports.councils.all()) {
    const tired = new Set<SentChannel>()
    for (const { post, id, channel } of await dueIn(ports, council)) {
      if (!goOn()) return round
      if (tired.has(channel)) continue
      const became = await sendOne(ports, council, post, id)
      if (became === 'sent') round.sent += 1
      if (became === 'refused') round.refused += 1
      if (became !== 'try-again') continue
      round.tryAgain += 1
      tired.add(channel)
    }
  }
  return round
}

async function dueIn({ pool, now, posts = [NOTICES] }: SendPorts, council: Council) {
  const at = now()
  const since = oldest(at)
  const open = await inCouncil(pool, council.authorityId, (tx) =>
    Promise.all(posts.map((post) => post.open(tx, since))),
  )
  return posts.flatMap((post, index) =>
    (open[index] ?? []).filter((row) => isDue(row, at)).map(({ id, channel }) => ({ post, id, channel })),
  )
}

const isDue = (row: TriesRow, now: Date): boolean => {
  const { tries, last_at: lastAt, by_way: by, became, made_at: madeAt } = row
  const next = nextTryAt(
    { tries, lastAt: lastAt ?? undefined, by: by ?? undefined, became: became ?? undefined },
    madeAt,
  )
  // Just made by a database whose clock is a little ahead is due as well.
  return next !== undefined && (tries === 0 || next <= now)
}

/**
 * Sends one of them and writes down how it ended, in one transaction that alone may send it. Where the program dies in between,
 * nothing is written: the next try names a notice as this one did.
 */
async function sendOne(
  ports: SendPorts,
  council: Council,
  post: Post,
  id: string,
): Promise<Ended['became'] | 'not-now'> {
  const { pool, ways, now } = ports
  return inCouncil(pool, council.authorityId, async (tx) => {
    const lock = await tx.one(takeTurn, { id })
    if (lock?.taken !== true) return 'not-now'
    // Asked anew behind the lock: another sender may just have finished.
    const row = await post.one(tx, id)
    if (row === undefined || !isDue(row, now())) return 'not-now'
    const way = ways[row.channel]
    const to = oneAddress(row.channel, row.address)
    const ended: Ended = row.chosen_since
      ? { became: 'refused', detail: 'another way was chosen since' }
      : to === undefined
        ? { became: 'refused', detail: 'this is not an address' }
        : await way.send(await outgoing(tx, ports, council, { post, id, row, to }))
    const { became, detail } = written(ended, row.tries)
    await post.addTry(tx, { id, at: now(), by: way.by, became, detail: detail.slice(0, 300) })
    return became
  })
}

/** Where to sign in and whom to ring, in this council on this day. `path`: another page of the council to open first. */
export function whereOf({ link, now }: Pick<SendPorts, 'link' | 'now'>, council: Council, path = '/sign-in'): Where {
  const { phones } = settingsOn(council, dayInLondon(now()))
  return { link: `${link}/${council.slug}${path}`, phone: phones.council.number }
}

async function outgoing(
  tx: Tx,
  ports: SendPorts,
  council: Council,
  { post, id, row, to }: { post: Post; id: string; row: PostRow; to: Outgoing['to'] },
): Promise<Outgoing> {
  const { path, ref = id } = (await post.leads?.(tx, id, ports.now())) ?? {}
  const where = whereOf(ports, council, path)
  return { noticeId: ref, to, subject: subjectOf(row.read_by ?? undefined), body: bodyOf(row.channel, where), ...where }
}
