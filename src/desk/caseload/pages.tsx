import { first } from '#web/fields.ts'
import { page } from '#web/page.ts'
import { todayOf } from './reads.ts'
import { Caseload } from './views.tsx'
import { DONE } from './words.ts'

export const caseloadRoutes = [
  page({
    path: '/caseload',
    may: ['desk', 'caseload'],
    purpose: 'to see who needs something from me today',
    load: todayOf,
    view: (today, look) => (
      <Caseload today={today} show={first(look.query, 'show')} page={first(look.query, 'page')} look={look} />
    ),
    done: DONE,
  }),
]
