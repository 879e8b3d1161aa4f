import { addDays, addMonths, type Day, daysBetween, maxDay, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Overlay } from '#core/pattern/index.ts'
import { fine, refuse, type Verdict } from '#core/verdict.ts'
import type { AgreementLine } from '../../agreement/agreement.ts'
import { dueUpTo, type Schedule } from '../../agreement/schedule.ts'
import type { MoreAgreed, MoreNow, MoreOffer, Stretch, TakenTo } from './more.ts'

export type MoreReason =
  | 'no-more-agreed'
  | 'more-goes-on-already'
  | 'more-is-used-up'
  | 'nothing-to-add-to'
  | 'choose-for-how-long'
  | 'more-is-over'

type Begins = Pick<AgreementLine, 'from' | 'every'>

const DAYS = { once: 1, weekly: 7, 'four-weekly': 28, monthly: 31 } as const

/** The first day of a period of a line, counted from 0. Months count from its own first day, as they are paid. */
const beginning = ({ from, every }: Begins, index: number): Day =>
  every === 'monthly' ? addMonths(from, index) : addDays(from, index * DAYS[every])

/** The number of the first period that begins on a day or after it. */
function indexFrom(line: Begins, on: Day): number {
  let index = Math.max(0, Math.floor(daysBetween(line.from, on) / DAYS[line.every]) - 1)
  while (beginning(line, index) < on) index += 1
  return index
}

/** The last day that is paid for on a line, by what was laid over it. */
function lastDayOf({ lineId }: AgreementLine, overlays: readonly Overlay[]): Day | undefined {
  const [first, ...others] = overlays.flatMap((one) =>
    one.kind === 'ends' && (one.lineId ?? lineId) === lineId ? [one.on] : [],
  )
  return first && others.reduce(minDay, first)
}

/**
 * What can be started now of what the plan agrees: whole periods, from the first payment that has not gone into a pay run, for as long
 * as is left of the 12 months, and none that begins after the last day. A line that is over is not among them.
 */
export function offersIn(
  { lines, overlays }: Schedule,
  agreed: readonly MoreAgreed[],
  taken: TakenTo,
  today: Day,
): MoreOffer[] {
  return agreed.flatMap((more): MoreOffer[] => {
    const line = lines.find(({ lineId }) => lineId === more.lineId)
    if (line === undefined) return []
    const takenTo = taken.get(line.lineId)
    const index = indexFrom(line, takenTo === undefined ? today : maxDay(today, addDays(takenTo, 1)))
    const first = beginning(line, index)
    const last = lastDayOf(line, overlays)
    if (last !== undefined && first > last) return []
    const offer = { ...more, line, stretches: [], until: undefined, again: undefined }
    const until = overlays.flatMap((one) =>
      one.kind === 'unwell' && one.lineId === line.lineId && one.to !== undefined && one.to >= first ? [one.to] : [],
    )
    if (until.length > 0) return [{ ...offer, until: until.reduce(maxDay) }]
    const stretches = stretchesFrom(line, index, more, last)
    if (stretches.length > 0) return [{ ...offer, stretches }]
    const oldest = more.began.find((day) => day > addMonths(first, -12))
    return [{ ...offer, again: oldest && addMonths(oldest, 12) }]
  })
}

/** One period, two periods, and so on, as long as no 12 months hold more of them than was agreed. */
function stretchesFrom(line: Begins, index: number, { periods, began }: MoreAgreed, last: Day | undefined): Stretch[] {
  const found: Stretch[] = []
  for (let count = 1; count <= periods; count += 1) {
    const begins = beginning(line, index + count - 1)
    const used = began.filter((day) => day > addMonths(begins, -12) && day <= begins).length
    if (used + count > periods || (last !== undefined && begins > last)) break
    found.push({ from: beginning(line, index), to: addDays(beginning(line, index + count), -1) })
  }
  return found
}

const sum = (schedule: Schedule, to: Day): Pence =>
  dueUpTo(schedule, to).reduce((all, { amountPence }) => all + amountPence, 0n)

/** What so many periods of it would come to in all, pence: nothing where the line is paused or outside its season in these days. */
export function comesTo({ line, amountPence }: MoreOffer, stretch: Stretch, overlays: readonly Overlay[]): Pence {
  const laid: Overlay = { id: 'seen-first', kind: 'unwell', lineId: line.lineId, amountPence, ...stretch }
  const before = sum({ lines: [line], overlays }, stretch.to)
  return sum({ lines: [line], overlays: [...overlays, laid] }, stretch.to) - before
}

/** The person or their worker starts it for so many periods. It only ever adds; what would add nothing is not begun. */
export function mayStartMore(
  offer: MoreOffer | undefined,
  periods: number,
  overlays: readonly Overlay[],
): Verdict<MoreReason> {
  if (offer === undefined) return refuse('no-more-agreed')
  if (offer.until !== undefined) return refuse('more-goes-on-already')
  if (offer.again !== undefined) return refuse('more-is-used-up')
  const stretch = offer.stretches[periods - 1]
  if (stretch === undefined)
    return offer.stretches.length === 0 ? refuse('nothing-to-add-to') : refuse('choose-for-how-long', 'periods')
  return comesTo(offer, stretch, overlays) > 0n ? fine : refuse('nothing-to-add-to', 'periods')
}

/**
 * Up to which day it stays where the person ends it today: to the end of the last period that has begun before today or stands in a pay
 * run. Undefined: it never was.
 */
export function staysTo(more: MoreNow, line: Begins, takenTo: Day | undefined, today: Day): Day | undefined {
  let index = indexFrom(line, more.from)
  let stays: Day | undefined
  for (let begins = more.from; begins <= more.to; begins = beginning(line, index)) {
    index += 1
    if (begins < today || (takenTo !== undefined && begins <= takenTo)) stays = addDays(beginning(line, index), -1)
  }
  return stays
}

/** What is still ahead of it can be ended; what has begun or gone out stays. */
export const mayEndMore = (more: MoreNow | undefined, stays: Day | undefined): Verdict<MoreReason> =>
  more === undefined || (stays !== undefined && stays >= more.to) ? refuse('more-is-over') : fine
