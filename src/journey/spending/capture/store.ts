import { type Expression, type SqlBool, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Helped } from '../spending.ts'

/** A page of a receipt of this budget's purchases, or one that its reader added. An id alone opens nothing. */
export const receiptFile = statement('capture-receipt', (q, p: { budget: string; file: string; reader: string }) =>
  q
    .selectFrom('file')
    .select(['mime', 'bytes'])
    .where('budget_id', '=', p.budget)
    .where('file_id', '=', p.file)
    .where((where) => {
      const isOf = (table: 'purchase' | 'receipt_page' | 'receipt_draft_page'): Expression<SqlBool> =>
        where.exists(
          where
            .selectFrom(table)
            .select(`${table}.budget_id`)
            .whereRef(`${table}.file_id`, '=', 'file.file_id')
            .whereRef(`${table}.budget_id`, '=', 'file.budget_id'),
        )
      const own = where.and([where('added_by', '=', p.reader), isOf('receipt_draft_page')])
      return where.or([isOf('purchase'), isOf('receipt_page'), own])
    }),
)

export const addFile = statement(
  'capture-add-file',
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
  saidBy: string
  by: string
  how: HeardHow | null
  today: Day
}

export const addPurchase = statement('capture-add-purchase', (q, p: NewPurchase) =>
  q.insertInto('purchase').values({
    purchase_id: p.id,
    budget_id: p.budget,
    line_id: p.line,
    bought_on: p.on,
    amount_pence: p.amount,
    what: p.what,
    no_receipt_because: p.because,
    file_id: p.file,
    ...{ said_by: p.saidBy, typed_by: p.by, how: p.how },
    recorded_on: p.today,
  }),
)

type NewPage = { of: string; budget: string; page: number; file: string }

export const addPage = statement('capture-add-page', (q, p: NewPage) =>
  q.insertInto('receipt_page').values({ purchase_id: p.of, budget_id: p.budget, page: p.page, file_id: p.file }),
)

export const addDraft = statement('capture-add-draft', (q, p: { id: string; budget: string; by: string; at: Date }) =>
  q.insertInto('receipt_draft').values({ draft_id: p.id, budget_id: p.budget, added_by: p.by, added_at: p.at }),
)

export const addDraftPage = statement('capture-add-draft-page', (q, p: NewPage) =>
  q.insertInto('receipt_draft_page').values({ draft_id: p.of, budget_id: p.budget, page: p.page, file_id: p.file }),
)

export const addDraftDone = statement(
  'capture-add-draft-done',
  (q, p: { draft: string; budget: string; purchase: string | null; by: string; today: Day }) =>
    q.insertInto('receipt_draft_done').values({
      draft_id: p.draft,
      budget_id: p.budget,
      purchase_id: p.purchase,
      done_by: p.by,
      done_on: p.today,
    }),
)

/** Photos of this budget that this human added, with their pages and what was read of them: one of them, or those that wait. */
export const draftsOf = statement(
  'capture-drafts',
  (_, p: { budget: string; reader: string; draft: string | null }) => sql<{
    draft_id: string
    added_on: Day
    pages: string[]
    is_done: boolean
    is_read: boolean
    total_pence: Pence | null
    paid_on: Day | null
    shop: string | null
  }>`
  select d.draft_id, (d.added_at at time zone 'Europe/London')::date as added_on, n.draft_id is not null as is_done,
    array(select p.file_id from receipt_draft_page p where p.authority_id = d.authority_id and p.draft_id = d.draft_id order by p.page)::text[] as pages,
    r.draft_id is not null as is_read, r.total_pence, r.paid_on, r.shop
  from receipt_draft d
  left join receipt_draft_done n on n.authority_id = d.authority_id and n.draft_id = d.draft_id
  left join receipt_reading r on r.authority_id = d.authority_id and r.draft_id = d.draft_id
  where d.budget_id = ${p.budget}::uuid and d.added_by = ${p.reader}::uuid
    and case when ${p.draft}::uuid is null then n.draft_id is null else d.draft_id = ${p.draft}::uuid end
  order by d.added_at`,
)

/** The person showed a receipt afterwards, or said why there is none. */
export const addReceiptLater = statement(
  'capture-add-receipt-later',
  (q, p: { purchase: string; because: string; by: string; typedBy: string | null; how: HeardHow | null; today: Day }) =>
    q.insertInto('receipt_later').values({
      ...{ purchase_id: p.purchase, because: p.because, said_by: p.by, said_on: p.today },
      ...{ typed_by: p.typedBy, how: p.how },
    }),
)

export const addHelped = statement(
  'capture-add-helped',
  (q, p: { purchase: string; budget: string; answer: Helped; by: string; today: Day }) =>
    q.insertInto('purchase_helped').values({
      purchase_id: p.purchase,
      budget_id: p.budget,
      answer: p.answer,
      said_by: p.by,
      said_on: p.today,
    }),
)

/**
 * The oldest photos that nobody reads just now; those that nobody came back to within a day are let be. `since`: added no earlier.
 * `begun`: a reading that began after this is still going on. `tries`: as often it may be begun.
 */
export const nextToRead = statement(
  'capture-next-to-read',
  (_, p: { since: Date; begun: Date; tries: number }) => sql<{ draft_id: string; budget_id: string }>`
  select d.draft_id, d.budget_id from receipt_draft d
  where d.added_at >= ${p.since}::timestamptz
    and not exists (select from receipt_reading r where r.authority_id = d.authority_id and r.draft_id = d.draft_id)
    and not exists (select from receipt_draft_done n where n.authority_id = d.authority_id and n.draft_id = d.draft_id)
    and not exists (select from receipt_reading_begun b where b.authority_id = d.authority_id and b.draft_id = d.draft_id
      and b.begun_at > ${p.begun}::timestamptz)
    and (select count(*) from receipt_reading_begun b where b.authority_id = d.authority_id and b.draft_id = d.draft_id) < ${p.tries}::int
  order by d.added_at, d.draft_id limit 1`,
)

/** Two processes that look for photos to read take turns, for as long as the looking takes. */
export const lockReadings = statement(
  'capture-lock-readings',
  (_, p: { council: number }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('receipt readings ' || ${p.council}::int, 0))`,
)

export const addReadingBegun = statement(
  'capture-add-reading-begun',
  (q, p: { draft: string; budget: string; at: Date }) =>
    q.insertInto('receipt_reading_begun').values({ draft_id: p.draft, budget_id: p.budget, begun_at: p.at }),
)

/** Removes for good what was let go 30 days ago or earlier, by the clock: the row that says so takes the pictures away. */
export const removePhotosLetGo = statement(
  'capture-remove-let-go',
  (_, p: { day: Day }) => sql<{ draft_id: string }>`
    insert into receipt_draft_gone (draft_id, budget_id, pages, removed_on)
    select d.draft_id, d.budget_id, 0, ${p.day}::date from receipt_draft_done d, journey_clock c
    where d.purchase_id is null
      and d.done_on <= least(${p.day}::date, ((now() + c.ahead) at time zone 'Europe/London')::date) - 30
      and not exists (select from receipt_draft_gone r where r.draft_id = d.draft_id)
    returning draft_id`,
)

export const draftPictures = statement('capture-draft-pictures', (q, p: { budget: string; draft: string }) =>
  q
    .selectFrom('receipt_draft_page')
    .innerJoin('file', (join) =>
      join
        .onRef('file.file_id', '=', 'receipt_draft_page.file_id')
        .onRef('file.budget_id', '=', 'receipt_draft_page.budget_id'),
    )
    .select('bytes')
    .where('receipt_draft_page.budget_id', '=', p.budget)
    .where('draft_id', '=', p.draft)
    .orderBy('page'),
)

/** The first that was read stands. */
export const addReading = statement(
  'capture-add-reading',
  (q, p: { draft: string; budget: string; total: Pence | null; paidOn: Day | null; shop: string | null; at: Date }) =>
    q
      .insertInto('receipt_reading')
      .values({
        draft_id: p.draft,
        budget_id: p.budget,
        total_pence: p.total,
        paid_on: p.paidOn,
        shop: p.shop,
        read_at: p.at,
      })
      .onConflict((it) => it.doNothing()),
)
