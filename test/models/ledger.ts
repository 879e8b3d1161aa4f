import fc from 'fast-check'
import { addDays, addMonths, type Day, day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import { idOf } from '#demo/councils.ts'
import { isKnownFlow, undoing } from '#journey/money/ledger/flows.ts'
import { CLAIMED_AS, claimed, type Kept, MOVES, move, tried } from '#journey/money/ledger/ledger.test-kit.ts'
import type { AccountKind, TransferKind } from '#journey/money/ledger/ledger.ts'
import { addReversal, closeMonth } from '#journey/money/ledger/store.ts'
import { balancesAt } from '#journey/money/statement/store.ts'
import type { World } from '#test/world.ts'

type Step =
  | {
      readonly does: 'move'
      readonly move: (typeof MOVES)[number]
      readonly pence: bigint
      readonly daysAgo: number
      readonly again: boolean
      readonly person: number
    }
  | { readonly does: 'reverse'; readonly which: number; readonly person: number }
  | { readonly does: 'close' }
  | { readonly does: 'ask'; readonly daysAgo: number; readonly person: number }

const person = fc.integer({ min: 0, max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('move' as const),
      person,
      move: fc.constantFrom(...MOVES),
      pence: fc.bigInt({ min: 1n, max: 50_000n }),
      daysAgo: fc.integer({ min: -20, max: 400 }),
      again: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reverse' as const), person, which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ does: 'close' }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('ask' as const), person, daysAgo: fc.integer({ min: -20, max: 400 }) }),
  },
)

/** A history: what is tried, one after another. */
export const histories = fc.array(step, { minLength: 1, maxLength: 16 })

type Posted = {
  readonly id: bigint
  readonly person: number
  readonly kind: TransferKind
  readonly debit: AccountKind
  readonly credit: AccountKind
  readonly amount: bigint
  readonly on: Day
  readonly isReversal: boolean
}

const HAVE_FLOORS: ReadonlySet<string> = new Set(['managed', 'pot', 'to-return'])
const LAST = '9223372036854775807'
const FOREVER = day('9999-12-31')

/** The model, and the database beside it. `reversed`: what was put right already. */
type Both = {
  readonly world: World
  readonly people: readonly Kept[]
  readonly posted: Posted[]
  readonly keys: string[]
  readonly reversed: Set<bigint>
  closedUpTo: Day | undefined
  monthToClose: Day
}

/**
 * The ledger in plain words, beside PostgreSQL: a list of what was posted, added up anew for each question. Every step is tried on
 * both; they must agree on whether it may be, and on every balance at every day.
 */
export function ledgerModel(world: World, people: readonly Kept[]) {
  const both: Both = {
    ...{ world, people, keys: [], reversed: new Set<bigint>(), closedUpTo: undefined },
    monthToClose: addDays(day(`${addMonths(world.today, -14).slice(0, 7)}-01`), -1),
    posted: people.map((_, at) => ({
      ...{ id: 0n, person: at, kind: 'payment', debit: 'council', credit: 'held', amount: 6200n },
      ...{ on: addDays(world.today, -100), isReversal: true },
    })),
  }
  return {
    /** Tries one history on both, and asks for every balance at its end. */
    async live(history: readonly Step[]): Promise<void> {
      for (const one of history) {
        if (one.does === 'move') await doMove(both, one)
        else if (one.does === 'reverse') await doReverse(both, one)
        else if (one.does === 'close') await doClose(both)
        else await doAsk(both, one.person, addDays(world.today, -one.daysAgo))
      }
      for (const who of people.keys()) await doAsk(both, who, FOREVER)
    },
    /** How many transfers both hold. */
    count: () => both.posted.length,
  }
}

const balance = ({ posted }: Both, who: number, kind: AccountKind, upTo: Day): bigint =>
  posted.reduce((sum, one) => {
    if (one.person !== who || one.on > upTo) return sum
    return sum + (one.credit === kind ? one.amount : 0n) - (one.debit === kind ? one.amount : 0n)
  }, 0n)

const breaksFloor = (both: Both, who: number, debit: AccountKind, amount: bigint): boolean =>
  HAVE_FLOORS.has(debit) && balance(both, who, debit, FOREVER) < amount

const countsOn = ({ closedUpTo }: Both, on: Day): Day =>
  closedUpTo !== undefined && on <= closedUpTo ? addDays(closedUpTo, 1) : on

const plainly = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}p` : value)

function agree(said: { database: unknown; model: unknown }, about: unknown): void {
  const [database, model] = [said.database, said.model].map((one) => JSON.stringify(one, plainly))
  if (database !== model)
    throw new Error(`${JSON.stringify(about, plainly)}: the database says ${database}, the model ${model}`)
}

/** The id of what was posted, undefined where it was posted before, or that a floor refused it. */
const attempt = (
  world: World,
  work: (tx: Tx) => Promise<bigint | undefined>,
): Promise<bigint | 'refused' | undefined> =>
  tried(world, work).catch((trouble: Error) => {
    if (trouble.message.includes('balance_keeps_its_floor')) return 'refused'
    throw trouble
  })

const saidBy = (got: bigint | 'refused' | undefined): string =>
  got === 'refused' ? got : got === undefined ? 'nothing' : 'posted'

async function doMove(both: Both, one: Extract<Step, { does: 'move' }>): Promise<void> {
  const { world, people, keys, posted } = both
  const [kind, debit, credit] = one.move
  const [of, on] = [people[one.person], addDays(world.today, -one.daysAgo)]
  if (of === undefined) return
  const as = CLAIMED_AS[kind]
  const before = one.again && as === undefined ? keys.at(-1) : undefined
  const breaks = breaksFloor(both, one.person, debit, one.pence)
  const key = before ?? newId()
  const got = await attempt(world, async (tx) => {
    const used = as === undefined ? key : await claimed(tx, of, one.pence, on, { kind: as })
    return move(tx, world, of, { kind, debit, credit, amount: one.pence, key: used, on })
  })
  agree({ database: saidBy(got), model: before !== undefined ? 'nothing' : breaks ? 'refused' : 'posted' }, one)
  if (typeof got !== 'bigint') return
  if (as === undefined) keys.push(key)
  posted.push({
    ...{ id: got, person: one.person, kind, debit, credit, amount: one.pence },
    ...{ on: countsOn(both, on), isReversal: false },
  })
}

async function doReverse(both: Both, one: Extract<Step, { does: 'reverse' }>): Promise<void> {
  const { world, people, posted, reversed } = both
  const own = posted.filter((row) => row.person === one.person && !row.isReversal)
  const row = own[one.which % Math.max(own.length, 1)]
  if (row === undefined) return
  const breaks = breaksFloor(both, one.person, row.credit, row.amount)
  const kind = undoing(row.kind)
  const budget = people[one.person]?.budget ?? ''
  const made = { transfer: row.id.toString(), budget, kind, on: world.today, at: new Date() }
  const got = await attempt(
    world,
    async (tx) => (await tx.one(addReversal, { ...made, key: newId(), by: idOf('eastmarsh/farah') }))?.transfer_id,
  )
  agree({ database: saidBy(got), model: reversed.has(row.id) ? 'nothing' : breaks ? 'refused' : 'posted' }, one)
  if (typeof got !== 'bigint') return
  if (!isKnownFlow(kind, row.credit, row.debit) && kind !== row.kind) throw new Error(`${kind} is no way back`)
  reversed.add(row.id)
  posted.push({
    ...{ ...row, id: got, kind, debit: row.credit, credit: row.debit },
    ...{ on: countsOn(both, world.today), isReversal: true },
  })
}

async function doClose(both: Both): Promise<void> {
  const { world, monthToClose: upTo } = both
  if (upTo > addDays(day(`${world.today.slice(0, 7)}-01`), -1)) return
  agree({ database: (await tried(world, (tx) => tx.run(closeMonth, { upTo }))).length, model: 1 }, { close: upTo })
  both.closedUpTo = upTo
  both.monthToClose = addDays(day(`${addMonths(addDays(upTo, 1), 1).slice(0, 7)}-01`), -1)
}

async function doAsk(both: Both, who: number, upTo: Day): Promise<void> {
  const budget = both.people[who]?.budget ?? ''
  const rows = await tried(both.world, (tx) => tx.run(balancesAt, { budget, day: upTo, transfer: LAST }))
  const found = Object.fromEntries(rows.map(({ kind, pence }) => [kind, pence]))
  const model = Object.fromEntries(rows.map(({ kind }) => [kind, balance(both, who, kind as AccountKind, upTo)]))
  agree({ database: found, model }, { who, upTo })
}
