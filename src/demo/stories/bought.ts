import { sayDate } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { makePages } from '#files/images/receipt.ts'
import { makePdf } from '#files/pdf/make.ts'
import { moneyOf } from '#journey/money/reads.ts'
import { recordPurchase, sayHelped } from '#journey/spending/capture/deeds.ts'
import type { Helped } from '#journey/spending/index.ts'
import type { Story, Storyteller } from '../story.ts'

/** `from` is who wrote a receipt for it; left out, there was none. */
type Thing = { line: string; pence: bigint; days: number; what: string; from?: string; helped?: Helped }

/** The same thing every week, from so many weeks ago until `until` days from today. */
export const weekly = (thing: Omit<Thing, 'days'>, weeks: number, until: number): Thing[] =>
  Array.from({ length: weeks }, (_, week) => ({ ...thing, days: until - 7 * (weeks - 1 - week) }))

/** The same every week for a long time: each time in the last weeks, and before that written down once in four weeks. */
export const longWeekly = (
  thing: Omit<Thing, 'days'>,
  weeks: { fours: number; last: number },
  until: number,
): Thing[] => {
  const before = until - 7 * weeks.last
  const four = { ...thing, pence: thing.pence * 4n, what: `${thing.what}, four times` }
  const long = Array.from({ length: weeks.fours }, (_, at) => ({ ...four, days: before - 28 * (weeks.fours - 1 - at) }))
  return [...long, ...weekly(thing, weeks.last, until)]
}

/** What somebody bought in the last weeks, each against a line of the plan. */
export const bought = (about: string, of: readonly Thing[] | ((t: Storyteller) => readonly Thing[])): Story => ({
  council: about.split('/')[0] ?? '',
  about,
  story: async (t) => {
    let lines: readonly { what: string; lineId: string }[] | undefined
    for (const thing of typeof of === 'function' ? of(t) : of) {
      const { line, pence, days, what, from, helped } = thing
      const pages = from === undefined ? [] : await receiptOf(from, what, sayMoney(pence), sayDate(t.day(days)))
      const { id = '' } = await t.does(about, days, ['spending', 'record'], async (tx, permit) => {
        lines ??= (await moneyOf(tx, permit)).lines
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
  const made = await makePages(await makePdf(template, { title: from, council: from, large: false, what, price, on }))
  return 'pages' in made ? made.pages : []
}
