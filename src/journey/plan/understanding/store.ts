import { type RawBuilder, sql } from 'kysely'
import { peopleBeside } from '#access/own-people.ts'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** The talks about the newest version of the plan, newest first. */
export const talksOf = statement('plan-understanding-talks', (q, p: { budget: string }) =>
  q
    .selectFrom('understanding_talk')
    .innerJoin('human', 'human.human_id', 'understanding_talk.written_by')
    .select(['same', 'words', 'human.name as by_name', 'talked_on'])
    .where('understanding_talk.budget_id', '=', p.budget)
    .where('understanding_talk.version_id', '=', (eb) =>
      eb
        .selectFrom('plan_version')
        .select('version_id')
        .where('budget_id', '=', p.budget)
        .orderBy('number', 'desc')
        .limit(1),
    )
    .orderBy('talk_id', 'desc'),
)

export const addTalk = statement(
  'plan-understanding-add-talk',
  (q, p: { budget: string; version: string; same: boolean; words: string; by: string; on: Day }) =>
    q.insertInto('understanding_talk').values({
      budget_id: p.budget,
      version_id: p.version,
      same: p.same,
      words: p.words,
      written_by: p.by,
      talked_on: p.on,
    }),
)

/** Whether the person said yes to words about the money of a line `l`, as they read now. */
const isTheirs = (about: 'what' | 'more', words: RawBuilder<unknown>) =>
  sql<boolean>`(select s.sounds and s.as_read = ${words} from line_sounds_like_me s where s.spend_line_id = l.spend_line_id
    and s.about = ${sql.lit(about)} order by s.line_sounds_id desc limit 1)`

/**
 * The newest version of each of the people beside whom a worker stands, with what makes it something to talk about: nothing in it is the person's
 * own, a sentence or an answer is not what they said, a side has not said how they understand it, or they do not mean the same.
 */
export const plansToTalkAbout = statement(
  'plan-understanding-waiting',
  (_, p: { worker: string; today: Day }) => sql<{
    budget_id: string
    known_as: string
    opened_on: Day
    is_agreed: boolean
    nothing_own: boolean
    not_said: boolean
    answer_objected: boolean
    a_side_missing: boolean
    not_the_same: boolean
    change_objected_on: Day | null
  }>`
    select b.budget_id, h.known_as, v.opened_on,
      exists (select from plan_answer a where a.version_id = v.version_id and a.side = 'worker') as is_agreed,
      coalesce(not bool_or(w.words <> '' and w.side = 'person' and w.own), true)
        and not exists (select from spend_line l where l.version_id = v.version_id and l.said_by = n.person_id and (l.how = 'own-device'
          or ${isTheirs('what', sql`l.what`)}))
        and not exists (select from spend_line l join lateral (select * from unwell_more u where u.spend_line_id = l.spend_line_id
            order by u.more_id desc limit 1) m on m.amount_pence > 0
          where l.version_id = v.version_id and m.said_by = n.person_id and (m.how = 'own-device' or ${isTheirs('more', sql`m.buys`)}))
        and not exists (select from outcome o where o.version_id = v.version_id and o.said_by = n.person_id and (o.how = 'own-device'
          or (select f.fits and f.as_read = o.words from outcome_fit f where f.version_id = o.version_id and f.outcome_id = o.outcome_id
            order by f.fit_id desc limit 1))) as nothing_own,
      coalesce(bool_or(w.words <> '' and w.side = 'person' and w.sounds = false), false) as not_said,
      coalesce((select o.said_on is not null from plan_answer a left join answer_objection o on o.plan_answer_id = a.plan_answer_id
        where a.version_id = v.version_id and a.side = 'person' order by a.plan_answer_id desc limit 1), false) as answer_objected,
      count(*) filter (where w.part = 'understood' and w.words <> '' and w.sounds is distinct from false) < 2 as a_side_missing,
      coalesce((select not t.same from understanding_talk t where t.budget_id = b.budget_id and t.version_id = v.version_id
        order by t.talk_id desc limit 1), false) as not_the_same,
      (select o.said_on from change_started c join change_objection o on o.change_id = c.change_id
        join plan_version cv on cv.version_id = c.version_id
        join agreement_now g on g.budget_id = c.budget_id join plan_version gv on gv.version_id = g.version_id and gv.number < cv.number
        where c.budget_id = b.budget_id
        and not exists (select from change_objection_answered n where n.change_id = c.change_id)
        order by o.said_on limit 1) as change_objected_on
    from ${peopleBeside(p.worker, p.today)} n
    join human h on h.human_id = n.person_id
    join lateral (select budget_id from budget where person_id = n.person_id order by opened_on desc, budget_id limit 1) b on true
    join lateral (select version_id, opened_on from plan_version where budget_id = b.budget_id order by number desc limit 1) v on true
    left join lateral (select distinct on (s.part, s.side) s.part, s.side, s.words, x.sounds,
        s.typed_by = s.said_by or coalesce(x.sounds, false) as own
      from plan_sentence s left join lateral (select l.sounds from sounds_like_me l where l.sentence_id = s.sentence_id
        order by l.sounds_id desc limit 1) x on true
      where s.version_id = v.version_id and s.side in ('person','worker') order by s.part, s.side, s.sentence_id desc) w on true
    where (not exists (select from ending_stands_now e join ending_confirmed c on c.ending_id = e.ending_id where e.budget_id = b.budget_id)
      or exists (select from back_in r where r.budget_id = b.budget_id))
    group by b.budget_id, n.person_id, h.known_as, v.version_id, v.opened_on`,
)
