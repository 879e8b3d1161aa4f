import { addDays, type Day, maxDay, sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { type Adjustment, adjustments, explain, type Instalment, type Paid } from '#core/pattern/index.ts'
import { dueUpTo, keyOf, type Schedule } from '../../agreement/schedule.ts'
import { byKey } from './by-key.ts'
import type { Claimed, Owed, Payable } from './due.ts'

/** How far a pause may move what is paid once, in days. */
const MOVED_BY_AT_MOST = 400

/** Longer than the longest period: a pause may move what is due for one to a later day of it. */
const WITHIN_ITS_PERIOD = 31

/**
 * What is owed up to a day and stands in no run: instalments that nobody has claimed, and what changes since make of periods that
 * were paid (above zero is owed, below zero came too much), each derived from the agreement as it stands now. A period of which
 * something waits in another run is left alone until that run is posted or withdrawn.
 */
export const owedBy = ({ schedules, claimed }: Pick<Payable, 'schedules' | 'claimed'>, upTo: Day): readonly Owed[] => {
  const byLine = byKey(
    claimed.filter(({ kind }) => kind !== 'contribution'),
    ({ lineId }) => lineId,
  )
  return schedules.flatMap((schedule) => owedOf(schedule, byLine, upTo))
}

function owedOf(schedule: Schedule, byLine: ReadonlyMap<string, readonly Claimed[]>, upTo: Day): readonly Owed[] {
  const claimed = schedule.lines.flatMap(({ lineId }) => byLine.get(lineId) ?? [])
  const last = claimed.map(({ payOn }) => payOn).reduce(maxDay, upTo)
  const derived = dueUpTo(schedule, claimed.length === 0 ? last : addDays(last, WITHIN_ITS_PERIOD))
  const taken = new Set(claimed.flatMap((one) => (one.kind === 'instalment' ? [keyOf(one)] : [])))
  const fresh = derived.filter((one) => one.payOn <= upTo && !taken.has(keyOf(one)))
  return [...fresh.map(instalmentOwed), ...adjustmentsOwed(schedule, derived, claimed, fresh)]
}

const instalmentOwed = (one: Instalment): Owed => ({
  ...{ lineId: one.lineId, kind: 'instalment', turn: 0, periodFrom: one.periodFrom, periodTo: one.periodTo },
  ...{ payOn: one.payOn, amountPence: one.amountPence, working: explain(one) },
})

function adjustmentsOwed(
  schedule: Schedule,
  derived: readonly Instalment[],
  claimed: readonly Claimed[],
  fresh: readonly Instalment[],
): readonly Owed[] {
  if (claimed.length === 0) return []
  const pending = new Set(claimed.filter((one) => one.is === 'pending').map(keyOf))
  const paid = claimed.filter((one) => one.is === 'paid' && !pending.has(keyOf(one)))
  const known = new Set(paid.map(keyOf))
  // What came back and is paid again now, where an adjustment of it stands: both count together.
  const again: Paid[] = fresh.filter((one) => known.has(keyOf(one)))
  return adjustments(derived, [...paid, ...again])
    .filter((one) => one.derivedPence !== 0n || !isDueLater(schedule, one))
    .flatMap((one) => adjustmentOwed(one, claimed, derived))
}

/** What is paid once may have been moved by a pause, further than this run reaches: then nothing came too much. */
function isDueLater({ lines, overlays }: Schedule, { lineId, periodFrom, paidPence }: Adjustment): boolean {
  const line = lines.find((one) => one.lineId === lineId)
  if (line?.every !== 'once') return false
  const far = dueUpTo({ lines: [line], overlays }, addDays(periodFrom, MOVED_BY_AT_MOST))
  return far.some(({ amountPence }) => amountPence === paidPence)
}

function adjustmentOwed(one: Adjustment, claimed: readonly Claimed[], derived: readonly Instalment[]): readonly Owed[] {
  const key = keyOf(one)
  const before = claimed.filter((row) => keyOf(row) === key)
  const period = derived.find((row) => keyOf(row) === key) ?? before[0]
  if (period === undefined) return []
  const turns = before.flatMap(({ kind, turn }) => (kind === 'adjustment' ? [turn] : [0]))
  return [
    {
      ...{ lineId: one.lineId, kind: 'adjustment', turn: Math.max(...turns) + 1, periodFrom: one.periodFrom },
      ...{ periodTo: period.periodTo, payOn: period.payOn, amountPence: one.amountPence },
      working: adjusted(one, period.periodTo),
    },
  ]
}

/** Why something is paid or kept back for days that were paid already. */
function adjusted({ amountPence, derivedPence, paidPence, periodFrom }: Adjustment, periodTo: Day): string[] {
  const days = periodFrom === periodTo ? sayDate(periodFrom) : `${sayDate(periodFrom)} to ${sayDate(periodTo)}`
  const size = sayMoney(amountPence < 0n ? -amountPence : amountPence)
  return [
    `${size} ${amountPence < 0n ? 'too much' : 'more'} for ${days}, since what was agreed has changed.`,
    `It comes to ${sayMoney(derivedPence)} now, and ${sayMoney(paidPence)} was paid.`,
  ]
}
