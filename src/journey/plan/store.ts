import { type Kysely, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { DB } from '#db/types.ts'

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

export const planVersion = statement('plan-version', (q, p: Which) =>
  q
    .selectFrom('plan_version')
    .leftJoin('submission', 'submission.version_id', 'plan_version.version_id')
    .leftJoin('decision', 'decision.submission_id', 'submission.submission_id')
    .select(['plan_version.version_id', 'number', 'opened_on', 'submission.submission_id', 'decision.verdict'])
    .where('plan_version.version_id', '=', which(q, p)),
)

export const planOutcomes = statement('plan-outcomes', (q, p: Which) =>
  q
    .selectFrom('outcome')
    .innerJoin('human', 'human.human_id', 'outcome.said_by')
    .select(['outcome_id', 'need_id', 'kind', 'words', 'known_by', 'ends_as', 'ends_on', 'ends_event'])
    .select('human.name as by_name')
    .where('version_id', '=', which(q, p))
    .orderBy('position')
    .orderBy('outcome_id'),
)

export const planSpendLines = statement('plan-spend-lines', (q, p: Which) =>
  q
    .selectFrom('spend_line')
    .innerJoin('human', 'human.human_id', 'spend_line.said_by')
    .select(['spend_line_id', 'outcome_id', 'what', 'provider', 'amount_pence', 'every', 'starts_on'])
    .select(['ends_as', 'ends_on', 'ends_event', 'human.name as by_name'])
    .where('version_id', '=', which(q, p))
    .orderBy('position')
    .orderBy('spend_line_id'),
)

export const planSentences = statement('plan-sentences', (q, p: Which) =>
  q
    .selectFrom('plan_sentence')
    .innerJoin('human', 'human.human_id', 'plan_sentence.said_by')
    .distinctOn(['part', 'side'])
    .select(['part', 'side', 'words', 'human.name as by_name', 'said_on'])
    .where('version_id', '=', which(q, p))
    .orderBy('part')
    .orderBy('side')
    .orderBy('sentence_id', 'desc'),
)

export const planAnswers = statement('plan-answers', (q, p: Which) =>
  q
    .selectFrom('plan_answer')
    .innerJoin('human', 'human.human_id', 'plan_answer.given_by')
    .distinctOn(['side'])
    .select(['side', 'answer', 'words', 'stamp', 'human.name as by_name', 'given_on'])
    .where('version_id', '=', which(q, p))
    .orderBy('side')
    .orderBy('plan_answer_id', 'desc'),
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

export const copyOutcome = statement('plan-copy-outcome', (q, p: { id: string; from: string; version: string }) =>
  q
    .insertInto('outcome')
    .columns(['outcome_id', 'version_id', 'need_id', 'kind', 'words', 'known_by', ...KEPT])
    .expression(
      q
        .selectFrom('outcome')
        .select([sql<string>`${p.id}::uuid`.as('outcome_id'), sql<string>`${p.version}::uuid`.as('version_id')])
        .select(['need_id', 'kind', 'words', 'known_by', ...KEPT])
        .where('outcome_id', '=', p.from),
    ),
)

export const copySpendLine = statement(
  'plan-copy-spend-line',
  (q, p: { id: string; from: string; version: string; outcome: string | null }) =>
    q
      .insertInto('spend_line')
      .columns([
        'spend_line_id',
        'version_id',
        'outcome_id',
        'what',
        'provider',
        'amount_pence',
        'every',
        'starts_on',
        ...KEPT,
      ])
      .expression(
        q
          .selectFrom('spend_line')
          .select([sql<string>`${p.id}::uuid`.as('spend_line_id'), sql<string>`${p.version}::uuid`.as('version_id')])
          .select(sql<string | null>`${p.outcome}::uuid`.as('outcome_id'))
          .select(['what', 'provider', 'amount_pence', 'every', 'starts_on', ...KEPT])
          .where('spend_line_id', '=', p.from),
      ),
)

/** The newest words of each part and side, with who said them and when. */
export const copySentences = statement('plan-copy-sentences', (q, p: { from: string; version: string }) =>
  q
    .insertInto('plan_sentence')
    .columns(['version_id', 'part', 'side', 'words', 'said_by', 'typed_by', 'said_on'])
    .expression(
      q
        .selectFrom('plan_sentence')
        .distinctOn(['part', 'side'])
        .select(sql<string>`${p.version}::uuid`.as('version_id'))
        .select(['part', 'side', 'words', 'said_by', 'typed_by', 'said_on'])
        .where('version_id', '=', p.from)
        .orderBy('part')
        .orderBy('side')
        .orderBy('sentence_id', 'desc'),
    ),
)
