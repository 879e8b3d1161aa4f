import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow, Said } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { GiveBack, Reply, Way } from './giving-back.ts'

type LineRow = { words: string; pence: string }
type ReplyRow = { reply: Reply; words: string; on: Day; how: HeardHow | 'here'; by: string | null }
type TriedRow = { on: Day; how: Way; words: string; by: string }
type Row = {
  give_back_id: string
  amount_pence: Pence
  as_role: GiveBack['asRole']
  proposed_by: string
  by_name: string
  proposed_on: Day
  lines: readonly LineRow[] | null
  replies: readonly ReplyRow[] | null
  tried: readonly TriedRow[] | null
  approved_by: string | null
  approved_on: Day | null
  not_before: Day | null
  decided_by: string | null
  decided_on: Day | null
  decided_reasons: string | null
  dropped_by: string | null
  dropped_on: Day | null
  dropped_reason: string | null
  done_by: string | null
  done_on: Day | null
}

/** Newest first. */
export const giveBacksOf = statement(
  'spending-give-backs',
  (_, p: { budget: string }) => sql<Row>`
    select g.give_back_id, g.amount_pence, g.as_role, g.proposed_by, h.name as by_name, g.proposed_on,
      (select jsonb_agg(jsonb_build_object('words', l.words, 'pence', l.amount_pence::text) order by l.position)
        from give_back_line l where l.give_back_id = g.give_back_id) as lines,
      (select jsonb_agg(jsonb_build_object('reply', r.reply, 'words', r.words, 'on', r.said_on, 'how', r.how, 'by', y.name) order by r.reply_id desc)
        from give_back_reply r left join human y on y.human_id = r.typed_by where r.give_back_id = g.give_back_id) as replies,
      (select jsonb_agg(jsonb_build_object('on', t.tried_on, 'how', t.how, 'words', t.words, 'by', x.name) order by t.tried_on)
        from give_back_tried t join human x on x.human_id = t.tried_by where t.give_back_id = g.give_back_id) as tried,
      ah.name as approved_by, a.approved_on, a.not_before, eh.name as decided_by, e.decided_on,
      e.reasons as decided_reasons, dh.name as dropped_by, d.dropped_on, d.reason as dropped_reason,
      ch.name as done_by, c.carried_out_on as done_on
    from give_back g
    join human h on h.human_id = g.proposed_by
    left join give_back_approved a on a.give_back_id = g.give_back_id
    left join human ah on ah.human_id = a.approved_by
    left join give_back_decided e on e.give_back_id = g.give_back_id
    left join human eh on eh.human_id = e.decided_by
    left join give_back_dropped d on d.give_back_id = g.give_back_id
    left join human dh on dh.human_id = d.dropped_by
    left join give_back_carried_out c on c.give_back_id = g.give_back_id
    left join human ch on ch.human_id = c.carried_out_by
    where g.budget_id = ${p.budget}::uuid order by g.proposed_on desc, g.give_back_id desc`,
)

type NewGiveBack = {
  id: string
  budget: string
  amount: Pence
  as: GiveBack['asRole']
  lines: string
  by: string
  on: Day
}

/** With its reasons: JSON, words and pence each. */
export const addGiveBack = statement(
  'spending-add-give-back',
  (_, p: NewGiveBack) => sql<object>`
    with g as (insert into give_back (give_back_id, budget_id, amount_pence, as_role, proposed_by, proposed_on)
      values (${p.id}::uuid, ${p.budget}::uuid, ${p.amount}::bigint, ${p.as}::text, ${p.by}::uuid, ${p.on}::date))
    insert into give_back_line (give_back_id, position, words, amount_pence)
    select ${p.id}::uuid, one.n, one.line ->> 'words', (one.line ->> 'pence')::bigint
    from jsonb_array_elements(${p.lines}::jsonb) with ordinality as one (line, n)`,
)

type Approval = {
  id: string
  proposedBy: string
  proposedAs: string
  by: string
  as: 'manager' | 'finance-approver'
  on: Day
  notBefore: Day
}

export const addApproved = statement('spending-add-give-back-approved', (q, p: Approval) =>
  q.insertInto('give_back_approved').values({
    give_back_id: p.id,
    proposed_by: p.proposedBy,
    proposed_as: p.proposedAs,
    approved_by: p.by,
    approved_as: p.as,
    approved_on: p.on,
    not_before: p.notBefore,
  }),
)

export const addReply = statement(
  'spending-add-give-back-reply',
  (q, p: { id: string; reply: Reply; words: string; on: Day } & Said) =>
    q.insertInto('give_back_reply').values({
      ...{ give_back_id: p.id, reply: p.reply, words: p.words, said_by: p.saidBy, how: p.how },
      ...{ typed_by: p.typedBy, said_on: p.on },
    }),
)

type Decided = { id: string; proposedBy: string; proposedAs: string; reasons: string; by: string; on: Day }

export const addDecided = statement('spending-add-give-back-decided', (q, p: Decided) =>
  q.insertInto('give_back_decided').values({
    ...{ give_back_id: p.id, proposed_by: p.proposedBy, proposed_as: p.proposedAs, reasons: p.reasons },
    ...{ decided_by: p.by, decided_as: 'manager', decided_on: p.on },
  }),
)

export const addTried = statement(
  'spending-add-give-back-tried',
  (q, p: { id: string; how: Way; words: string; by: string; on: Day }) =>
    q
      .insertInto('give_back_tried')
      .values({ give_back_id: p.id, how: p.how, words: p.words, tried_by: p.by, tried_on: p.on }),
)

export const addDropped = statement(
  'spending-add-give-back-dropped',
  (q, p: { id: string; reason: string; by: string; on: Day }) =>
    q
      .insertInto('give_back_dropped')
      .values({ give_back_id: p.id, reason: p.reason, dropped_by: p.by, dropped_on: p.on }),
)

export const addCarriedOut = statement(
  'spending-add-give-back-carried-out',
  (q, p: { id: string; budget: string; key: string; by: string; on: Day }) =>
    q.insertInto('give_back_carried_out').values({
      give_back_id: p.id,
      budget_id: p.budget,
      key: p.key,
      carried_out_by: p.by,
      carried_out_on: p.on,
    }),
)

/** Proposals of the council that a second human looks at next, oldest first. */
export const toApproveNow = statement('spending-give-backs-to-approve', (q, _: object) =>
  q
    .selectFrom('give_back as g')
    .innerJoin('human as h', 'h.human_id', 'g.proposed_by')
    .innerJoin('budget as b', 'b.budget_id', 'g.budget_id')
    .innerJoin('human as p', 'p.human_id', 'b.person_id')
    .leftJoin('give_back_approved as a', 'a.give_back_id', 'g.give_back_id')
    .leftJoin('give_back_dropped as d', 'd.give_back_id', 'g.give_back_id')
    .select(['g.give_back_id', 'g.budget_id', 'p.known_as', 'g.amount_pence', 'h.name as by_name', 'g.proposed_on'])
    .select('g.proposed_by')
    .where('g.as_role', '<>', 'person')
    .where('a.give_back_id', 'is', null)
    .where('d.give_back_id', 'is', null)
    .orderBy('g.proposed_on')
    .orderBy('g.give_back_id'),
)

type ToDecideRow = {
  give_back_id: string
  budget_id: string
  known_as: string
  amount_pence: Pence
  by_name: string
  proposed_on: Day
}

/**
 * Proposals of the council to which nobody answered, whose day has come, and whose person somebody tried to reach often enough; oldest
 * first. Not those that the reader proposed: they wait for another. `bad_times`: when each bad time of the person ended; null while it goes on.
 */
export const toDecideNow = statement(
  'spending-give-backs-to-decide',
  (_, p: { today: Day; tries: number; reader: string }) => sql<
    ToDecideRow & { bad_times: readonly { endedOn: Day | null }[] | null }
  >`
    select g.give_back_id, g.budget_id, p.known_as, g.amount_pence, h.name as by_name, g.proposed_on,
      (select jsonb_agg(jsonb_build_object('endedOn', u.ended_on)) from unwell_switch s
        left join unwell_switch_ended u on u.switch_id = s.switch_id where s.budget_id = g.budget_id) as bad_times
    from give_back g join give_back_approved a on a.give_back_id = g.give_back_id join human h on h.human_id = g.proposed_by
    join budget b on b.budget_id = g.budget_id join human p on p.human_id = b.person_id
    where a.not_before <= ${p.today}::date and g.proposed_by <> ${p.reader}::uuid
      and (select count(*) from give_back_tried t where t.give_back_id = g.give_back_id) >= ${p.tries}::int
      and not exists (select from give_back_reply r where r.give_back_id = g.give_back_id)
      and not exists (select from give_back_decided d where d.give_back_id = g.give_back_id)
      and not exists (select from give_back_dropped d where d.give_back_id = g.give_back_id)
      and not exists (select from give_back_carried_out c where c.give_back_id = g.give_back_id)
    order by g.proposed_on, g.give_back_id`,
)
