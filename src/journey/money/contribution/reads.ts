import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { linesOf, overlaysOf } from '../agreement/store.ts'
import { singlesFor } from '../payrun/single/reads.ts'
import type { Aftercare, Contribution, Kept, PersonPays } from './contribution.ts'
import { costOn } from './figures.ts'
import { figuresFor, standingOn } from './rules.ts'
import { aftercareOf, contributionsOf, keptOf, postedOf } from './store.ts'

/** What was recorded of what the person pays, in that order. */
export async function contributionsFor(tx: Tx, permit: Permit): Promise<readonly Contribution[]> {
  const rows = await tx.run(contributionsOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ contributionId: row.contribution_id, weeklyPence: row.weekly_pence ?? undefined, from: row.from_day },
    ...{ words: row.words, byName: row.by_name, on: row.recorded_on },
  }))
}

/** Care that is or was free (s.117) for the person of the permit's budget, newest first. */
export async function aftercareFor(tx: Tx, permit: Permit): Promise<readonly Aftercare[]> {
  const rows = await tx.run(aftercareOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ aftercareId: row.aftercare_id, from: row.from_day, byName: row.by_name, on: row.recorded_on },
    ended: row.ended_on === null ? undefined : { on: row.ended_on, agreedWith: row.agreed_with ?? '' },
  }))
}

async function keptFor(tx: Tx, permit: Permit): Promise<readonly Kept[]> {
  const rows = await tx.run(keptOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({ itemId: row.item_id, from: row.period_from, to: row.period_to, pence: row.pence }))
}

/** Everything about what the person pays, with the three figures as they are on the permit's day. Asks everything at once. */
export async function personPaysOf(tx: Tx, permit: Permit): Promise<PersonPays> {
  const { budgetId: budget } = recordOf(permit)
  const [contributions, aftercare, kept, posted, lineRows, overlayRows, settings, refunds] = await Promise.all([
    contributionsFor(tx, permit),
    aftercareFor(tx, permit),
    keptFor(tx, permit),
    tx.one(postedOf, { budget }),
    tx.run(linesOf, { budget }),
    tx.run(overlaysOf, { budget }),
    settingsIn(tx, permit.today),
    singlesFor(tx, permit, 'refund'),
  ])
  const schedule = { lines: lineRows.map(lineFrom), overlays: overlayRows.map(overlayFrom) }
  const standing = standingOn(contributions, aftercare, permit.today)
  return {
    ...{ contributions, aftercare, kept },
    paidInPence: posted?.paid_in ?? 0n,
    refunds,
    postedDuePence: posted?.due ?? 0n,
    figures: lineRows.length === 0 ? undefined : figuresFor(costOn(schedule, permit.today), standing),
    way: settings.money.contributions,
  }
}
