import { type Cell, csv } from '#files/csv.ts'
import type { Download } from '#web/page.ts'
import type { BankLine } from './payrun.ts'

const HEAD = ['account name', 'sort code', 'account number', 'amount in pounds', 'pay on', 'reference']

/**
 * The payments of an approved run as a CSV file, the same bytes each time. The reference is made from the item's id, so that
 * a bank's answer can be found again.
 */
export function paymentFile(runId: string, lines: readonly BankLine[]): Download {
  const rows = lines.map((line): Cell[] => [
    line.accountName,
    line.sortCode.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3'),
    line.accountNumber,
    { pence: line.amountPence },
    line.payOn,
    `FT${line.itemId.replaceAll('-', '').slice(0, 16).toUpperCase()}`,
  ])
  return { bytes: csv([HEAD, ...rows]), mime: 'text/csv; charset=utf-8', name: `payments-${runId.slice(0, 13)}.csv` }
}
