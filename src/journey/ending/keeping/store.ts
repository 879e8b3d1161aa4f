import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { Every, FromWhat, Route } from './keeping.ts'

/** Says to the database who is reading, before anything of this room is asked: beside the council, its rows look at that. */
export const readAs = statement(
  'keeping-read-as',
  (_, p: { reader: string }) => sql<object>`select set_config('app.reader', ${p.reader}::text, true)`,
)

type ThingRow = {
  thing_id: string
  spend_line_id: string | null
  what: string
  route: Route | null
  price_pence: Pence | null
  every: Every | null
  from_what: FromWhat | null
  words: string | null
}

export const thingsOf = statement(
  'keeping-things',
  (_, p: { budget: string }) => sql<ThingRow>`
    select t.thing_id, t.spend_line_id, t.what, r.route, r.price_pence, r.every, r.from_what, r.words
    from keeping_thing t left join keeping_route r on r.thing_id = t.thing_id
    where t.budget_id = ${p.budget}::uuid order by t.added_on, t.what, t.thing_id`,
)

export const figuresOf = statement('keeping-figures', (q, p: { budget: string }) =>
  q
    .selectFrom('keeping_figures')
    .select(['in_pence', 'out_pence', 'left_pence', 'said_on'])
    .where('budget_id', '=', p.budget),
)

export const shareOf = statement('keeping-share', (q, p: { budget: string }) =>
  q.selectFrom('keeping_share').select('shared_on').where('budget_id', '=', p.budget),
)

export const addThing = statement(
  'keeping-add-thing',
  (q, p: { id: string; budget: string; line: string | null; what: string; by: string; on: Day }) =>
    q.insertInto('keeping_thing').values({
      ...{ thing_id: p.id, budget_id: p.budget, spend_line_id: p.line, what: p.what, added_by: p.by, added_on: p.on },
    }),
)

/** Takes it away for good, with the way that was chosen for it. */
export const removeThing = statement('keeping-remove-thing', (q, p: { budget: string; thing: string }) =>
  q.deleteFrom('keeping_thing').where('budget_id', '=', p.budget).where('thing_id', '=', p.thing),
)

export const removeWay = statement('keeping-remove-way', (q, p: { budget: string; thing: string }) =>
  q.deleteFrom('keeping_route').where('budget_id', '=', p.budget).where('thing_id', '=', p.thing),
)

type NewWay = {
  thing: string
  budget: string
  route: Route
  price: Pence
  every: Every
  fromWhat: FromWhat
  words: string
  by: string
  on: Day
}

export const addWay = statement('keeping-add-way', (q, p: NewWay) =>
  q.insertInto('keeping_route').values({
    ...{ thing_id: p.thing, budget_id: p.budget, route: p.route, price_pence: p.price, every: p.every },
    ...{ from_what: p.fromWhat, words: p.words, said_by: p.by, said_on: p.on },
  }),
)

export const removeFigures = statement('keeping-remove-figures', (q, p: { budget: string }) =>
  q.deleteFrom('keeping_figures').where('budget_id', '=', p.budget),
)

type NewFigures = {
  budget: string
  inPence: Pence | null
  outPence: Pence | null
  leftPence: Pence | null
  by: string
  on: Day
}

export const addFigures = statement('keeping-add-figures', (q, p: NewFigures) =>
  q.insertInto('keeping_figures').values({
    ...{ budget_id: p.budget, in_pence: p.inPence, out_pence: p.outPence, left_pence: p.leftPence },
    ...{ said_by: p.by, said_on: p.on },
  }),
)

export const addShare = statement('keeping-add-share', (q, p: { budget: string; by: string; on: Day }) =>
  q.insertInto('keeping_share').values({ budget_id: p.budget, shared_by: p.by, shared_on: p.on }),
)

export const removeShare = statement('keeping-remove-share', (q, p: { budget: string }) =>
  q.deleteFrom('keeping_share').where('budget_id', '=', p.budget),
)
