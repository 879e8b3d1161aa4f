import { type NotNull, sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow, Said } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Because, Level } from './checking.ts'

export const levelOf = statement('spending-check-level', (q, p: { budget: string }) =>
  q
    .selectFrom('check_level as l')
    .innerJoin('human', 'human.human_id', 'l.set_by')
    .select(['l.level', 'l.from_day', 'l.look_again_on', 'l.reason', 'l.every_months', 'l.sample'])
    .select(['l.receipts_over_pence', 'l.statements', 'l.set_on', 'human.name as set_by_name'])
    .where('l.budget_id', '=', p.budget)
    .orderBy('l.level_id', 'desc')
    .limit(1),
)

/** The asking that nothing has settled yet. */
export const askedOf = statement('spending-check-asked', (q, p: { budget: string }) =>
  q
    .selectFrom('check_asked as a')
    .innerJoin('human', 'human.human_id', 'a.asked_by')
    .leftJoin('check_view as v', 'v.ask_id', 'a.ask_id')
    .select(['a.ask_id', 'a.level', 'a.reason', 'a.look_again_on', 'a.asked_on', 'human.name as by_name'])
    .leftJoin('human as typist', 'typist.human_id', 'v.typed_by')
    .select(['v.words as view_words', 'v.said_on', 'v.how as view_how', 'typist.name as view_typed_by'])
    .where('a.budget_id', '=', p.budget)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('check_level as l').select('l.level_id').whereRef('l.ask_id', '=', 'a.ask_id'))),
    )
    .orderBy('a.asked_on', 'desc')
    .limit(1),
)

/** Newest first. */
export const looksOf = statement('spending-looks', (q, p: { budget: string }) =>
  q
    .selectFrom('spending_look as k')
    .innerJoin('human as o', 'o.human_id', 'k.opened_by')
    .leftJoin('look_closed as c', 'c.look_id', 'k.look_id')
    .leftJoin('human as e', 'e.human_id', 'c.closed_by')
    .select(['k.look_id', 'k.from_day', 'k.to_day', 'k.opened_on', 'o.name as opened_by_name'])
    .select(['c.closed_on', 'e.name as closed_by_name'])
    .where('k.budget_id', '=', p.budget)
    .orderBy('k.opened_on', 'desc')
    .orderBy('k.to_day', 'desc')
    .orderBy('k.look_id', 'desc'),
)

type ItemRow = {
  look_id: string
  purchase_id: string
  because: Because
  what: string
  line_what: string
  amount_pence: Pence
  bought_on: Day
  has_photo: boolean
  no_receipt_because: string | null
  is_fine: boolean
  question: string | null
  asked_on: Day | null
  asked_by_name: string | null
  reply: string | null
  said_on: Day | null
  reply_how: HeardHow | 'here' | null
  reply_typed_by: string | null
}

/** What was picked, the biggest first. */
export const itemsOf = statement(
  'spending-look-items',
  (_, p: { budget: string }) => sql<ItemRow>`
    select i.look_id, i.purchase_id, i.because, p.what, line.what as line_what, p.amount_pence, p.bought_on, p.file_id is not null or exists (select from receipt_page g where g.purchase_id = p.purchase_id) as has_photo,
      coalesce(nullif(later.because, ''), p.no_receipt_because) as no_receipt_because, f.look_id is not null as is_fine, q.words as question, q.asked_on, h.name as asked_by_name, r.words as reply, r.said_on, r.how as reply_how, y.name as reply_typed_by
    from look_item i
    join purchase p on p.purchase_id = i.purchase_id
    join agreement_line line on line.line_id = p.line_id
    left join receipt_later later on later.purchase_id = p.purchase_id
    left join look_fine f on f.look_id = i.look_id and f.purchase_id = i.purchase_id
    left join look_question q on q.look_id = i.look_id and q.purchase_id = i.purchase_id
    left join human h on h.human_id = q.asked_by
    left join look_reply r on r.look_id = i.look_id and r.purchase_id = i.purchase_id
    left join human y on y.human_id = r.typed_by
    where i.budget_id = ${p.budget}::uuid and i.look_id in (select k.look_id from spending_look k where k.budget_id = ${p.budget}::uuid)
    order by p.amount_pence desc, i.purchase_id`,
)

export const setUpOn = statement('spending-check-set-up-on', (q, p: { budget: string }) =>
  q
    .selectFrom('agreement_now')
    .select('set_up_on')
    .where('budget_id', '=', p.budget)
    .$narrowType<{ set_up_on: NotNull }>(),
)

/** The days of each bank statement that counts. */
export const statementDays = statement(
  'spending-check-statement-days',
  (_, p: { budget: string }) => sql<{ first_day: Day; last_day: Day }>`
    select i.first_day, i.last_day from statement_import i join statement_taken t on t.file_id = i.file_id
    where i.budget_id = ${p.budget}::uuid and i.first_day is not null and i.last_day is not null
      and not exists (select from statement_undone u where u.file_id = i.file_id)`,
)

type NewLevel = {
  budget: string
  level: Level
  from: Day
  again: Day | null
  reason: string
  everyMonths: number
  sample: number
  receiptsOver: Pence | null
  statements: boolean
  ask: string | null
  by: string
  on: Day
}

export const addLevel = statement('spending-add-check-level', (q, p: NewLevel) =>
  q.insertInto('check_level').values({
    budget_id: p.budget,
    level: p.level,
    from_day: p.from,
    look_again_on: p.again,
    reason: p.reason,
    every_months: p.everyMonths,
    sample: p.sample,
    receipts_over_pence: p.receiptsOver,
    statements: p.statements,
    ask_id: p.ask,
    set_by: p.by,
    set_on: p.on,
  }),
)

type NewAsk = { id: string; budget: string; level: 'close' | 'shared'; reason: string; again: Day; by: string; on: Day }

export const addAsk = statement('spending-add-check-asked', (q, p: NewAsk) =>
  q.insertInto('check_asked').values({
    ask_id: p.id,
    budget_id: p.budget,
    level: p.level,
    reason: p.reason,
    look_again_on: p.again,
    asked_by: p.by,
    asked_on: p.on,
  }),
)

export const addView = statement('spending-add-check-view', (q, p: { ask: string; words: string; on: Day } & Said) =>
  q.insertInto('check_view').values({
    ...{ ask_id: p.ask, words: p.words, said_by: p.saidBy, how: p.how, typed_by: p.typedBy, said_on: p.on },
  }),
)

type NewLook = { id: string; budget: string; from: Day | null; to: Day; by: string }

export const addLook = statement('spending-add-look', (q, p: NewLook) =>
  q.insertInto('spending_look').values({
    look_id: p.id,
    budget_id: p.budget,
    from_day: p.from,
    to_day: p.to,
    opened_by: p.by,
    opened_on: p.to,
  }),
)

/** `items`: JSON, a purchase and why it was picked. */
export const addItems = statement(
  'spending-add-look-items',
  (_, p: { look: string; budget: string; items: string }) => sql<object>`
    insert into look_item (look_id, budget_id, purchase_id, because)
    select ${p.look}::uuid, ${p.budget}::uuid, one."purchaseId", one.because
    from jsonb_to_recordset(${p.items}::jsonb) as one ("purchaseId" uuid, because text)`,
)

type OnItem = { look: string; purchase: string; by: string; on: Day }

export const addFine = statement('spending-add-look-fine', (q, p: OnItem) =>
  q.insertInto('look_fine').values({ look_id: p.look, purchase_id: p.purchase, ticked_by: p.by, ticked_on: p.on }),
)

export const addQuestion = statement('spending-add-look-question', (q, p: OnItem & { words: string }) =>
  q
    .insertInto('look_question')
    .values({ look_id: p.look, purchase_id: p.purchase, words: p.words, asked_by: p.by, asked_on: p.on }),
)

export const addReply = statement(
  'spending-add-look-reply',
  (q, p: { look: string; purchase: string; words: string; on: Day } & Said) =>
    q.insertInto('look_reply').values({
      ...{ look_id: p.look, purchase_id: p.purchase, words: p.words, said_by: p.saidBy, how: p.how },
      ...{ typed_by: p.typedBy, said_on: p.on },
    }),
)

export const addClosed = statement('spending-add-look-closed', (q, p: { look: string; by: string; on: Day }) =>
  q.insertInto('look_closed').values({ look_id: p.look, closed_by: p.by, closed_on: p.on }),
)
