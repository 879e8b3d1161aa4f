import { startChild } from '#bench/core/children.ts'
import { type Figure, figure, inTurn, median } from '#bench/core/figure.ts'
import type { Ground, Visitor } from '#bench/core/ground.ts'
import { startLoad } from '#bench/core/load.ts'
import { record } from '#bench/core/record.ts'
import type { Recorded } from '#bench/core/wire.ts'
import { visibleText } from '#bench/peer/dom.ts'
import { POPULATED } from '#demo/councils.ts'

const ROUNDS = 5
const ROUND_MS = 1200
const WARM_UP_MS = 2500
const CONNECTIONS = [8, 32] as const

type Sides = Record<'app' | 'limit' | 'peer' | 'peerOurSql', number>

/** One page's requests a second: ours, the limit's, and the peers', in turn; the worse of 8 and 32 connections counts. */
export const measurePage =
  (name: string, route: string, limitBar: number) =>
  async (ground: Ground): Promise<Figure[]> => {
    const pathOf = ({ budgetId }: Visitor): string => `/${POPULATED.slug}${route.replace(':budget', budgetId)}`
    const recorded = await record(ground.postgres.appUrl, ground.visitors, pathOf)
    const { appUrl } = ground.postgres
    const given = { appUrl, authorityId: POPULATED.authorityId, route, recorded }
    const children = await Promise.all([
      startChild<{ port: number }>('app', { appUrl }),
      startChild<{ port: number }>('limit', given),
      startChild<Peer>('peer', { ...given, ourSql: false }),
      startChild<Peer>('peer', { ...given, ourSql: true }),
    ])
    const load = await startLoad()
    try {
      const [app, limit, peer, peerOurSql] = children.map(({ ready }) => ready.port) as [number, number, number, number]
      drawAlike(recorded, children[2].ready.drawn)
      const perSecond = (port: number, connections: number, ms: number) => () =>
        load.perSecond({ port, targets: recorded, connections, ms })
      for (const port of [app, limit, peer, peerOurSql]) await perSecond(port, 8, WARM_UP_MS)()
      const seen = []
      for (const connections of CONNECTIONS) {
        const side = (port: number) => perSecond(port, connections, ROUND_MS)
        const values = await inTurn(
          { app: side(app), limit: side(limit), peer: side(peer), peerOurSql: side(peerOurSql) },
          ROUNDS,
        )
        seen.push({
          connections,
          app: median(values.app),
          limit: median(values.limit),
          peer: median(values.peer),
          peerOurSql: median(values.peerOurSql),
        })
      }
      return figuresOf(name, seen, limitBar)
    } finally {
      await Promise.all([...children.map(({ stop }) => stop()), load.stop()])
    }
  }

type Peer = { port: number; drawn: readonly { path: string; html: string }[] }

function figuresOf(name: string, seen: readonly (Sides & { connections: number })[], limitBar: number): Figure[] {
  const worst = (other: 'limit' | 'peer' | 'peerOurSql', what: string, against: string, bar: number): Figure => {
    const [found] = [...seen].sort((a, b) => a.app / a[other] - b.app / b[other])
    if (found === undefined) throw new Error('nothing was measured')
    return figure(name, what, {
      value: found.app,
      unit: 'requests/s',
      against: `${against}, ${found.connections} connections`,
      limit: found[other],
      bar: { of: 'ratio', is: 'at least', bar },
    })
  }
  return [
    worst('limit', 'limit', 'raw node:http sending the same bytes after the same SQL', limitBar),
    worst('peer', 'peer', 'Express and the official Nunjucks macros, each query awaited in turn', 4),
    worst('peerOurSql', 'peer-our-sql', 'Express and the official Nunjucks macros on our SQL layer', 3),
  ]
}

/** A comparison is honest only where the peer draws the same page. */
function drawAlike(recorded: readonly Recorded[], drawn: Peer['drawn']): void {
  for (const { path, html } of recorded) {
    const theirs = visibleText(drawn.find((one) => one.path === path)?.html ?? '<html>')
    const ours = visibleText(html)
    if (ours === theirs) continue
    const at = [...ours].findIndex((letter, index) => letter !== theirs[index])
    throw new Error(
      `the peer draws ${path} otherwise: ours says "${ours.slice(Math.max(0, at - 40), at + 60)}", theirs "${theirs.slice(Math.max(0, at - 40), at + 60)}"`,
    )
  }
}
