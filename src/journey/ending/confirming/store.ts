import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export const addConfirmed = statement('add-ending-confirmed', (q, p: { ending: string; by: string; on: Day }) =>
  q.insertInto('ending_confirmed').values({ ending_id: p.ending, confirmed_by: p.by, confirmed_on: p.on }),
)
