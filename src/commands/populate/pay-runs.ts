import { addDays, type Day, maxDay, mondayOf, toEpoch } from '#core/day.ts'
import { arrivesOn, earliestArrival } from '#core/pattern/pay-dates.ts'
import type { Chance } from './chance.ts'
import type { Rows } from './rows.ts'
import type { Staff } from './staff.ts'

/** What a run drafted that day pays ahead, in days. */
const AHEAD_DAYS = 7

/** A weekly run, drafted on a Tuesday and approved the next day. The newest one still waits for that. */
export type PayRun = { draftedOn: Day; approvedOn: Day | undefined }

export type PayRuns = {
  /** The first run that can hold what is due on a day, for an account confirmed on another; undefined: not drafted yet. */
  runFor(payOn: Day, confirmedOn: Day): PayRun | undefined
  /** Its id. Asked for the first time, the run is written down: there is none without an instalment in it. */
  idOf(run: PayRun): string
  /** When what is due on a day arrives, paid by this run: no later than it is due, unless the run came too late for that. */
  arrivesOn(payOn: Day, run: PayRun): Day
  approvedBy: string
}

const NO_HOLIDAYS: ReadonlySet<Day> = new Set()

/** The finance team's weekly runs up to today. */
export function payRunsUpTo(today: Day, chance: Chance, rows: Rows, staff: Staff): PayRuns {
  const tuesday = addDays(mondayOf(today), 1)
  const newest = tuesday <= today ? tuesday : addDays(tuesday, -7)
  const ids = new Map<Day, string>()
  return {
    approvedBy: staff.financeApprover,
    runFor: (payOn, confirmedOn) => {
      const earliest = maxDay(addDays(payOn, -AHEAD_DAYS), confirmedOn)
      const wait = (((toEpoch(newest) - toEpoch(earliest)) % 7) + 7) % 7
      const draftedOn = addDays(earliest, wait)
      if (draftedOn > newest) return undefined
      return { draftedOn, approvedOn: draftedOn === newest ? undefined : addDays(draftedOn, 1) }
    },
    arrivesOn: (payOn, { draftedOn }) =>
      maxDay(arrivesOn(payOn, NO_HOLIDAYS), earliestArrival(addDays(draftedOn, 1), NO_HOLIDAYS)),
    idOf: ({ draftedOn, approvedOn }) => {
      const known = ids.get(draftedOn)
      if (known !== undefined) return known
      const [id, drafted_by] = [chance.laterId(draftedOn), staff.financeOfficer]
      ids.set(draftedOn, id)
      rows.add('pay_run', {
        pay_run_id: id,
        pay_up_to: addDays(draftedOn, AHEAD_DAYS),
        drafted_by,
        drafted_on: draftedOn,
      })
      if (approvedOn !== undefined)
        rows.add('pay_run_approved', {
          pay_run_id: id,
          drafted_by,
          approved_by: staff.financeApprover,
          approved_on: approvedOn,
        })
      return id
    },
  }
}
