import { sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { isShown, newestOf } from '../carer/invited/store.ts'
import type { EndsAs, Level } from '../needs.ts'

/** How the talks of the newest assessment ended; the newest of each question stands. */
export const talksOf = statement('needs-talks', (q, p: { budget: string }) =>
  q
    .selectFrom('difference_talk as t')
    .innerJoin('human as h', 'h.human_id', 't.typed_by')
    .distinctOn('t.question_key')
    .leftJoin('human as third', 'third.human_id', 't.third_human')
    .select(['t.talk_id', 't.question_key', 't.ends_as', 't.words', 't.talked_on', 'h.name as by_name'])
    .select(['t.agreed_level', 't.ask_by', 'third.name as third_name'])
    .where('t.assessment_id', '=', newestOf(p.budget))
    .orderBy('t.question_key')
    .orderBy('t.talk_id', 'desc'),
)

/** The end of a talk to be written down; what belongs to another end is null. */
export type NewTalk = {
  assessment: string
  key: string
  endsAs: EndsAs
  words: string
  agreedLevel: Level | null
  third: string | null
  askBy: Day | null
  by: string
  on: Day
}

export const addTalk = statement('add-difference-talk', (q, p: NewTalk) =>
  q.insertInto('difference_talk').values({
    assessment_id: p.assessment,
    question_key: p.key,
    ends_as: p.endsAs,
    words: p.words,
    agreed_level: p.agreedLevel,
    third_human: p.third,
    ask_by: p.askBy,
    typed_by: p.by,
    talked_on: p.on,
  }),
)

export type DifferencesRow = { budget_id: string; known_as: string; not_talked: number; still: number; since: Day }

/**
 * How many differences of the newest assessment stand, for each of the people beside whom a worker stands: those that nobody has
 * talked about, and those that a talk left as they are. Sealed: none while one side does not see the other. No answer leaves.
 */
export const openDifferences = statement(
  'needs-open-differences',
  (_, p: { worker: string; today: Day }) => sql<DifferencesRow>`
    select b.budget_id, h.known_as, count(*) filter (where t.ends_as is null)::int as not_talked,
      count(*) filter (where t.ends_as is not null)::int as still, min(coalesce(t.talked_on, a.opened_on)) as since
    from ${peopleBeside(p.worker, p.today)} n
    join human h on h.human_id = n.person_id
    cross join lateral (select budget_id from budget where person_id = n.person_id order by opened_on desc, budget_id limit 1) b
    cross join lateral (select assessment_id, opened_on from assessment where budget_id = b.budget_id order by asked_order desc limit 1) a
    cross join lateral (select question_key, count(distinct level) as levels, count(*) as sides,
        count(distinct (level in ('some-help','cannot') or cardinality(limbs) > 0)) as able
      from (select distinct on (side, question_key) question_key, side, level, limbs from answer
        where assessment_id = a.assessment_id and side in ('person','worker') order by side, question_key, answer_id desc) newest
      group by question_key) q
    left join lateral (select ends_as, talked_on from difference_talk where assessment_id = a.assessment_id
      and question_key = q.question_key order by talk_id desc limit 1) t on true
    where q.sides = 2 and (q.levels = 2 or q.able = 2) and ${isShown('a.assessment_id')}
      and (t.ends_as in ('we-differ','ask-third')
        or t.ends_as is null and not exists (select from eligibility e where e.assessment_id = a.assessment_id))
    group by b.budget_id, h.known_as order by h.known_as, b.budget_id`,
)
