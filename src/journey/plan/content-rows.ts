import type { Day } from '#core/day.ts'
import { fromJson, type Pence } from '#core/money.ts'
import type { Every } from '#core/pattern/index.ts'
import type { LineManagedAs, PaPart } from './managed.ts'
import type { Ends, Fit, Kind, More, Outcome, Sounds, SpendLine, Spoken, Whose } from './plan.ts'
import { heardFrom } from './rows.ts'
import type { Sort } from './sort-words.ts'

type EndsRow = { ends_as: Ends['as']; ends_on: Day | null; ends_event: string | null }

/** The person's newest answer to "is this right for you?", as one JSON column beside its goal. */
export type FitRow = Omit<Fit, 'asRead' | 'heard'> & HeardRow & { asRead: string | null }

/** Who typed it, how, and who heard it too; null where the person said it in their own session. */
type HeardRow = { by: string | null; how: string | null; witness: string | null }

/** The person's newest answer to "does this sound like you?", as one JSON column beside its line. */
export type SaidOfRow = Omit<Sounds, 'heard'> & HeardRow

/** Whose words it is: who said it, and who typed these words; `worded_by` where a statement asks for it. */
type SpokenRow = {
  by_name: string
  said_by: string
  typed_by_name: string
  worded_by?: string
  how: string
  is_persons: boolean
}

type OutcomeRow = EndsRow &
  SpokenRow & {
    outcome_id: string
    origin_id: string | null
    need_id: string | null
    need_key: string | null
    kind: Kind
    words: string
    known_by: string
    whose: Whose
    scale: readonly string[]
    fit: FitRow | null
  }

/** What is agreed on top for a bad time, as one JSON column beside its line; pence as text. */
export type MoreRow = SpokenRow & { pence: string; periods: number; buys: string }

type LineRow = EndsRow &
  SpokenRow & {
    spend_line_id: string
    origin_id: string | null
    outcome_id: string | null
    what: string
    provider: string
    amount_pence: Pence
    every: Every
    starts_on: Day
    season_from: number | null
    season_to: number | null
    in_advance: boolean
    supplier_terms: string
    arranged_by: string
    other_pence: Pence | null
    other_from: string
    sort: Sort | ''
    managed_as: LineManagedAs | null
    pa_part: PaPart | null
    who_repairs: string | null
    /** Where a statement asks for them. */
    more?: MoreRow | null
    sounds?: SaidOfRow | null
    more_sounds?: SaidOfRow | null
    provider_now?: SpendLine['providerNow'] | null
  }

/** A goal from its row. */
export const outcomeFrom = (row: OutcomeRow): Outcome => ({
  ...{ outcomeId: row.outcome_id, originId: row.origin_id ?? undefined, needId: row.need_id ?? undefined },
  needKey: row.need_key ?? undefined,
  ...{ kind: row.kind, words: row.words, knownBy: row.known_by, scale: row.scale, whose: row.whose },
  ...{ ends: endsFrom(row), ...spokenFrom(row) },
  fit: row.fit === null ? undefined : fitFrom(row.fit),
})

const fitFrom = ({ by, how, witness, asRead, ...fit }: FitRow): Fit => ({
  ...fit,
  asRead: asRead ?? undefined,
  heard: heardFrom(how, by, fit.on, witness),
})

const soundsFrom = (row: SaidOfRow | null | undefined): Sounds | undefined =>
  row == null
    ? undefined
    : { sounds: row.sounds, on: row.on, asRead: row.asRead, heard: heardFrom(row.how, row.by, row.on, row.witness) }

/** A spend line from its row. */
export const lineFrom = (row: LineRow): SpendLine => ({
  ...{ spendLineId: row.spend_line_id, originId: row.origin_id ?? undefined, outcomeId: row.outcome_id ?? undefined },
  ...{ what: row.what, provider: row.provider, amountPence: row.amount_pence, every: row.every },
  ...{ startsOn: row.starts_on, ends: endsFrom(row), ...spokenFrom(row) },
  season:
    row.season_from === null || row.season_to === null
      ? undefined
      : { fromMonth: row.season_from, toMonth: row.season_to },
  ...{ inAdvance: row.in_advance, supplierTerms: row.supplier_terms, arrangedBy: row.arranged_by },
  ...{ otherPence: row.other_pence ?? undefined, otherFrom: row.other_from, whoRepairs: row.who_repairs ?? '' },
  ...(row.sort === '' ? {} : { sort: row.sort }),
  ...{ managedAs: row.managed_as ?? undefined, paPart: row.pa_part ?? undefined },
  more: row.more == null ? undefined : { ...moreFrom(row.more), sounds: soundsFrom(row.more_sounds) },
  sounds: soundsFrom(row.sounds),
  providerNow: row.provider_now ?? undefined,
})

const moreFrom = (row: MoreRow): More => ({
  ...{ amountPence: fromJson(row.pence), periods: row.periods, buys: row.buys },
  ...spokenFrom(row),
})

const spokenFrom = ({ by_name, said_by, typed_by_name, worded_by, how, is_persons }: SpokenRow): Spoken => ({
  ...{ byName: by_name, byId: said_by, personsWords: is_persons },
  typed: how === 'own-device' ? undefined : { byName: typed_by_name, byId: worded_by, how },
})

function endsFrom(row: EndsRow): Ends {
  if (row.ends_as === 'date' && row.ends_on !== null) return { as: 'date', on: row.ends_on }
  if (row.ends_as === 'event' && row.ends_event !== null) return { as: 'event', event: row.ends_event }
  return { as: 'ongoing' }
}
