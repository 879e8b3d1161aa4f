import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** The day, the moment, and how many worries were raised today. */
export const worriesToday = statement(
  'safety-today',
  (_, _p: object) => sql<{ today: Day; at: Date; raised: number }>`
    select c.today, now() as at, (select count(*)::int from safety_worry w where w.raised_on = c.today) as raised
    from (select ((now() + ahead) at time zone 'Europe/London')::date as today from journey_clock) c`,
)

type NewWorry = { id: string; words: string; aboutWhom: string; reachBy: string; by: string | null; on: Day; at: Date }

/** No row where this form was sent before. */
export const addWorry = statement('safety-add', (q, p: NewWorry) =>
  q
    .insertInto('safety_worry')
    .values({
      worry_id: p.id,
      words: p.words,
      about_whom: p.aboutWhom,
      reach_by: p.reachBy,
      raised_by: p.by,
      raised_on: p.on,
      raised_at: p.at,
    })
    .onConflict((oc) => oc.columns(['authority_id', 'worry_id']).doNothing())
    .returning('worry_id'),
)

type Row = {
  worry_id: string
  words: string
  about_whom: string
  reach_by: string
  raised_by: string | null
  raised_on: Day
  answer: string | null
  answered_on: Day | null
  answered_by: string | null
}

const worries = sql`select w.worry_id, w.words, w.about_whom, w.reach_by, rh.name as raised_by, w.raised_on,
    a.words as answer, a.answered_on, ah.name as answered_by
  from safety_worry w
  left join human rh on rh.human_id = w.raised_by
  left join safety_worry_answered a on a.worry_id = w.worry_id
  left join human ah on ah.human_id = a.answered_by`

/** Those that wait, longest first. */
export const openWorries = statement(
  'safety-open',
  (_, _p: object) => sql<Row>`${worries} where a.worry_id is null order by w.raised_at, w.worry_id limit 200`,
)

/** Those that were answered, newest first. */
export const answeredWorries = statement(
  'safety-answered',
  (_, p: { limit: number }) => sql<Row>`${worries} where a.worry_id is not null
    order by w.raised_at desc, w.worry_id limit ${p.limit}`,
)

export const oneWorry = statement(
  'safety-one',
  (_, p: { id: string }) => sql<Row>`${worries} where w.worry_id = ${p.id}::uuid`,
)

export const addWorryAnswer = statement('safety-answer', (q, p: { id: string; words: string; by: string; on: Day }) =>
  q
    .insertInto('safety_worry_answered')
    .values({ worry_id: p.id, words: p.words, answered_by: p.by, answered_on: p.on }),
)
