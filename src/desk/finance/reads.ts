import type { Permit } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { paidAfterForFinance } from '#journey/ending/paid-after/reads.ts'
import { forecastOf, payRunsOf, returnsDeskOf, upliftsOf } from '#journey/money/reads.ts'
import { interimPaidFor } from '#journey/waiting/interim/reads.ts'
import type { FinanceDesk } from './finance.ts'
import { mustGoBy, risesToDo, runsToDo } from './rules.ts'
import { openSwitches, unsentRuns } from './store.ts'

/** Everything that the finance team's first screen shows. Asks in steps. */
export async function financeDeskOf(tx: Tx, permit: Permit, workOut: boolean): Promise<FinanceDesk> {
  const { today } = permit
  const [runs, back, uplifts, forecast, unsent, switches, settings, meantime, paidAfter] = await Promise.all([
    payRunsOf(tx, permit),
    returnsDeskOf(tx),
    upliftsOf(tx),
    forecastOf(tx, permit, workOut),
    tx.run(unsentRuns, {}),
    tx.one(openSwitches, {}),
    settingsIn(tx, today),
    interimPaidFor(tx, permit),
    paidAfterForFinance(tx, permit),
  ])
  return {
    ...{ upTo: runs.upTo, due: runs.due, sendBy: mustGoBy(runs.due.arrivesFirst, today, settings.holidays) },
    runs: runsToDo([...runs.waiting, ...runs.approved], new Set(unsent.map((row) => row.pay_run_id)), permit),
    rises: risesToDo(uplifts, permit),
    ...{ heldUp: runs.heldUp, heldUpInAll: runs.heldUp.length + runs.heldUpMore, toSetUp: runs.toSetUp.length },
    cameBack: back.cameBack.filter(({ next }) => next !== 'paid-again'),
    ...{ unknownBack: back.open.length, switches: switches?.count ?? 0, forecast, meantime, paidAfter },
  }
}
