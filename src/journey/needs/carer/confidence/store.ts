import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

type ConfidedRow = { name: string; words: string; told_on: Day }

/** What this carer told, and nobody else's. */
export const confidedBy = statement(
  'needs-confided-by',
  (_, p: { budget: string; carer: string }) => sql<ConfidedRow>`
    select h.name, c.words, c.told_on from carer_confidence c join human h on h.human_id = c.carer_id
    where c.budget_id = ${p.budget}::uuid and c.carer_id = ${p.carer}::uuid
    order by c.told_on desc, c.confidence_id`,
)

/** What carers told the worker of this budget: for the page of the named worker alone. */
export const confidedToWorker = statement(
  'needs-confided-to-worker',
  (_, p: { budget: string }) => sql<ConfidedRow>`
    select h.name, c.words, c.told_on from carer_confidence c join human h on h.human_id = c.carer_id
    where c.budget_id = ${p.budget}::uuid
    order by c.told_on desc, c.confidence_id`,
)

export const workerOfBudget = statement(
  'needs-worker-of-budget',
  (_, p: { budget: string }) => sql<{ name: string }>`
    select h.name from budget b join named_worker n on n.person_id = b.person_id join human h on h.human_id = n.worker_id
    where b.budget_id = ${p.budget}::uuid order by n.named_id desc limit 1`,
)

export const addConfidence = statement(
  'needs-add-confidence',
  (q, p: { id: string; budget: string; carer: string; words: string; on: Day }) =>
    q
      .insertInto('carer_confidence')
      .values({ confidence_id: p.id, budget_id: p.budget, carer_id: p.carer, words: p.words, told_on: p.on }),
)
