import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Progress, Side } from '../../review.ts'
import type { TalkEnds } from '../together.ts'

export type TalkRow = {
  review_talk_id: bigint
  review_id: string
  outcome_id: string
  words: string
  ends_as: TalkEnds
  talked_on: Day
  typed_name: string
  third_name: string | null
  ask_by: Day | null
  third_words: string | null
  third_on: Day | null
}

/** Every talk of the budget's reviews, newest first, each with what a third person said after it. */
export const talksOfBudget = statement(
  'review-talks-of-budget',
  (_, p: { budget: string }) => sql<TalkRow>`
  select t.review_talk_id, t.review_id, t.outcome_id, t.words, t.ends_as, t.talked_on, h.name as typed_name,
    a.name as third_name, t.ask_by, v.words as third_words, v.said_on as third_on
  from review_talk t join review r on r.review_id = t.review_id join human h on h.human_id = t.typed_by
  left join human a on a.human_id = t.third_human
  left join review_third_view v on v.review_talk_id = t.review_talk_id
  where r.budget_id = ${p.budget}::uuid order by t.review_talk_id desc`,
)

export const addTalk = statement(
  'add-review-talk',
  (
    q,
    p: {
      review: string
      outcome: string
      words: string
      endsAs: TalkEnds
      third: string | null
      askBy: Day | null
      by: string
      on: Day
    },
  ) =>
    q.insertInto('review_talk').values({
      review_id: p.review,
      outcome_id: p.outcome,
      words: p.words,
      ends_as: p.endsAs,
      third_human: p.third,
      ask_by: p.askBy,
      typed_by: p.by,
      talked_on: p.on,
    }),
)

export type AskedRow = {
  review_talk_id: bigint
  budget_id: string
  known_as: string
  goal: string
  words: string
  worker_name: string | null
  talked_on: Day
  ask_by: Day | null
  said_on: Day | null
  views: { side: Side; progress: Progress; words: string }[] | null
}

/**
 * What this human is asked, and nothing that somebody else is: while the review is not over, and they are staff of the council or
 * the person still shares something with them. With a budget, that one's alone.
 */
export const thirdAskedOf = statement(
  'review-third-asked-of',
  (_, p: { human: string; budget: string | null; today: Day }) => sql<AskedRow>`
  select t.review_talk_id, b.budget_id, ph.known_as, o.words as goal, t.words, wh.name as worker_name, t.talked_on, t.ask_by, v.said_on,
    (select jsonb_agg(jsonb_build_object('side', x.side, 'progress', x.progress, 'words', x.words)) from review_view_now x
      where x.review_id = t.review_id and x.outcome_id = t.outcome_id) as views
  from review_talk t
  join review r on r.review_id = t.review_id
  join budget b on b.budget_id = r.budget_id
  join human ph on ph.human_id = b.person_id
  join outcome o on o.outcome_id = t.outcome_id
  left join lateral (select n.worker_id from named_worker n where n.person_id = b.person_id order by n.named_id desc limit 1) n on true
  left join human wh on wh.human_id = n.worker_id
  left join review_third_view v on v.review_talk_id = t.review_talk_id
  where t.third_human = ${p.human}::uuid and b.person_id <> t.third_human
    and (${p.budget}::uuid is null or b.budget_id = ${p.budget}::uuid)
    and not exists (select from review_held h where h.review_id = t.review_id)
    and (exists (select from role_held ro where ro.human_id = t.third_human and ro.role in ('worker', 'manager') and ro.from_day <= ${p.today}::date
        and not exists (select from role_ended e where e.human_id = ro.human_id and e.role = ro.role and e.from_day = ro.from_day and e.ended_on <= ${p.today}::date))
      or exists (select from share sh where sh.person_id = b.person_id and sh.with_human = t.third_human
        and not exists (select from share_withdrawn w where w.share_id = sh.share_id)))
  order by v.said_on is not null, t.ask_by, t.review_talk_id`,
)

export const addThirdView = statement(
  'add-review-third-view',
  (q, p: { talk: bigint; words: string; by: string; on: Day }) =>
    q.insertInto('review_third_view').values({ review_talk_id: p.talk, words: p.words, said_by: p.by, said_on: p.on }),
)
