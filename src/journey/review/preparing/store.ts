import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { Side } from '../review.ts'
import type { AskedWay, Wish } from './preparing.ts'

/** Whether a preparation counts: not taken back, and not "that does not sound like me". A null one counts: it is of before. */
export const counts = (preparation: string) => sql<boolean>`(not exists (select from review_preparation_withdrawn w
    where w.preparation_id = ${sql.raw(preparation)})
  and (select s.sounds from review_sounds s where s.preparation_id = ${sql.raw(preparation)} order by s.sounds_id desc limit 1) is not false)`

type RememberedRow = { key: string; about: string; before: string; before_on: Day; same: boolean; words: string }
export type PreparationRow = {
  preparation_id: bigint
  review_id: string
  side: Side
  possible: string
  around: string
  feel_plan: string
  feel_help: string
  new_needs: string
  wish: Wish | null
  wish_words: string
  with_whom: string
  by_name: string
  typed_by_name: string
  how: 'own-device' | 'passed-device' | HeardHow
  said_on: Day
  typed_on: Day
  sounds: boolean | null
  counts: boolean
  remembered: readonly RememberedRow[] | null
}

/** Of each review and side the newest preparation; `counts` says whether it stands. */
export const preparationsOf = statement(
  'review-preparations',
  (_, p: { budget: string }) => sql<PreparationRow>`
    select distinct on (p.review_id, p.side) p.preparation_id, p.review_id, p.side, p.possible, p.around, p.feel_plan, p.feel_help,
      p.new_needs, p.wish, p.wish_words, p.with_whom, h.name as by_name, t.name as typed_by_name, p.how, p.said_on, p.typed_on,
      (select s.sounds from review_sounds s where s.preparation_id = p.preparation_id order by s.sounds_id desc limit 1) as sounds,
      ${counts('p.preparation_id')} as counts,
      (select jsonb_agg(jsonb_build_object('key', m.key, 'about', m.about, 'before', m.said_before, 'before_on', m.said_before_on,
        'same', m.same, 'words', m.words) order by m.key) from review_remembered m where m.preparation_id = p.preparation_id) as remembered
    from review_preparation p
    join review r on r.review_id = p.review_id
    join human h on h.human_id = p.said_by
    join human t on t.human_id = p.typed_by
    where r.budget_id = ${p.budget}::uuid
    order by p.review_id, p.side, p.preparation_id desc`,
)

/** In which reviews a worker typed for the person, whatever became of it. */
export const typedForOf = statement(
  'review-typed-for',
  (_, p: { budget: string }) => sql<{ review_id: string }>`
    select distinct p.review_id from review_preparation p join review r on r.review_id = p.review_id
    where r.budget_id = ${p.budget}::uuid and p.side = 'person' and p.how not in ('own-device', 'passed-device')`,
)

export type AskedRow = { review_id: string; asked_on: Day; way: AskedWay; words: string; by_name: string }

export const askedOf = statement(
  'review-asked',
  (_, p: { budget: string }) => sql<AskedRow>`
    select a.review_id, a.asked_on, a.way, a.words, h.name as by_name
    from review_asked a join review r on r.review_id = a.review_id join human h on h.human_id = a.typed_by
    where r.budget_id = ${p.budget}::uuid order by a.asked_on`,
)

/** The draft of one side, unless that side has said something since. */
export const draftOf = statement(
  'review-draft',
  (_, p: { budget: string; side: Side }) => sql<{ review_id: string; sheet: unknown; kept_on: Day }>`
    select distinct on (d.review_id) d.review_id, d.sheet, d.kept_on
    from review_draft d join review r on r.review_id = d.review_id
    where r.budget_id = ${p.budget}::uuid and d.side = ${p.side}
      and not exists (select from review_preparation p where p.review_id = d.review_id and p.side = d.side
        and p.preparation_id > d.after_preparation)
    order by d.review_id, d.draft_id desc`,
)

/** What a side wrote in the plans that are looked at: what the person needs or wants, what the worker adds. */
export const planWordsOf = statement(
  'review-plan-words',
  (_, p: { budget: string; part: 'want' | 'worker-adds'; side: Side }) => sql<{
    version_id: string
    words: string
    said_on: Day
  }>`
    select s.version_id, s.words, s.said_on from (select distinct on (s.version_id) s.*
      from plan_sentence s join plan_version v on v.version_id = s.version_id
      where v.budget_id = ${p.budget}::uuid and s.part = ${p.part} and s.side = ${p.side}
      order by s.version_id, s.sentence_id desc) s
    where s.words <> '' and (s.typed_by = s.said_by or (select l.sounds from sounds_like_me l where l.sentence_id = s.sentence_id
      order by l.sounds_id desc limit 1) is not false)
    order by s.version_id`,
)

export type NewPreparation = {
  review: string
  side: Side
  possible: string
  around: string
  feelPlan: string
  feelHelp: string
  newNeeds: string
  wish: Wish | null
  wishWords: string
  withWhom: string
  saidBy: string
  typedBy: string
  saidOn: Day
  typedOn: Day
  how: 'own-device' | 'passed-device' | HeardHow
}

export const addPreparation = statement('add-review-preparation', (q, p: NewPreparation) =>
  q
    .insertInto('review_preparation')
    .values({
      ...{ review_id: p.review, side: p.side, possible: p.possible, around: p.around, feel_plan: p.feelPlan },
      ...{ feel_help: p.feelHelp, new_needs: p.newNeeds, wish: p.wish, wish_words: p.wishWords, with_whom: p.withWhom },
      ...{ said_by: p.saidBy, typed_by: p.typedBy, said_on: p.saidOn, typed_on: p.typedOn, how: p.how },
    })
    .returning('preparation_id'),
)

export const addRemembered = statement(
  'add-review-remembered',
  (q, p: { preparation: bigint; key: string; about: string; before: string; on: Day; same: boolean; words: string }) =>
    q.insertInto('review_remembered').values({
      ...{ preparation_id: p.preparation, key: p.key, about: p.about, said_before: p.before, said_before_on: p.on },
      ...{ same: p.same, words: p.words },
    }),
)

/** Keeps a sheet as far as it goes (JSON). */
export const addDraft = statement(
  'add-review-draft',
  (_, p: { review: string; side: Side; sheet: string; by: string; on: Day }) => sql<object>`
    insert into review_draft (review_id, side, sheet, after_preparation, kept_by, kept_on)
    select ${p.review}::uuid, ${p.side}, ${p.sheet}::jsonb, coalesce((select max(p.preparation_id) from review_preparation p
      where p.review_id = ${p.review}::uuid and p.side = ${p.side}), 0), ${p.by}::uuid, ${p.on}::date`,
)

export const addWithdrawn = statement(
  'add-review-preparation-withdrawn',
  (q, p: { preparation: bigint; by: string; on: Day }) =>
    q
      .insertInto('review_preparation_withdrawn')
      .values({ preparation_id: p.preparation, withdrawn_by: p.by, withdrawn_on: p.on }),
)

export const addSounds = statement(
  'add-review-sounds',
  (q, p: { preparation: bigint; sounds: boolean; by: string; on: Day }) =>
    q
      .insertInto('review_sounds')
      .values({ preparation_id: p.preparation, sounds: p.sounds, said_by: p.by, said_on: p.on }),
)

export const addAsked = statement(
  'add-review-asked',
  (q, p: { review: string; askedOn: Day; way: AskedWay; words: string; by: string; on: Day }) =>
    q.insertInto('review_asked').values({
      ...{ review_id: p.review, asked_on: p.askedOn, way: p.way, words: p.words, typed_by: p.by, typed_on: p.on },
    }),
)

export type NeedRow = {
  preparation_id: bigint
  words: string
  said_on: Day
  noted_words: string | null
  noted_by_name: string | null
  noted_on: Day | null
}

/** What stands as said by the person, once the worker has said too: before that nobody else reads it. */
const READ_BY_BOTH = sql`p.side = 'person' and p.new_needs <> ''
  and not exists (select from review_preparation l where l.review_id = p.review_id and l.side = 'person' and l.preparation_id > p.preparation_id)
  and ${counts('p.preparation_id')}
  and exists (select from review_view own where own.review_id = p.review_id and own.side = 'worker')`

/** The newest new need that stands in this budget's reviews, and what was noted of it. */
export const newNeedOf = statement(
  'review-new-need',
  (_, p: { budget: string }) => sql<NeedRow>`
    select p.preparation_id, p.new_needs as words, p.said_on, n.words as noted_words, h.name as noted_by_name, n.noted_on
    from review_preparation p join review r on r.review_id = p.review_id
    left join review_need_noted n on n.preparation_id = p.preparation_id
    left join human h on h.human_id = n.noted_by
    where r.budget_id = ${p.budget}::uuid and ${READ_BY_BOTH}
    order by (n.preparation_id is not null), p.preparation_id desc limit 1`,
)

export const addNeedNoted = statement(
  'add-review-need-noted',
  (q, p: { preparation: bigint; words: string; by: string; on: Day }) =>
    q
      .insertInto('review_need_noted')
      .values({ preparation_id: p.preparation, words: p.words, noted_by: p.by, noted_on: p.on }),
)

/** New needs of which nobody has noted what follows; of the people beside whom a worker stands. */
export const newNeedsBeside = statement(
  'review-new-needs-beside',
  (_, p: { worker: string; today: Day }) => sql<{ budget_id: string; known_as: string; since: Day }>`
    select distinct on (b.budget_id) b.budget_id, h.known_as, p.typed_on as since
    from ${peopleBeside(p.worker, p.today)} beside
    join budget b on b.person_id = beside.person_id
    join human h on h.human_id = b.person_id
    join review r on r.budget_id = b.budget_id
    join review_preparation p on p.review_id = r.review_id
    where ${READ_BY_BOTH} and not exists (select from review_need_noted n where n.preparation_id = p.preparation_id)
    order by b.budget_id, p.preparation_id desc`,
)
