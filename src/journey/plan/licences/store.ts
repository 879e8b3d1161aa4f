import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

/** Every licence ever written down, newest first, and whether another stands in its place. */
export const recordedLicences = statement('plan-licences-recorded', (q, _: object) =>
  q
    .selectFrom('measure_licence as l')
    .innerJoin('human as h', 'h.human_id', 'l.recorded_by')
    .leftJoin('measure_licence as r', 'r.replaces', 'l.licence_id')
    .select(['l.licence_id', 'l.measure', 'l.given_by', 'l.reference', 'l.from_day', 'l.to_day', 'l.recorded_on'])
    .select(['h.name as by_name', 'r.licence_id as replaced_by'])
    .orderBy('l.licence_id', 'desc'),
)

type New = {
  measure: string
  heldBy: string
  givenBy: string
  reference: string
  from: Day
  to: Day | null
  replaces: bigint | null
  by: string
  on: Day
}

export const addLicence = statement('plan-licence-add', (q, p: New) =>
  q.insertInto('measure_licence').values({
    measure: p.measure,
    held_by: p.heldBy,
    given_by: p.givenBy,
    reference: p.reference,
    from_day: p.from,
    to_day: p.to,
    replaces: p.replaces,
    recorded_by: p.by,
    recorded_on: p.on,
  }),
)
