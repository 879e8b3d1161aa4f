import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { FitRow } from '../content-rows.ts'
import type { FitPart } from '../plan.ts'
import { HEARD, HEARD_BY } from '../typed/store.ts'

/** The newest of a goal stands. */
export const NEWEST_FIT = sql<FitRow | null>`(select json_build_object('fits', s.fits, 'on', s.said_on, 'personal', s.personal,
  'agreed', s.agreed, 'asRead', s.as_read, 'timeLimited', s.time_limited, 'realistic', s.realistic, ${HEARD})
  from outcome_fit s ${HEARD_BY} where s.version_id = outcome.version_id and s.outcome_id = outcome.outcome_id order by s.fit_id desc limit 1)`

type Row = Record<FitPart, string> & {
  version: string
  outcome: string
  asRead: string
  fits: boolean
  saidBy: string
  /** Who typed it: the person, or who heard it. */
  by: string
  on: Day
  how: HeardHow | null
  typedOn: Day | null
  witness: string | null
}

export const addFit = statement('plan-fit-add', (q, p: Row) =>
  q.insertInto('outcome_fit').values({
    version_id: p.version,
    outcome_id: p.outcome,
    as_read: p.asRead,
    fits: p.fits,
    personal: p.personal,
    agreed: p.agreed,
    time_limited: p.timeLimited,
    realistic: p.realistic,
    said_by: p.saidBy,
    typed_by: p.by,
    said_on: p.on,
    how: p.how,
    typed_on: p.typedOn,
    witness_id: p.witness,
  }),
)
