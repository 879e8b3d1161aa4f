import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { makePages } from '#files/images/receipt.ts'
import { makePdf } from '#files/pdf/make.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { recordPurchase, sayHelped } from '#journey/spending/capture/deeds.ts'
import type { Helped } from '#journey/spending/index.ts'
import type { Story } from '../story.ts'

/** `from` is who wrote a receipt for it; left out, there was none. */
type Thing = { line: string; pence: bigint; days: number; what: string; from?: string; helped?: Helped }

/** The same thing every week, from so many weeks ago until `until` days from today. */
export const weekly = (thing: Omit<Thing, 'days'>, weeks: number, until: number): Thing[] =>
  Array.from({ length: weeks }, (_, week) => ({ ...thing, days: until - 7 * (weeks - 1 - week) }))

/** What somebody bought in the last weeks, each against a line of the plan. */
export const bought = (about: string, things: readonly Thing[]): Story => ({
  council: about.split('/')[0] ?? '',
  about,
  story: async (t) => {
    for (const thing of things) {
      const { line, pence, days, what, from, helped } = thing
      const pages = from === undefined ? [] : await receiptOf(from, what, sayMoney(pence), sayDate(t.day(days)))
      const { id = '' } = await t.does(about, days, ['spending', 'record'], async (tx, permit) => {
        const { lines } = await moneyOf(tx, permit)
        const lineId = lines.find((one) => one.what === line)?.lineId ?? ''
        const noReceiptBecause = from === undefined ? 'They gave me none' : ''
        return recordPurchase(tx, permit, {
          lineId,
          amountPence: pence,
          on: permit.today,
          what,
          noReceiptBecause,
          pages,
        })
      })
      if (helped !== undefined)
        await t.does(about, days, ['spending', 'say-helped'], (tx, permit) => sayHelped(tx, permit, id, helped))
    }
  },
})

/** A receipt as somebody might have written it, made anew as every other is. */
async function receiptOf(from: string, what: string, price: string, on: string): Promise<readonly Buffer[]> {
  const template =
    '== Receipt\n#data.on\n\n#data.what #h(1fr) #data.price\n\n*TOTAL* #h(1fr) *#data.price*\n\nPaid by card. Thank you.'
  const made = await makePages(await makePdf(template, { title: from, council: from, what, price, on }))
  return 'pages' in made ? made.pages : []
}
