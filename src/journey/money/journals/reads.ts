import { type Day, dayInLondon } from '#core/day.ts'
import { settingsShape } from '#council/index.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { journalCsv } from './journal-csv.ts'
import type { Journal, JournalRow } from './journals.ts'
import { journalById, journalRows, journals } from './store.ts'

/** What happened on some days. What has no code of its own stands under the council's first. */
export async function journalRowsOf(tx: Tx, from: Day, to: Day): Promise<readonly JournalRow[]> {
  const { money } = await settingsIn(tx, to)
  const rows = await tx.run(journalRows, { from, to, code: money.codes[0]?.code ?? '' })
  return rows.map((row) => ({
    ...{ day: row.day, code: row.code, account: row.account, kind: row.kind },
    ...{ debitPence: row.debit_pence, creditPence: row.credit_pence },
  }))
}

/** The journals that were made, the newest first. */
export async function journalsOf(tx: Tx): Promise<readonly Journal[]> {
  const rows = await tx.run(journals, {})
  return rows.map((row) => ({
    ...{ exportId: row.export_id, fromDay: row.from_day, toDay: row.to_day, rows: row.rows },
    ...{ totalPence: row.total_pence, madeOn: dayInLondon(row.made_at), madeByName: row.made_by_name },
  }))
}

const columnsShape = settingsShape.shape.money.unwrap().shape.journal.unwrap()

/** A journal's bytes again; 'differs' where more was written down for its days since. Undefined where there is no such journal. */
export async function journalAgain(
  tx: Tx,
  journal: string,
): Promise<{ bytes: Buffer; fromDay: Day; toDay: Day } | 'differs' | undefined> {
  const row = await tx.one(journalById, { journal })
  if (row === undefined) return undefined
  const columns = columnsShape.safeParse(row.columns)
  if (!columns.success) return 'differs'
  const { bytes, sha256 } = journalCsv(await journalRowsOf(tx, row.from_day, row.to_day), columns.data)
  return sha256.equals(row.sha256) ? { bytes, fromDay: row.from_day, toDay: row.to_day } : 'differs'
}
