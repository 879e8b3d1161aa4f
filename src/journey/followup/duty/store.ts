import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { How } from '../followup.ts'
import type { Did, Why } from './duty.ts'

const worksAs = (
  today: string,
) => sql`exists (select from role_held r where r.human_id = h.human_id and r.role in ('worker','manager')
    and r.from_day <= ${today}::date and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role
      and e.from_day = r.from_day and e.ended_on <= ${today}::date))`

type HolderRow = {
  duty_id: string
  human_id: string
  name: string
  from_day: Day
  cover_id: string | null
  cover_name: string | null
  cover_until: Day | null
}

/** Who holds the duty on a day and still works here, longest first, each with who covers. */
export const holdersOn = statement(
  'followup-duty-holders',
  (_, p: { today: Day }) => sql<HolderRow>`
  select d.duty_id, d.human_id, h.name, d.from_day, c.covered_by as cover_id, c.name as cover_name, c.to_day as cover_until
  from duty_held d join human h on h.human_id = d.human_id
  left join lateral (select v.covered_by, ch.name, v.to_day from cover v join human ch on ch.human_id = v.covered_by
    where v.worker_id = d.human_id and ${p.today}::date between v.from_day and v.to_day
      and not exists (select from cover_ended x where x.cover_id = v.cover_id and x.ended_on <= ${p.today}::date)
    order by v.to_day desc limit 1) c on true
  where d.from_day <= ${p.today}::date and ${worksAs(p.today)}
    and not exists (select from duty_ended n where n.duty_id = d.duty_id and n.ended_on <= ${p.today}::date)
  order by d.from_day, h.name, d.duty_id`,
)

/** Workers and managers of a day who can sign in, by name. */
export const mayHoldOn = statement(
  'followup-duty-may-hold',
  (_, p: { today: Day }) => sql<{ human_id: string; name: string }>`select h.human_id, h.name from human h
    where ${worksAs(p.today)} and h.email is not null order by h.name, h.human_id`,
)

export const checkInsAreOpen = statement(
  'followup-duty-check-ins-are-open',
  (_, p: { council: number; today: Day }) =>
    sql<{ open: boolean }>`select check_ins_are_open(${p.council}::int, ${p.today}::date) as open`,
)

/** Naming, taking away and choosing take turns in one council, so that what a rule read still holds. */
export const lockDuty = statement(
  'followup-duty-lock',
  (_, p: { council: number }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('duty of ' || ${p.council}::int, 0))`,
)

export const addHolder = statement('followup-duty-name', (q, p: { id: string; human: string; by: string; on: Day }) =>
  q
    .insertInto('duty_held')
    .values({ duty_id: p.id, human_id: p.human, from_day: p.on, named_by: p.by, named_on: p.on }),
)

/** Nothing is written where somebody else took it from them at the same time. */
export const addHolderEnded = statement('followup-duty-end', (q, p: { duty: string; by: string; on: Day }) =>
  q
    .insertInto('duty_ended')
    .values({ duty_id: p.duty, ended_by: p.by, ended_on: p.on })
    .onConflict((on) => on.doNothing())
    .returning('duty_id'),
)

export type CallRow = {
  call_id: string
  budget_id: string
  check_in_id: string | null
  known_as: string
  phone: string | null
  phone_said: string | null
  letter_to: string | null
  worker_name: string | null
  worker_phone: string | null
  why: Why
  words: string
  raised_on: Day
  answer_on: Day
  answer_minute: number
  told: readonly string[] | null
  taken: readonly { human: string; name: string; on: Day }[] | null
  did: Did | null
  did_words: string | null
  answered_by: string | null
  answered_on: Day | null
}

const calls = sql`select k.call_id, k.budget_id, k.check_in_id, p.known_as, p.phone,
    (select s.phone from phone_said s where s.human_id = p.human_id order by s.phone_said_id desc limit 1) as phone_said,
    (select case when c.channel = 'letter' then c.address end from contact_choice c where c.human_id = p.human_id
      order by c.choice_id desc limit 1) as letter_to,
    w.name as worker_name, w.phone as worker_phone,
    k.why, k.words, k.raised_on, k.answer_on, k.answer_minute,
    (select array_agg(t.name order by t.name) from help_call_told o join human t on t.human_id = o.human_id where o.call_id = k.call_id) as told,
    (select json_agg(json_build_object('human', o.taken_by, 'name', t.name, 'on', o.taken_on) order by o.taken_on, t.name)
      from help_call_taken o join human t on t.human_id = o.taken_by where o.call_id = k.call_id) as taken,
    a.did, a.words as did_words, ah.name as answered_by, a.answered_on
  from help_call k join budget b on b.budget_id = k.budget_id join human p on p.human_id = b.person_id
  left join lateral (select h.name, h.phone from named_worker n join human h on h.human_id = n.worker_id
    where n.person_id = b.person_id order by n.named_id desc limit 1) w on true
  left join help_call_answered a on a.call_id = k.call_id left join human ah on ah.human_id = a.answered_by`

/** Every call of one budget, newest first. */
export const callsOfBudget = statement(
  'followup-calls-of-budget',
  (_, p: { budget: string }) =>
    sql<CallRow>`${calls} where k.budget_id = ${p.budget}::uuid order by k.raised_at desc, k.call_id`,
)

/** Calls that nobody has answered, but none about the reader, the earliest to answer first. */
export const openCalls = statement(
  'followup-calls-open',
  (_, p: { reader: string }) => sql<CallRow>`${calls} where a.call_id is null and b.person_id <> ${p.reader}::uuid
    order by k.answer_on, k.answer_minute, k.call_id limit 100`,
)

type NewCall = {
  id: string
  budget: string
  checkIn: string | null
  why: Why
  words: string
  how: How
  by: string
  typedBy: string
  on: Day
  at: Date
  answerOn: Day
  answerMinute: number
  told: string
  notice: string
}

export const addCall = statement('followup-call-add', (q, p: NewCall) =>
  q.insertInto('help_call').values({
    ...{ call_id: p.id, budget_id: p.budget, check_in_id: p.checkIn, why: p.why, words: p.words, how: p.how },
    ...{ raised_by: p.by, typed_by: p.typedBy, raised_on: p.on, raised_at: p.at },
    ...{ answer_on: p.answerOn, answer_minute: p.answerMinute, told_human: p.told, notice_id: p.notice },
  }),
)

/** Tells one human who works here that there is something to read by a day, by their own way, else by e-mail. It carries no words. */
export const tellStaff = statement(
  'followup-tell-staff',
  (_, p: { notice: string; budget: string; human: string; readBy: Day; on: Day }) => sql<object>`
  insert into notice (notice_id, budget_id, human_id, stage, read_by, channel, address, on_day, made_at)
  select ${p.notice}::uuid, ${p.budget}::uuid, h.human_id, 'followup', ${p.readBy}::date,
    case when c.channel in ('email','sms','letter') then c.channel when h.email is null then 'page' else 'email' end,
    case when c.channel in ('email','sms','letter') then c.address when h.email is null then '' else h.email end, ${p.on}::date, now()
  from human h left join lateral (select channel, address from contact_choice x
    where x.human_id = h.human_id order by x.choice_id desc limit 1) c on true
  where h.human_id = ${p.human}::uuid`,
)

/** Who was told of a call, by which notice. */
export const addTold = statement(
  'followup-call-told',
  (q, p: { call: string; human: string; as: 'duty' | 'manager'; notice: string; on: Day }) =>
    q
      .insertInto('help_call_told')
      .values({ call_id: p.call, human_id: p.human, as_what: p.as, told_on: p.on, notice_id: p.notice }),
)

export const addTaken = statement(
  'followup-call-take',
  (_, p: { call: string; by: string; on: Day }) => sql<object>`insert into help_call_taken (call_id, taken_by, taken_on)
    values (${p.call}::uuid, ${p.by}::uuid, ${p.on}::date) on conflict do nothing`,
)

export const addAnswered = statement(
  'followup-call-answer',
  (q, p: { call: string; did: Did; words: string; by: string; on: Day; at: Date }) =>
    q.insertInto('help_call_answered').values({
      ...{ call_id: p.call, did: p.did, words: p.words },
      ...{ answered_by: p.by, answered_on: p.on, answered_at: p.at },
    }),
)

/** A call that is late by now, of which managers do not know yet. */
export const nextLate = statement(
  'followup-call-next-late',
  (_, _p: object) => sql<{ call_id: string; budget_id: string; today: Day; person_id: string }>`
  select k.call_id, k.budget_id, c.local::date as today, b.person_id
  from help_call k join budget b on b.budget_id = k.budget_id
  cross join (select (now() + ahead) at time zone 'Europe/London' as local from journey_clock) c
  where k.answer_on <= c.local::date and k.answer_on + make_interval(mins => k.answer_minute) <= c.local
    and not exists (select from help_call_answered a where a.call_id = k.call_id)
    and not exists (select from help_call_told t where t.call_id = k.call_id and t.as_what = 'manager')
  order by k.answer_on, k.answer_minute, k.call_id limit 1`,
)

/** Managers of a day, but not the person themself. */
export const managersOn = statement(
  'followup-managers',
  (_, p: { today: Day; person: string }) => sql<{ human_id: string }>`select distinct r.human_id from role_held r
    where r.role = 'manager' and r.from_day <= ${p.today}::date and r.human_id <> ${p.person}::uuid
      and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role
        and e.from_day = r.from_day and e.ended_on <= ${p.today}::date)`,
)
