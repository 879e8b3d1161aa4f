import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Role } from './role.ts'

/** Who is asking, and how they stand to the budget named in the path: one statement, before anything else is read. */
export type Asking = {
  human_id: string
  name: string
  known_as: string
  seen_before: number
  password_at: Date | null
  at: Date
  now: Date
  today: Day
  roles: Role[]
  budget_id: string | null
  person_id: string | null
  person_name: string | null
  person_known_as: string | null
  how_to_talk: string | null
  /** The person of the record reads large print; and whoever asks does. */
  large_print: boolean
  own_large_print: boolean
  passed_budget: string | null
  passed_for: 'passed-device' | 'passed-review'
  token_hash: Buffer
  worker_id: string | null
  covers: boolean
  shared: string[]
  submitted: boolean
  approved: boolean
  back_after: number | null
  ended_on: Day | null
  ended_kind: string | null
}

export const whoIsAsking = statement(
  'who-is-asking',
  (_, p: { tokenHash: Buffer; budget: string | null }) =>
    sql<Asking>`
    select s.human_id, h.name, h.known_as, extract(epoch from now() - s.seen_at)::int as seen_before, s.password_at,
      now() as at, now() + c.ahead as now, ((now() + c.ahead) at time zone 'Europe/London')::date as today,
      array(select r.role from role_held r where r.human_id = s.human_id
        and r.from_day <= ((now() + c.ahead) at time zone 'Europe/London')::date
        and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day
          and e.ended_on <= ((now() + c.ahead) at time zone 'Europe/London')::date)) as roles,
      b.budget_id, b.person_id, ph.name as person_name, ph.known_as as person_known_as, s.passed_budget, s.passed_for, s.token_hash,
      talk.how_to_talk, coalesce(talk.large_print, false) as large_print,
      coalesce(case when b.person_id = s.human_id then talk.large_print else (
        select coalesce(cn.large_print, says_large_print(cn.words)) from communication_need cn
        where cn.person_id = s.human_id order by cn.communication_id desc limit 1) end, false) as own_large_print,
      nw.worker_id,
      exists (select from cover v where v.worker_id = nw.worker_id and v.covered_by = s.human_id
        and ((now() + c.ahead) at time zone 'Europe/London')::date between v.from_day and v.to_day
        and not exists (select from cover_ended e where e.cover_id = v.cover_id
          and e.ended_on <= ((now() + c.ahead) at time zone 'Europe/London')::date)) as covers,
      array(select sh.item from share sh where sh.person_id = b.person_id and sh.with_human = s.human_id
        and not exists (select from share_withdrawn w where w.share_id = sh.share_id)) as shared,
      exists (select from submission su where su.budget_id = b.budget_id) as submitted,
      exists (select from submission su join decision_standing d on d.submission_id = su.submission_id
        where su.budget_id = b.budget_id and d.verdict in ('approved','approved-with-conditions')) as approved,
      (select r.approved_before from back_in r where r.budget_id = b.budget_id) as back_after,
      over.last_day as ended_on, over.kind as ended_kind
    from session s
    join human h on h.human_id = s.human_id
    join journey_clock c on c.only_row
    left join budget b on b.budget_id = ${p.budget}::uuid
    left join human ph on ph.human_id = b.person_id
    left join lateral (select concat_ws(' ',
          case when cn.large_print and not says_large_print(cn.words) then 'Large print.' end,
          nullif(trim(cn.words), ''), 'Safe to reach: ' || nullif(trim(cn.safe_channel), '')) as how_to_talk,
        coalesce(cn.large_print, says_large_print(cn.words)) as large_print from communication_need cn
      where cn.person_id = b.person_id order by cn.communication_id desc limit 1) talk on true
    left join lateral (select n.worker_id from named_worker n where n.person_id = b.person_id
      order by n.named_id desc limit 1) nw on true
    left join lateral (select e.last_day, e.kind from ending_now e
      cross join lateral (select from ending_confirmed ec where ec.ending_id = e.ending_id offset 0) confirmed
      where e.budget_id = b.budget_id and e.last_day < ((now() + c.ahead) at time zone 'Europe/London')::date
        and not exists (select from ending_challenge x where x.ending_id = e.ending_id)
      order by e.told_on desc, e.ending_id desc limit 1) over on true
    where s.token_hash = ${p.tokenHash} and s.ended_at is null and s.ends_at > now()
      and s.seen_at > now() - make_interval(mins => s.idle_minutes)`,
)

export const touchSession = statement('touch-session', (q, p: { tokenHash: Buffer; at: Date }) =>
  q.updateTable('session').set({ seen_at: p.at }).where('token_hash', '=', p.tokenHash),
)

export const addAudit = statement(
  'add-audit',
  (
    q,
    p: {
      at: Date
      human: string | null
      role: string | null
      resource: string
      action: string
      outcome: 'read' | 'wrote' | 'refused'
      budget: string | null
      person: string | null
      route: string
    },
  ) =>
    q.insertInto('audit_entry').values({
      at: p.at,
      human_id: p.human,
      role: p.role,
      resource: p.resource,
      action: p.action,
      outcome: p.outcome,
      budget_id: p.budget,
      person_id: p.person,
      route: p.route,
    }),
)

export const addLine = statement(
  'add-timeline-line',
  (q, p: { budget: string; on: Day; stage: string; sentence: string; by: string | null }) =>
    q
      .insertInto('timeline_line')
      .values({ budget_id: p.budget, on_day: p.on, stage: p.stage, sentence: p.sentence, by_human: p.by }),
)

/** Locks the budget until the transaction ends: writers of one budget take turns, so that what a rule read still holds. */
export const lockBudget = statement('lock-budget', (q, p: { budget: string }) =>
  q.selectFrom('budget').select('budget_id').where('budget_id', '=', p.budget).forUpdate(),
)

/** The same form sent twice at once: the second waits here until the first is done. */
export const lockForm = statement(
  'lock-form',
  (_, p: { key: string }) => sql<object>`select pg_advisory_xact_lock(hashtextextended(${p.key}, 0))`,
)

export const formSent = statement('form-sent', (q, p: { key: string }) =>
  q.selectFrom('form_sent').select('went_to').where('form_key', '=', p.key),
)

export const addFormSent = statement(
  'add-form-sent',
  (q, p: { key: string; human: string | null; to: string; at: Date }) =>
    q.insertInto('form_sent').values({ form_key: p.key, human_id: p.human, went_to: p.to, sent_at: p.at }),
)
