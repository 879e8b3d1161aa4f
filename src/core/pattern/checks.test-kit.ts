// For the histories alone: what must hold of each (trust.md, "money properties"). A check throws where it does not.
import type { Day } from '../day.ts'
import type { History } from './histories.test-kit.ts'
import { type Adjustment, adjustments, type BaseLine, type Instalment, instalments, type Overlay } from './index.ts'
import { CALENDAR, countedOf, type Painted, painted, placeOf } from './painted.test-kit.ts'

/** A history played: each line with its painted days, what the first run paid, all that is due at last, and what changed. */
export type Played = History & {
  readonly days: readonly (readonly [BaseLine, Painted])[]
  readonly overlays: readonly Overlay[]
  readonly paid: readonly Instalment[]
  readonly due: readonly Instalment[]
  readonly changes: readonly Adjustment[]
}

const START = CALENDAR[0] as Day
const ALWAYS = { from: START, to: CALENDAR.at(-1) as Day }

/** Plays a history: one run, whatever was laid over the lines since, and the bank's answer. */
export function played(history: History): Played {
  const { lines, known, later, firstRun, isReturned } = history
  const overlays = [...known, ...later]
  const sent = instalments(lines, known, { from: START, to: firstRun })
  const paid = sent.filter((_, place) => !isReturned(place))
  const due = instalments(lines, overlays, ALWAYS)
  const days = lines.map((line) => [line, painted(line, overlays)] as const)
  return { ...history, days, overlays, paid, due, changes: adjustments(due, paid) }
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}
const keyOf = ({ lineId, periodFrom }: { lineId: string; periodFrom: Day }): string => `${lineId} ${periodFrom}`
const sum = (rows: readonly { amountPence: bigint }[]): bigint =>
  rows.reduce((total, { amountPence }) => total + amountPence, 0n)
const on = (line: BaseLine, overlays: readonly Overlay[]): Overlay[] =>
  overlays.filter((one) => (one.lineId ?? line.id) === line.id)
const of = (line: BaseLine, due: readonly Instalment[]): Instalment[] => due.filter(({ lineId }) => lineId === line.id)

/** Each instalment, to the penny, as a plain count of painted days makes it, and no other. */
export function isCounted({ days, due, secondRun }: Played): void {
  for (const [line, wall] of days) {
    const derived = new Map<Day, bigint>()
    for (const one of of(line, due))
      for (const row of one.working)
        if (row.cause !== 'one-off') derived.set(one.periodFrom, (derived.get(one.periodFrom) ?? 0n) + row.amountPence)
    const counted = line.every === 'once' ? paidOnce(line, wall) : countedOf(line, wall)
    for (const { periodFrom, pence } of counted) {
      must(
        derived.get(periodFrom) === BigInt(pence),
        `${line.id} ${periodFrom}: ${derived.get(periodFrom)}, not ${pence}`,
      )
      derived.delete(periodFrom)
    }
    for (const [periodFrom, pence] of derived)
      must(pence === 0n || periodFrom > secondRun, `${line.id} ${periodFrom}: ${pence}, not nothing`)
  }
}

function paidOnce(line: BaseLine, { rates, isCovered, isPaused }: Painted): { periodFrom: Day; pence: number }[] {
  const place = rates.findIndex((_, at) => isCovered[at] && !isPaused[at])
  return place < 0 || rates[place] === 0 ? [] : [{ periodFrom: line.from, pence: rates[place] ?? 0 }]
}

/** What is added once is there once, on a day that is covered and not paused. */
export function isAddedOnce({ days, overlays, due }: Played): void {
  if (!overlays.some(({ kind }) => kind === 'one-off')) return
  for (const [line, { isCovered, isPaused }] of days) {
    const open = (at: number): boolean => isCovered[at] === true && isPaused[at] === false
    let expected = 0n
    for (const one of on(line, overlays)) {
      if (one.kind !== 'one-off') continue
      if (CALENDAR.some((_, at) => at >= placeOf(one.on) && open(at))) expected += one.amountPence
    }
    const rows = of(line, due).flatMap(({ working }) => working.filter(({ cause }) => cause === 'one-off'))
    must(sum(rows) === expected, `${line.id}: ${sum(rows)} once, not ${expected}`)
    must(
      rows.every((row) => open(placeOf(row.from))),
      `${line.id}: once on a day that is not open`,
    )
  }
}

/** No working of a paused day is worth anything, and no instalment lies in a pause altogether. */
export function isNothingInAPause({ lines, overlays, due }: Played): void {
  for (const line of lines.filter(({ owed }) => owed !== true))
    for (const pause of on(line, overlays))
      if (pause.kind === 'pause')
        for (const { working } of of(line, due))
          for (const { from, to, amountPence } of working)
            must(
              amountPence === 0n || to < pause.from || (pause.to !== undefined && from > pause.to),
              `${from} is paused`,
            )
}

/** What is owed to somebody employed is the same with and without every pause. */
export function isOwedGoingOn({ lines, overlays, due }: Played): void {
  if (!overlays.some(({ kind }) => kind === 'pause')) return
  const awake = overlays.filter(({ kind }) => kind !== 'pause')
  for (const line of lines.filter(({ owed }) => owed === true)) {
    const [mine, goesOn] = [of(line, due), instalments([line], awake, ALWAYS)]
    must(sum(mine) === sum(goesOn) && mine.length === goesOn.length, `${line.id}: ${sum(mine)}, not ${sum(goesOn)}`)
  }
}

/** From a step-down's first day its rate never rises, and from its last step on there is nothing of it. */
export function isSteppingDown({ lines, overlays, due }: Played): void {
  for (const line of lines) {
    const [taper, another] = on(line, overlays).filter(({ kind }) => kind === 'taper')
    if (taper?.kind !== 'taper' || another !== undefined || line.every === 'once') continue
    let before = taper.steps[0]?.amountPence ?? 0n
    for (const { working } of of(line, due))
      for (const { from, ratePence, steps, cause } of working) {
        const more = steps.some((step) => step.cause === 'unwell' || step.cause === 'top-up')
        if (from < taper.from || more || cause === 'pause' || cause === 'season' || cause === 'one-off') continue
        must(ratePence <= before, `${from}: ${ratePence} after ${before}`)
        must(from < (taper.steps.at(-1)?.from ?? '') || ratePence === 0n, `${from}: ${ratePence} after the last step`)
        before = ratePence
      }
  }
}

/** Nothing falls due, and no day is worth anything, past an ending or a line's own last day. */
export function isNothingPastAnEnding({ lines, overlays, due }: Played): void {
  for (const line of lines) {
    const ends = on(line, overlays).flatMap((one) => (one.kind === 'ends' ? [one.on] : []))
    if (line.to !== undefined && line.every !== 'once') ends.push(line.to)
    const last = ends.sort()[0]
    if (last === undefined) continue
    for (const { payOn, periodTo, working } of of(line, due))
      must(
        [payOn, periodTo, ...working.map(({ to }) => to)].every((day) => day <= last),
        `${payOn} is past ${last}`,
      )
  }
}

/** A rise is to the nearest penny, half a penny up; counted in whole numbers that hold every amount of these histories. */
export function isRaisedToTheNearestPenny({ due }: Played): void {
  for (const { working } of due)
    for (const { basePence, steps } of working)
      for (const [index, { cause, ratePence, basisPoints = 0 }] of steps.entries()) {
        if (cause !== 'uplift') continue
        const exact = Number(steps[index - 1]?.ratePence ?? basePence) * (10_000 + basisPoints)
        const off = Number(ratePence) * 10_000 - exact
        must(off > -5000 && off <= 5000, `${ratePence} for ${exact / 10_000}`)
      }
}

/** What falls due between the runs is that piece of the whole, row by row. */
export function isAPieceOfTheWhole({ lines, overlays, due, firstRun, secondRun }: Played): void {
  const piece = instalments(lines, overlays, { from: firstRun, to: secondRun })
  const whole = due.filter(({ payOn }) => payOn >= firstRun && payOn <= secondRun)
  must(piece.length === whole.length, `${piece.length} in a piece, ${whole.length} in the whole`)
  for (const [place, one] of piece.entries()) must(told(one) === told(whole[place]), 'a piece differs from the whole')
}

const told = (one: Instalment | undefined): string =>
  one === undefined
    ? 'nothing'
    : `${keyOf(one)} ${one.payOn} ${one.amountPence} ${one.fullPence} ${one.working.map((row) => `${row.from} ${row.amountPence}`)}`

/** To use money for something else moves not a penny and not a day. */
export function isUseFree({ lines, overlays, due }: Played): void {
  if (!overlays.some(({ kind }) => kind === 'use')) return
  const paidOf = (all: readonly Instalment[]): string =>
    all.map((one) => `${keyOf(one)} ${one.payOn} ${one.amountPence}`).join()
  const without = instalments(
    lines,
    overlays.filter(({ kind }) => kind !== 'use'),
    ALWAYS,
  )
  must(paidOf(without) === paidOf(due), 'a change of use changes money')
}

/** After the second run each paid period has come to what is due for it, and to ask again asks nothing. */
export function isSettled({ due, paid, changes }: Played): void {
  const rows = [...paid, ...changes]
  must(adjustments(due, rows).length === 0, 'settled, and yet to be settled')
  const periods = new Set(paid.map(keyOf))
  const should = due.filter((one) => periods.has(keyOf(one)))
  must(sum(rows) === sum(should), `${sum(rows)} came, ${sum(should)} is due`)
}
