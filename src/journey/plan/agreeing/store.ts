import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { Answer } from '../plan.ts'
import type { CopyChannel, GivenFor, Way } from '../spoken.ts'

type NewAnswer = {
  version: string
  answer: Answer
  words: string
  how: GivenFor['how']
  stamp: string
  givenBy: string
  givenOn: Day
  witness: string
  witnessId: string | null
  photo: string | null
  by: string
  on: Day
}

/** By phone the row names the second human who heard it. */
export const addAnswerFor = statement(
  'plan-agreeing-add-answer',
  (_, p: NewAnswer) => sql<{ plan_answer_id: bigint }>`
    insert into plan_answer (version_id, side, answer, words, how, stamp, given_by, given_on, witness_name, witness_id, page_photo,
      typed_by, typed_on)
    values (${p.version}::uuid, 'person', ${p.answer}, ${p.words}, ${p.how}, ${p.stamp}, ${p.givenBy}::uuid, ${p.givenOn}::date,
      ${p.witness}, ${p.witnessId}::uuid, ${p.photo}::uuid, ${p.by}::uuid, ${p.on}::date)
    returning plan_answer_id`,
)

export const addCopy = statement(
  'plan-agreeing-add-copy',
  (q, p: { answer: bigint; channel: CopyChannel; on: Day; until: Day; by: string }) =>
    q
      .insertInto('answer_copy')
      .values({ plan_answer_id: p.answer, channel: p.channel, given_on: p.on, object_until: p.until, given_by: p.by }),
)

export const addPhoto = statement(
  'plan-agreeing-add-photo',
  (q, p: { id: string; budget: string; mime: 'image/jpeg' | 'application/pdf'; bytes: Buffer; by: string; on: Day }) =>
    q.insertInto('plan_page_photo').values({
      photo_id: p.id,
      budget_id: p.budget,
      mime: p.mime,
      bytes: p.bytes,
      added_by: p.by,
      added_on: p.on,
    }),
)

export const photoOf = statement('plan-agreeing-photo-of', (q, p: { budget: string; photo: string }) =>
  q
    .selectFrom('plan_page_photo')
    .select(['mime', 'bytes'])
    .where('budget_id', '=', p.budget)
    .where('photo_id', '=', p.photo),
)

type NewAsked = { version: string; on: Day; way: Way; steps: string; stamp: string; by: string }

export const addAsked = statement('plan-agreeing-add-asked', (q, p: NewAsked) =>
  q.insertInto('asked_to_agree').values({
    version_id: p.version,
    asked_on: p.on,
    way: p.way,
    steps: p.steps,
    stamp: p.stamp,
    asked_by: p.by,
  }),
)

export const addObjection = statement(
  'plan-agreeing-add-objection',
  (q, p: { answer: bigint; words: string; by: string; on: Day }) =>
    q.insertInto('answer_objection').values({ plan_answer_id: p.answer, words: p.words, said_by: p.by, said_on: p.on }),
)

type ObjectedFor = { answer: bigint; words: string; person: string; saidOn: Day; how: HeardHow; by: string; on: Day }

export const addObjectionFor = statement('plan-agreeing-add-objection-for', (q, p: ObjectedFor) =>
  q.insertInto('answer_objection').values({
    ...{ plan_answer_id: p.answer, words: p.words, said_by: p.person, said_on: p.saidOn },
    ...{ how: p.how, typed_by: p.by, typed_on: p.on },
  }),
)
