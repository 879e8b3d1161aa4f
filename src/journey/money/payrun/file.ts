import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { type Cell, csv } from '#files/csv.ts'
import type { Download } from '#web/page.ts'

type FileRow = {
  item_id: string
  account_name: string
  sort_code: string
  account_number: string
  amount_pence: Pence
  effective_on: Day
}

const HEAD = ['account name', 'sort code', 'account number', 'amount in pounds', 'pay on', 'reference']

/** The payments of an approved run as a CSV file, the same bytes each time. The reference is the item's, so that a bank's answer finds it. */
export function paymentFile(runId: string, rows: readonly FileRow[]): Download {
  const cells = rows.map((row): Cell[] => [
    row.account_name,
    row.sort_code.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3'),
    row.account_number,
    { pence: row.amount_pence },
    row.effective_on,
    `FT${row.item_id.replaceAll('-', '').slice(0, 16).toUpperCase()}`,
  ])
  return { bytes: csv([HEAD, ...cells]), mime: 'text/csv; charset=utf-8', name: `payments-${runId.slice(0, 13)}.csv` }
}
