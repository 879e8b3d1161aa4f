import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import { fromJson } from '#core/money.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { layersOf, type Money, type Preview, previewLaid, rateNow, steppedPence } from '#journey/money/index.ts'
import { moneyOf, takenToFor } from '#journey/money/reads.ts'
import { groundStateOf } from '../ground/reads.ts'
import { groundIn } from '../ground/rules.ts'
import { type Before, standingParts } from './rules.ts'
import { tapersOf } from './store.ts'
import type { Taper, Tapers } from './taper.ts'

const taperFrom = (row: NonNullable<(typeof tapersOf)['row']>): Taper => ({
  ...{ taperId: row.taper_id, lineId: row.line_id, what: row.what, every: row.every, proposedAs: row.proposed_as },
  ...{ byName: row.by_name, on: row.proposed_on, why: row.why, startPence: row.start_pence },
  ...{ pricePence: row.price_pence ?? undefined, agreedPence: row.agreed_pence },
  ...{ hardWeeksToStay: row.hard_weeks, mayReturn: row.may_return },
  parts: (row.parts ?? []).map(({ from, pence, times }) => ({
    ...{ from, amountPence: fromJson(pence), times: times ?? undefined },
  })),
  overtakenOn: row.overtaken_on ?? undefined,
  ...{ answers: row.answers ?? [], asked: row.asked ?? [], hard: row.hard ?? [], stops: row.stops ?? [] },
  laid:
    row.laid_on === null || row.notice_days === null
      ? undefined
      : { byName: row.laid_by ?? '', on: row.laid_on, noticeDays: row.notice_days },
})

/** Every stepping down of the permit's budget, newest first. */
export const tapersFor = async (tx: Tx, permit: Permit): Promise<readonly Taper[]> =>
  (await tx.run(tapersOf, { budget: recordOf(permit).budgetId })).map(taperFrom)

/** Every stepping down of the permit's budget, and what could step down. */
export async function taperStateOf(tx: Tx, permit: Permit): Promise<Tapers & { money: Money }> {
  const [all, money, { ending }] = await Promise.all([
    tapersFor(tx, permit),
    moneyOf(tx, permit),
    settingsIn(tx, permit.today),
  ])
  const { lines, overlays } = money
  const paid = lines
    .filter(
      ({ every, lineId }) => every !== 'once' && !endsFirst(lineId, overlays, addDays(permit.today, ending.noticeDays)),
    )
    .map((line) => ({
      ...{ lineId: line.lineId, what: line.what, every: line.every },
      nowPence: rateNow(line, overlays, permit.today),
    }))
  return {
    ...{ all, money, agreementId: money.agreement?.agreementId, noticeDays: ending.noticeDays },
    lines: paid.filter(({ nowPence }) => nowPence > 0n),
  }
}

/** Whether a line is over, or ends before a step of it could come: something else may be paid in its place. */
const endsFirst = (lineId: string, overlays: Money['overlays'], earliest: Day): boolean =>
  overlays.some((one) => one.kind === 'ends' && one.lineId === lineId && one.on < earliest)

/** One of them with what it does to the weeks ahead; undefined where the permit's budget has none by that id. Asks in steps. */
export async function taperOf(tx: Tx, permit: Permit, taperId: string) {
  const state = await taperStateOf(tx, permit)
  const taper = state.all.find((one) => one.taperId === taperId)
  if (taper === undefined) return undefined
  const before = await beforeLaying(tx, permit, state, taper)
  return { taper, state, before, preview: previewOf(state.money, taper) }
}

/** Half a year from a fortnight before the first step on; what is laid already is both sides of it. */
function previewOf({ lines, overlays }: Money, taper: Taper): Preview | undefined {
  const [first] = taper.parts
  if (first === undefined) return undefined
  const mine = { lines: lines.filter(({ lineId }) => lineId === taper.lineId), overlays: [] }
  const laid = layersOf(taper.lineId, [{ from: taper.on, amountPence: taper.startPence }])
  const others = overlays.filter((one) => one.kind === 'pause')
  return previewLaid(
    { ...mine, overlays: [...others, ...laid] },
    layersOf(taper.lineId, standingParts(taper)),
    addDays(first.from, -14),
  )
}

async function beforeLaying(
  tx: Tx,
  permit: Permit,
  { money, lines, noticeDays }: Tapers & { money: Money },
  { lineId, parts }: Taper,
): Promise<Before> {
  const before = (from: Day | undefined): Day | undefined => (from === undefined ? undefined : addDays(from, -1))
  const [grounds, takenTo] = await Promise.all([groundStateOf(tx, permit), takenToFor(tx, permit, lineId)])
  const less = groundIn(grounds, { for: 'less', lastDay: before(parts[0]?.from) })
  const end = groundIn(grounds, { for: 'end', lastDay: before(parts.at(-1)?.from) })
  return {
    ...{ hasGround: less.ground !== undefined, hasGroundForEnd: end.ground !== undefined, takenTo, noticeDays },
    nowPence: lines.find((line) => line.lineId === lineId)?.nowPence ?? 0n,
    comesToPence: steppedPence(money, lineId, parts),
  }
}
