import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { AgreementLine } from '#journey/money/index.ts'
import type { Side } from '#journey/review/index.ts'
import type { Answer, HowSaid, Says, Stop, Stopped, Way } from './taper.ts'

type PartRow = { from: Day; pence: string; times: number | null }
type Row = {
  taper_id: string
  line_id: string
  what: string
  every: AgreementLine['every']
  proposed_as: Side
  by_name: string
  proposed_on: Day
  why: string
  start_pence: Pence
  price_pence: Pence | null
  agreed_pence: Pence
  hard_weeks: number
  may_return: boolean
  parts: readonly PartRow[] | null
  answers: readonly Answer[] | null
  asked: readonly { on: Day; words: string; byName: string }[] | null
  laid_by: string | null
  laid_on: Day | null
  notice_days: number | null
  hard: readonly { weekFrom: Day; words: string }[] | null
  stops: readonly Stopped[] | null
  overtaken_on: Day | null
}

/** Of the round that is open: newest first, each with its steps, the newest answer of each side, and what happened. */
export const tapersOf = statement(
  'ending-tapers',
  (_, p: { budget: string }) => sql<Row>`
    select t.taper_id, t.line_id, l.what, l.every, t.proposed_as, h.name as by_name, t.proposed_on, t.why, t.start_pence, t.price_pence,
      t.agreed_pence, t.hard_weeks, t.may_return, lh.name as laid_by, g.laid_on, g.notice_days,
      (select jsonb_agg(jsonb_build_object('from', s.from_day, 'pence', s.amount_pence::text, 'times', s.times) order by s.from_day)
        from taper_part s where s.taper_id = t.taper_id) as parts,
      (select jsonb_agg(jsonb_build_object('side', a.side, 'said', a.said, 'words', a.words, 'how', a.how, 'witness', a.witness,
          'byName', sb.name, 'typedByName', tb.name, 'saidOn', a.said_on, 'typedOn', a.typed_on))
        from (select distinct on (x.side) x.* from taper_answer x where x.taper_id = t.taper_id order by x.side, x.taper_answer_id desc) a
        join human sb on sb.human_id = a.said_by join human tb on tb.human_id = a.typed_by) as answers,
      (select jsonb_agg(jsonb_build_object('on', k.asked_on, 'words', k.words, 'byName', kh.name) order by k.taper_asked_id)
        from taper_asked k join human kh on kh.human_id = k.asked_by where k.taper_id = t.taper_id) as asked,
      (select jsonb_agg(jsonb_build_object('weekFrom', w.week_from, 'words', w.words) order by w.week_from)
        from taper_week w where w.taper_id = t.taper_id) as hard,
      (select jsonb_agg(jsonb_build_object('kind', s.kind, 'side', s.by_side, 'words', s.words, 'byName', sh.name, 'on', s.stopped_on) order by s.stopped_on)
        from taper_stopped s join human sh on sh.human_id = s.stopped_by where s.taper_id = t.taper_id) as stops,
      (select min(c.made_on) from overlay c where c.line_id = t.line_id and c.change_id is not null and c.kind in ('ends','amount')
        and c.overlay_id > (select min(own.overlay_id::text)::uuid from overlay own where own.taper_id = t.taper_id)
        and not exists (select from overlay_withdrawn w where w.overlay_id = c.overlay_id)) as overtaken_on
    from taper t
    join agreement_line l on l.line_id = t.line_id
    join agreement_now a on a.agreement_id = l.agreement_id
    join human h on h.human_id = t.proposed_by
    left join taper_laid g on g.taper_id = t.taper_id
    left join human lh on lh.human_id = g.laid_by
    where t.budget_id = ${p.budget}::uuid and not exists (select from back_in r where r.budget_id = t.budget_id)
    order by t.proposed_on desc, t.taper_id desc`,
)

type New = {
  id: string
  budget: string
  line: string
  as: Side
  why: string
  start: Pence
  price: Pence | null
  agreed: Pence
  hardWeeks: number
  mayReturn: boolean
  parts: string
  by: string
  on: Day
}

/** With its steps: JSON, day, pence and times each. */
export const addTaper = statement(
  'ending-add-taper',
  (_, p: New) => sql<object>`
    with t as (insert into taper (taper_id, budget_id, line_id, proposed_as, why, start_pence, price_pence, agreed_pence, hard_weeks, may_return, proposed_by, proposed_on)
      values (${p.id}::uuid, ${p.budget}::uuid, ${p.line}::uuid, ${p.as}::text, ${p.why}, ${p.start}::bigint, ${p.price}::bigint, ${p.agreed}::bigint,
        ${p.hardWeeks}::smallint, ${p.mayReturn}::boolean, ${p.by}::uuid, ${p.on}::date))
    insert into taper_part (taper_id, from_day, amount_pence, times)
    select ${p.id}::uuid, (one ->> 'from')::date, (one ->> 'pence')::bigint, (one ->> 'times')::smallint
    from jsonb_array_elements(${p.parts}::jsonb) as one`,
)

type NewAnswer = {
  id: string
  side: Side
  said: Says
  words: string
  how: HowSaid
  witness: string
  saidBy: string
  typedBy: string
  saidOn: Day
  typedOn: Day
}

export const addAnswer = statement('ending-add-taper-answer', (q, p: NewAnswer) =>
  q.insertInto('taper_answer').values({
    ...{ taper_id: p.id, side: p.side, said: p.said, words: p.words, how: p.how, witness: p.witness },
    ...{ said_by: p.saidBy, typed_by: p.typedBy, said_on: p.saidOn, typed_on: p.typedOn },
  }),
)

export const addAsked = statement(
  'ending-add-taper-asked',
  (q, p: { id: string; way: Way; words: string; by: string; on: Day }) =>
    q.insertInto('taper_asked').values({ taper_id: p.id, way: p.way, words: p.words, asked_by: p.by, asked_on: p.on }),
)

export const addLaid = statement('ending-add-taper-laid', (q, p: { id: string; notice: number; by: string; on: Day }) =>
  q.insertInto('taper_laid').values({ taper_id: p.id, notice_days: p.notice, laid_by: p.by, laid_on: p.on }),
)

export const addHardWeek = statement(
  'ending-add-taper-week',
  (q, p: { id: string; week: Day; words: string; by: string; on: Day }) =>
    q
      .insertInto('taper_week')
      .values({ taper_id: p.id, week_from: p.week, words: p.words, said_by: p.by, said_on: p.on }),
)

export const addStopped = statement(
  'ending-add-taper-stopped',
  (q, p: { id: string; kind: Stop; side: Side; words: string; by: string; on: Day }) =>
    q.insertInto('taper_stopped').values({
      ...{ taper_id: p.id, kind: p.kind, by_side: p.side, words: p.words, stopped_by: p.by, stopped_on: p.on },
    }),
)
