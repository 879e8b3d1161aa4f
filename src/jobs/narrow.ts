import { assert } from '#core/assert.ts'
import type { Tx } from '#db/transaction.ts'

/** The tables into which a job may add: words to people, and counts of what was. None decides, holds or moves money. */
export const JOBS_MAY_ADD_TO: ReadonlySet<string> = new Set([
  ...['timeline_line', 'waiting_update', 'notice', 'usual_time', 'check_in_asked'],
  // That somebody heard what is due, and was invited.
  ...['review_due_told', 'review_invited', 'pay_day_told'],
  // A month that is over is closed: its balances are written down, and no money moves.
  'ledger_closed',
  // That a photo which its person let go is removed; the database removes it, and no other.
  'receipt_draft_gone',
])

const WRITES =
  /\b(insert\s+into|(?<!\bfor\s+(?:no\s+key\s+)?)update|delete\s+from|merge\s+into|truncate|call)\s+"?(\w+)"?/gi

/** What a statement would write, as `verb table`. */
export const writesIn = (text: string): string[] =>
  [...text.matchAll(WRITES)].map(
    ([, verb, table]) => `${verb?.toLowerCase().replace(/\s+/g, ' ')} ${table?.toLowerCase()}`,
  )

/**
 * A transaction that reads what it likes and only adds words: a job has no human, and nothing without a human decides, holds
 * or moves money (UK GDPR Articles 22A–22D; trust 15). A job that tries is a bug.
 */
export function narrow(tx: Tx): Tx {
  const check = (statement: { name: string; text: string }): void => {
    for (const write of writesIn(statement.text))
      assert(
        write.startsWith('insert into ') && JOBS_MAY_ADD_TO.has(write.slice('insert into '.length)),
        `a job may not ${write} (statement ${statement.name})`,
      )
  }
  return {
    run: async (statement, params) => {
      check(statement)
      return tx.run(statement, params)
    },
    one: async (statement, params) => {
      check(statement)
      return tx.one(statement, params)
    },
  }
}
