import { type Permit, recordOf } from '#access/permit.ts'
import { type Day, minDay } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { fine } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { lineDecisionsOf } from '#journey/decision/standing/reads.ts'
import type { Plan } from '#journey/plan/index.ts'
import { planOf, planVersionOf } from '#journey/plan/reads.ts'
import { type Pot, potOf } from '#journey/plan/unwell/index.ts'
import { potsFor } from '#journey/plan/unwell/reads.ts'
import type { Lasting } from '../agreement/agreement.ts'
import { agreementFor } from '../agreement/reads.ts'
import { lineFrom, type OverlayRow, overlayFrom } from '../agreement/rows.ts'
import type { Schedule } from '../agreement/schedule.ts'
import { linesOf, overlaysOf } from '../agreement/store.ts'
import { stepsAheadFor } from '../stepping/reads.ts'
import { agreedOf, thatIsPaid } from './agreed.ts'
import { changesFor, patternAfter, patternOf, patternOfPlan } from './apply.ts'
import type { LessGround, RunningLine, Started, ToStart } from './changes.ts'
import { approvedVersions, newestGround, newestStarted, runningRows } from './store.ts'
import { addsForABadTime, risesAbove, whyWorse } from './worse.ts'

const heardFrom = (how: string | null, byName: string | null) =>
  how === null || byName === null ? undefined : { how, byName }

/** The change that was started last; undefined where money is still paid by the first version. */
export async function startedFor(tx: Tx, permit: Permit): Promise<Started | undefined> {
  const row = await tx.one(newestStarted, { budget: recordOf(permit).budgetId })
  if (row === undefined) return undefined
  const { objected_on, objected_words, answered_on, answered_words, answered_by_name } = row
  return {
    ...{ changeId: row.change_id, versionId: row.version_id, number: row.number, forTheWorse: row.for_the_worse },
    ...{ words: row.words, startsOn: row.starts_on, objectUntil: row.object_until, startedByName: row.started_by_name },
    objected:
      objected_on === null
        ? undefined
        : { words: objected_words ?? '', on: objected_on, heard: heardFrom(row.objected_how, row.objected_typed_by) },
    answered:
      answered_on === null
        ? undefined
        : { words: answered_words ?? '', byName: answered_by_name ?? '', on: answered_on },
  }
}

/** The newest version held against the one in force and against what was decided. Asks in steps. */
export async function toStart(tx: Tx, permit: Permit): Promise<ToStart> {
  const { budgetId: budget } = recordOf(permit)
  const [
    written,
    agreement,
    started,
    approved,
    linesOfDecision,
    lineRows,
    laid,
    running,
    row,
    ahead,
    pots,
    { ending },
  ] = await Promise.all([
    planOf(tx, permit),
    agreementFor(tx, permit),
    startedFor(tx, permit),
    tx.run(approvedVersions, { budget }),
    lineDecisionsOf(tx, permit),
    tx.run(linesOf, { budget }),
    tx.run(overlaysOf, { budget }),
    tx.run(runningRows, { budget }),
    tx.one(newestGround, { budget }),
    stepsAheadFor(tx, permit),
    potsFor(tx, permit),
    settingsIn(tx, permit.today),
  ])
  const schedule = { lines: lineRows.map(lineFrom), overlays: laid.map(overlayFrom) }
  const [newest] = approved
  const [isNow, wasDecided] = await Promise.all([
    agreement && planVersionOf(tx, permit, started?.versionId ?? agreement.versionId),
    newest && planVersionOf(tx, permit, newest.version_id),
  ])
  const standing = { verdict: 'approved', lines: linesOfDecision(newest?.submission_id) } as const
  const inForce = isNow && thatIsPaid(isNow, new Set(running.map(({ origin }) => origin)))
  const decided = wasDecided && agreedOf(wasDecided, wasDecided, standing)
  const next = written && wasDecided ? agreedOf(written, wasDecided, standing) : written
  const lines = runningLines(schedule, running, lastingOf(laid, permit.today))
  const ground = row && groundFrom(row, ending.groundMonths)
  const { overlays } = schedule
  const shape = { next, inForce, agreementId: agreement?.agreementId, overlays, lines, ground, stepsAhead: ahead }
  if (next === undefined || inForce === undefined || decided === undefined) return { ...shape, ...NOTHING }
  const { today } = permit
  const changes = changesFor(inForce, next, lines, today)
  const keptBy = keptIn(pots)
  const conditionsOf = (upTo: number) => approved.find(({ number }) => number <= upTo)?.conditions ?? ''
  return {
    ...shape,
    changes,
    worse: whyWorse({
      ...{ inForce, next, today },
      ...{ before: patternOf(schedule), after: patternAfter(schedule, changes) },
      conditions: { before: conditionsOf(inForce.number), after: conditionsOf(next.number) },
      kept: { before: keptBy(inForce), after: keptBy(next) },
    }),
    risesAboveDecided: asksForMore(decided, next, keptBy, today),
  }
}

/** Where there is nothing to hold against each other. */
const NOTHING = { changes: [], worse: fine, risesAboveDecided: false } as const

type GroundRow = { ground_id: string; basis: string; rests_on: Day; other_from: Day | null }

const groundFrom = (row: GroundRow, months: number): LessGround => ({
  ...{ groundId: row.ground_id, basis: row.basis, on: row.rests_on, otherFrom: row.other_from ?? undefined },
  months,
})

/** How much a version keeps for a bad time (the pot), pence. */
const keptIn =
  (pots: readonly Pot[]) =>
  ({ versionId }: Plan): Pence =>
    potOf(pots, versionId)?.amountPence ?? 0n

/** Whether it asks for more than was decided: as payments, on top in a bad time, or kept for one. */
const asksForMore = (decided: Plan, next: Plan, keptBy: (plan: Plan) => Pence, today: Day): boolean =>
  risesAbove(patternOfPlan(decided), patternOfPlan(next), today) ||
  addsForABadTime(decided, next) ||
  keptBy(next) > keptBy(decided)

/** The rises and other amounts that stay with the money: not less for a while, which is its line's, nor a step down that is still to come. */
const lastingOf = (rows: readonly OverlayRow[], today: Day): readonly Lasting[] =>
  rows
    .filter((row) => row.request_id === null && (row.taper_id === null || row.from_day <= today))
    .map(overlayFrom)
    .filter((one) => one.kind === 'uplift' || one.kind === 'amount')

function runningLines(
  { lines, overlays }: Schedule,
  rows: readonly { line_id: string; origin: string; taken_to: RunningLine['takenTo'] | null }[],
  lasting: readonly Lasting[],
): readonly RunningLine[] {
  const byLine = new Map(rows.map((row) => [row.line_id, row]))
  return lines.map((line) => {
    const row = byLine.get(line.lineId)
    const ends = overlays.flatMap((one) => (one.kind === 'ends' && one.lineId === line.lineId ? [one.on] : []))
    const [first] = ends
    return {
      ...line,
      origin: row?.origin ?? line.spendLineId,
      takenTo: row?.taken_to ?? undefined,
      endsOn: first && ends.reduce(minDay, first),
      lasting: lasting.filter(({ lineId }) => lineId === line.lineId),
    }
  })
}
