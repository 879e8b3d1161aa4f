import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { EntryKind } from './story.ts'

type EntryRow = {
  kind: EntryKind
  id: string
  on_day: Day
  words: string
  about: string
  pence: Pence | null
  hidden: boolean
}

/**
 * Everything that the story may tell, of every round, oldest first. It reads the person's own words, their goals, what was celebrated, the first
 * payment of each round and the end: nothing else. What the person said was not theirs is not in it.
 */
export const entriesOf = statement(
  'story-entries',
  (_, p: { budget: string }) => sql<EntryRow>`
  with set_up as (select a.version_id from agreement a where a.budget_id = ${p.budget}::uuid),
  person as (select person_id from budget where budget_id = ${p.budget}::uuid),
  entry as (
    select 'offer' as kind, o.offer_id::text as id, o.explained_on as on_day, '' as words, h.name as about, null::bigint as pence, 1 as nth
      from (select * from offer where budget_id = ${p.budget}::uuid order by explained_on, offer_id limit 1) o
      join human h on h.human_id = o.explained_by
    union all
    select 'answer', a.offer_answer_id::text, a.answered_on, a.own_words, '', null, 2
      from (select * from offer_answer where budget_id = ${p.budget}::uuid order by offer_answer_id desc limit 1) a
      where a.answer = 'accepted'
    union all
    select 'goal', o.outcome_id::text, v.opened_on, o.words, '', null, 3
      from outcome o join plan_version v on v.version_id = o.version_id where o.version_id in (select version_id from set_up)
    union all
    select 'sentence', s.sentence_id::text, s.said_on, s.words, s.part, null, 4
      from (select distinct on (n.part, n.words) n.* from (
        select distinct on (s.part, s.round) s.* from (select s.sentence_id, s.said_on, s.words, s.part,
            (select count(*) from way_back w where w.budget_id = v.budget_id and w.approved_before < v.number) as round
          from plan_sentence s join plan_version v on v.version_id = s.version_id
          where v.budget_id = ${p.budget}::uuid and s.side = 'person' and s.part in ('want','purpose','sustain')) s
        order by s.part, s.round, s.sentence_id desc) n order by n.part, n.words, n.sentence_id) s
      where s.words <> '' and not coalesce((select not l.sounds from sounds_like_me l where l.sentence_id = s.sentence_id
        order by l.sounds_id desc limit 1), false)
    union all
    select 'first-money', t.transfer_id::text, t.effective_on, '', '', t.amount_pence, 5
      from (select distinct on (round_on(authority_id, budget_id, effective_on)) * from transfer where budget_id = ${p.budget}::uuid and kind = 'payment'
        order by round_on(authority_id, budget_id, effective_on), effective_on, transfer_id) t
    union all
    select 'celebrated', h.review_id::text, h.held_on, h.celebrated, '', null, 7
      from review_held h join review r on r.review_id = h.review_id where r.budget_id = ${p.budget}::uuid and h.celebrated <> ''
    union all
    select 'view', w.view_id::text, w.said_on, w.words, o.words, null, 6
      from review_view_now w join review r on r.review_id = w.review_id join review_held h on h.review_id = r.review_id
      join outcome o on o.outcome_id = w.outcome_id where r.budget_id = ${p.budget}::uuid and w.side = 'person' and w.words <> ''
    union all
    select 'ended', e.ending_id::text, c.confirmed_on, e.last_day::text, h.name, null, 8
      from ending_confirmed c join ending_stands e on e.ending_id = c.ending_id join human h on h.human_id = c.confirmed_by
      where e.budget_id = ${p.budget}::uuid
    union all
    select 'check-in', a.check_in_answer_id::text, a.said_on, a.how, o.words, null, 9
      from (select distinct on (a.check_in_id, a.outcome_id) a.* from check_in_answer a join check_in c on c.check_in_id = a.check_in_id
        where c.budget_id = ${p.budget}::uuid order by a.check_in_id, a.outcome_id, a.check_in_answer_id desc) a
      join outcome o on o.outcome_id = a.outcome_id
      where a.how <> '' and a.said_by in (select person_id from person)
    union all
    select 'picture', s.picture_id::text, s.happened_on, s.words, '', null, 10
      from story_picture s where s.budget_id = ${p.budget}::uuid
        and not exists (select from story_picture_out o where o.picture_id = s.picture_id)
  )
  select e.kind, e.id, e.on_day, e.words, e.about, e.pence, coalesce((select c.hidden from story_choice c
    where c.budget_id = ${p.budget}::uuid and c.entry = e.kind || ':' || e.id order by c.story_choice_id desc limit 1), false) as hidden
  from entry e order by e.on_day, e.nth, e.id`,
)

/** The days on which the person came back after an end, oldest first. */
export const returnsOf = statement('story-returns', (q, p: { budget: string }) =>
  q.selectFrom('way_back').select(['round', 'typed_on']).where('budget_id', '=', p.budget).orderBy('round'),
)

/** Whether a side said last that the goal `o` is met, at the review `last`, and it counts. */
const saysMet = (side: 'person' | 'worker') => sql<boolean>`exists (select from review_view_now w
    where w.review_id = last.review_id and w.outcome_id = o.outcome_id and w.side = ${sql.lit(side)} and w.progress = 'met')`

/** The goals that both said were reached at the last review that was held. */
export const goalsReached = statement(
  'story-reached',
  (_, p: { budget: string }) => sql<{ words: string }>`
  select o.words from outcome o
  join (select h.review_id from review_held h join review r on r.review_id = h.review_id where r.budget_id = ${p.budget}::uuid
    order by h.held_on desc, h.review_id limit 1) last on true
  where ${saysMet('person')} and ${saysMet('worker')}
  order by o.position`,
)

/** A picture of the story, as we made it anew; not one that was taken out, nor, but for the person, one that they leave out. */
export const pictureFile = statement(
  'story-picture',
  (_, p: { budget: string; picture: string; reader: string }) => sql<{ mime: string; bytes: Buffer }>`
  select f.mime, f.bytes from story_picture s join file f on f.file_id = s.file_id join budget b on b.budget_id = s.budget_id
  where s.budget_id = ${p.budget}::uuid and f.budget_id = ${p.budget}::uuid and s.picture_id::text = ${p.picture}
    and not exists (select from story_picture_out o where o.picture_id = s.picture_id)
    and (b.person_id = ${p.reader}::uuid or not coalesce((select c.hidden from story_choice c where c.budget_id = ${p.budget}::uuid
      and c.entry = 'picture:' || s.picture_id order by c.story_choice_id desc limit 1), false))`,
)

export const addChoice = statement(
  'story-add-choice',
  (q, p: { budget: string; entry: string; hidden: boolean; by: string; on: Day }) =>
    q
      .insertInto('story_choice')
      .values({ budget_id: p.budget, entry: p.entry, hidden: p.hidden, chosen_by: p.by, chosen_on: p.on }),
)

type NewPicture = {
  id: string
  file: string
  budget: string
  bytes: Buffer
  sha256: Buffer
  words: string
  happenedOn: Day
  by: string
  on: Day
  at: Date
}

/** The file and its place in the story together. */
export const addPicture = statement(
  'story-add-picture',
  (_, p: NewPicture) => sql<object>`
  with f as (insert into file (file_id, budget_id, mime, bytes, sha256, added_by, added_at)
    values (${p.file}::uuid, ${p.budget}::uuid, 'image/jpeg', ${p.bytes}::bytea, ${p.sha256}::bytea, ${p.by}::uuid, ${p.at}::timestamptz))
  insert into story_picture (picture_id, budget_id, file_id, words, happened_on, added_by, added_on)
  values (${p.id}::uuid, ${p.budget}::uuid, ${p.file}::uuid, ${p.words}::text, ${p.happenedOn}::date, ${p.by}::uuid, ${p.on}::date)`,
)

export const addPictureOut = statement('story-add-picture-out', (q, p: { picture: string; by: string; on: Day }) =>
  q.insertInto('story_picture_out').values({ picture_id: p.picture, taken_out_by: p.by, taken_out_on: p.on }),
)
