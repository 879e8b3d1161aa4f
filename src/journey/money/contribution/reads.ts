import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { schedulesFrom } from '../payrun/due/schedules.ts'
import { claimedOf, linesOf, overlaysOf } from '../payrun/due/store.ts'
import { singlesOn } from '../payrun/single/reads.ts'
import type { Aftercare, Contribution, Kept, PersonPays } from './contribution.ts'
import { coveredBy } from './covered.ts'
import { costOn } from './figures.ts'
import { figuresFor, overPaid, standingOn } from './rules.ts'
import { aftercareOf, contributionsOf, keptOf, postedOf } from './store.ts'

/** What was recorded of what the person pays, in that order. */
export const contributionsFor = (tx: Tx, permit: Permit): Promise<readonly Contribution[]> =>
  contributionsOn(tx, recordOf(permit).budgetId)

async function contributionsOn(tx: Tx, budget: string): Promise<readonly Contribution[]> {
  const rows = await tx.run(contributionsOf, { budget })
  return rows.map((row) => ({
    ...{ contributionId: row.contribution_id, weeklyPence: row.weekly_pence ?? undefined, from: row.from_day },
    ...{ words: row.words, byName: row.by_name, on: row.recorded_on },
  }))
}

/** Care that is or was free (s.117) for the person of the permit's budget, newest first. */
export const aftercareFor = (tx: Tx, permit: Permit): Promise<readonly Aftercare[]> =>
  aftercareOn(tx, recordOf(permit).budgetId)

async function aftercareOn(tx: Tx, budget: string): Promise<readonly Aftercare[]> {
  const rows = await tx.run(aftercareOf, { budget })
  return rows.map((row) => ({
    ...{ aftercareId: row.aftercare_id, from: row.from_day, byName: row.by_name, on: row.recorded_on },
    bothDecided: row.for_nhs === null ? undefined : { forNhs: row.for_nhs },
    ended: row.ended_on === null ? undefined : { on: row.ended_on, agreedWith: row.agreed_with ?? '' },
  }))
}

async function keptOn(tx: Tx, budget: string): Promise<readonly Kept[]> {
  const rows = await tx.run(keptOf, { budget })
  return rows.map((row) => ({ itemId: row.item_id, from: row.period_from, to: row.period_to, pence: row.pence }))
}

/** Everything about what the person pays, with the three figures as they are on the permit's day. Asks everything at once. */
export const personPaysOf = (tx: Tx, permit: Permit): Promise<PersonPays> =>
  personPaysOn(tx, recordOf(permit).budgetId, permit.today)

/**
 * What the person of a budget that is being paid has paid in beyond what is due, pence, and nothing besides one run is to give back:
 * that run's own refund stands while it is no more than this.
 */
export async function overPaidBeside(tx: Tx, budget: string, run: string, today: Day): Promise<Pence> {
  const pays = await personPaysOn(tx, budget, today)
  return overPaid({ ...pays, refunds: pays.refunds.filter(({ runId }) => runId !== run) }, today)
}

async function personPaysOn(tx: Tx, budget: string, today: Day): Promise<PersonPays> {
  const budgets = [budget]
  const [contributions, aftercare, kept, posted, lines, overlays, claimed, settings, refunds] = await Promise.all([
    contributionsOn(tx, budget),
    aftercareOn(tx, budget),
    keptOn(tx, budget),
    tx.one(postedOf, { budget }),
    tx.run(linesOf, { budgets }),
    tx.run(overlaysOf, { budgets }),
    tx.run(claimedOf, { budgets, without: null }),
    settingsIn(tx, today),
    singlesOn(tx, budget, 'refund', today),
  ])
  const ofNow = lines.filter((row) => !row.is_earlier)
  const [schedule] = schedulesFrom(ofNow, overlays)
  const taken = claimed.filter(({ kind, is }) => kind === 'instalment' && is !== 'undone')
  const standing = standingOn(contributions, aftercare, today)
  return {
    ...{ contributions, aftercare, kept },
    covered: coveredBy(
      schedulesFrom(lines, overlays),
      taken.map((row) => ({ lineId: row.line_id, periodFrom: row.period_from, payOn: row.pay_on })),
    ),
    paidInPence: posted?.paid_in ?? 0n,
    refunds,
    postedDuePence: posted?.due ?? 0n,
    figures: schedule && figuresFor(costOn(schedule, today), standing),
    way: settings.money.contributions,
  }
}
