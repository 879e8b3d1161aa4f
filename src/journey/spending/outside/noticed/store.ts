import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { SaidOfNoticed } from './noticed.ts'

type Row = {
  noticed_id: string
  booked_on: Day
  noticed_on: Day
  said: SaidOfNoticed | null
  words: string | null
  said_on: Day | null
}

/** Newest first, each with what the person said of it last. */
export const noticedOf = statement(
  'noticed-of',
  (_, p: { budget: string }) => sql<Row>`
    select n.noticed_id, n.booked_on, n.noticed_on, s.said, s.words, s.said_on from noticed n
    left join lateral (select said, words, said_on from noticed_said x where x.noticed_id = n.noticed_id
      order by x.noticed_said_id desc limit 1) s on true
    where n.budget_id = ${p.budget}::uuid order by n.booked_on desc, n.noticed_id`,
)

/** No row where this one was noticed before. */
export const addNoticed = statement(
  'noticed-add',
  (q, p: { id: string; budget: string; file: string; row: number; bookedOn: Day; on: Day }) =>
    q
      .insertInto('noticed')
      .values({
        ...{ noticed_id: p.id, budget_id: p.budget, file_id: p.file, row_number: p.row, kind: 'betting' },
        ...{ booked_on: p.bookedOn, noticed_on: p.on },
      })
      .onConflict((oc) => oc.columns(['authority_id', 'budget_id', 'file_id', 'row_number']).doNothing()),
)

export const addNoticedSaid = statement(
  'noticed-add-said',
  (q, p: { id: string; said: SaidOfNoticed; words: string; by: string; on: Day }) =>
    q
      .insertInto('noticed_said')
      .values({ noticed_id: p.id, said: p.said, words: p.words, said_by: p.by, said_on: p.on }),
)
