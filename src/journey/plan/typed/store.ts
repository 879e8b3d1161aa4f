import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { Part } from '../plan.ts'

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
