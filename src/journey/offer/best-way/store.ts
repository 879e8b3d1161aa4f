import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { BestAnswer, Side } from './best-way.ts'

/** The newest of each side. */
export const bestWayOf = statement('offer-best-way', (q, p: { budget: string }) =>
  q
    .selectFrom('best_way as b')
    .innerJoin('human as said', 'said.human_id', 'b.said_by')
    .innerJoin('human as typed', 'typed.human_id', 'b.typed_by')
    .distinctOn('b.side')
    .select(['b.best_way_id', 'b.side', 'b.answer', 'b.words', 'b.how', 'b.said_on'])
    .select(['said.name as by_name', 'typed.name as typed_by_name'])
    .where('b.budget_id', '=', p.budget)
    .orderBy('b.side')
    .orderBy('b.best_way_id', 'desc'),
)

type NewBestWay = {
  budget: string
  side: Side
  answer: BestAnswer
  words: string
  saidBy: string
  typedBy: string
  how: HeardHow | 'own-device'
  on: Day
}

export const addBestWay = statement('offer-add-best-way', (q, p: NewBestWay) =>
  q.insertInto('best_way').values({
    budget_id: p.budget,
    side: p.side,
    answer: p.answer,
    words: p.words,
    said_by: p.saidBy,
    typed_by: p.typedBy,
    how: p.how,
    said_on: p.on,
  }),
)
