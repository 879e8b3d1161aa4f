import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { AskedFor, Became, RequestRoute } from './request.ts'

/** The council's today, and how many requests of it wait. */
export const askedToday = statement(
  'offer-requests-today',
  (_, _p: object) => sql<{ today: Day; at: Date; waiting: number }>`
    select c.today, now() as at, (select count(*)::int from budget_request r where r.asked_on = c.today
      and not exists (select from request_taken t where t.request_id = r.request_id)) as waiting
    from (select ((now() + ahead) at time zone 'Europe/London')::date as today from journey_clock) c`,
)

type NewRequest = {
  id: string
  askedFor: AskedFor
  name: string
  askerName: string
  theyKnow: boolean
  route: RequestRoute
  groupName: string
  heardFrom: string
  reachBy: string
  reachWhen: string
  language: string
  words: string
  on: Day
  at: Date
}

/** No row where this form was sent before. */
export const addRequest = statement('offer-add-request', (q, p: NewRequest) =>
  q
    .insertInto('budget_request')
    .values({
      request_id: p.id,
      asked_for: p.askedFor,
      name: p.name,
      asker_name: p.askerName,
      they_know: p.theyKnow,
      route: p.route,
      group_name: p.groupName,
      heard_from: p.heardFrom,
      reach_by: p.reachBy,
      reach_when: p.reachWhen,
      language: p.language,
      words: p.words,
      asked_on: p.on,
      asked_at: p.at,
    })
    .onConflict((oc) => oc.columns(['authority_id', 'request_id']).doNothing())
    .returning('request_id'),
)

/** Requests that nobody has taken, oldest first, with how many there are in all. */
export const requestsWaitingNow = statement('offer-requests-waiting', (q, p: { limit: number; offset: number }) =>
  q
    .selectFrom('budget_request as r')
    .select(['r.request_id', 'r.name', 'r.route', 'r.group_name', 'r.asked_on'])
    .select((e) => e.fn.countAll<bigint>().over().as('all'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('request_taken as t').select('t.request_id').whereRef('t.request_id', '=', 'r.request_id')),
      ),
    )
    .orderBy('r.asked_on')
    .orderBy('r.asked_at')
    .orderBy('r.request_id')
    .limit(p.limit as number)
    .offset(p.offset as number),
)

export const requestWith = statement('offer-request', (q, p: { id: string }) =>
  q
    .selectFrom('budget_request as r')
    .leftJoin('request_taken as t', 't.request_id', 'r.request_id')
    .leftJoin('human as h', 'h.human_id', 't.taken_by')
    .select(['r.request_id', 'r.asked_for', 'r.name', 'r.asker_name', 'r.they_know', 'r.route', 'r.group_name'])
    .select(['r.heard_from', 'r.reach_by', 'r.reach_when', 'r.language', 'r.words', 'r.asked_on'])
    .select(['t.became', 't.taken_on', 't.words as taken_words', 'h.name as taken_by_name'])
    .where('r.request_id', '=', p.id),
)

/** No row where somebody else took it meanwhile. */
export const addRequestTaken = statement(
  'offer-take-request',
  (q, p: { id: string; budget: string | null; by: string; on: Day; became: Became; words: string }) =>
    q
      .insertInto('request_taken')
      .values({
        request_id: p.id,
        budget_id: p.budget,
        taken_by: p.by,
        taken_on: p.on,
        became: p.became,
        words: p.words,
      })
      .onConflict((oc) => oc.columns(['authority_id', 'request_id']).doNothing())
      .returning('request_id'),
)

/** How it is safe to reach somebody new, as it was asked: kept where staff look for it. */
export const keepHowToReach = statement(
  'offer-keep-how-to-reach',
  (q, p: { budget: string; words: string; safeChannel: string; by: string; on: Day }) =>
    q
      .insertInto('communication_need')
      .columns(['person_id', 'words', 'safe_channel', 'asked_by', 'said_on'])
      .expression((e) =>
        e
          .selectFrom('budget')
          .select([
            'person_id',
            sql<string>`${p.words}::text`.as('words'),
            sql<string>`${p.safeChannel}::text`.as('safe_channel'),
            sql<string>`${p.by}::uuid`.as('asked_by'),
            sql<Day>`${p.on}::date`.as('said_on'),
          ])
          .where('budget_id', '=', p.budget),
      ),
)

/** The people beside whom this worker stands today, by name or as cover, each with their newest budget. */
export const peopleOfWorker = statement(
  'offer-people-of-worker',
  (_, p: { worker: string; today: Day }) => sql<{ budget_id: string; name: string }>`
    select b.budget_id, h.name
    from ${peopleBeside(p.worker, p.today)} n
    join human h on h.human_id = n.person_id
    join lateral (select budget_id from budget where person_id = n.person_id order by opened_on desc, budget_id limit 1) b on true
    order by h.name, b.budget_id`,
)
