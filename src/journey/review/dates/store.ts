import { type RawBuilder, sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { DueKind, How } from '../review.ts'

export type FactsRow = {
  budget_id: string
  approved_on: Day | null
  set_up_on: Day | null
  direct: boolean | null
  first_paid_on: Day | null
  last_day: Day | null
  last_full_on: Day | null
  light_touch_on: Day | null
  last_any_on: Day | null
  asked_for: Day | null
  open_reviews: number
  capacity_on: Day | null
  concern_on: Day | null
  plan_dates: Day[] | null
  moved: { kind: DueKind; dueOn: Day; to: Day; reasons: string; byName: string; on: Day }[] | null
}

export type NamedFactsRow = FactsRow & { known_as: string; worker_name: string | null }

/** The day that stands for a review `rv`: the newest that was set, else its own. */
export const meetsOn = (review: string): RawBuilder<Day> =>
  sql<Day>`coalesce((select rd.meet_on from review_day rd where rd.review_id = ${sql.ref(review)}.review_id
    order by rd.day_id desc limit 1), ${sql.ref(review)}.meet_on)`

/** Capacity to consent or to manage was lost or came back after the set-up: in the records, the conditions, or whoever manages instead. */
const capacityOn = sql<Day | null>`greatest(
    (select max(c.assessed_on) from capacity_record c where c.budget_id = b.budget_id and c.assessed_on > a.set_up_on
      and (not c.able or not (select e.able from capacity_record e where e.budget_id = b.budget_id
        and (e.assessed_on, e.capacity_id) < (c.assessed_on, c.capacity_id) order by e.assessed_on desc, e.capacity_id desc limit 1))),
    (select max(pc.recorded_on) from payment_condition pc left join lateral (select p.met from payment_condition p
        where p.budget_id = b.budget_id and p.condition = pc.condition and p.condition_id < pc.condition_id
        order by p.condition_id desc limit 1) before on true
      where pc.budget_id = b.budget_id and pc.condition in ('capacity','can-manage') and pc.recorded_on > a.set_up_on
        and case when pc.met then not before.met else before.met is distinct from false end),
    (select greatest(max(mh.named_on) filter (where mh.named_on > a.set_up_on), max(me.ended_on) filter (where me.ended_on > a.set_up_on))
      from money_helper mh left join money_helper_ended me on me.helper_id = mh.helper_id
      where mh.budget_id = b.budget_id and mh.kind = 'authorised-person'))`

/** Every last day that the plan in force gives to what is paid and goes on, or to a goal, after the set-up. */
const planDates = sql<Day[] | null>`(select json_agg(distinct x.on_day order by x.on_day) from (
      select l.to_day as on_day from agreement_line l where l.budget_id = b.budget_id and l.agreement_id = a.agreement_id
        and l.to_day >= a.set_up_on and l.every <> 'once'
        and not exists (select from overlay o where o.budget_id = b.budget_id and o.line_id = l.line_id and o.kind in ('ends','taper')
          and not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id))
      union all
      select g.ends_on from (select coalesce((select c.version_id from change_started c
          join plan_version v on v.version_id = c.version_id where c.budget_id = b.budget_id
            and v.number > (select w.number from plan_version w where w.version_id = a.version_id) order by v.number desc limit 1),
          a.version_id) as version_id offset 0) in_force
        join outcome g on g.version_id = in_force.version_id where g.ends_on >= a.set_up_on) x)`

/**
 * The facts of due dates for the budgets of `which` (a query of `budget_id, person_id`), of the agreement that stands: one that begins
 * after a way back is a direct payment made anew (Direct Payments Regulations 2014, regulation 7), counted from its own first payment.
 */
const facts = (which: RawBuilder<unknown>): RawBuilder<FactsRow> => sql<FactsRow>`
  select b.budget_id, b.person_id, d.decided_on as approved_on, a.set_up_on,
    a.managed_as = 'direct-payment' as direct,
    (select min(t.effective_on) from transfer t where t.budget_id = b.budget_id and t.kind = 'payment' and (coalesce(a.round, 0) = 0
      or exists (select from agreement_line l where l.line_id = t.line_id and l.agreement_id = a.agreement_id))) as first_paid_on,
    (select min(o.from_day) from overlay o where o.budget_id = b.budget_id and o.agreement_id = a.agreement_id and o.kind = 'ends'
      and o.line_id is null and not exists (select from overlay_withdrawn w where w.overlay_id = o.overlay_id)) as last_day,
    r.last_full_on, r.light_touch_on, r.last_any_on, r.asked_for, coalesce(r.open_reviews, 0)::int as open_reviews,
    ${capacityOn} as capacity_on,
    (select min(c.said_on) from review_concern c where c.budget_id = b.budget_id
      and (r.last_any_on is null or c.said_on >= r.last_any_on)) as concern_on,
    case when a.agreement_id is not null then ${planDates} end as plan_dates,
    case when r.open_reviews > 0 then (select json_agg(json_build_object('kind', m.due_kind, 'dueOn', m.due_on, 'to', m.to_day,
        'reasons', m.reasons, 'byName', mover.name, 'on', m.moved_on) order by m.moved_id)
      from review rv join review_moved m on m.review_id = rv.review_id join human mover on mover.human_id = m.moved_by
      where rv.budget_id = b.budget_id and not exists (select from review_held h where h.review_id = rv.review_id)) end as moved
  from (${which}) b
  left join lateral (select de.decided_on from submission s join decision_standing de on de.submission_id = s.submission_id
    where s.budget_id = b.budget_id and de.verdict in ('approved','approved-with-conditions') order by de.decided_on desc limit 1) d on true
  left join agreement_now a on a.budget_id = b.budget_id
  left join lateral (select max(h.held_on) filter (where rv.kind in ('planned','direct-payment')) as last_full_on,
      max(h.held_on) filter (where rv.kind = 'light-touch') as light_touch_on, max(h.held_on) as last_any_on,
      min(${meetsOn('rv')}) filter (where rv.kind = 'requested' and h.review_id is null) as asked_for,
      count(*) filter (where h.review_id is null) as open_reviews
    from review rv left join review_held h on h.review_id = rv.review_id where rv.budget_id = b.budget_id) r on true`

/** The same with the person's name and their worker's, as of whom is shown on a page. */
const named = (which: RawBuilder<unknown>) => sql<NamedFactsRow>`
  select f.*, ph.known_as, wh.name as worker_name from (${facts(which)}) f
  join human ph on ph.human_id = f.person_id
  left join lateral (select nw.worker_id from named_worker nw where nw.person_id = f.person_id order by nw.named_id desc limit 1) n on true
  left join human wh on wh.human_id = n.worker_id`

export const factsOf = statement('review-facts', (_, p: { budget: string }) =>
  named(sql`select budget_id, person_id from budget where budget_id = ${p.budget}::uuid`),
)

/** The facts of so many budgets whose id comes after one, in the order of their ids. */
export const factsAfter = statement(
  'review-facts-after',
  (_, p: { after: string; limit: number }) => sql<FactsRow>`
    ${facts(sql`select budget_id, person_id from budget where budget_id > ${p.after}::uuid order by budget_id limit ${p.limit}::int`)}
    order by b.budget_id`,
)

/** Those of the people beside whom this worker stands on a day, where a plan was approved. */
export const factsOfWorker = statement(
  'review-facts-of-worker',
  (_, p: { worker: string; today: Day }) => sql<NamedFactsRow>`
    ${named(sql`select budget_id, person_id from budget
      where person_id = any(array(select beside.person_id from ${peopleBeside(p.worker, p.today)} beside))`)}
    where f.approved_on is not null`,
)

/** What the person has not heard yet of what is due; gives what is new. One row for each of the lists' places. */
export const addTold = statement(
  'review-add-due-told',
  (_, p: { budgets: readonly string[]; kinds: readonly string[]; days: readonly Day[]; on: Day }) => sql<{
    budget_id: string
    kind: DueKind
    due_on: Day
  }>`
    insert into review_due_told (budget_id, kind, due_on, told_on)
    select t.budget_id, t.kind, t.due_on, ${p.on}::date from unnest(${p.budgets}::uuid[], ${p.kinds}::text[], ${p.days}::date[])
      as t (budget_id, kind, due_on)
    on conflict do nothing returning budget_id, kind, due_on`,
)

export const addDay = statement(
  'review-add-day',
  (q, p: { review: string; meetOn: Day; how: How; place: string; reasons: string; by: string; on: Day }) =>
    q.insertInto('review_day').values({
      review_id: p.review,
      meet_on: p.meetOn,
      how: p.how,
      place: p.place,
      reasons: p.reasons,
      set_by: p.by,
      set_on: p.on,
    }),
)

export const addMoved = statement(
  'review-add-moved',
  (
    q,
    p: {
      review: string
      kind: Exclude<DueKind, 'requested'>
      dueOn: Day
      to: Day
      reasons: string
      by: string
      on: Day
    },
  ) =>
    q.insertInto('review_moved').values({
      review_id: p.review,
      due_kind: p.kind,
      due_on: p.dueOn,
      to_day: p.to,
      reasons: p.reasons,
      moved_by: p.by,
      moved_on: p.on,
    }),
)

export const addConcern = statement(
  'review-add-concern',
  (q, p: { budget: string; words: string; by: string; on: Day }) =>
    q.insertInto('review_concern').values({ budget_id: p.budget, words: p.words, said_by: p.by, said_on: p.on }),
)

/** What a worker was concerned about, newest first. */
export const concernsOf = statement('review-concerns', (q, p: { budget: string }) =>
  q
    .selectFrom('review_concern as c')
    .innerJoin('human as h', 'h.human_id', 'c.said_by')
    .select(['c.words', 'c.said_on', 'h.name as by_name'])
    .where('c.budget_id', '=', p.budget)
    .orderBy('c.concern_id', 'desc')
    .limit(10),
)
