import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { SaidOfRow } from '../content-rows.ts'
import type { Part } from '../plan.ts'

/** Of a row `s`: who typed it for the person, how they heard it, and who heard it too; and the two humans. */
export const HEARD = sql`'by', t.name, 'how', s.how, 'witness', w.name`
export const HEARD_BY = sql`left join human t on t.human_id = s.typed_by left join human w on w.human_id = s.witness_id`

/** The newest of what a line's money is for, or of what more buys in a bad time. */
export const soundsOf = (about: 'what' | 'more') =>
  sql<SaidOfRow | null>`(select json_build_object('sounds', s.sounds, 'on', s.said_on, 'asRead', s.as_read, ${HEARD})
  from line_sounds_like_me s ${HEARD_BY} where s.spend_line_id = spend_line.spend_line_id and s.about = ${sql.lit(about)}
  order by s.line_sounds_id desc limit 1)`

type TypedFor = {
  version: string
  part: Part
  words: string
  person: string
  by: string
  saidOn: Day
  on: Day
  how: HeardHow
}

export const addSentenceFor = statement('plan-typed-add-sentence', (q, p: TypedFor) =>
  q.insertInto('plan_sentence').values({
    version_id: p.version,
    part: p.part,
    side: 'person',
    words: p.words,
    said_by: p.person,
    typed_by: p.by,
    said_on: p.saidOn,
    typed_on: p.on,
    how: p.how,
  }),
)

type LineSounds = {
  line: string
  about: 'what' | 'more'
  asRead: string
  sounds: boolean
  saidBy: string
  on: Day
  how: HeardHow | null
  by: string | null
  typedOn: Day | null
  witness: string | null
}

export const addLineSounds = statement('plan-typed-add-line-sounds', (q, p: LineSounds) =>
  q.insertInto('line_sounds_like_me').values({
    ...{ spend_line_id: p.line, about: p.about, as_read: p.asRead, sounds: p.sounds, said_by: p.saidBy, said_on: p.on },
    ...{ how: p.how, typed_by: p.by, typed_on: p.typedOn, witness_id: p.witness },
  }),
)

export const addSounds = statement(
  'plan-typed-add-sounds',
  (q, p: { sentence: bigint; sounds: boolean; by: string; on: Day }) =>
    q.insertInto('sounds_like_me').values({
      sentence_id: p.sentence,
      sounds: p.sounds,
      said_by: p.by,
      said_on: p.on,
    }),
)
