import type { Insertable } from 'kysely'
import type pg from 'pg'
import { assert } from '#core/assert.ts'
import type { DB } from '#db/types.ts'

/** In an order in which each table's references are there before it; submissions after all of a plan, which they close. */
const ORDER = [
  ...[
    'human',
    'role_held',
    'person',
    'communication_need',
    'named_worker',
    'share',
    'budget',
    'offer',
    'offer_answer',
    'assessment',
    'answer',
  ],
  ...[
    'answers_done',
    'difference_talk',
    'eligibility',
    'need',
    'indicative_amount',
    'plan_version',
    'outcome',
    'spend_line',
  ],
  ...['about_me', 'risk_words', 'risk_step', 'advocacy_question', 'carer_assessment_offer', 'capacity_record'],
  ...[
    'best_interests',
    'amount_challenge',
    'amount_challenge_answered',
    'amount_override',
    'outcome_fit',
    'sustain_line',
  ],
  ...['left_out', 'unwell_setting', 'unwell_pot', 'alarm_friend', 'alarm', 'alarm_answered', 'asked_to_agree'],
  ...['understanding_talk', 'wellbeing'],
  ...[
    'plan_sentence',
    'plan_answer',
    'submission',
    'notice',
    'expected_date',
    'waiting_update',
    'update_choice',
    'decision',
    'agreement',
  ],
  ...[
    'agreement_line',
    'overlay',
    'payee',
    'payee_confirmed',
    'pay_run',
    'pay_run_approved',
    'pay_run_item',
    'purchase',
  ],
  ...['review', 'review_view', 'review_step', 'review_held', 'ending', 'ending_view', 'ending_confirmed', 'check_in'],
  ...['check_in_answer', 'timeline_line', 'audit_entry'],
] as const

type Table = (typeof ORDER)[number] & keyof DB

export type AccountKind = 'council' | 'held' | 'spent' | 'returned'

/** A transfer before its accounts have numbers. */
export type Move = Omit<Insertable<DB['transfer']>, 'debit_account' | 'credit_account'> & {
  debit: AccountKind
  credit: AccountKind
}

/** Rows that are gathered, and then written in bulk: one statement a table. */
export type Rows = {
  add<T extends Table>(table: T, row: Insertable<DB[T]>): void
  /** The three ledger accounts of a budget. */
  openAccounts(budgetId: string): void
  move(move: Move): void
  /** Writes what was gathered and forgets it. The connection is inside a council's transaction. Answers how many rows. */
  write(client: pg.ClientBase): Promise<number>
}

export function newRows(): Rows {
  const gathered = new Map<string, object[]>()
  const keep = (table: string, row: object): void => {
    const known = gathered.get(table)
    if (known === undefined) gathered.set(table, [row])
    else known.push(row)
  }
  return {
    add: keep,
    openAccounts: (budgetId) => {
      for (const kind of ['held', 'spent', 'returned'])
        keep('account', { kind, budget_id: budgetId, floor_pence: null, cached: true })
    },
    move: (move) => keep('moves', move),
    async write(client) {
      const taken = new Map(gathered)
      gathered.clear()
      let count = 0
      for (const rows of taken.values()) count += rows.length
      const known = new Set<string>([...ORDER, 'account', 'moves'])
      assert(
        [...taken.keys()].every((table) => known.has(table)),
        'every table has its place in the order',
      )
      for (const table of ORDER) {
        await insert(client, table, taken.get(table))
        if (table === 'budget') await insert(client, 'account', taken.get('account'))
      }
      await insertMoves(client, taken.get('moves'))
      // Foreign keys are checked by kept plans: those made while the tables were empty would read whole councils now.
      await client.query('discard plans')
      return count
    },
  }
}

/** As JSON, with pence as text: a replacer would be asked about every value of a million rows. */
function toText(rows: readonly object[]): string {
  const [first] = rows
  const pence = first === undefined ? [] : Object.keys(first).filter((name) => name.endsWith('_pence'))
  if (pence.length === 0) return JSON.stringify(rows)
  return JSON.stringify(
    (rows as readonly Record<string, unknown>[]).map((row) => {
      const written = { ...row }
      for (const name of pence) written[name] = row[name] === null ? null : String(row[name])
      return written
    }),
  )
}

async function insert(client: pg.ClientBase, table: string, rows: readonly object[] | undefined): Promise<void> {
  if (rows?.[0] === undefined) return
  const columns = Object.keys(rows[0]).join(', ')
  await client.query(
    `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1)`,
    [toText(rows)],
  )
}

/** Transfers in the order in which they were gathered, as the ledger numbers them. */
async function insertMoves(client: pg.ClientBase, moves: readonly object[] | undefined): Promise<void> {
  if (moves === undefined) return
  // The council's one account is found apart, so that all others are joined by their key.
  await client.query(
    `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by)
     select coalesce(d.account_id, control.account_id), c.account_id, m.amount_pence, m.kind, m.budget_id, m.line_id, m.effective_on,
       m.posted_at, m.key, m.made_by
     from rows from (jsonb_to_recordset($1) as (debit text, credit text, amount_pence bigint, kind text, budget_id uuid,
       line_id uuid, effective_on date, posted_at timestamptz, key uuid, made_by uuid)) with ordinality as m
     join account c on c.kind = m.credit and c.budget_id = m.budget_id
     left join account d on d.kind = m.debit and d.budget_id = m.budget_id
     cross join (select account_id from account where kind = 'council') control
     order by m.ordinality`,
    [toText(moves)],
  )
}
