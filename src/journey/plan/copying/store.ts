import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { firstOf, statement } from '#db/statement.ts'
import { CARER, LINE_KEPT } from '../store.ts'

/** What a copy keeps beside its content: how it ends, its place, and who said it. */
const KEPT = ['ends_as', 'ends_on', 'ends_event', 'position', 'said_by', 'typed_by', 'worded_by', 'how'] as const

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
    insert into sounds_like_me (sentence_id, sounds, said_by, said_on, how, typed_by, typed_on, witness_id)
    select n.sentence_id, s.sounds, s.said_by, s.said_on, s.how, s.typed_by, s.typed_on, s.witness_id from plan_sentence n
    join lateral (select o.sentence_id from plan_sentence o where o.version_id = ${p.from}::uuid and o.part = n.part and o.side = n.side
      and (o.side <> 'carer' or o.said_by = n.said_by) order by o.sentence_id desc limit 1) o on true
    join lateral (select * from sounds_like_me where sentence_id = o.sentence_id order by sounds_id desc limit 1) s on true
    where n.version_id = ${p.version}::uuid`,
)

/** What the person said of a goal goes on with it; the words that it was said of stand beside it. */
export const copyFits = statement(
  'plan-copy-fits',
  (_, p: { from: string; version: string }) => sql<object>`
    insert into outcome_fit (version_id, outcome_id, fits, personal, agreed, time_limited, realistic, as_read, said_by, said_on, how, typed_by,
      typed_on, witness_id)
    select next.version_id, next.outcome_id, f.fits, f.personal, f.agreed, f.time_limited, f.realistic, f.as_read, f.said_by, f.said_on, f.how,
      f.typed_by, f.typed_on, f.witness_id from outcome last
    join lateral (select * from outcome_fit o where o.version_id = last.version_id and o.outcome_id = last.outcome_id
      order by o.fit_id desc limit 1) f on true
    join outcome next on next.version_id = ${p.version}::uuid and next.origin_id = ${firstOf('last.origin_id', 'last.outcome_id')}
    where last.version_id = ${p.from}::uuid order by f.fit_id`,
)

/** The same of what money is for, and of what more buys in a bad time. */
export const copyLineSounds = statement(
  'plan-copy-line-sounds',
  (_, p: { from: string; version: string }) => sql<object>`
    insert into line_sounds_like_me (spend_line_id, about, as_read, sounds, said_by, said_on, how, typed_by, typed_on, witness_id)
    select next.spend_line_id, s.about, s.as_read, s.sounds, s.said_by, s.said_on, s.how, s.typed_by, s.typed_on, s.witness_id from spend_line last
    join lateral (select distinct on (l.about) l.* from line_sounds_like_me l where l.spend_line_id = last.spend_line_id
      order by l.about, l.line_sounds_id desc) s on true
    join spend_line next on next.version_id = ${p.version}::uuid and next.origin_id = ${firstOf('last.origin_id', 'last.spend_line_id')}
    where last.version_id = ${p.from}::uuid order by s.line_sounds_id`,
)

/** How needs are met otherwise, as it stood last, with who wrote it and when. */
export const copyOtherwise = statement(
  'plan-copy-otherwise',
  (_, p: { from: string; version: string }) => sql<object>`
    insert into need_met_otherwise (version_id, question_key, words, written_by, written_on)
    select distinct on (o.question_key) ${p.version}::uuid, o.question_key, o.words, o.written_by, o.written_on
    from need_met_otherwise o where o.version_id = ${p.from}::uuid order by o.question_key, o.met_id desc`,
)
