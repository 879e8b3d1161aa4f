import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import { arrivesOn } from '#core/pattern/index.ts'
import type { Settings } from '#council/index.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { aheadBeside, balancesOf, moneyAheadOf, owedFor } from '#journey/money/reads.ts'
import type { Enough, EnoughFacts, Standing } from './enough.ts'
import { standingOf, USUAL_DAYS, usualWeekly } from './rules.ts'
import { heldByWeek, usedBeside, usedOf } from './store.ts'

const WEEKS_SHOWN = 12

const ruleOf = ({ surplus: { weeks, earlyHundredths } }: Settings) => ({ weeks, earlyHundredths })

/** What there is on the permit's budget and what comes; undefined before payments are set up. */
export async function enoughFactsOf(tx: Tx, permit: Permit): Promise<EnoughFacts | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const { today } = permit
  const [ahead, owedPence, used, { holidays }] = await Promise.all([
    moneyAheadOf(tx, permit),
    owedFor(tx, permit),
    tx.one(usedOf, { budget, since: addDays(today, -USUAL_DAYS), today }),
    settingsIn(tx, today),
  ])
  if (ahead === undefined) return undefined
  const { next, lastPayDay } = ahead
  return {
    ...{ inPocketsPence: ahead.heldPence, owedPence, keptPence: used?.kept ?? 0n, weeklyPence: ahead.weeklyPence },
    usedWeeklyPence: usualWeekly(used?.spent ?? 0n, used?.first_on ?? undefined, today),
    nextOn: next && arrivesOn(next.payOn, new Set(holidays)),
    goesOn: lastPayDay === undefined || lastPayDay >= today,
  }
}

/** How it stands on the permit's budget, with the council's rule; undefined before payments are set up. */
export async function standingNow(
  tx: Tx,
  permit: Permit,
): Promise<Pick<Enough, 'standing' | 'facts' | 'rule'> | undefined> {
  const [facts, settings] = await Promise.all([enoughFactsOf(tx, permit), settingsIn(tx, permit.today)])
  const rule = ruleOf(settings)
  return facts && { facts, rule, standing: standingOf(facts, rule, permit.today) }
}

/** The page about whether there is enough; undefined before payments are set up. */
export async function enoughOf(tx: Tx, permit: Permit): Promise<Enough | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [now, weeks, { byPot }] = await Promise.all([
    standingNow(tx, permit),
    tx.run(heldByWeek, { budget, today: permit.today, weeks: WEEKS_SHOWN }),
    balancesOf(tx, permit),
  ])
  return now && { ...now, weeks, hasPot: byPot.pot > 0n }
}

/** How it stands with somebody. */
export type StandingBeside = { budgetId: string; knownAs: string; is: Standing['is']; since: Day }

/** With whom of a worker's people it runs low, is over, or (nearly) too much lies there. */
export async function standingsBeside(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly StandingBeside[]> {
  const { today, humanId: worker } = permit
  const [rows, ahead, settings] = await Promise.all([
    tx.run(usedBeside, { worker, today, since: addDays(today, -USUAL_DAYS) }),
    aheadBeside(tx, permit),
    settingsIn(tx, today),
  ])
  const byBudget = new Map(ahead.map((one) => [one.budgetId, one]))
  const closed = new Set(settings.holidays)
  return rows.flatMap((row) => {
    const { weeklyPence = 0n, nextOn, lastPayDay } = byBudget.get(row.budget_id) ?? {}
    const facts: EnoughFacts = {
      ...{ inPocketsPence: row.pockets, owedPence: row.owed, keptPence: row.kept, weeklyPence },
      usedWeeklyPence: usualWeekly(row.spent, row.first_on ?? undefined, today),
      nextOn: nextOn && arrivesOn(nextOn, closed),
      goesOn: lastPayDay === undefined || lastPayDay >= today,
    }
    const { is } = standingOf(facts, ruleOf(settings), today)
    return is === 'fine' ? [] : [{ budgetId: row.budget_id, knownAs: row.known_as, is, since: today }]
  })
}
