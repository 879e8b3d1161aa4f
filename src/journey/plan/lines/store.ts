import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import type { Every } from '#core/pattern/index.ts'
import { statement } from '#db/statement.ts'
import type { LineManagedAs, PaPart } from '../managed.ts'
import type { Ends } from '../plan.ts'
import type { Sort } from '../sort-words.ts'
import type { SaidBy } from '../whose-words.ts'

export type Row = {
  id: string
  version: string
  outcome: string | null
  what: string
  provider: string
  pence: Pence
  every: Every
  startsOn: Day
  endsAs: Ends['as']
  endsOn: Day | null
  endsEvent: string | null
  seasonFrom: number | null
  seasonTo: number | null
  inAdvance: boolean
  supplierTerms: string
  arrangedBy: string
  otherPence: Pence | null
  otherFrom: string
  sort: Sort | ''
  managedAs: LineManagedAs | null
  paPart: PaPart | null
  saidBy: string
  how: SaidBy['how']
  wordedBy: string | null
  by: string
}

export const addSpendLineRow = statement('plan-add-spend-line', (q, p: Row) =>
  q.insertInto('spend_line').values({
    spend_line_id: p.id,
    version_id: p.version,
    outcome_id: p.outcome,
    what: p.what,
    provider: p.provider,
    amount_pence: p.pence,
    every: p.every,
    starts_on: p.startsOn,
    ends_as: p.endsAs,
    ends_on: p.endsOn,
    ends_event: p.endsEvent,
    season_from: p.seasonFrom,
    season_to: p.seasonTo,
    in_advance: p.inAdvance,
    supplier_terms: p.supplierTerms,
    arranged_by: p.arrangedBy,
    other_pence: p.otherPence,
    other_from: p.otherFrom,
    sort: p.sort,
    managed_as: p.managedAs,
    pa_part: p.paPart,
    position: sql`(select coalesce(max(position), 0) + 1 from spend_line where version_id = ${p.version})`,
    said_by: p.saidBy,
    typed_by: p.by,
    how: p.how,
    worded_by: p.wordedBy,
  }),
)

export const changeSpendLineRow = statement('plan-change-spend-line', (q, p: Row) =>
  q
    .updateTable('spend_line')
    .set({
      outcome_id: p.outcome,
      what: p.what,
      provider: p.provider,
      amount_pence: p.pence,
      every: p.every,
      starts_on: p.startsOn,
      ends_as: p.endsAs,
      ends_on: p.endsOn,
      ends_event: p.endsEvent,
      season_from: p.seasonFrom,
      season_to: p.seasonTo,
      in_advance: p.inAdvance,
      supplier_terms: p.supplierTerms,
      arranged_by: p.arrangedBy,
      other_pence: p.otherPence,
      other_from: p.otherFrom,
      sort: p.sort,
      managed_as: p.managedAs,
      pa_part: p.paPart,
      said_by: p.saidBy,
      typed_by: p.by,
      how: p.how,
      worded_by: p.wordedBy,
    })
    .where('version_id', '=', p.version)
    .where('spend_line_id', '=', p.id),
)

export const removeSpendLineRow = statement('plan-remove-spend-line', (q, p: { id: string; version: string }) =>
  q.deleteFrom('spend_line').where('version_id', '=', p.version).where('spend_line_id', '=', p.id),
)
