import type { Day } from '#core/day.ts'
import type { Council, Councils } from '#council/index.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { reasonOf } from '#trouble.ts'
import { journeyToday } from './tick.ts'

type Around = { readonly today: Day; readonly at: Date }

/** Runs in a transaction of its own, and commits it. */
export type Within = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Work that somebody began and that takes longer than a page may: done in pieces, each one transaction, so that it goes on where it
 * stopped. `piece` does the next one in the name of whoever began it, and answers false where nothing is left, or where another process
 * is at it. Nothing begins here by itself: a piece finds the row by which a human asked for it. A piece of which a part takes long
 * and needs no database, or that says how far it has come while it goes on, is done in `steps`: each a transaction, and none between.
 */
export type LongWork = { readonly name: string } & (
  | { piece(tx: Tx, council: Council, around: Around): Promise<boolean> }
  | { steps(within: Within, council: Council, around: Around): Promise<boolean> }
)

export type LongPorts = {
  readonly pool: Pool
  readonly councils: Councils
  readonly now: () => Date
  readonly long: readonly LongWork[]
}

/**
 * Does what is left, piece after piece, council by council, until nothing is or `goesOn` says no. Answers how many pieces. Where one kind
 * of work fails for a council, it waits for the next round; all other work and every other council is done before this throws.
 */
export async function doLongWork(ports: LongPorts, goesOn: () => boolean = () => true): Promise<number> {
  const today = await journeyToday(ports)
  let pieces = 0
  const troubles: Error[] = []
  for (const council of ports.councils.all())
    for (const work of ports.long)
      try {
        while (goesOn() && (await doPiece(ports, work, council, today))) pieces += 1
      } catch (trouble) {
        troubles.push(new Error(`${work.name} of ${council.slug}: ${reasonOf(trouble)}`, { cause: trouble }))
      }
  if (troubles.length > 0) throw new AggregateError(troubles, troubles.map(reasonOf).join('; '))
  return pieces
}

function doPiece(ports: LongPorts, work: LongWork, council: Council, today: Day): Promise<boolean> {
  const around = { today, at: ports.now() }
  const within: Within = (one) => inCouncil(ports.pool, council.authorityId, one)
  return 'steps' in work ? work.steps(within, council, around) : within((tx) => work.piece(tx, council, around))
}

/** How long to rest between two looks at whether something was begun, in milliseconds. */
const EVERY_MS = 1_000

/** Goes on with what is left, look after look, until it is stopped; `stop` waits for the piece in hand. It keeps no program alive. */
export function keepAtLongWork(
  ports: LongPorts & { readonly log: (line: string) => void },
  everyMs = EVERY_MS,
): { stop: () => Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    try {
      await doLongWork(ports, () => !stopped)
    } catch (trouble) {
      ports.log(`long work failed: ${reasonOf(trouble)}`)
    }
    if (!stopped) timer = setTimeout(next, everyMs).unref()
  }
  let inHand = round()
  const next = (): void => {
    inHand = round()
  }
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await inHand
    },
  }
}
