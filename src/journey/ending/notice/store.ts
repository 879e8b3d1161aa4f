import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { CliffKind } from '../cliff-edge/cliff.ts'
import type { EndingKind } from '../ending.ts'
import { hasSaidAll } from '../store.ts'

type How = HeardHow | 'own-device'
type ChallengeRow = {
  ending_challenge_id: string
  ending_id: string
  ground_id: string | null
  proposed_by: string
  confirmed_by: string | null
  words: string
  said_how: How
  said_on: Day
  typed_by_name: string
  answer_by: Day
  stands: boolean | null
  reasons: string | null
  decided_by_name: string | null
  decided_on: Day | null
}

/** Every time somebody said that an ending of this budget is wrong, newest first, with its answer. */
export const challengesOf = statement(
  'ending-challenges',
  (_, p: { budget: string }) => sql<ChallengeRow>`
    select x.ending_challenge_id, x.ending_id, e.ground_id, e.proposed_by, c.confirmed_by, x.words, x.said_how, x.said_on,
      t.name as typed_by_name, x.answer_by, a.stands, a.reasons, d.name as decided_by_name, a.decided_on
    from ending_challenge x
    join ending e on e.ending_id = x.ending_id
    join human t on t.human_id = x.typed_by
    left join ending_confirmed c on c.ending_id = x.ending_id
    left join ending_challenge_answered a on a.ending_challenge_id = x.ending_challenge_id
    left join human d on d.human_id = a.decided_by
    where x.budget_id = ${p.budget}::uuid order by x.typed_on desc, x.ending_challenge_id desc`,
)

type NewChallenge = {
  id: string
  budget: string
  ending: string
  words: string
  how: How
  saidBy: string
  saidOn: Day
  typedBy: string
  typedOn: Day
  answerBy: Day
}

export const addChallenge = statement('ending-add-challenge', (q, p: NewChallenge) =>
  q.insertInto('ending_challenge').values({
    ...{ ending_challenge_id: p.id, budget_id: p.budget, ending_id: p.ending, words: p.words, said_how: p.how },
    ...{ said_by: p.saidBy, said_on: p.saidOn, typed_by: p.typedBy, typed_on: p.typedOn, answer_by: p.answerBy },
  }),
)

export const addAnswer = statement(
  'ending-add-challenge-answer',
  (q, p: { id: string; stands: boolean; reasons: string; by: string; on: Day }) =>
    q.insertInto('ending_challenge_answered').values({
      ...{ ending_challenge_id: p.id, stands: p.stands, reasons: p.reasons, decided_by: p.by, decided_on: p.on },
    }),
)

type WaitingRow = {
  budget_id: string
  known_as: string
  kind: EndingKind
  last_day: Day
  told_on: Day
  by_name: string
  answer_by: Day | null
  facts: { kind: CliffKind; on: Day | null }[] | null
}

/**
 * What waits for another human than this one: endings that both sides have spoken about, or the worker about one over silence (after a
 * death: at once), and nobody has confirmed, and those that somebody said are wrong. Of each budget the newest; nearest day first.
 */
export const endingsWaiting = statement(
  'endings-waiting',
  (_, p: { human: string; today: Day }) => sql<WaitingRow>`
    select e.budget_id, ph.known_as, e.kind, e.last_day, e.told_on, h.name as by_name, x.answer_by,
      (select jsonb_agg(jsonb_build_object('kind', f.kind, 'on', f.on_day)) from (
        select distinct on (cf.kind) cf.kind, cf.on_day from cliff_fact cf where cf.budget_id = e.budget_id
        order by cf.kind, cf.written_on desc, cf.cliff_fact_id desc) f) as facts
    from ending_now e
    join budget b on b.budget_id = e.budget_id
    join human ph on ph.human_id = b.person_id
    join human h on h.human_id = e.proposed_by
    left join ending_challenge x on x.ending_id = e.ending_id
    where e.proposed_by <> ${p.human}::uuid
      and not exists (select from ending later where later.budget_id = e.budget_id
        and (later.told_on, later.ending_id) > (e.told_on, e.ending_id))
      and case when x.ending_challenge_id is not null
        then not exists (select from ending_challenge_answered a where a.ending_challenge_id = x.ending_challenge_id)
          and not exists (select from ending_confirmed c where c.ending_id = e.ending_id and c.confirmed_by = ${p.human}::uuid)
        else e.last_day >= ${p.today}::date
          and not exists (select from ending_confirmed c where c.ending_id = e.ending_id)
          and (e.kind = 'died' or ${hasSaidAll('worker')} and (${hasSaidAll('person')}
            or exists (select from ending_gap_reason g where g.ending_id = e.ending_id and g.condition = 'no-answer')))
        end
    order by coalesce(x.answer_by, e.last_day), e.budget_id`,
)
