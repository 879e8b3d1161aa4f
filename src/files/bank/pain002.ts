import { parseDay } from '#core/day.ts'
import type { Answer, RefusedRow, ReturnedCredit, Unreadable } from './answer.ts'
import { ROWS_MAX } from './answer.ts'
import { amountOf, cut } from './cells.ts'
import { all, type Element, textAt, walk, written } from './xml.ts'

const COLLECTED = new Set(['GrpHdr', 'OrgnlGrpInfAndSts', 'OrgnlPmtInfAndSts'])

/** What the bank says of a payment file. `accepted`: how many payments it names and did not refuse. */
export type StatusReport = Answer<ReturnedCredit> & { readonly accepted: number }

/**
 * The bank's answer to a payment file (ISO 20022 pain.002): each payment that it refuses (RJCT), by the reference that we gave it. A
 * whole file or a whole batch refused without naming its payments is a row of its own, for a human to look at.
 */
export function readPain002(text: string): StatusReport | Unreadable {
  const entries: ReturnedCredit[] = []
  const refused: RefusedRow[] = []
  let [row, accepted, made] = [0, 0, '']
  const walked = walk(text, COLLECTED, (element, around) => {
    if (around.length !== 2) return undefined
    if (element.name === 'GrpHdr') {
      made = textAt(element, 'CreDtTm').slice(0, 10)
      return undefined
    }
    const payments = all(element, 'TxInfAndSts')
    const isRefused = textAt(element, 'GrpSts') === 'RJCT' || textAt(element, 'PmtInfSts') === 'RJCT'
    if (payments.length === 0 && isRefused) {
      row += 1
      refused.push({ row, text: written(element), reason: 'whole-file-refused' })
    }
    for (const payment of payments) {
      row += 1
      const status = textAt(payment, 'TxSts')
      if (status !== 'RJCT' && !(status === '' && isRefused)) accepted += 1
      else take(payment)
    }
    return row > ROWS_MAX ? 'enough' : undefined
  })
  function take(payment: Element): void {
    const credit = creditFrom(payment, row, made)
    if (credit.reference === '') refused.push({ row, text: written(payment), reason: 'no-reference' })
    else entries.push(credit)
  }
  if ('unreadable' in walked) return walked
  if (walked.message !== 'CstmrPmtStsRpt') return { unreadable: 'not-known' }
  return { entries, refused, accepted }
}

function creditFrom(payment: Element, row: number, made: string): ReturnedCredit {
  const given = textAt(payment, 'OrgnlEndToEndId')
  const moment = textAt(payment, 'AccptncDtTm').slice(0, 10) || made
  return {
    row,
    reference: given === 'NOTPROVIDED' ? '' : cut(given.toUpperCase(), 35),
    sortCode: '',
    accountNumber: '',
    amountPence: amountOf(textAt(payment, 'OrgnlTxRef', 'Amt', 'InstdAmt'))?.pence,
    returnedOn: parseDay(moment),
    code: textAt(payment, 'StsRsnInf', 'Rsn', 'Cd') || cut(textAt(payment, 'StsRsnInf', 'Rsn', 'Prtry'), 35),
  }
}
