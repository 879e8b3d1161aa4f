import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export const addHuman = statement('begin-add-human', (q, p: { id: string; name: string; knownAs: string; at: Date }) =>
  q.insertInto('human').values({ human_id: p.id, name: p.name, known_as: p.knownAs, joined_at: p.at }),
)

export const holdPersonRole = statement('begin-hold-person-role', (q, p: { id: string; from: Day; by: string }) =>
  q.insertInto('role_held').values({ human_id: p.id, role: 'person', from_day: p.from, recorded_by: p.by }),
)

export const addPerson = statement('begin-add-person', (q, p: { id: string; from: Day }) =>
  q.insertInto('person').values({ person_id: p.id, known_from: p.from }),
)

export const nameWorker = statement('begin-name-worker', (q, p: { person: string; worker: string; from: Day }) =>
  q
    .insertInto('named_worker')
    .values({ person_id: p.person, worker_id: p.worker, from_day: p.from, named_by: p.worker }),
)

export const openBudget = statement('begin-open-budget', (q, p: { id: string; person: string; on: Day; by: string }) =>
  q.insertInto('budget').values({ budget_id: p.id, person_id: p.person, opened_on: p.on, opened_by: p.by }),
)
