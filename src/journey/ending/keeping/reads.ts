import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { moneyForEach, type Overlay } from '#core/pattern/index.ts'
import type { Tx } from '#db/transaction.ts'
import { alikeFor } from '#directory/reads.ts'
import { layersOf, type Money, rateNow } from '#journey/money/index.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { lineOrigin, type Plan, type SpendLine } from '#journey/plan/index.ts'
import { planOf } from '#journey/plan/reads.ts'
import { endingAheadOf } from '../reads.ts'
import { tapersFor } from '../taper/reads.ts'
import { standingParts, stateOf } from '../taper/rules.ts'
import type { Taper } from '../taper/taper.ts'
import type { Keeping, Month, Thing, Way } from './keeping.ts'
import { monthsFrom } from './rules.ts'
import { figuresOf, readAs, shareOf, thingsOf } from './store.ts'

type ThingRow = NonNullable<(typeof thingsOf)['row']>

function wayFrom(row: ThingRow | undefined): Way | undefined {
  if (row === undefined) return undefined
  const { route, price_pence: pricePence, every, from_what: fromWhat, words } = row
  if (route === null || pricePence === null || every === null || fromWhat === null) return undefined
  return { route, pricePence, every, fromWhat, words: words ?? '' }
}

/** The person's working, or what they share of it; to anybody else it has no figures and no things. Asks in steps. */
export async function keepingFor(tx: Tx, permit: Permit): Promise<Keeping> {
  const { budgetId: budget, personId } = recordOf(permit)
  const [, rows, figures, share, plan, money, tapers, ending] = await Promise.all([
    tx.run(readAs, { reader: permit.humanId }),
    tx.run(thingsOf, { budget }),
    tx.one(figuresOf, { budget }),
    tx.one(shareOf, { budget }),
    planOf(tx, permit),
    moneyOf(tx, permit),
    tapersFor(tx, permit),
    endingAheadOf(tx, permit),
  ])
  const isMine = permit.humanId === personId
  const { today } = permit
  const lastDay = money.lastPayDay ?? (ending?.challenged === false ? ending.lastDay : undefined)
  const steps = tapers.filter((one) => ['proposed', 'ahead', 'going-on'].includes(stateOf(one, today)))
  // While something steps down the months show the steps; else they begin where the money ends.
  const months = monthsFrom(today, steps.length > 0 ? undefined : lastDay)
  const isShared = share !== undefined
  if (!isMine && !isShared) return { isMine, isShared, figures: undefined, things: [], months }
  const found = thingsFrom(rows, plan, (line) => paidNow(line, money, permit))
  const alike = await alikeFor(
    tx,
    found.map(({ what }) => what),
  )
  const paidFor = (lineId: string | undefined) =>
    lineId === undefined ? [] : stillPaid(lineId, { plan, money, tapers, lastDay, months, today })
  return {
    ...{ isMine, isShared, months },
    figures: figures && {
      inPence: figures.in_pence ?? undefined,
      outPence: figures.out_pence ?? undefined,
      leftPence: figures.left_pence ?? undefined,
      on: figures.said_on,
    },
    things: found.map((thing, place) => ({
      ...thing,
      ...{ stillPaid: paidFor(thing.lineId), alike: alike[place] ?? [] },
    })),
  }
}

/** The lines of the plan first, then what the person added. */
function thingsFrom(
  rows: readonly ThingRow[],
  plan: Plan | undefined,
  nowOf: (line: SpendLine) => Pence,
): Omit<Thing, 'stillPaid' | 'alike'>[] {
  const fromPlan = (plan?.spendLines ?? []).map((line) => {
    const row = rows.find(({ spend_line_id }) => spend_line_id === lineOrigin(line))
    return {
      ...{ lineId: line.spendLineId, thingId: row?.thing_id, what: line.what },
      ...{ nowPence: nowOf(line), nowEvery: line.every, way: wayFrom(row) },
    }
  })
  const added = rows.filter(({ spend_line_id }) => spend_line_id === null)
  return [
    ...fromPlan,
    ...added.map((row) => ({
      ...{ lineId: undefined, thingId: row.thing_id, what: row.what },
      ...{ nowPence: undefined, nowEvery: undefined, way: wayFrom(row) },
    })),
  ]
}

/** What is paid for a line of the plan each time today, with every rise; what the plan says where no money is set up for it. */
function paidNow(line: SpendLine, { lines, overlays }: Money, { today }: Permit): Pence {
  const paid = lines.find(({ spendLineId }) => isOf(spendLineId, line))
  return paid === undefined ? line.amountPence : rateNow(paid, overlays, today)
}

type Still = {
  plan: Plan | undefined
  money: Money
  tapers: readonly Taper[]
  lastDay: Day | undefined
  months: readonly Month[]
  today: Day
}

/** What is paid for a line of the plan in each month, up to the last day and down its steps; empty where neither is known. */
function stillPaid(spendLineId: string, { plan, money, tapers, lastDay, months, today }: Still): readonly Pence[] {
  const { lines, overlays } = money
  const line = plan?.spendLines.find((one) => one.spendLineId === spendLineId)
  const paid = line && lines.find((one) => isOf(one.spendLineId, line))
  const taper = paid && tapers.find((one) => one.lineId === paid.lineId && stateOf(one, today) !== 'dropped')
  if (paid === undefined || (taper === undefined && lastDay === undefined)) return []
  const steps: readonly Overlay[] =
    taper?.laid === undefined ? layersOf(paid.lineId, taper ? standingParts(taper) : []) : []
  const ends: readonly Overlay[] = lastDay === undefined ? [] : [{ id: 'told', kind: 'ends', on: lastDay }]
  const { lineId: id, amountPence, every, from, season } = paid
  const pattern = {
    lines: [{ id, amountPence, every, from, season }],
    overlays: [...overlays.filter((one) => one.lineId === undefined || one.lineId === id), ...steps, ...ends],
  }
  return moneyForEach(pattern, months)
}

const isOf = (id: string, line: SpendLine): boolean => id === line.spendLineId || id === lineOrigin(line)
