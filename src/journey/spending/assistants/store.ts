import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { DAYS, type How, type PaysEvery, type SentHow } from './assistants.ts'

export const assistantsOf = statement('assistants-of', (q, p: { budget: string }) =>
  q
    .selectFrom('assistant as a')
    .leftJoin('assistant_left as l', 'l.assistant_id', 'a.assistant_id')
    .leftJoin('agreement_line as line', 'line.line_id', 'a.line_id')
    .select(['a.assistant_id', 'a.name', 'a.starts_on', 'l.last_day', 'line.what as line_what'])
    .where('a.budget_id', '=', p.budget)
    .orderBy('a.starts_on')
    .orderBy('a.assistant_id'),
)

/** Newest day first, and of one day what was said last. */
export const agreedHoursOf = statement('assistants-agreed-hours', (q, p: { budget: string }) =>
  q
    .selectFrom('assistant as a')
    .innerJoin('assistant_hours as h', 'h.assistant_id', 'a.assistant_id')
    .select(['a.assistant_id', 'h.from_day', 'h.irregular', ...DAYS])
    .where('a.budget_id', '=', p.budget)
    .orderBy('h.from_day', 'desc')
    .orderBy('h.assistant_hours_id', 'desc'),
)

/** Newest week first, and of one week what was said last. */
export const timesheetsOf = statement('assistants-timesheets', (q, p: { budget: string; since: Day }) =>
  q
    .selectFrom('assistant as a')
    .innerJoin('timesheet as t', 't.assistant_id', 'a.assistant_id')
    .innerJoin('human', 'human.human_id', 't.typed_by')
    .distinctOn(['t.week_from', 'a.assistant_id'])
    .select([
      'a.assistant_id',
      't.timesheet_id',
      't.week_from',
      't.note',
      't.how',
      't.said_on',
      'human.name as typed_by_name',
      ...DAYS,
    ])
    .where('a.budget_id', '=', p.budget)
    .where('t.week_from', '>=', p.since)
    .orderBy('t.week_from', 'desc')
    .orderBy('a.assistant_id')
    .orderBy('t.timesheet_id', 'desc'),
)

export const sentOf = statement('assistants-sent', (q, p: { budget: string; since: Day }) =>
  q
    .selectFrom('assistant as a')
    .innerJoin('payroll_sent as s', 's.assistant_id', 'a.assistant_id')
    .select(['a.assistant_id', 's.from_day', 's.to_day', 's.minutes', 's.how', 's.sent_on', 's.up_to_sheet'])
    .where('a.budget_id', '=', p.budget)
    .where('s.to_day', '>=', p.since)
    .orderBy('s.to_day', 'desc')
    .orderBy('s.sent_id'),
)

export const payrollOf = statement('assistants-payroll', (q, p: { budget: string }) =>
  q
    .selectFrom('payroll')
    .select(['name', 'email', 'phone', 'pays_every', 'a_pay_day'])
    .where('budget_id', '=', p.budget)
    .orderBy('payroll_id', 'desc')
    .limit(1),
)

/**
 * When payroll pays, where somebody works for the person or left within 60 days; and whether a week that was written is not with
 * payroll as it was said last: the rule `toSend`, for a page that shows no hours.
 */
export const payDayOf = statement(
  'assistants-pay-day',
  (_, p: { budget: string; today: Day }) => sql<{ pays_every: PaysEvery; a_pay_day: Day; has_hours: boolean }>`
    select y.pays_every, y.a_pay_day, exists (
      select from assistant a join timesheet t on t.assistant_id = a.assistant_id
      where a.budget_id = ${p.budget}::uuid and not exists (select from payroll_sent s where s.assistant_id = t.assistant_id
        and t.week_from between s.from_day and s.to_day and coalesce(t.timesheet_id <= s.up_to_sheet, t.said_on <= s.sent_on))) as has_hours
    from payroll y
    where y.budget_id = ${p.budget}::uuid and exists (select from assistant a where a.budget_id = y.budget_id
      and not exists (select from assistant_left l where l.assistant_id = a.assistant_id and l.last_day < ${p.today}::date - 60))
    order by y.payroll_id desc limit 1`,
)

/** Whether anybody works for the person, or did within the last two months: their last wages may still be owed. */
export const employsNow = statement(
  'assistants-employs',
  (_, p: { budget: string; today: Day }) => sql<{ employs: boolean }>`
    select exists (select from assistant a where a.budget_id = ${p.budget}::uuid and not exists (
      select from assistant_left l where l.assistant_id = a.assistant_id and l.last_day < ${p.today}::date - 60)) as employs`,
)

/** Lines of the agreement that stands that pay wages. */
export const wagesLinesOf = statement('assistants-wages-lines', (q, p: { budget: string }) =>
  q
    .selectFrom('agreement_line')
    .innerJoin('agreement_now', 'agreement_now.agreement_id', 'agreement_line.agreement_id')
    .select(['line_id', 'what'])
    .where('agreement_line.budget_id', '=', p.budget)
    .where('pa_part', '=', 'wages')
    .orderBy('from_day')
    .orderBy('line_id'),
)

export const addAssistant = statement(
  'assistants-add',
  (q, p: { id: string; budget: string; name: string; line: string | null; startsOn: Day; by: string; on: Day }) =>
    q.insertInto('assistant').values({
      ...{ assistant_id: p.id, budget_id: p.budget, name: p.name, line_id: p.line, starts_on: p.startsOn },
      ...{ added_by: p.by, added_on: p.on },
    }),
)

type Minutes = {
  monday: number
  tuesday: number
  wednesday: number
  thursday: number
  friday: number
  saturday: number
  sunday: number
}
type Said = { id: string; saidBy: string; by: string; on: Day }

export const addAgreedHours = statement(
  'assistants-add-hours',
  (q, p: Said & Minutes & { from: Day; irregular: boolean }) =>
    q.insertInto('assistant_hours').values({
      ...{ assistant_id: p.id, from_day: p.from, irregular: p.irregular, monday: p.monday, tuesday: p.tuesday },
      ...{ wednesday: p.wednesday, thursday: p.thursday, friday: p.friday, saturday: p.saturday, sunday: p.sunday },
      ...{ said_by: p.saidBy, typed_by: p.by, said_on: p.on },
    }),
)

export const addTimesheet = statement(
  'assistants-add-timesheet',
  (q, p: Said & Minutes & { weekFrom: Day; note: string; how: How }) =>
    q.insertInto('timesheet').values({
      ...{ assistant_id: p.id, week_from: p.weekFrom, note: p.note, how: p.how, monday: p.monday, tuesday: p.tuesday },
      ...{ wednesday: p.wednesday, thursday: p.thursday, friday: p.friday, saturday: p.saturday, sunday: p.sunday },
      ...{ said_by: p.saidBy, typed_by: p.by, said_on: p.on },
    }),
)

export const addPayroll = statement(
  'assistants-add-payroll',
  (
    q,
    p: {
      budget: string
      name: string
      email: string
      phone: string
      every: PaysEvery
      aPayDay: Day
      by: string
      on: Day
    },
  ) =>
    q.insertInto('payroll').values({
      ...{ budget_id: p.budget, name: p.name, email: p.email, phone: p.phone, pays_every: p.every },
      ...{ a_pay_day: p.aPayDay, said_by: p.by, said_on: p.on },
    }),
)

export const addSent = statement(
  'assistants-add-sent',
  (
    q,
    p: {
      sent: string
      id: string
      from: Day
      to: Day
      minutes: number
      how: SentHow
      sentTo: string
      upTo: bigint
      by: string
      on: Day
    },
  ) =>
    q.insertInto('payroll_sent').values({
      ...{ sent_id: p.sent, assistant_id: p.id, from_day: p.from, to_day: p.to, minutes: p.minutes, how: p.how },
      ...{ sent_to: p.sentTo, up_to_sheet: p.upTo, sent_by: p.by, sent_on: p.on },
    }),
)

export const addLeft = statement('assistants-add-left', (q, p: { id: string; lastDay: Day; by: string; on: Day }) =>
  q.insertInto('assistant_left').values({ assistant_id: p.id, last_day: p.lastDay, said_by: p.by, said_on: p.on }),
)

type EmploysRow = { budget_id: string; pays_every: PaysEvery; a_pay_day: Day; told: readonly Day[] | null }

/**
 * Every budget of the council for which somebody works (or left within 60 days) and payroll is named, with the pay days to come of which
 * they were told; not where a bad time goes on or ended on `rested` or after it, nor later than 60 days after an ending that stands.
 */
export const whoEmploys = statement(
  'assistants-who-employs',
  (_, p: { today: Day; rested: Day }) => sql<EmploysRow>`
    select y.budget_id, y.pays_every, y.a_pay_day, (select jsonb_agg(t.pay_day) from pay_day_told t
      where t.budget_id = y.budget_id and t.pay_day >= ${p.today}::date) as told
    from (select distinct on (budget_id) budget_id, pays_every, a_pay_day from payroll order by budget_id, payroll_id desc) y
    where exists (select from assistant a where a.budget_id = y.budget_id
        and not exists (select from assistant_left l where l.assistant_id = a.assistant_id and l.last_day < ${p.today}::date - 60))
      and not exists (select from unwell_switch s left join unwell_switch_ended e on e.switch_id = s.switch_id
        where s.budget_id = y.budget_id and (e.switch_id is null or e.ended_on >= ${p.rested}::date))
      and not exists (select from ending_stands_now e join ending_confirmed c on c.ending_id = e.ending_id
        where e.budget_id = y.budget_id and e.last_day < ${p.today}::date - 60)
    order by y.budget_id`,
)

export const addPayDayTold = statement(
  'assistants-add-pay-day-told',
  (q, p: { budget: string; payDay: Day; notice: string; on: Day }) =>
    q.insertInto('pay_day_told').values({ budget_id: p.budget, pay_day: p.payDay, notice_id: p.notice, told_on: p.on }),
)
