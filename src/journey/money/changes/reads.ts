import { type Permit, recordOf } from '#access/permit.ts'
import { type Day, minDay } from '#core/day.ts'
import { fine } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { lineDecisionsOf } from '#journey/decision/standing/reads.ts'
import { planOf, planVersionOf } from '#journey/plan/reads.ts'
import { agreementFor } from '../agreement/reads.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { rateNow, type Schedule } from '../agreement/schedule.ts'
import { linesOf, overlaysOf } from '../agreement/store.ts'
import { stepsAheadFor } from '../stepping/reads.ts'
import { agreedOf, thatIsPaid } from './agreed.ts'
import { changesFor, patternAfter, patternOf, patternOfPlan } from './apply.ts'
import type { RunningLine, Started, ToStart } from './changes.ts'
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
  const [written, agreement, started, approved, linesOfDecision, lineRows, laid, running, row, ahead, { ending }] =
    await Promise.all([
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
  const lines = runningLines(schedule, running, permit.today)
  const nothing = { changes: [], worse: fine, risesAboveDecided: false }
  const ground = row && {
    ...{ groundId: row.ground_id, basis: row.basis, on: row.rests_on, otherFrom: row.other_from ?? undefined },
    months: ending.groundMonths,
  }
  const shape = {
    ...{ next, inForce, agreementId: agreement?.agreementId, overlays: schedule.overlays, lines, ground },
    stepsAhead: ahead,
  }
  if (next === undefined || inForce === undefined || decided === undefined) return { ...shape, ...nothing }
  const { today } = permit
  const changes = changesFor(inForce, next, lines, today)
  const conditionsOf = (upTo: number) => approved.find(({ number }) => number <= upTo)?.conditions ?? ''
  return {
    ...shape,
    changes,
    worse: whyWorse({
      ...{ inForce, next, today },
      ...{ before: patternOf(schedule), after: patternAfter(schedule, changes) },
      conditions: { before: conditionsOf(inForce.number), after: conditionsOf(next.number) },
    }),
    risesAboveDecided: risesAbove(patternOfPlan(decided), patternOfPlan(next), today) || addsForABadTime(decided, next),
  }
}

function runningLines(
  { lines, overlays }: Schedule,
  rows: readonly { line_id: string; origin: string; taken_to: RunningLine['takenTo'] | null }[],
  today: Day,
): readonly RunningLine[] {
  const byLine = new Map(rows.map((row) => [row.line_id, row]))
  const lasting = overlays.filter((one) => one.kind !== 'amount' || one.to === undefined)
  return lines.map((line) => {
    const row = byLine.get(line.lineId)
    const ends = overlays.flatMap((one) => (one.kind === 'ends' && one.lineId === line.lineId ? [one.on] : []))
    const [first] = ends
    return {
      ...line,
      origin: row?.origin ?? line.spendLineId,
      takenTo: row?.taken_to ?? undefined,
      endsOn: first && ends.reduce(minDay, first),
      ratePence: rateNow(line, lasting, today),
    }
  })
}
