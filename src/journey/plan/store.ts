import { type Kysely, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { firstOf, statement } from '#db/statement.ts'
import type { DB } from '#db/types.ts'
import type { MoreRow } from './content-rows.ts'
import { NEWEST_FIT } from './fit/store.ts'
import type { Decided } from './plan.ts'
import type { SoundsRow } from './rows.ts'
import type { Way } from './spoken.ts'
import { soundsOf } from './typed/store.ts'

/** The version asked for, or the newest where it is null; always one of this budget's. */
export type Which = { budget: string; version: string | null }

const which = (q: Kysely<DB>, p: Which) =>
  q
    .selectFrom('plan_version')
    .select('version_id')
    .where('budget_id', '=', p.budget)
    .where(sql<boolean>`(${p.version}::uuid is null or version_id = ${p.version}::uuid)`)
    .orderBy('number', 'desc')
    .limit(1)

/** One row of `asked_to_agree` inside a version's row. */
export type AskedRow = { on: Day; way: Way; steps: string; by: string; stamp: string }

/** One row of `need_met_otherwise` inside a version's row: the newest of its need. */
export type OtherwiseRow = { key: string; words: string; by: string; on: Day }

/** Each carer has words of their own; the person and the worker have one column each. */
export const CARER = sql<string | null>`case when side = 'carer' then plan_sentence.said_by end`

/** The council's limits for a small plan on a day: of the settings in force then, else of the oldest (`settingsInForce`). */
const smallPlanOn = (day: Day) => sql<unknown>`(select settings -> 'smallPlan' from council_settings
  order by effective_from > ${day}::date, case when effective_from <= ${day}::date then effective_from end desc, effective_from,
    settings_id desc limit 1)`

export const planVersion = statement('plan-version', (q, p: Which & { today: Day }) =>
  q
    .selectFrom('plan_version')
    .leftJoin('submission', 'submission.version_id', 'plan_version.version_id')
    .leftJoin('decision_standing as decision', 'decision.submission_id', 'submission.submission_id')
    .leftJoin('change_started', 'change_started.version_id', 'plan_version.version_id')
    .select([
      'plan_version.version_id',
      'number',
      'opened_on',
      'submission.submission_id',
      'decision.verdict',
      'starts_on',
    ])
    .select(
      sql<Day | null>`(select max(c.changed_on) from plan_changed c where c.version_id = plan_version.version_id)`.as(
        'worded_on',
      ),
    )
    .select(
      sql<
        AskedRow[]
      >`(select coalesce(json_agg(json_build_object('on', a.asked_on, 'way', a.way, 'steps', a.steps, 'by', h.name,
        'stamp', a.stamp) order by a.asked_id), '[]') from asked_to_agree a join human h on h.human_id = a.asked_by
        where a.version_id = plan_version.version_id)`.as('asked'),
    )
    .select(
      sql<
        OtherwiseRow[]
      >`(select coalesce(json_agg(json_build_object('key', m.question_key, 'words', m.words, 'by', m.name,
        'on', m.written_on) order by m.question_key) filter (where m.words <> ''), '[]') from (
          select distinct on (o.question_key) o.question_key, o.words, o.written_on, h.name from need_met_otherwise o
          join human h on h.human_id = o.written_by where o.version_id = plan_version.version_id
          order by o.question_key, o.met_id desc) m)`.as('otherwise'),
    )
    .select(
      sql<boolean>`not exists (select from plan_version l where l.budget_id = plan_version.budget_id
        and l.number > plan_version.number)`.as('is_newest'),
    )
    .select(
      sql<Day | null>`(select min(coalesce((select d.meet_on from review_day d where d.review_id = r.review_id
          order by d.day_id desc limit 1), r.meet_on)) from review r where r.budget_id = plan_version.budget_id
        and not exists (select from review_held h where h.review_id = r.review_id))`.as('next_review_on'),
    )
    .select(smallPlanOn(p.today).as('small_plan'))
    .select(
      sql<boolean>`exists (select from agreement g where g.budget_id = plan_version.budget_id)
        and not exists (select from back_in r where r.budget_id = plan_version.budget_id)`.as('running'),
    )
    .where('plan_version.version_id', '=', which(q, p))
    .$narrowType<{ verdict: Decided | null }>(),
)

/** Whether a goal or a line is in the words of the person whose plan it is; asked once for all of them. */
const isPersons = (p: Which) =>
  sql<boolean>`said_by = (select person_id from budget where budget_id = ${p.budget}::uuid)`.as('is_persons')

/** Who typed the words of a goal or a line as they stand. */
const WORDED_BY = {
  outcome: firstOf<string>('outcome.worded_by', 'outcome.typed_by'),
  spend_line: firstOf<string>('spend_line.worded_by', 'spend_line.typed_by'),
}

export const planOutcomes = statement('plan-outcomes', (q, p: Which) =>
  q
    .selectFrom('outcome')
    .innerJoin('human', 'human.human_id', 'outcome.said_by')
    .innerJoin('human as typist', (join) => join.on('typist.human_id', '=', WORDED_BY.outcome))
    .leftJoin('need', 'need.need_id', 'outcome.need_id')
    .select(['outcome_id', 'origin_id', 'outcome.need_id', 'need.question_key as need_key', 'kind', 'outcome.words'])
    .select(['known_by', 'ends_as', 'ends_on', 'ends_event'])
    .select(['whose', 'scale', 'human.name as by_name', 'said_by', 'typist.name as typed_by_name', 'outcome.how'])
    .select([WORDED_BY.outcome.as('worded_by'), NEWEST_FIT.as('fit'), isPersons(p)])
    .where('version_id', '=', which(q, p))
    .orderBy('position')
    .orderBy('outcome_id'),
)

/** What a spend line says besides, all of it optional. */
export const LINE_KEPT = [
  'season_from',
  'season_to',
  'in_advance',
  'supplier_terms',
  'arranged_by',
  'other_pence',
  'other_from',
  'sort',
  'managed_as',
  'pa_part',
] as const

/** The newest words of each side stand; of the two, those said last. */
const WHO_REPAIRS = sql<string | null>`(select newest.who_repairs from (
  select distinct on (k.side) k.who_repairs, k.sustain_id from sustain_line k
  where k.version_id = spend_line.version_id and k.spend_line_id = spend_line.spend_line_id order by k.side, k.sustain_id desc) newest
  where newest.who_repairs <> '' order by newest.sustain_id desc limit 1)`

/** Who it comes from since somebody said so: of the line that is paid, as long as this version names the same as that line did. */
const PROVIDER_NOW = sql<{
  name: string
  from: Day
} | null>`(select jsonb_build_object('name', c.provider, 'from', c.from_day)
  from spend_line o join agreement_line l on l.spend_line_id = o.spend_line_id join provider_changed c on c.line_id = l.line_id
  where coalesce(o.origin_id, o.spend_line_id) = coalesce(spend_line.origin_id, spend_line.spend_line_id)
    and o.provider = spend_line.provider and (o.provider <> '' or o.what = spend_line.what) order by c.from_day desc, c.change_id desc limit 1)`

/** What is agreed on top for a bad time: the newest of a line stands, and none where it was taken away. */
const MORE = (p: Which) =>
  sql<MoreRow | null>`(select jsonb_build_object('pence', m.amount_pence::text, 'periods', m.periods, 'buys', m.buys, 'by_name', h.name,
    'said_by', m.said_by, 'typed_by_name', t.name, 'worded_by', t.human_id, 'how', m.how,
    'is_persons', m.said_by = (select person_id from budget where budget_id = ${p.budget}::uuid))
    from (select * from unwell_more u where u.spend_line_id = spend_line.spend_line_id order by u.more_id desc limit 1) m
    join human h on h.human_id = m.said_by join human t on t.human_id = ${firstOf('m.worded_by', 'm.typed_by')} where m.amount_pence > 0)`.as(
    'more',
  )

export const planSpendLines = statement('plan-spend-lines', (q, p: Which) =>
  q
    .selectFrom('spend_line')
    .innerJoin('human', 'human.human_id', 'spend_line.said_by')
    .innerJoin('human as typist', (join) => join.on('typist.human_id', '=', WORDED_BY.spend_line))
    .select(['spend_line_id', 'origin_id', 'outcome_id', 'what', 'provider', 'amount_pence', 'every', 'starts_on'])
    .select(['ends_as', 'ends_on', 'ends_event', ...LINE_KEPT, 'human.name as by_name', WHO_REPAIRS.as('who_repairs')])
    .select(['said_by', 'typist.name as typed_by_name', 'spend_line.how', isPersons(p)])
    .select([
      PROVIDER_NOW.as('provider_now'),
      MORE(p),
      soundsOf('what').as('sounds'),
      soundsOf('more').as('more_sounds'),
    ])
    .select(WORDED_BY.spend_line.as('worded_by'))
    .where('version_id', '=', which(q, p))
    .orderBy('position')
    .orderBy('spend_line_id'),
)

export const planSentences = statement('plan-sentences', (q, p: Which) =>
  q
    .selectFrom('plan_sentence')
    .innerJoin('human', 'human.human_id', 'plan_sentence.said_by')
    .innerJoin('human as typist', 'typist.human_id', 'plan_sentence.typed_by')
    .distinctOn(['part', 'side', CARER])
    .select(['sentence_id', 'part', 'side', 'words', 'human.name as by_name', 'said_by', 'said_on'])
    .select(['typed_by', 'typist.name as typed_by_name', 'typed_on', 'how', CARER.as('carer_id')])
    .select(
      sql<SoundsRow | null>`case when plan_sentence.typed_by <> plan_sentence.said_by then (select json_build_object(
        'sounds', s.sounds, 'on', s.said_on, 'by', t.name, 'how', s.how, 'witness', w.name) from sounds_like_me s
        left join human t on t.human_id = s.typed_by left join human w on w.human_id = s.witness_id
        where s.sentence_id = plan_sentence.sentence_id order by s.sounds_id desc limit 1) end`.as('sounds'),
    )
    .where('version_id', '=', which(q, p))
    .orderBy('part')
    .orderBy('side')
    .orderBy(CARER)
    .orderBy('sentence_id', 'desc'),
)

export const planAnswers = statement('plan-answers', (q, p: Which) =>
  q
    .selectFrom('plan_answer')
    .innerJoin('human', 'human.human_id', 'plan_answer.given_by')
    .leftJoin('human as typist', 'typist.human_id', 'plan_answer.typed_by')
    .leftJoin('answer_copy', 'answer_copy.plan_answer_id', 'plan_answer.plan_answer_id')
    .leftJoin('answer_objection', 'answer_objection.plan_answer_id', 'plan_answer.plan_answer_id')
    .leftJoin('human as objector', 'objector.human_id', 'answer_objection.typed_by')
    .distinctOn(['side'])
    .select(['plan_answer.plan_answer_id', 'side', 'answer', 'plan_answer.words', 'stamp', 'plan_answer.given_on'])
    .select(['human.name as by_name', 'plan_answer.how', 'typist.name as typed_by_name', 'plan_answer.typed_on'])
    .select(['witness_name', 'answer_objection.how as objected_how', 'objector.name as objected_typed_by'])
    .select(['page_photo', 'channel', 'answer_copy.given_on as copied_on', 'object_until'])
    .select(['answer_objection.words as objected_words', 'answer_objection.said_on as objected_on'])
    .where('version_id', '=', which(q, p))
    .orderBy('side')
    .orderBy('plan_answer.plan_answer_id', 'desc'),
)

export const addVersion = statement(
  'plan-add-version',
  (q, p: { id: string; budget: string; by: string; on: Day; number: number }) =>
    q
      .insertInto('plan_version')
      .values({ version_id: p.id, budget_id: p.budget, number: p.number, opened_by: p.by, opened_on: p.on }),
)
