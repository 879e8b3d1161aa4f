import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'

type SoundsFor = {
  sentence: bigint
  sounds: boolean
  person: string
  how: HeardHow
  saidOn: Day
  witness: string | null
  by: string
  on: Day
}

export const addSoundsFor = statement('plan-sounding-add', (q, p: SoundsFor) =>
  q.insertInto('sounds_like_me').values({
    sentence_id: p.sentence,
    sounds: p.sounds,
    said_by: p.person,
    said_on: p.saidOn,
    how: p.how,
    typed_by: p.by,
    typed_on: p.on,
    witness_id: p.witness,
  }),
)
