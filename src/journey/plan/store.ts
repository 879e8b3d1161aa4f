import { type Kysely, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { DB } from '#db/types.ts'
import type { FitRow } from './content-rows.ts'
import type { Decided } from './plan.ts'
import type { Way } from './spoken.ts'

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

/** Each carer has words of their own; the person and the worker have one column each. */
const CARER = sql<string | null>`case when side = 'carer' then plan_sentence.said_by end`

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
      sql<
        AskedRow[]
      >`(select coalesce(json_agg(json_build_object('on', a.asked_on, 'way', a.way, 'steps', a.steps, 'by', h.name,
        'stamp', a.stamp) order by a.asked_id), '[]') from asked_to_agree a join human h on h.human_id = a.asked_by
        where a.version_id = plan_version.version_id)`.as('asked'),
    )
    .select(smallPlanOn(p.today).as('small_plan'))
    .select(
      sql<boolean>`exists (select from agreement g where g.budget_id = plan_version.budget_id)
        and not exists (select from back_in r where r.budget_id = plan_version.budget_id)`.as('running'),
    )
    .where('plan_version.version_id', '=', which(q, p))
    .$narrowType<{ verdict: Decided | null }>(),
)

/** The newest of a goal stands. */
const NEWEST_FIT = sql<FitRow | null>`(select json_build_object('fits', f.fits, 'on', f.said_on, 'personal', f.personal,
  'agreed', f.agreed, 'timeLimited', f.time_limited, 'realistic', f.realistic)
  from outcome_fit f where f.version_id = outcome.version_id and f.outcome_id = outcome.outcome_id order by f.fit_id desc limit 1)`

export const planOutcomes = statement('plan-outcomes', (q, p: Which) =>
  q
    .selectFrom('outcome')
    .innerJoin('human', 'human.human_id', 'outcome.said_by')
    .select(['outcome_id', 'origin_id', 'need_id', 'kind', 'words', 'known_by', 'ends_as', 'ends_on', 'ends_event'])
    .select(['whose', 'scale', 'human.name as by_name', NEWEST_FIT.as('fit')])
    .where('version_id', '=', which(q, p))
    .orderBy('position')
    .orderBy('outcome_id'),
)

/** What a spend line says besides, all of it optional. */
const LINE_KEPT = [
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

export const planSpendLines = statement('plan-spend-lines', (q, p: Which) =>
  q
    .selectFrom('spend_line')
    .innerJoin('human', 'human.human_id', 'spend_line.said_by')
    .select(['spend_line_id', 'origin_id', 'outcome_id', 'what', 'provider', 'amount_pence', 'every', 'starts_on'])
    .select(['ends_as', 'ends_on', 'ends_event', ...LINE_KEPT, 'human.name as by_name', WHO_REPAIRS.as('who_repairs')])
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
      sql<boolean | null>`case when typed_by <> plan_sentence.said_by then (select s.sounds from sounds_like_me s
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
    .distinctOn(['side'])
    .select(['plan_answer.plan_answer_id', 'side', 'answer', 'plan_answer.words', 'stamp', 'plan_answer.given_on'])
    .select(['human.name as by_name', 'plan_answer.how', 'typist.name as typed_by_name', 'typed_on', 'witness_name'])
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

/** What a copy keeps beside its content: how it ends, its place, and who said it. */
const KEPT = ['ends_as', 'ends_on', 'ends_event', 'position', 'said_by', 'typed_by'] as const

/** What a copied goal or line is a later wording of: the first of them all. */
const originOf = (column: 'outcome_id' | 'spend_line_id') =>
  sql<string>`coalesce(origin_id, ${sql.ref(column)})`.as('origin_id')

export const copyOutcome = statement('plan-copy-outcome', (q, p: { id: string; from: string; version: string }) =>
  q
    .insertInto('outcome')
    .columns([
      'outcome_id',
      'version_id',
      'origin_id',
      'need_id',
      'kind',
      'words',
      'known_by',
      'whose',
      'scale',
      ...KEPT,
    ])
    .expression(
      q
        .selectFrom('outcome')
        .select([sql<string>`${p.id}::uuid`.as('outcome_id'), sql<string>`${p.version}::uuid`.as('version_id')])
        .select(originOf('outcome_id'))
        .select(['need_id', 'kind', 'words', 'known_by', 'whose', 'scale', ...KEPT])
        .where('outcome_id', '=', p.from),
    ),
)

/**
 * When a copied line begins. After an end, what is paid again and again is proposed from the day of the return (else from today), and
 * no longer from the day on which it first began; what was paid once or is over keeps its days.
 */
const beginsOn = (backBy: Day | null) => sql<Day>`case
  when ${backBy}::date is null or every = 'once' or ends_on < ${backBy}::date then starts_on
  else greatest(starts_on, coalesce((select r.typed_on from back_in r join plan_version v on v.budget_id = r.budget_id
    where v.version_id = spend_line.version_id), ${backBy}::date)) end`

/** `backBy`: today, where the money has ended; null while it is paid. */
export const copySpendLine = statement(
  'plan-copy-spend-line',
  (q, p: { id: string; from: string; version: string; outcome: string | null; backBy: Day | null }) =>
    q
      .insertInto('spend_line')
      .columns([
        'spend_line_id',
        'version_id',
        'outcome_id',
        'origin_id',
        'what',
        'provider',
        'amount_pence',
        'every',
        'starts_on',
        ...LINE_KEPT,
        ...KEPT,
      ])
      .expression(
        q
          .selectFrom('spend_line')
          .select([sql<string>`${p.id}::uuid`.as('spend_line_id'), sql<string>`${p.version}::uuid`.as('version_id')])
          .select([sql<string | null>`${p.outcome}::uuid`.as('outcome_id'), originOf('spend_line_id')])
          .select([
            'what',
            'provider',
            'amount_pence',
            'every',
            beginsOn(p.backBy).as('starts_on'),
            ...LINE_KEPT,
            ...KEPT,
          ])
          .where('spend_line_id', '=', p.from),
      ),
)

/** The newest words of each part and side, with who said them and when. */
export const copySentences = statement('plan-copy-sentences', (q, p: { from: string; version: string }) =>
  q
    .insertInto('plan_sentence')
    .columns(['version_id', 'part', 'side', 'words', 'said_by', 'typed_by', 'said_on', 'how', 'typed_on'])
    .expression(
      q
        .selectFrom('plan_sentence')
        .distinctOn(['part', 'side', CARER])
        .select(sql<string>`${p.version}::uuid`.as('version_id'))
        .select(['part', 'side', 'words', 'said_by', 'typed_by', 'said_on', 'how', 'typed_on'])
        .where('version_id', '=', p.from)
        .orderBy('part')
        .orderBy('side')
        .orderBy(CARER)
        .orderBy('sentence_id', 'desc'),
    ),
)

/** What the person said of words typed for them goes on with the words. */
export const copySounds = statement(
  'plan-copy-sounds',
  (_, p: { from: string; version: string }) => sql<object>`
    insert into sounds_like_me (sentence_id, sounds, said_by, said_on)
    select n.sentence_id, s.sounds, s.said_by, s.said_on from plan_sentence n
    join lateral (select o.sentence_id from plan_sentence o where o.version_id = ${p.from}::uuid and o.part = n.part and o.side = n.side
      and (o.side <> 'carer' or o.said_by = n.said_by) order by o.sentence_id desc limit 1) o on true
    join lateral (select sounds, said_by, said_on from sounds_like_me where sentence_id = o.sentence_id order by sounds_id desc limit 1) s on true
    where n.version_id = ${p.version}::uuid`,
)
