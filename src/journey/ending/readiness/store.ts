import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Side } from '#journey/review/index.ts'
import type { Answer, Condition } from '../ending.ts'
import type { AskedWay, Earlier, OfferAnswer, OfferKind, ReplacementKind, Went } from './readiness.ts'

/** A view as it is written: whose, who typed it and how, and what bears it out. */
export type NewView = {
  ending: string
  condition: Condition
  outcome: string | null
  side: Side
  said: Answer
  words: string
  saidBy: string
  saidOn: Day
  typedBy: string
  typedOn: Day | null
  how: 'together' | 'phone' | 'paper' | null
  witnessId: string | null
  photo: string | null
}

export const addView = statement('add-ending-view', (q, p: NewView) =>
  q.insertInto('ending_view').values({
    ending_id: p.ending,
    condition: p.condition,
    outcome_id: p.outcome,
    side: p.side,
    said: p.said,
    words: p.words,
    said_by: p.saidBy,
    said_on: p.saidOn,
    typed_by: p.typedBy,
    typed_on: p.typedOn,
    how: p.how,
    witness_id: p.witnessId,
    page_photo: p.photo,
  }),
)

type EarlierRow = { condition: Condition; side: Side; from_where: Earlier['from']; words: string; said_on: Day }

/**
 * What each side said before: in the plan (of each part and side the newest, but what the person said was not theirs), as the
 * person would tell a friend, at the last review that was held, and about keeping the good of a line.
 */
export const earlierWords = statement(
  'readiness-earlier',
  (_, p: { budget: string }) => sql<EarlierRow>`
  (select case s.part when 'sustain' then 'd' when 'purpose' then 'a' else 'b' end as condition, s.side, 'plan' as from_where, s.words, s.said_on
    from (select distinct on (s.part, s.side) s.sentence_id, s.part, s.side, s.words, s.said_on
      from plan_sentence s join plan_version v on v.version_id = s.version_id
      where v.budget_id = ${p.budget}::uuid and s.part in ('purpose','understood','sustain')
      order by s.part, s.side, s.sentence_id desc) s
    where s.words <> '' and not coalesce((select not l.sounds from sounds_like_me l where l.sentence_id = s.sentence_id
      order by l.sounds_id desc limit 1), false))
  union all
  (select 'a', 'person', 'friend', t.words, t.said_on from key_facts_told t
    where t.budget_id = ${p.budget}::uuid and t.words <> '' order by t.told_id desc limit 1)
  union all
  (select 'c', v.side, 'review', v.words, v.said_on
    from (select w.side, w.words, w.said_on
      from (select h.review_id from review_held h join review r on r.review_id = h.review_id
        where r.budget_id = ${p.budget}::uuid order by h.held_on desc, h.review_id limit 1) last
      join review_view_now w on w.review_id = last.review_id) v
    where v.words <> '')
  union all
  (select 'd', k.side, 'keeping', concat_ws(' ', nullif(k.free_here, ''), nullif(k.best_way, '')), k.said_on
    from (select distinct on (k.spend_line_id, k.side) k.side, k.free_here, k.best_way, k.said_on
      from sustain_line k join plan_version v on v.version_id = k.version_id
      where v.budget_id = ${p.budget}::uuid and v.version_id = (select a.version_id from agreement a
        join plan_version w on w.version_id = a.version_id where a.budget_id = ${p.budget}::uuid order by w.number desc limit 1)
      order by k.spend_line_id, k.side, k.sustain_id desc) k
    where k.free_here <> '' or k.best_way <> '')`,
)

/** The ending of the agreement that stands that was told last; ids made later sort later. */
const newest = (budget: string) =>
  sql<string>`(select e.ending_id from ending_now e where e.budget_id = ${budget}::uuid order by e.told_on desc, e.ending_id desc limit 1)`

type ReplacementRow = {
  replacement_id: string
  outcome_id: string
  kind: ReplacementKind
  what: string
  added_by_name: string
  tried_on: Day | null
  went: Went | null
  words: string | null
  tried_by_name: string | null
}

/** What takes the place of the money, with the latest time it was tried. */
export const replacementsOf = statement(
  'readiness-replacements',
  (_, p: { budget: string }) => sql<ReplacementRow>`
  select r.replacement_id, r.outcome_id, r.kind, r.what, h.name as added_by_name, t.tried_on, t.went, t.words, t.tried_by_name
  from ending_replacement r join human h on h.human_id = r.added_by
  left join lateral (select t.tried_on, t.went, t.words, th.name as tried_by_name from ending_replacement_tried t
    join human th on th.human_id = t.said_by where t.replacement_id = r.replacement_id
    order by t.tried_on desc, t.tried_id desc limit 1) t on true
  where r.ending_id = ${newest(p.budget)} order by r.added_on, r.replacement_id`,
)

export const askedOf = statement('readiness-asked', (q, p: { budget: string }) =>
  q
    .selectFrom('ending_asked')
    .innerJoin('human', 'human.human_id', 'ending_asked.asked_by')
    .select(['asked_on', 'way', 'words', 'human.name as by_name'])
    .where('ending_id', '=', newest(p.budget))
    .orderBy('asked_on')
    .orderBy('ending_asked_id'),
)

/** Newest first. */
export const reasonsOf = statement('readiness-reasons', (q, p: { budget: string }) =>
  q
    .selectFrom('ending_gap_reason')
    .innerJoin('human', 'human.human_id', 'ending_gap_reason.written_by')
    .select(['condition', 'answers_view', 'words', 'human.name as by_name', 'written_on'])
    .where('ending_id', '=', newest(p.budget))
    .orderBy('ending_gap_reason_id', 'desc'),
)

type OfferRow = {
  what: OfferKind
  offered_on: Day
  by_name: string
  words: string
  answer: OfferAnswer | null
  answer_words: string | null
  said_on: Day | null
  typed_by_name: string | null
  how: 'together' | 'phone' | 'paper' | null
}

/** The latest offer of each kind, with the newest answer that came with it or after it. */
export const offersOf = statement(
  'readiness-offers',
  (_, p: { budget: string }) => sql<OfferRow>`
  select distinct on (o.what) o.what, o.offered_on, h.name as by_name, o.words, a.answer, a.words as answer_words, a.said_on,
    a.typed_by_name, a.how
  from ending_offer o join human h on h.human_id = o.offered_by
  left join lateral (select a.answer, a.words, a.said_on, a.how, th.name as typed_by_name from ending_offer_answer a
    join human th on th.human_id = a.typed_by
    where a.ending_id = o.ending_id and a.what = o.what and a.said_on >= o.offered_on
    order by a.ending_offer_answer_id desc limit 1) a on true
  where o.ending_id = ${newest(p.budget)} order by o.what, o.ending_offer_id desc`,
)

export const addAsked = statement(
  'readiness-add-asked',
  (q, p: { ending: string; way: AskedWay; words: string; by: string; on: Day }) =>
    q
      .insertInto('ending_asked')
      .values({ ending_id: p.ending, way: p.way, words: p.words, asked_by: p.by, asked_on: p.on }),
)

type NewReason = {
  ending: string
  condition: Condition | 'no-answer'
  answers: bigint | null
  words: string
  by: string
  on: Day
}

export const addReason = statement('readiness-add-reason', (q, p: NewReason) =>
  q.insertInto('ending_gap_reason').values({
    ending_id: p.ending,
    condition: p.condition,
    answers_view: p.answers,
    words: p.words,
    written_by: p.by,
    written_on: p.on,
  }),
)

type NewReplacement = {
  id: string
  ending: string
  outcome: string
  kind: ReplacementKind
  what: string
  by: string
  on: Day
}

export const addReplacement = statement('readiness-add-replacement', (q, p: NewReplacement) =>
  q.insertInto('ending_replacement').values({
    replacement_id: p.id,
    ending_id: p.ending,
    outcome_id: p.outcome,
    kind: p.kind,
    what: p.what,
    added_by: p.by,
    added_on: p.on,
  }),
)

export const addTried = statement(
  'readiness-add-tried',
  (q, p: { replacement: string; triedOn: Day; went: Went; words: string; by: string; on: Day }) =>
    q.insertInto('ending_replacement_tried').values({
      replacement_id: p.replacement,
      tried_on: p.triedOn,
      went: p.went,
      words: p.words,
      said_by: p.by,
      said_on: p.on,
    }),
)

export const addOffer = statement(
  'readiness-add-offer',
  (q, p: { ending: string; what: OfferKind; words: string; by: string; on: Day }) =>
    q
      .insertInto('ending_offer')
      .values({ ending_id: p.ending, what: p.what, words: p.words, offered_by: p.by, offered_on: p.on }),
)

type NewOfferAnswer = {
  ending: string
  what: OfferKind
  answer: OfferAnswer
  words: string
  saidBy: string
  saidOn: Day
  typedBy: string
  typedOn: Day
  how: 'together' | 'phone' | 'paper' | null
}

export const addOfferAnswer = statement('readiness-add-offer-answer', (q, p: NewOfferAnswer) =>
  q.insertInto('ending_offer_answer').values({
    ending_id: p.ending,
    what: p.what,
    answer: p.answer,
    words: p.words,
    said_by: p.saidBy,
    said_on: p.saidOn,
    typed_by: p.typedBy,
    typed_on: p.typedOn,
    how: p.how,
  }),
)
