import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** Who holds the role of a finance approver on a day, by name. */
export const approversOn = statement(
  'money-settings-approvers',
  (_, p: { today: Day }) => sql<{ human_id: string; name: string }>`
    select distinct h.name, h.human_id from role_held r join human h on h.human_id = r.human_id
    where r.role = 'finance-approver' and r.from_day <= ${p.today}::date
      and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day
        and e.ended_on <= ${p.today}::date)
    order by h.name, h.human_id`,
)

/** The budget codes that lines are paid from. */
export const codesInUse = statement(
  'money-settings-codes-in-use',
  (_, _p: object) => sql<{ budget_code: string }>`
    select distinct budget_code from agreement_line where budget_code <> '' order by budget_code`,
)
