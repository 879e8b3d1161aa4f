import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Permit } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { instalments, type Overlay } from '#core/pattern/index.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { baseOf } from '../agreement/schedule.ts'
import { overlaysOf } from '../payrun/due/store.ts'
import { type CodeForecast, type Forecast, financialYearOf } from './forecast.ts'
import { firstSetUp, linesOf, nextSetUp, paidOfDue, spentOf } from './store.ts'

/** So few people are worked out each time the page is opened; more of them once a day. */
const AT_ONCE = 200
/** What fell due so long ago and was never paid is still to come. */
const LATE_DAYS = 28

type ByCode = ReadonlyMap<string, Pence>

// What many people's agreements come to changes little in a day, and takes seconds to work out.
const keptToday = new Map<string, { today: Day; at: Date; toCome: ByCode }>()

/** What is due in these days of these people's agreements, by code; worked out line by line as payments are. */
async function dueByCode(tx: Tx, budgets: readonly string[], window: { from: Day; to: Day }): Promise<ByCode> {
  const [lines, overlays] = await Promise.all([tx.run(linesOf, { budgets }), tx.run(overlaysOf, { budgets })])
  const laid = new Map<string, Overlay[]>()
  for (const row of overlays) laid.set(row.agreement_id, [...(laid.get(row.agreement_id) ?? []), overlayFrom(row)])
  const due = new Map<string, Pence>()
  for (const row of lines) {
    const all = instalments([baseOf(lineFrom(row))], laid.get(row.agreement_id) ?? [], window)
    const pence = all.reduce((sum, { amountPence }) => sum + amountPence, 0n)
    due.set(row.budget_code, (due.get(row.budget_code) ?? 0n) + pence)
  }
  return due
}

const added = (a: ByCode, b: ByCode): ByCode =>
  new Map([...a.keys(), ...b.keys()].map((code) => [code, (a.get(code) ?? 0n) + (b.get(code) ?? 0n)]))

async function ofAll(tx: Tx, window: { from: Day; to: Day }): Promise<ByCode> {
  let [total, after]: [ByCode, string] = [new Map(), '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const budgets = (await tx.run(nextSetUp, { after, most: AT_ONCE })).map(({ budget_id }) => budget_id)
    const last = budgets.at(-1)
    if (last === undefined) return total
    total = added(total, await dueByCode(tx, budgets, window))
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
  const due = isKept ? kept.toCome : isSmall ? await dueByCode(tx, budgets, window) : await ofAll(tx, window)
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
