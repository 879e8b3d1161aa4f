import type { SpendLine } from '#journey/plan/index.ts'
import type { LineToSetUp } from './agreement.ts'

/** A line of the plan as it is to be paid. A last day in a plan begins a look together, and is no end of the money. */
export const lineToPay = (line: SpendLine): LineToSetUp => ({
  ...{ spendLineId: line.spendLineId, outcomeId: line.outcomeId ?? '', what: line.what },
  ...{ amountPence: line.amountPence, every: line.every, from: line.startsOn, season: line.season },
  ...{ managedAs: line.managedAs, paPart: line.paPart },
  plannedTo: line.ends.as === 'date' ? line.ends.on : undefined,
  endsEvent: line.ends.as === 'event' ? line.ends.event : undefined,
})
