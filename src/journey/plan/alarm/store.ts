import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

type Found = {
  friend_id: string
  budget_id: string
  person_id: string
  known_as: string
  today: Day
  at: Date
  raised: number
}

/** Whose link this is, where it still works, and how often it was used today. */
export const friendOfLink = statement(
  'plan-alarm-friend-of-link',
  (_, p: { tokenHash: Buffer }) => sql<Found>`
    select f.friend_id, f.budget_id, b.person_id, h.known_as, c.today, now() as at,
      (select count(*)::int from alarm a where a.friend_id = f.friend_id and a.raised_on = c.today) as raised
    from alarm_friend f
    join budget b on b.budget_id = f.budget_id
    join human h on h.human_id = b.person_id
    cross join (select ((now() + ahead) at time zone 'Europe/London')::date as today from journey_clock) c
    where f.token_hash = ${p.tokenHash}
      and not exists (select from alarm_friend_withdrawn w where w.friend_id = f.friend_id)`,
)

/** No row where this form was sent before. */
export const addAlarm = statement(
  'plan-alarm-add',
  (q, p: { id: string; budget: string; friend: string; words: string; on: Day; at: Date }) =>
    q
      .insertInto('alarm')
      .values({
        alarm_id: p.id,
        budget_id: p.budget,
        friend_id: p.friend,
        words: p.words,
        raised_on: p.on,
        raised_at: p.at,
      })
      .onConflict((oc) => oc.columns(['authority_id', 'alarm_id']).doNothing())
      .returning('alarm_id'),
)

/** Newest first. */
export const alarmsOf = statement('plan-alarms-of', (q, p: { budget: string }) =>
  q
    .selectFrom('alarm')
    .innerJoin('alarm_friend', 'alarm_friend.friend_id', 'alarm.friend_id')
    .leftJoin('alarm_answered as done', 'done.alarm_id', 'alarm.alarm_id')
    .leftJoin('human', 'human.human_id', 'done.answered_by')
    .select(['alarm.alarm_id', 'alarm_friend.name as friend_name', 'how_known', 'alarm.words', 'raised_on'])
    .select(['done.answered_on', 'done.words as answer', 'human.name as answered_by'])
    .where('alarm.budget_id', '=', p.budget)
    .orderBy('raised_at', 'desc')
    .orderBy('alarm.alarm_id'),
)

export const addAlarmAnswer = statement(
  'plan-alarm-answer',
  (q, p: { id: string; words: string; by: string; on: Day }) =>
    q.insertInto('alarm_answered').values({ alarm_id: p.id, words: p.words, answered_by: p.by, answered_on: p.on }),
)

type WaitingRow = {
  alarm_id: string
  budget_id: string
  known_as: string
  raised_on: Day
  phone: string | null
  ring: string | null
}

/** Alarms about the people beside whom a worker stands that nobody has answered, oldest first, with whom to ring as it stands now. */
export const alarmsWaitingFor = statement(
  'plan-alarms-waiting-for',
  (_, p: { worker: string; today: Day }) => sql<WaitingRow>`
    select a.alarm_id, a.budget_id, h.known_as, a.raised_on, h.phone,
      (select s.words from (select distinct on (n.side) n.* from plan_sentence n join plan_version v on v.version_id = n.version_id
          where v.budget_id = a.budget_id and n.part = 'unwell-ring' order by n.side, n.sentence_id desc) s
        where s.words <> '' and (select l.sounds from sounds_like_me l where l.sentence_id = s.sentence_id
          order by l.sounds_id desc limit 1) is not false
        order by (s.side = 'person') desc, s.sentence_id desc limit 1) as ring
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join alarm a on a.budget_id = b.budget_id
    join human h on h.human_id = b.person_id
    where not exists (select from alarm_answered d where d.alarm_id = a.alarm_id)
    order by a.raised_at, a.alarm_id`,
)
