import { addDays, type Day, maxDay } from '#core/day.ts'
import type { Overlay, Pattern } from '#core/pattern/index.ts'
import { type Ends, lineOrigin, type Plan, type SpendLine } from '#journey/plan/index.ts'
import type { Lasting, LineChange } from '../agreement/agreement.ts'
import { lineToPay } from '../agreement/line-to-pay.ts'
import { baseOf, rateNow, type Schedule } from '../agreement/schedule.ts'
import type { RunningLine } from './changes.ts'

type Lines = Pick<Plan, 'spendLines'>

const sameEnds = (a: Ends, b: Ends): boolean =>
  a.as === b.as &&
  (a.as !== 'date' || (b.as === 'date' && a.on === b.on)) &&
  (a.as !== 'event' || (b.as === 'event' && a.event === b.event))

const sameSeason = (a: SpendLine, b: SpendLine): boolean =>
  a.season?.fromMonth === b.season?.fromMonth && a.season?.toMonth === b.season?.toMonth

/** Whether two wordings of a line are paid for by the same row: only its amount, or an earlier last day, may differ. */
const isSameRow = (a: SpendLine, b: SpendLine): boolean =>
  a.what === b.what &&
  a.every === b.every &&
  a.startsOn === b.startsOn &&
  sameSeason(a, b) &&
  a.managedAs === b.managedAs &&
  a.paPart === b.paPart

/** From which day on nothing of a line stands in a pay run; nothing before it, and nothing before today, is changed. */
const freeFrom = ({ from, takenTo }: RunningLine, today: Day): Day =>
  maxDay(maxDay(today, from), takenTo === undefined ? today : addDays(takenTo, 1))

/**
 * The row by which a line goes on, if any does: those that have ended are history. One that was changed already is paid to the end of what
 * stands in a pay run, so that of several the one that ends last, or never, is it.
 */
const runningOf = (running: readonly RunningLine[], origin: string, today: Day): RunningLine | undefined =>
  running
    .filter((one) => one.origin === origin && !isOver(one, today))
    .reduce<RunningLine | undefined>(
      (last, one) => (last === undefined || endsLater(one, last) ? one : last),
      undefined,
    )

const endsLater = (one: RunningLine, other: RunningLine): boolean =>
  other.endsOn !== undefined && (one.endsOn === undefined || one.endsOn > other.endsOn)

const isOver = ({ from, endsOn }: RunningLine, today: Day): boolean =>
  endsOn !== undefined && (endsOn < today || endsOn < from)

/** What was paid once stands in a pay run already: it cannot change any more. */
const isPaidOnce = (row: RunningLine | undefined): boolean => row?.every === 'once' && row.takenTo !== undefined

/**
 * What a later version does to what is paid, from today on: lines that are gone end, other amounts are laid over, new lines are
 * added; a line that is otherwise different ends, and goes on as a new one. Days in a pay run stay as they are.
 */
export function changesFor(inForce: Lines, next: Lines, running: readonly RunningLine[], today: Day): LineChange[] {
  const was = new Map(inForce.spendLines.map((line) => [lineOrigin(line), line]))
  const stays = new Set(next.spendLines.map(lineOrigin))
  const gone = inForce.spendLines.filter((line) => !stays.has(lineOrigin(line)))
  return [
    ...gone.flatMap((line) => endOf(runningOf(running, lineOrigin(line), today), today)),
    ...next.spendLines.flatMap((line) => {
      const old = was.get(lineOrigin(line))
      return old === undefined
        ? add(line, today)
        : changed(old, line, runningOf(running, lineOrigin(line), today), today)
    }),
  ]
}

function changed(old: SpendLine, line: SpendLine, row: RunningLine | undefined, today: Day): LineChange[] {
  const sameAmount = old.amountPence === line.amountPence
  if (isSameRow(old, line) && sameAmount && sameEnds(old.ends, line.ends)) return []
  if (row === undefined) return add(line, today)
  if (isPaidOnce(row)) return []
  const from = freeFrom(row, today)
  if (!isSameRow(old, line) || line.every === 'once' || !isEarlierOrSame(old.ends, line.ends))
    return [...endOf(row, today), goOnFrom(row, line, from, sameAmount)]
  const amount = { kind: 'amount', lineId: row.lineId, from, amountPence: line.amountPence } as const
  const ends = line.ends.as === 'date' && !sameEnds(old.ends, line.ends) ? [line.ends.on] : []
  return [
    ...(sameAmount ? [] : [amount]),
    ...ends.map((on) => ({ kind: 'ends', lineId: row.lineId, on: maxDay(on, addDays(from, -1)) }) as const),
  ]
}

const isEarlierOrSame = (was: Ends, now: Ends): boolean =>
  sameEnds(was, now) || (now.as === 'date' && (was.as !== 'date' || now.on < was.on))

function endOf(row: RunningLine | undefined, today: Day): LineChange[] {
  if (row === undefined || isPaidOnce(row)) return []
  const { lineId, every, from } = row
  return [{ kind: 'ends', lineId, on: addDays(every === 'once' ? from : freeFrom(row, today), -1) }]
}

/**
 * A line that is paid goes on by another row: the same money begins with what the old row would pay on that day, and what was laid over
 * it for later days stays with it. Another amount is in the money of its first day: only rises after that are kept.
 */
function goOnFrom(row: RunningLine, line: SpendLine, free: Day, sameAmount: boolean): LineChange {
  const from = maxDay(free, line.startsOn)
  const keeps = row.lasting
    .filter((one) => one.from > from && (sameAmount || one.kind === 'uplift'))
    .map((one) => raisedSince(row, one, from))
  const amountPence = sameAmount ? rateNow(row, row.lasting, from) : line.amountPence
  return { ...goOn({ ...line, amountPence }, from), ...(keeps.length === 0 ? {} : { keeps }) }
}

/** An amount to come that was agreed before a rise which holds by now is raised by it on the old row: it is said in that money on the new one. */
function raisedSince(row: RunningLine, one: Lasting, from: Day): Lasting {
  if (one.kind === 'uplift' || row.every === 'once') return one
  const soFar = row.lasting.filter((other) => other === one || (other.kind === 'uplift' && other.from <= from))
  return { ...one, amountPence: rateNow(row, soFar, one.from) }
}

/** A further line, from its own first day or from this one where that is later; none where its days are over before it begins. */
function add(line: SpendLine, from: Day): LineChange[] {
  if (line.every !== 'once' && line.ends.as === 'date' && line.ends.on < maxDay(from, line.startsOn)) return []
  return [goOn(line, from)]
}

/** What is paid goes on by another row, also past a day that the plan gave. */
const goOn = (line: SpendLine, from: Day): Extract<LineChange, { kind: 'adds' }> => ({
  kind: 'adds',
  line: { ...lineToPay(line), from: maxDay(from, line.startsOn) },
})

/** What is paid, as the pattern engine takes it. */
export const patternOf = ({ lines, overlays }: Schedule): Pattern => ({ lines: lines.map(baseOf), overlays })

/** What would be paid once these changes were made. */
export function patternAfter(schedule: Schedule, changes: readonly LineChange[]): Pattern {
  const { lines, overlays } = patternOf(schedule)
  const added = changes.flatMap((one, index) =>
    one.kind === 'adds' ? [baseOf({ ...one.line, lineId: `added-${index}` })] : [],
  )
  const laid = changes.flatMap((one, index): readonly Overlay[] =>
    one.kind === 'adds' ? keptBy(one, `added-${index}`) : [{ ...one, id: `laid-${index}` }],
  )
  return { lines: [...lines, ...added], overlays: [...overlays, ...laid] }
}

const keptBy = ({ keeps = [] }: Extract<LineChange, { kind: 'adds' }>, lineId: string): Lasting[] =>
  keeps.map((one) => ({ ...one, id: `${lineId} ${one.id}`, lineId }))

/** What a plan asks for, were nothing laid over it: up to the last day that it gives, so that a later one is seen to ask for more. */
export const patternOfPlan = ({ spendLines }: Lines): Pattern => ({
  lines: spendLines.map((line) => ({
    ...baseOf({ ...lineToPay(line), lineId: line.spendLineId }),
    to: line.ends.as === 'date' ? line.ends.on : undefined,
  })),
  overlays: [],
})
