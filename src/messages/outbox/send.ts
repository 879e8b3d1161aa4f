import { type Day, dayInLondon } from '#core/day.ts'
import { type Council, type Councils, settingsOn } from '#council/index.ts'
import { inCouncil, type Pool } from '#db/transaction.ts'
import type { Ended, Outgoing, SentChannel, Ways } from '../channels/channel.ts'
import { oneAddress } from '../channels/rules.ts'
import { bodyOf, subjectOf, type Where } from '../words.ts'
import { nextTryAt, oldest, written } from './rules.ts'
import { addTry, noticeToSend, openNotices, takeNotice } from './store.ts'

/** What a sender needs: the councils' rows, the ways that are switched on, where people sign in, the real time. */
export type SendPorts = {
  readonly pool: Pool
  readonly councils: Councils
  readonly ways: Ways
  /** The address of this installation, without a council and without a slash at its end. */
  readonly link: string
  readonly now: () => Date
}

/** How many tries a round made, and how they ended. */
export type Round = { sent: number; tryAgain: number; refused: number }

/**
 * One round: every notice whose turn it is, one at a time. After a try that did not go well, what else would go by the same way
 * waits for the next round, so that a mail server that is down is not asked a hundred times. Several senders at once do no harm.
 */
export async function sendRound(ports: SendPorts, goOn: () => boolean = () => true): Promise<Round> {
  const round: Round = { sent: 0, tryAgain: 0, refused: 0 }
  for (const council of ports.councils.all()) {
    const tired = new Set<SentChannel>()
    for (const { noticeId, channel } of await dueIn(ports, council)) {
      if (!goOn()) return round
      if (tired.has(channel)) continue
      const became = await sendNotice(ports, council, noticeId)
      if (became === 'sent') round.sent += 1
      if (became === 'refused') round.refused += 1
      if (became !== 'try-again') continue
      round.tryAgain += 1
      tired.add(channel)
    }
  }
  return round
}

async function dueIn({ pool, now }: SendPorts, council: Council) {
  const at = now()
  const rows = await inCouncil(pool, council.authorityId, (tx) => tx.run(openNotices, { since: oldest(at) }))
  return rows
    .filter((row) => isDue(row, row.made_at, at))
    .map(({ notice_id: noticeId, channel }) => ({ noticeId, channel }))
}

type TriesRow = {
  tries: number
  last_at: Date | null
  by_way: Ways['email']['by'] | null
  became: Ended['became'] | null
}

const triesOf = (row: TriesRow) => ({
  tries: row.tries,
  lastAt: row.last_at ?? undefined,
  by: row.by_way ?? undefined,
  became: row.became ?? undefined,
})

const isDue = (row: TriesRow, madeAt: Date, now: Date): boolean => {
  const next = nextTryAt(triesOf(row), madeAt)
  // Just made by a database whose clock is a little ahead is due as well.
  return next !== undefined && (row.tries === 0 || next <= now)
}

/**
 * Sends one notice and writes down how it ended, in one transaction that alone may send it. Where the program dies in between,
 * nothing is written: the next try names the message as this one did.
 */
async function sendNotice(ports: SendPorts, council: Council, noticeId: string): Promise<Ended['became'] | 'not-now'> {
  const { pool, ways, now } = ports
  return inCouncil(pool, council.authorityId, async (tx) => {
    const lock = await tx.one(takeNotice, { id: noticeId })
    if (lock?.taken !== true) return 'not-now'
    // Asked anew behind the lock: another sender may just have finished.
    const row = await tx.one(noticeToSend, { id: noticeId })
    if (row === undefined || !isDue(row, row.made_at, now())) return 'not-now'
    const way = ways[row.channel]
    const to = oneAddress(row.channel, row.address)
    const where = whereOf(ports, council)
    const ended: Ended =
      to === undefined
        ? { became: 'refused', detail: 'this is not an address' }
        : await way.send(outgoing(noticeId, row.channel, to, row.read_by, where))
    const { became, detail } = written(ended, row.tries)
    await tx.run(addTry, { id: noticeId, at: now(), by: way.by, became, detail: detail.slice(0, 300) })
    return became
  })
}

/** Where to sign in and whom to ring, in this council on this day. */
export function whereOf({ link, now }: Pick<SendPorts, 'link' | 'now'>, council: Council): Where {
  const { phones } = settingsOn(council, dayInLondon(now()))
  return { link: `${link}/${council.slug}/sign-in`, phone: phones.council.number }
}

const outgoing = (
  noticeId: string,
  channel: SentChannel,
  to: Outgoing['to'],
  readBy: Day | null,
  where: Where,
): Outgoing => ({ noticeId, to, subject: subjectOf(readBy ?? undefined), body: bodyOf(channel, where), ...where })
