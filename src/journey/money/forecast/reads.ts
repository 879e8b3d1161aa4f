import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Permit } from '#access/permit.ts'
import { addDays, type Day, maxDay, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { instalments } from '#core/pattern/index.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { baseOf } from '../agreement/schedule.ts'
import { coveredBy } from '../contribution/covered.ts'
import { contributionFor, type Pays } from '../contribution/days.ts'
import { byKey } from '../payrun/due/by-key.ts'
import { keepsFrom } from '../payrun/due/reads.ts'
import { claimedOf, freeOf, overlaysOf, ratesOf } from '../payrun/due/store.ts'
import { type CodeForecast, type Forecast, financialYearOf } from './forecast.ts'
import { firstSetUp, linesOf, nextSetUp, paidOfDue, spentOf } from './store.ts'

/** So few people are worked out each time the page is opened; more of them once a day. */
const AT_ONCE = 200
/** What fell due so long ago and was never paid is still to come. */
const LATE_DAYS = 28

type ByCode = ReadonlyMap<string, Pence>

// What many people's agreements come to changes little in a day, and takes seconds to work out.
const keptToday = new Map<string, { today: Day; at: Date; toCome: ByCode }>()

type Window = { readonly from: Day; readonly to: Day }

/**
 * What is due in these days of these people's agreements, by code; worked out line by line as payments are. Where the council keeps
 * back what people pay (`keeps`), less that: of the code of the person's first line.
 */
async function dueByCode(tx: Tx, budgets: readonly string[], window: Window, keeps: boolean): Promise<ByCode> {
  const [lines, overlays, kept] = await Promise.all([
    tx.run(linesOf, { budgets }),
    tx.run(overlaysOf, { budgets }),
    keeps ? keptOf(tx, budgets) : undefined,
  ])
  const laid = byKey(overlays, (row) => row.agreement_id)
  const due = new Map<string, Pence>()
  const add = (code: string, pence: Pence) => due.set(code, (due.get(code) ?? 0n) + pence)
  for (const [budget, rows] of byKey(lines, (row) => row.budget_id)) {
    const all = rows.map((row) => {
      const over = (laid.get(row.agreement_id) ?? []).map(overlayFrom)
      const schedule = { lines: [lineFrom(row)], overlays: over }
      return { row, schedule, comes: instalments(schedule.lines.map(baseOf), over, window) }
    })
    for (const { row, comes } of all) add(row.budget_code, sum(comes))
    const pays = kept?.(budget)
    const taken = all.flatMap(({ comes }) => comes)
    if (pays === undefined || taken.length === 0) continue
    const covered = coveredBy(
      all.map(({ schedule }) => schedule),
      taken,
    )
    const to = taken.map(({ periodTo }) => periodTo).reduce(maxDay, window.to)
    add(rows[0]?.budget_code ?? '', -contributionFor({ ...pays, covered }, { from: pays.from, to }).amountPence)
  }
  return due
}

const sum = (rows: readonly { amountPence: Pence }[]): Pence =>
  rows.reduce((total, { amountPence }) => total + amountPence, 0n)

/** What people pay, and the first day for which nothing was kept yet; undefined for those of whom nothing is asked. */
async function keptOf(tx: Tx, budgets: readonly string[]) {
  const [rates, free, claimed] = await Promise.all([
    tx.run(ratesOf, { budgets }),
    tx.run(freeOf, { budgets }),
    tx.run(claimedOf, { budgets, without: null }),
  ])
  const [ratesFor, freeFor] = [byKey(rates, (row) => row.budget_id), byKey(free, (row) => row.budget_id)]
  const keptFor = byKey(
    claimed.filter((row) => row.kind === 'contribution' && row.amount_pence < 0n && row.is === 'paid'),
    (row) => row.budget_id,
  )
  return (budget: string): (Omit<Pays, 'covered'> & { from: Day }) | undefined => {
    const own = keepsFrom(ratesFor.get(budget) ?? [], freeFor.get(budget) ?? [])
    const [first, ...others] = own.rates
    if (first === undefined) return undefined
    const begins = others.map(({ from }) => from).reduce(minDay, first.from)
    return {
      ...own,
      from: (keptFor.get(budget) ?? []).map((row) => addDays(row.period_to, 1)).reduce(maxDay, begins),
    }
  }
}

const added = (a: ByCode, b: ByCode): ByCode =>
  new Map([...a.keys(), ...b.keys()].map((code) => [code, (a.get(code) ?? 0n) + (b.get(code) ?? 0n)]))

async function ofAll(tx: Tx, window: Window, keeps: boolean): Promise<ByCode> {
  let [total, after]: [ByCode, string] = [new Map(), '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const budgets = (await tx.run(nextSetUp, { after, most: AT_ONCE })).map(({ budget_id }) => budget_id)
    const last = budgets.at(-1)
    if (last === undefined) return total
    total = added(total, await dueByCode(tx, budgets, window, keeps))
    after = last
    // Others are answered in between.
    await nextTurn()
  }
}

/**
 * The financial year by budget code: what went out, from the ledger; what is agreed and still to come, derived line by line. Of a
 * council with many people the second is kept for the day once `workOut` was asked for; undefined until then. Asks in steps.
 */
export async function forecastOf(tx: Tx, permit: Permit, workOut: boolean): Promise<Forecast | undefined> {
  const { today, authorityId } = permit
  const year = financialYearOf(today)
  const window = { from: addDays(today, -LATE_DAYS), to: year.to }
  const [few, { money }, spent, paid] = await Promise.all([
    tx.run(firstSetUp, { most: AT_ONCE + 1 }),
    settingsIn(tx, today),
    tx.run(spentOf, { from: year.from, to: today }),
    tx.run(paidOfDue, window),
  ])
  const isSmall = few.length <= AT_ONCE
  const kept = keptToday.get(`${authorityId}`)
  const isKept = !isSmall && kept?.today === today
  if (!isSmall && !isKept && !workOut) return undefined
  const budgets = few.map(({ budget_id }) => budget_id)
  const keeps = money.contributions === 'net'
  const due = isKept
    ? kept.toCome
    : isSmall
      ? await dueByCode(tx, budgets, window, keeps)
      : await ofAll(tx, window, keeps)
  if (!isSmall && !isKept) keptToday.set(`${authorityId}`, { today, at: permit.now, toCome: due })
  return {
    ...year,
    codes: codesOf(money.codes, new Map(spent.map(({ code, pence }) => [code, pence])), {
      due,
      paid: new Map(paid.map(({ code, pence }) => [code, pence])),
    }),
    workedOutAt: isKept ? kept.at : undefined,
  }
}

/** Each code of the council, and any other that money went out of. What has no code is the first one's: it was the only one then. */
function codesOf(
  known: readonly { code: string; name: string }[],
  spent: ByCode,
  { due, paid }: { due: ByCode; paid: ByCode },
): CodeForecast[] {
  const names = new Map(known.map(({ code, name }) => [code, name]))
  const first = known[0]?.code ?? ''
  const of = (pence: ByCode, code: string): Pence =>
    (pence.get(code) ?? 0n) + (code === first && code !== '' ? (pence.get('') ?? 0n) : 0n)
  const used = [...spent.keys(), ...due.keys()].filter((code) => code !== '' && of(spent, code) + of(due, code) !== 0n)
  return [...new Set([...names.keys(), ...used])].map((code) => {
    const toCome = of(due, code) - of(paid, code)
    return {
      ...{ code, name: names.get(code) ?? 'A code of earlier years' },
      ...{ spentPence: of(spent, code), toComePence: toCome > 0n ? toCome : 0n },
    }
  })
}
