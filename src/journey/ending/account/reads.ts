import { type Permit, recordOf } from '#access/permit.ts'
import { type Day, minDay } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { personPaysOf } from '#journey/money/contribution/reads.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { roundsOf } from '#journey/money/rounds/reads.ts'
import { moneyStillToCome } from '#journey/money/statement/reads.ts'
import { assistantsFor } from '#journey/spending/assistants/reads.ts'
import { type Assistant, agreedOn, holidayMinutes, minutesOf } from '#journey/spending/index.ts'
import { spendingOf } from '#journey/spending/reads.ts'
import { mayBeRedundant, noticeWeeks } from '../leaving.ts'
import { endingAheadOf } from '../reads.ts'
import type { FinalAccount, LastOf, PaidSince } from './account.ts'
import { accountOf, byRoundOf } from './rules.ts'
import { goalsPaidFor, liesNow, movedOn, paidSince } from './store.ts'

/** The final account of the permit's budget, with everything that stands beside it. Asks everything at once. */
export async function finalAccountOf(tx: Tx, permit: Permit): Promise<FinalAccount> {
  const { budgetId: budget } = recordOf(permit)
  const [moved, lies, goals, money, ahead, pays, working, spending, ending, settings, rounds] = await Promise.all([
    tx.run(movedOn, { budget }),
    tx.run(liesNow, { budget }),
    tx.run(goalsPaidFor, { budget }),
    moneyOf(tx, permit),
    moneyStillToCome(tx, permit),
    personPaysOf(tx, permit),
    assistantsFor(tx, permit),
    spendingOf(tx, permit),
    endingAheadOf(tx, permit),
    settingsIn(tx, permit.today),
    roundsOf(tx, permit),
  ])
  const movements = moved.map(({ outcome_id, ...one }) => ({ ...one, outcomeId: outcome_id ?? undefined }))
  const account = accountOf(
    movements,
    lies,
    goals.map(({ outcome_id: outcomeId, words }) => ({ outcomeId, words })),
  )
  const lastDay = ending?.challenged === true ? undefined : ending?.lastDay
  const last = (one: Assistant): LastOf => lastOf(one, lastDay ?? permit.today, settings.assistants)
  return {
    account,
    byRound: byRoundOf(movements, rounds),
    ...{ owedPence: money.owedPence, comingPence: ahead.isSetUp ? ahead.committedPence : 0n },
    ...{ paidInPence: pays.paidInPence, duePence: pays.postedDuePence },
    ...{ lastDay, isConfirmed: ending?.confirmed === true },
    assistants: working.all.filter(({ startsOn }) => lastDay === undefined || startsOn <= lastDay).map(last),
    keptFor: money.lines.flatMap(({ what, paPart }) => (paPart === undefined ? [] : [{ what, part: paPart }])),
    purchases: {
      count: spending.purchases.length,
      withoutReceipt: spending.purchases.filter(
        ({ receiptId, noReceiptBecause }) => receiptId === undefined && noReceiptBecause === undefined,
      ).length,
    },
  }
}

/** What was paid after the day of a death, or after that of a move until it was told, on which the ending of the permit's budget rests. */
export async function paidSinceOf(tx: Tx, permit: Permit): Promise<PaidSince | undefined> {
  const row = await tx.one(paidSince, { budget: recordOf(permit).budgetId })
  return row && { on: row.on_day, pence: row.pence, writtenOffPence: row.written_off }
}

type Holidays = Parameters<typeof holidayMinutes>[2]

function lastOf(assistant: Assistant, ends: Day, settings: Holidays): LastOf {
  const lastDay = minDay(assistant.lastDay ?? ends, ends)
  const weeks = noticeWeeks(assistant.startsOn, lastDay)
  const agreed = agreedOn(assistant, lastDay)
  return {
    ...{ name: assistant.name, startsOn: assistant.startsOn, lastDay, noticeWeeks: weeks },
    noticeMinutes: weeks * (agreed === undefined ? 0 : minutesOf(agreed.week)),
    holidayMinutes: holidayMinutes(assistant, lastDay, settings),
    mayBeRedundant: mayBeRedundant(assistant.startsOn, lastDay),
  }
}
