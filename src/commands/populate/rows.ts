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
    'need_met_otherwise',
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
  ...[
    'left_out',
    'unwell_setting',
    'unwell_more',
    'unwell_pot',
    'alarm_friend',
    'alarm',
    'alarm_answered',
    'asked_to_agree',
  ],
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
    'uplift',
    'uplift_approved',
    'lawful_ground',
    'ending',
    'ending_view',
    'ending_confirmed',
    // More in a bad time follows a switch that is open.
    'unwell_switch',
    'overlay',
    'pause_consent',
    'unwell_switch_ended',
    'payment_condition',
    'money_helper',
    'aftercare',
    'contribution',
    'key_facts_told',
    'payee',
    'payee_call',
    'payee_confirmed',
    'card_issued',
    'payment_hold',
    'payment_hold_lifted',
    'pay_run',
    'pay_run_approved',
    'payment',
    'pay_run_item',
    'instalment_claim',
    'payment_returned',
    'item_left_out',
    'purchase',
  ],
  ...['review', 'review_view', 'review_step', 'review_held', 'review_copy', 'check_in'],
  ...['check_in_answer', 'timeline_line', 'audit_entry'],
] as const

type Table = (typeof ORDER)[number] & keyof DB

/** The accounts of a budget. What the council itself holds for it never goes below nothing. */
const OF_BUDGET = {
  ...{ held: null, managed: 0n, 'third-party': null, card: null, pot: 0n, contribution: null },
  ...{ 'to-return': 0n, spent: null, returned: null, 'written-off': null },
} as const

export type AccountKind = 'council' | 'bank' | keyof typeof OF_BUDGET

/** A transfer before its accounts have numbers. `code`: the budget code of the council's own account, where it is that. */
export type Move = Omit<Insertable<DB['transfer']>, 'debit_account' | 'credit_account' | 'reverses'> & {
  debit: AccountKind
  credit: AccountKind
  code?: string
  /** The key of the transfer that it puts right. */
  reverses_key?: string
}

/** When a transfer is written: with most, to put one of those right, or after what was put right is due again. */
export type Turn = 'first' | 'puts-right' | 'again'

/** Rows that are gathered, and then written in bulk: one statement a table. */
export type Rows = {
  add<T extends Table>(table: T, row: Insertable<DB[T]>): void
  /** The ledger accounts of a budget. */
  openAccounts(budgetId: string): void
  move(move: Move, turn?: Turn): void
  /** An item stands for its period once more, after the one before it came back. */
  claimAgain(claim: Insertable<DB['instalment_claim']>): void
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
      for (const [kind, floor_pence] of Object.entries(OF_BUDGET))
        keep('account', { kind, budget_id: budgetId, floor_pence, cached: true })
    },
    move: (move, turn = 'first') => keep(turn, move),
    claimAgain: (claim) => keep('claim-again', claim),
    async write(client) {
      const taken = new Map(gathered)
      gathered.clear()
      let count = 0
      for (const rows of taken.values()) count += rows.length
      const known = new Set<string>([...ORDER, 'account', 'first', 'puts-right', 'again', 'claim-again'])
      assert(
        [...taken.keys()].every((table) => known.has(table)),
        'every table has its place in the order',
      )
      for (const table of ORDER) {
        await insert(client, table, taken.get(table))
        if (table === 'budget') await insert(client, 'account', taken.get('account'))
      }
      await insertMoves(client, taken.get('first'))
      await insertMoves(client, taken.get('puts-right'), PUT_RIGHT)
      // What came back is due again: its claims go, and the next item for the same period takes them.
      if (taken.has('item_left_out'))
        await client.query('delete from instalment_claim c using item_left_out o where o.item_id = c.item_id')
      await insert(client, 'instalment_claim', taken.get('claim-again'))
      await insertMoves(client, taken.get('again'))
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

// Asked a row at a time: there are few, and each is found by its key.
const PUT_RIGHT = '(select r.transfer_id from transfer r where r.key = m.reverses_key)'

/** Transfers in the order in which they were gathered, as the ledger numbers them. */
async function insertMoves(
  client: pg.ClientBase,
  moves: readonly object[] | undefined,
  reverses = 'null::bigint',
): Promise<void> {
  if (moves === undefined) return
  // Nothing is known of tables that are being filled, and a guess of one row would read all accounts for each transfer.
  await client.query('set local enable_nestloop = off')
  // The council's few accounts are found apart, so that all others are joined by their key.
  await client.query(
    `with control as (select kind, code, account_id from account where budget_id is null)
     insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, line_id, effective_on, posted_at, key, made_by,
       switch_id, reverses)
     select coalesce(d.account_id, dc.account_id), coalesce(c.account_id, cc.account_id), m.amount_pence, m.kind, m.budget_id, m.line_id,
       m.effective_on, m.posted_at, m.key, m.made_by, m.switch_id, ${reverses}
     from rows from (jsonb_to_recordset($1) as (debit text, credit text, code text, amount_pence bigint, kind text, budget_id uuid,
       line_id uuid, effective_on date, posted_at timestamptz, key uuid, made_by uuid, switch_id uuid, reverses_key uuid))
       with ordinality as m
     left join account d on d.kind = m.debit and d.budget_id = m.budget_id
     left join account c on c.kind = m.credit and c.budget_id = m.budget_id
     left join control dc on dc.kind = m.debit and dc.code = case when m.debit = 'council' then m.code else '' end
     left join control cc on cc.kind = m.credit and cc.code = case when m.credit = 'council' then m.code else '' end
     order by m.ordinality`,
    [toText(moves)],
  )
  await client.query('set local enable_nestloop = on')
}
