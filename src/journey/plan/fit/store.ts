import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { FitPart } from '../plan.ts'

type Row = Record<FitPart, string> & {
  version: string
  outcome: string
  asRead: string
  fits: boolean
  by: string
  on: Day
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
    said_by: p.by,
    typed_by: p.by,
    said_on: p.on,
  }),
)
