import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Balances } from './answer.ts'
import type { Amount } from './cells.ts'

/** An entry as the page shows it. `side`: what its column tells; `held`: the balance behind it. */
export type Shown = {
  readonly on: Day | undefined
  readonly words: string[]
  readonly amount: Amount | undefined
  readonly side: 'in' | 'out' | undefined
  readonly held: Pence | undefined
  readonly isBoth: boolean
}

/** An entry that holds an amount, and its pence, below zero for what went out; or that nothing tells its direction. */
type Directed = { readonly entry: Shown; readonly pence: Pence | 'no-direction' }

/** So many entries without a direction between two balances are tried in every way. */
const TRIED_MAX = 10

/**
 * Finds out which way money went where no column tells: between two balances there must be one way alone that leads from the one to the
 * other. Gives the entries in the order of the page, and what the account held first and last where every balance was reached.
 */
export function directed(shown: readonly Shown[]): { entries: readonly Directed[]; balances: Balances } {
  const isNewestFirst = newestFirst(shown)
  const inTime = isNewestFirst ? [...shown].reverse() : shown
  const pence = new Map<Shown, Pence | 'no-direction'>()
  let [held, isWhole]: [Pence | undefined, boolean] = [undefined, true]
  let opening: { on: Shown; pence: Pence } | undefined
  let last: Shown | undefined
  let open: Shown[] = []
  for (const entry of inTime) {
    if (entry.amount !== undefined) open.push(entry)
    if (entry.held === undefined) continue
    const ways = waysBetween(open, held, entry.held)
    if (ways === undefined) isWhole = false
    for (const [index, one] of open.entries()) pence.set(one, ways?.[index] ?? told(one))
    if (opening === undefined) {
      const sum = open.reduce<Pence | undefined>((total, one) => plus(total, pence.get(one)), 0n)
      if (sum !== undefined) opening = { on: entry, pence: entry.held - sum }
    }
    ;[held, last, open] = [entry.held, entry, []]
  }
  for (const one of open) pence.set(one, told(one))
  const entries = shown.flatMap((entry) =>
    entry.amount === undefined ? [] : [{ entry, pence: pence.get(entry) ?? told(entry) }],
  )
  const dayOfFirst = inTime.find(({ on }) => on !== undefined)?.on
  const dayOfLast = inTime.findLast(({ on }) => on !== undefined)?.on
  if (!isWhole || open.length > 0 || opening === undefined || last?.held === undefined) return { entries, balances: {} }
  if (dayOfFirst === undefined || dayOfLast === undefined) return { entries, balances: {} }
  return {
    entries,
    balances: { opening: { on: dayOfFirst, pence: opening.pence }, closing: { on: dayOfLast, pence: last.held } },
  }
}

function newestFirst(shown: readonly Shown[]): boolean {
  const days = shown.flatMap(({ on }) => on ?? [])
  const [first, last] = [days[0], days.at(-1)]
  return first !== undefined && last !== undefined && first > last
}

const told = ({ amount, side }: Shown): Pence | 'no-direction' =>
  amount === undefined || side === undefined ? 'no-direction' : side === 'in' ? amount.pence : -amount.pence

const plus = (total: Pence | undefined, more: Pence | 'no-direction' | undefined): Pence | undefined =>
  total === undefined || typeof more !== 'bigint' ? undefined : total + more

/** Each entry's pence so that they lead from one balance to the other; undefined where no way does, or more than one. */
function waysBetween(entries: readonly Shown[], from: Pence | undefined, to: Pence): readonly Pence[] | undefined {
  const known = entries.map(told)
  const doubtful = known.flatMap((one, index) => (one === 'no-direction' ? [index] : []))
  if (from === undefined) return doubtful.length === 0 ? (known as Pence[]) : undefined
  if (doubtful.length > TRIED_MAX) return undefined
  let found: Pence[] | undefined
  for (let way = 0; way < 2 ** doubtful.length; way += 1) {
    const tried = known.map((one, index) => {
      if (typeof one === 'bigint') return one
      const size = entries[index]?.amount?.pence ?? 0n
      return ((way >> doubtful.indexOf(index)) & 1) === 1 ? size : -size
    })
    if (tried.reduce((sum, one) => sum + one, from) !== to) continue
    if (found !== undefined) return undefined
    found = tried
  }
  return found
}
