import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { BankFormat } from '../bank.ts'

type SeenRow = { entry_id: string; booked_on: Day; amount_pence: Pence; reference: string; words: string }

/** The lines that count on these days and came in another form. */
export const entriesOfOtherForms = statement(
  'money-bank-other-forms',
  (_, p: { format: BankFormat; days: readonly Day[] }) => sql<SeenRow>`
    select e.entry_id, e.booked_on, e.amount_pence, e.reference, e.words
    from statement_entry_now e join bank_import i on i.import_id = e.import_id
    where e.booked_on = any(${p.days}::date[]) and i.format <> ${p.format} order by e.booked_on, e.entry_id`,
)

/** `rows`: JSON of {entry_id, twin_of, is_sure}. */
export const addTwins = statement(
  'money-bank-add-twins',
  (_, p: { id: string; rows: string }) => sql<object>`
    insert into entry_twin (entry_id, import_id, twin_of, is_sure)
    select entry_id, ${p.id}::uuid, twin_of, is_sure
    from jsonb_to_recordset(${p.rows}::jsonb) as r (entry_id uuid, twin_of uuid, is_sure boolean)`,
)

type TwinRow = {
  booked_on: Day
  amount_pence: Pence
  here: string
  there: string
  is_sure: boolean
  is_settled: boolean
}

/** The lines of a file that stand in another one, those that are not sure first. */
export const twinsOfImport = statement(
  'money-bank-twins',
  (_, p: { id: string }) => sql<TwinRow>`
    select e.booked_on, e.amount_pence, trim(e.reference || ' ' || e.words) as here, trim(o.reference || ' ' || o.words) as there,
      t.is_sure, exists (select from entry_matched m where m.entry_id = t.entry_id) as is_settled
    from entry_twin t join statement_entry e on e.entry_id = t.entry_id join statement_entry o on o.entry_id = t.twin_of
    where t.import_id = ${p.id}::uuid order by t.is_sure, e.booked_on, t.entry_id`,
)

export const newestSaid = statement(
  'money-bank-twins-said',
  (_, p: { id: string }) => sql<{ are_same: boolean; by_name: string; said_on: Day }>`
    select s.are_same, h.name as by_name, s.said_on from twins_said s join human h on h.human_id = s.said_by
    where s.import_id = ${p.id}::uuid order by s.twins_said_id desc limit 1`,
)

export const addSaid = statement(
  'money-bank-say-twins',
  (q, p: { id: string; areSame: boolean; by: string; on: Day }) =>
    q.insertInto('twins_said').values({ import_id: p.id, are_same: p.areSame, said_by: p.by, said_on: p.on }),
)

/** How many files wait for somebody to say whether their lines are those of another one. */
export const filesToAsk = statement(
  'money-bank-twins-to-ask',
  (_, _p: object) => sql<{ import_id: string }>`
    select distinct t.import_id from entry_twin t where not t.is_sure
      and not exists (select from twins_said s where s.import_id = t.import_id) order by t.import_id`,
)
