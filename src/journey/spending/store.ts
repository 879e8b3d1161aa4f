import { statement } from '#db/statement.ts'

const PURCHASE = [
  'purchase.purchase_id',
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
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('purchase_put_right as right')
            .select('right.purchase_id')
            .whereRef('right.purchase_id', '=', 'purchase.purchase_id'),
        ),
      ),
    )
    .orderBy('bought_on', 'desc')
    .orderBy('recorded_on', 'desc')
    .orderBy('purchase.purchase_id'),
)

export const purchaseById = statement('spending-purchase', (q, p: { budget: string; purchase: string }) =>
  q
    .selectFrom('purchase')
    .innerJoin('agreement_line', 'agreement_line.line_id', 'purchase.line_id')
    .innerJoin('outcome', 'outcome.outcome_id', 'agreement_line.outcome_id')
    .leftJoin('purchase_put_right as right', 'right.purchase_id', 'purchase.purchase_id')
    .leftJoin('receipt_later as later', 'later.purchase_id', 'purchase.purchase_id')
    .leftJoin('human as typist', 'typist.human_id', 'purchase.typed_by')
    .leftJoin('human as later_typist', 'later_typist.human_id', 'later.typed_by')
    .select(['purchase.how', 'typist.name as typed_by_name'])
    .select([...PURCHASE, 'outcome.words as outcome_words', 'later.because as later_because'])
    .select(['later.how as later_how', 'later_typist.name as later_typed_by'])
    .select(['right.put_right_on', 'right.because as put_right_because', 'right.instead_id'])
    .where('purchase.budget_id', '=', p.budget)
    .where('purchase.purchase_id', '=', p.purchase),
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

/** The pages of one purchase's receipt, in order. What was recorded with one photo alone has its file as its only page. */
export const purchasePages = statement('spending-pages', (q, p: { budget: string; purchase: string }) =>
  q
    .selectFrom('receipt_page')
    .select('file_id')
    .where('budget_id', '=', p.budget)
    .where('purchase_id', '=', p.purchase)
    .orderBy('page'),
)

/** What was answered last of each purchase: whether the money helped. */
export const helpedOf = statement('spending-helped', (q, p: { budget: string }) =>
  q
    .selectFrom('purchase_helped')
    .distinctOn('purchase_id')
    .select(['purchase_id', 'answer'])
    .where('budget_id', '=', p.budget)
    .orderBy('purchase_id')
    .orderBy('helped_id', 'desc'),
)
