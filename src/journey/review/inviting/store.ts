import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { meetsOn } from '../dates/store.ts'

/** Reviews still to come for whose day nobody was invited yet, from one day up to another. */
export const toInvite = statement(
  'review-to-invite',
  (_, p: { from: Day; to: Day; limit: number }) => sql<{ review_id: string; budget_id: string; meet_on: Day }>`
    select * from (select rv.review_id, rv.budget_id, ${meetsOn('rv')} as meet_on from review rv
      where not exists (select from review_held h where h.review_id = rv.review_id)) open
    where open.meet_on between ${p.from}::date and ${p.to}::date
      and not exists (select from review_invited i where i.review_id = open.review_id and i.meet_on = open.meet_on)
    order by open.review_id limit ${p.limit}::int`,
)

/** One row for each of the lists' places. */
export const addInvited = statement(
  'review-add-invited',
  (_, p: { reviews: readonly string[]; days: readonly Day[]; notices: readonly string[]; on: Day }) => sql<object>`
    insert into review_invited (review_id, meet_on, notice_id, invited_on)
    select t.review_id, t.meet_on, t.notice_id, ${p.on}::date
    from unnest(${p.reviews}::uuid[], ${p.days}::date[], ${p.notices}::uuid[]) as t (review_id, meet_on, notice_id)`,
)

type InvitedRow = {
  worker_name: string | null
  worker_phone: string | null
  invited_on: Day | null
  fine_on: Day | null
}

/** Who the worker is, and how far the invitation for this day has come. */
export const invitedFor = statement(
  'review-invited-for',
  (_, p: { person: string; review: string; meetOn: Day }) => sql<InvitedRow>`
    select w.name as worker_name, w.phone as worker_phone, i.invited_on, f.said_on as fine_on
    from (select ${p.review}::uuid as review_id, ${p.meetOn}::date as meet_on) asked
    left join lateral (select h.name, h.phone from named_worker n join human h on h.human_id = n.worker_id
      where n.person_id = ${p.person}::uuid order by n.named_id desc limit 1) w on true
    left join review_invited i on i.review_id = asked.review_id and i.meet_on = asked.meet_on
    left join review_day_fine f on f.review_id = asked.review_id and f.meet_on = asked.meet_on`,
)

/** Who comes to a review of this budget besides person and worker, in the order in which they were named. */
export const guestsOf = statement('review-guests', (q, p: { budget: string; review: string }) =>
  q
    .selectFrom('review_guest as g')
    .innerJoin('review as r', 'r.review_id', 'g.review_id')
    .innerJoin('human as h', 'h.human_id', 'g.added_by')
    .leftJoin('review_guest_no as n', 'n.guest_id', 'g.guest_id')
    .select(['g.guest_id', 'g.name', 'g.why', 'g.by_person', 'h.name as added_by_name', 'n.said_on as refused_on'])
    .where('r.budget_id', '=', p.budget)
    .where('g.review_id', '=', p.review)
    .orderBy('g.added_on')
    .orderBy('g.guest_id'),
)

export const addGuest = statement(
  'review-add-guest',
  (q, p: { id: string; review: string; name: string; why: string; byPerson: boolean; by: string; on: Day }) =>
    q.insertInto('review_guest').values({
      guest_id: p.id,
      review_id: p.review,
      name: p.name,
      why: p.why,
      by_person: p.byPerson,
      added_by: p.by,
      added_on: p.on,
    }),
)

export const addNo = statement('review-add-guest-no', (q, p: { guest: string; by: string; on: Day }) =>
  q.insertInto('review_guest_no').values({ guest_id: p.guest, said_by: p.by, said_on: p.on }),
)

export const addFine = statement('review-add-day-fine', (q, p: { review: string; meetOn: Day; by: string; on: Day }) =>
  q.insertInto('review_day_fine').values({ review_id: p.review, meet_on: p.meetOn, said_by: p.by, said_on: p.on }),
)
