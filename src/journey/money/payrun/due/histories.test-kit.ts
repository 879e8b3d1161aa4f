// For the histories alone: random histories (core/pattern) played by the runs' own rules, and what must hold of each. What is due is
// counted anew from days painted on a calendar; what was posted is added up from the items, account by account.
import { addDays, addMonths, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { History } from '#core/pattern/histories.test-kit.ts'
import { type BaseLine, type Instalment, instalments, type Overlay } from '#core/pattern/index.ts'
import { CALENDAR, painted, placeOf } from '#core/pattern/painted.test-kit.ts'
import type { AgreementLine } from '../../agreement/agreement.ts'
import { balancesFrom, byPotOf } from '../../ledger/flows.ts'
import { returnedFrom, spentFrom } from '../../ledger/rules.ts'
import { childcare, payable } from './due.test-kit.ts'
import type { Claimed, DueItem, Payable } from './due.ts'
import { claimedAfter, runOf } from './runs.test-kit.ts'
import { type Credit, type Standing, standingIn } from './standing.ts'

/** Money from one account to another, as a run or a person moved it. */
type Moved = { readonly debit: string; readonly credit: string; readonly pence: Pence }

/** A history lived through: two runs, what came back of the first, what was spent, what was laid over it, and what it came to. */
export type Lived = History & {
  readonly asked: { readonly weeklyPence: Pence; readonly from: Day }
  readonly runs: readonly { readonly items: readonly DueItem[]; readonly standing: Standing }[]
  readonly again: readonly DueItem[]
  readonly claimed: readonly Claimed[]
  readonly cameBack: readonly Credit[]
  readonly moved: readonly Moved[]
  readonly due: readonly Instalment[]
}

const onTheDay = (payOn: Day): Day => payOn
const LAST = CALENDAR.at(-1) as Day

const lineOf = ({ id, owed, season, ...line }: BaseLine): AgreementLine => ({
  ...{ ...childcare, ...line, lineId: id, what: id, plannedTo: line.to, season, endsEvent: undefined },
  ...(owed === true ? { paPart: 'wages' as const } : {}),
})

/** What ends each line on the last day that a history gives it: the plan's own day would end nothing. */
const endsOf = (lines: readonly BaseLine[]): Overlay[] =>
  lines.flatMap(({ id, every, to }) =>
    to === undefined || every === 'once' ? [] : [{ id: `end of ${id}`, kind: 'ends', lineId: id, on: to }],
  )

/** Plays a history by the rules that every run goes by. */
export function lived(history: History): Lived {
  const { lines, later, firstRun, secondRun, isReturned, spentOfHundred } = history
  const known = [...history.known, ...endsOf(lines)]
  const asked = {
    weeklyPence: BigInt(spentOfHundred) * 137n,
    from: CALENDAR[spentOfHundred % 40] as Day,
  }
  const over = (overlays: History['known']) => ({ lines: lines.map(lineOf), overlays })
  const first = payable({ ...over(known), keeps: { rates: [asked], free: [] } })
  const one = played(first, firstRun)
  const cameBack = one.standing.credits.filter((_, place) => isReturned(place))
  const back = new Set(cameBack.map(({ paymentId }) => paymentId))
  const stay = one.items.filter(({ paymentId }) => !back.has(paymentId))
  const changed = payable({ ...over([...known, ...later]), keeps: first.keeps, claimed: claimedAfter([], stay) })
  const two = played(changed, secondRun)
  const claimed = claimedAfter(changed.claimed, two.items)
  const moved = spendingOf(
    [...one.items, ...two.items].map(movedBy),
    one.items.filter((item) => back.has(item.paymentId)),
    history,
  )
  return {
    ...{ ...history, asked, runs: [one, two], claimed, cameBack, moved },
    again: runOf({ ...changed, claimed }, secondRun, onTheDay),
    due: instalments(lines, [...known, ...later], { from: CALENDAR[0] as Day, to: LAST }),
  }
}

function played(one: Payable, upTo: Day): Lived['runs'][number] {
  const items = runOf(one, upTo, onTheDay)
  // A run freezes no place of what falls due: only a payment of its own says where it goes.
  const frozen = items.map(({ pocket: _, ...item }) => item)
  return { items, standing: standingIn(one, frozen, { upTo, arrives: onTheDay }) }
}

/** As the store posts it: what is above zero from the council, what is below zero back to it. */
const movedBy = ({ amountPence }: DueItem): Moved =>
  amountPence > 0n
    ? { debit: 'council', credit: 'held', pence: amountPence }
    : { debit: 'held', credit: 'council', pence: -amountPence }

/** What was paid, what came back, what was spent of it, and, where it ended, what went back. */
function spendingOf(
  paid: readonly Moved[],
  back: readonly DueItem[],
  { spentOfHundred, known, later }: History,
): Moved[] {
  const moved = [...paid]
  for (const item of back) {
    const { debit, credit, pence } = movedBy(item)
    moved.push({ debit: credit, credit: debit, pence })
  }
  const spent = (heldIn(moved) * BigInt(spentOfHundred)) / 100n
  for (const { from, amountPence } of spentFrom('held', spent, balances(moved)))
    moved.push({ debit: from, credit: 'spent', pence: amountPence })
  if ([...known, ...later].some(({ kind }) => kind === 'ends'))
    for (const { from, amountPence } of returnedFrom(heldIn(moved), balances(moved)))
      moved.push({ debit: from, credit: 'returned', pence: amountPence })
  return moved
}

const lies = (moved: readonly Moved[], kind: string): Pence =>
  moved.reduce(
    (all, { debit, credit, pence }) => all + (credit === kind ? pence : 0n) - (debit === kind ? pence : 0n),
    0n,
  )
const heldIn = (moved: readonly Moved[]): Pence => lies(moved, 'held')
const balances = (moved: readonly Moved[]) =>
  balancesFrom(byPotOf(['held', 'spent', 'returned', 'to-return'].map((kind) => ({ kind, pence: lies(moved, kind) }))))

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}
const sum = (rows: readonly { readonly amountPence: Pence }[]): Pence =>
  rows.reduce((all, { amountPence }) => all + amountPence, 0n)

/** What went to the bank and stayed there is what was spent, what is held and what went back, by the ledger's own accounts. */
export function isAccountedFor({ runs, cameBack, moved }: Lived): void {
  const sent = sum(runs.flatMap(({ standing }) => standing.credits)) - sum(cameBack)
  const { paidPence, heldPence, spentPence, returnedPence } = balances(moved)
  must(paidPence === sent, `${sent} went to the bank, the accounts say ${paidPence}`)
  must(-lies(moved, 'council') === sent, `${sent} went to the bank, the council paid ${-lies(moved, 'council')}`)
  must(heldPence + spentPence + returnedPence === sent, 'paid is not spent, held and returned')
}

/** Nothing that a run drafted is left out when it is posted as it stands, and no payment is below nothing. */
export function isBorne({ runs }: Lived): void {
  for (const { items, standing } of runs) {
    must(standing.leftOut.length === 0, `${standing.leftOut[0]?.reason} with nothing changed`)
    for (const { paymentId } of items) {
      const pence = sum(items.filter((one) => one.paymentId === paymentId))
      must(pence >= 0n, `a payment of ${pence}`)
    }
    must(sum(standing.credits) === sum(items), 'the credits are not what the items come to')
  }
}

/** Each period that was due has come to what it is worth; more only where nothing was paid that it could be taken of. */
export function isPaidOnce({ claimed, due, runs, again, secondRun }: Lived): void {
  const worth = new Map(due.map((one) => [`${one.lineId} ${one.periodFrom}`, one]))
  const came = new Map<string, Pence>()
  for (const one of claimed) {
    if (one.kind === 'contribution') continue
    const key = `${one.lineId} ${one.periodFrom}`
    came.set(key, (came.get(key) ?? 0n) + one.amountPence)
  }
  for (const [key, one] of worth)
    must(
      one.payOn > secondRun || (came.get(key) ?? 0n) >= one.amountPence,
      `${key}: ${came.get(key)} of ${one.amountPence}`,
    )
  const paid = sum(runs[1]?.standing.credits ?? [])
  for (const [key, pence] of came) {
    must(pence >= 0n, `${key}: ${pence} came`)
    must(pence <= (worth.get(key)?.amountPence ?? 0n) || paid === 0n, `${key}: ${pence} came, and more was paid`)
  }
  must(again.length === 0, `a run that is drafted again pays ${sum(again)}`)
}

/** What is kept, less what was given back, is at most what the days cost that were paid for, and what is asked for them. */
export function isKeptForDaysThatArePaid({ claimed, lines, known, later, asked }: Lived): void {
  const costs = CALENDAR.map(() => 0)
  const isPaid = CALENDAR.map(() => false)
  for (const line of lines) {
    if (line.every === 'once') continue
    const { rates, isCovered, isPaused } = painted(line, [...known, ...later])
    const taken = new Set(
      claimed.filter((one) => one.kind === 'instalment' && one.lineId === line.id).map((one) => one.periodFrom),
    )
    for (const { from, next } of periodsOf(line))
      for (let place = placeOf(from); place < placeOf(next) && place < CALENDAR.length; place += 1) {
        if (!isCovered[place] || isPaused[place]) continue
        costs[place] = (costs[place] ?? 0) + (7 * (rates[place] ?? 0)) / lengthOf({ from, next })
        if (taken.has(from)) isPaid[place] = true
      }
  }
  const weekly = Number(asked.weeklyPence)
  const most = CALENDAR.reduce(
    (all, on, place) => (isPaid[place] && on >= asked.from ? all + Math.min(weekly, costs[place] ?? 0) / 7 : all),
    0,
  )
  const kept = -Number(sum(claimed.filter(({ kind }) => kind === 'contribution')))
  // Each week is rounded by itself.
  must(kept <= most + CALENDAR.length / 7, `${kept} kept of days that cost ${most}`)
  must(kept >= 0, `${-kept} given back that was never kept`)
}

type Period = { readonly from: Day; readonly next: Day }
const lengthOf = ({ from, next }: Period): number => Math.round((Date.parse(next) - Date.parse(from)) / 86_400_000)

function periodsOf({ every, from }: BaseLine): Period[] {
  const periods: Period[] = []
  const days = every === 'weekly' ? 7 : 28
  const at = (n: number): Day => (every === 'monthly' ? addMonths(from, n) : addDays(from, n * days))
  for (let n = 0; at(n) < LAST; n += 1) periods.push({ from: at(n), next: at(n + 1) })
  return periods
}
