import { moneyOf } from '#journey/money/reads.ts'
import { recordPurchase } from '#journey/spending/capture/deeds.ts'
import type { Story } from '../story.ts'

type Thing = { line: string; pence: bigint; days: number; what: string }

/** The same thing every week, from so many weeks ago until `until` days from today. */
export const weekly = (thing: Omit<Thing, 'days'>, weeks: number, until: number): Thing[] =>
  Array.from({ length: weeks }, (_, week) => ({ ...thing, days: until - 7 * (weeks - 1 - week) }))

/** What somebody bought in the last weeks, each against a line of the plan. */
export const bought = (about: string, things: readonly Thing[]): Story => ({
  council: about.split('/')[0] ?? '',
  about,
  story: async (t) => {
    for (const { line, pence, days, what } of things)
      await t.does(about, days, ['spending', 'record'], async (tx, permit) => {
        const { lines } = await moneyOf(tx, permit)
        const lineId = lines.find((one) => one.what === line)?.lineId ?? ''
        return recordPurchase(tx, permit, {
          lineId,
          amountPence: pence,
          on: permit.today,
          what,
          noReceiptBecause: 'They gave me none',
          pages: [],
        })
      })
  },
})
