import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { journalCsv } from './journal-csv.ts'
import { journalRowsOf } from './reads.ts'
import { mayMakeJournal, sidesOf } from './rules.ts'
import { addJournal } from './store.ts'

/** Makes a journal of some days for the council's general ledger, kept by its hash. */
export async function exportJournal(
  tx: Tx,
  permit: Permit<'journals', 'export'>,
  { from, to }: { from: Day; to: Day },
): Promise<Outcome> {
  const [rows, { money }] = await Promise.all([journalRowsOf(tx, from, to), settingsIn(tx, permit.today)])
  const columns = money.journal
  const verdict = mayMakeJournal({ from, to, today: permit.today }, rows, columns)
  if (!isFine(verdict)) return { refused: verdict }
  const { sha256 } = journalCsv(rows, columns)
  const id = laterId(permit.at)
  await tx.run(addJournal, {
    ...{ id, from, to, rows: rows.length, totalPence: sidesOf(rows).debitPence, sha256 },
    ...{ columns: JSON.stringify(columns), by: permit.humanId, at: permit.now },
  })
  return { lines: [], id }
}
