import { sql } from 'kysely'
import { statement } from '#db/statement.ts'

/** The named worker of a person now. */
export const workerOf = statement(
  'desk-worker-of',
  (_, p: { person: string }) => sql<{ name: string; phone: string | null }>`
    select h.name, h.phone from named_worker n join human h on h.human_id = n.worker_id
    where n.person_id = ${p.person} order by n.named_id desc limit 1`,
)
