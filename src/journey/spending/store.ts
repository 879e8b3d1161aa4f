import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'

const PURCHASE = [
  'purchase_id',
  'purchase.line_id',
  'agreement_line.outcome_id',
  'agreement_line.what as line_what',
  'bought_on',
  'purchase.amount_pence',
  'purchase.what',
  'no_receipt_because',
  'file_id',
  'recorded_on',
] as const

export const purchasesOf = statement('spending-purchases', (q, p: { budget: string }) =>
  q
    .selectFrom('purchase')
    .innerJoin('agreement_line', 'agreement_line.line_id', 'purchase.line_id')
    .select(PURCHASE)
    .where('purchase.budget_id', '=', p.budget)
    .orderBy('bought_on', 'desc')
    .orderBy('recorded_on', 'desc')
    .orderBy('purchase_id'),
)

export const purchaseById = statement('spending-purchase', (q, p: { budget: string; purchase: string }) =>
  q
    .selectFrom('purchase')
    .innerJoin('agreement_line', 'agreement_line.line_id', 'purchase.line_id')
    .innerJoin('outcome', 'outcome.outcome_id', 'agreement_line.outcome_id')
    .select([...PURCHASE, 'outcome.words as outcome_words'])
    .where('purchase.budget_id', '=', p.budget)
    .where('purchase_id', '=', p.purchase),
)

/** Outcomes that the budget pays for: of all that were ever set up, so that nothing bought before is lost from sight. */
export const servedOutcomes = statement('spending-outcomes', (q, p: { budget: string }) =>
  q
    .selectFrom('outcome')
    .select(['outcome_id', 'words'])
    .where('outcome_id', 'in', (line) =>
      line.selectFrom('agreement_line').select('agreement_line.outcome_id').where('budget_id', '=', p.budget),
    )
    .orderBy('version_id')
    .orderBy('position')
    .orderBy('outcome_id'),
)

/** The budget is asked for as well as the file: an id alone opens nothing. */
export const receiptFile = statement('spending-receipt', (q, p: { budget: string; file: string }) =>
  q.selectFrom('file').select(['mime', 'bytes']).where('budget_id', '=', p.budget).where('file_id', '=', p.file),
)

export const addFile = statement(
  'spending-add-file',
  (q, p: { id: string; budget: string; bytes: Buffer; sha256: Buffer; by: string; at: Date }) =>
    q.insertInto('file').values({
      file_id: p.id,
      budget_id: p.budget,
      mime: 'image/jpeg',
      bytes: p.bytes,
      sha256: p.sha256,
      added_by: p.by,
      added_at: p.at,
    }),
)

type NewPurchase = {
  id: string
  budget: string
  line: string
  on: Day
  amount: Pence
  what: string
  because: string | null
  file: string | null
  by: string
  today: Day
}

export const addPurchase = statement('spending-add-purchase', (q, p: NewPurchase) =>
  q.insertInto('purchase').values({
    purchase_id: p.id,
    budget_id: p.budget,
    line_id: p.line,
    bought_on: p.on,
    amount_pence: p.amount,
    what: p.what,
    no_receipt_because: p.because,
    file_id: p.file,
    said_by: p.by,
    typed_by: p.by,
    recorded_on: p.today,
  }),
)
