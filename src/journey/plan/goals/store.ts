import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Ends, Kind, Whose } from '../plan.ts'
import type { SaidBy } from '../whose-words.ts'

export type Row = {
  id: string
  version: string
  need: string | null
  kind: Kind
  words: string
  knownBy: string
  endsAs: Ends['as']
  endsOn: Day | null
  endsEvent: string | null
  whose: Whose
  scale: readonly string[]
  saidBy: string
  how: SaidBy['how']
  wordedBy: string | null
  by: string
}

export const addOutcomeRow = statement('plan-add-outcome', (q, p: Row) =>
  q.insertInto('outcome').values({
    outcome_id: p.id,
    version_id: p.version,
    need_id: p.need,
    kind: p.kind,
    words: p.words,
    known_by: p.knownBy,
    ends_as: p.endsAs,
    ends_on: p.endsOn,
    ends_event: p.endsEvent,
    whose: p.whose,
    scale: sql`${p.scale}::text[]`,
    position: sql`(select coalesce(max(position), 0) + 1 from outcome where version_id = ${p.version})`,
    said_by: p.saidBy,
    typed_by: p.by,
    how: p.how,
    worded_by: p.wordedBy,
  }),
)

export const changeOutcomeRow = statement('plan-change-outcome', (q, p: Row) =>
  q
    .updateTable('outcome')
    .set({
      need_id: p.need,
      kind: p.kind,
      words: p.words,
      known_by: p.knownBy,
      ends_as: p.endsAs,
      ends_on: p.endsOn,
      ends_event: p.endsEvent,
      whose: p.whose,
      scale: sql`${p.scale}::text[]`,
      said_by: p.saidBy,
      typed_by: p.by,
      how: p.how,
      worded_by: p.wordedBy,
    })
    .where('version_id', '=', p.version)
    .where('outcome_id', '=', p.id),
)

export const unlinkSpendLines = statement('plan-unlink-spend-lines', (q, p: { id: string; version: string }) =>
  q
    .updateTable('spend_line')
    .set({ outcome_id: null })
    .where('version_id', '=', p.version)
    .where('outcome_id', '=', p.id),
)

export const removeOutcomeRow = statement('plan-remove-outcome', (q, p: { id: string; version: string }) =>
  q.deleteFrom('outcome').where('version_id', '=', p.version).where('outcome_id', '=', p.id),
)
