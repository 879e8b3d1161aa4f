import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Basis, Because, Body, Looked, PersonSaid } from './ground.ts'

type GroundRow = {
  ground_id: string
  basis: Basis
  why: string
  agree_steps: string
  person_said: string
  said_how: PersonSaid['how'] | null
  said_on: Day | null
  review_id: string | null
  assessment_id: string | null
  advice: string
  other_what: string
  other_who: string
  other_from: Day | null
  on_day: Day | null
  new_council: string
  new_council_told: string
  council_decided: string | null
  nhs_decided: string | null
  by_name: string
  written_on: Day
}

/** Every ground written since the agreement that stands was set up, newest first: one of an earlier round carries nothing any more. */
export const groundsOf = statement(
  'ending-grounds',
  (_, p: { budget: string }) => sql<GroundRow>`
    select g.ground_id, g.basis, g.why, g.agree_steps, g.person_said, g.said_how, g.said_on, g.review_id, g.assessment_id, g.advice,
      g.other_what, g.other_who, g.other_from, g.on_day, g.new_council, g.new_council_told, g.council_decided, g.nhs_decided,
      h.name as by_name, g.written_on
    from ground_now g join human h on h.human_id = g.written_by where g.budget_id = ${p.budget}::uuid
    order by g.written_on desc, g.ground_id desc`,
)

/** What a ground may rest on: reviews that took place, and assessments that were decided since the agreement that stands was set up; newest first. */
export const lookedOf = statement(
  'ending-ground-looked',
  (_, p: { budget: string }) => sql<{
    kind: Looked['kind']
    id: string
    on_day: Day
    by_name: string
    says_none: boolean
  }>`
    select 'review' as kind, r.review_id as id, d.held_on as on_day, h.name as by_name, false as says_none
    from review r join review_held d on d.review_id = r.review_id join human h on h.human_id = d.held_by
    where r.budget_id = ${p.budget}::uuid
    union all
    select 'assessment', a.assessment_id, e.decided_on, h.name, not e.eligible
    from assessment a join eligibility e on e.assessment_id = a.assessment_id join human h on h.human_id = e.decided_by
    where a.budget_id = ${p.budget}::uuid
      and e.decided_on >= coalesce((select g.set_up_on from agreement_now g where g.budget_id = a.budget_id), e.decided_on)
    order by 3 desc, 2`,
)

type DecidedRow = {
  aftercare_decided_id: string
  aftercare_id: string
  body: Body
  body_name: string
  decided_by_name: string
  decided_on: Day
  because: Because[]
  why: string
  person_said: string
}

/** What each body decided about aftercare since the agreement that stands was set up, newest first: as with grounds, a round that is over carries nothing. */
export const decidedOf = statement(
  'ending-ground-aftercare-decided',
  (_, p: { budget: string }) => sql<DecidedRow>`
    select aftercare_decided_id, aftercare_id, body, body_name, decided_by_name, decided_on, because, why, person_said
    from aftercare_decided d where budget_id = ${p.budget}::uuid and not exists (select from agreement a
      where a.budget_id = d.budget_id and a.round > 0 and a.set_up_on > d.written_on) order by written_on desc, aftercare_decided_id desc`,
)

/** Aftercare (s.117) of the person of this budget. That its charging ended is no matter here: only both bodies end it. */
export const aftercareStanding = statement(
  'ending-ground-aftercare',
  (_, p: { budget: string }) => sql<{ aftercare_id: string }>`
    select a.aftercare_id from aftercare a join budget b on b.person_id = a.person_id
    where b.budget_id = ${p.budget}::uuid
    order by a.from_day desc, a.aftercare_id desc limit 1`,
)

/** The stop that a manager agreed to since the agreement that stands was set up, and that nobody has settled since. */
export const stopStep = statement(
  'ending-ground-stop',
  (_, p: { budget: string }) => sql<{ step_id: string; reasons: string }>`
    select s.step_id, s.reasons from outside_step s
    join outside_question q on q.outside_id = s.outside_id
    join outside_step_decided d on d.step_id = s.step_id and d.yes
    where q.budget_id = ${p.budget}::uuid and s.step = 'stop'
      and not exists (select from agreement a where a.budget_id = q.budget_id and a.round > 0 and a.set_up_on > d.decided_on)
      and not exists (select from outside_settled e where e.outside_id = q.outside_id)
    order by d.decided_on desc, s.step_id desc limit 1`,
)

/** What is left out of a new ground is empty, or not there. */
export type NewGround = {
  id: string
  budget: string
  basis: Basis
  why: string
  agreeSteps: string
  personSaid: string
  saidHow: PersonSaid['how'] | null
  saidBy: string | null
  saidOn: Day | null
  waysTalked: boolean
  review: string | null
  assessment: string | null
  advice: string
  otherWhat: string
  otherWho: string
  otherFrom: Day | null
  on: Day | null
  newCouncil: string
  newCouncilTold: string
  step: string | null
  councilDecided: string | null
  nhsDecided: string | null
  by: string
  writtenOn: Day
}

export const addGround = statement('ending-add-ground', (q, p: NewGround) =>
  q.insertInto('lawful_ground').values({
    ...{ ground_id: p.id, budget_id: p.budget, basis: p.basis, why: p.why, agree_steps: p.agreeSteps },
    ...{ person_said: p.personSaid, said_how: p.saidHow, said_by: p.saidBy, said_on: p.saidOn },
    ...{ ways_talked: p.waysTalked, review_id: p.review, assessment_id: p.assessment, advice: p.advice },
    ...{ other_what: p.otherWhat, other_who: p.otherWho, other_from: p.otherFrom, on_day: p.on },
    ...{ new_council: p.newCouncil, new_council_told: p.newCouncilTold, step_id: p.step },
    ...{ council_decided: p.councilDecided, nhs_decided: p.nhsDecided, written_by: p.by, written_on: p.writtenOn },
  }),
)

type NewDecided = {
  id: string
  budget: string
  aftercare: string
  body: Body
  bodyName: string
  deciderName: string
  on: Day
  because: string[]
  why: string
  personSaid: string
  by: string
  writtenOn: Day
}

export const addDecided = statement('ending-add-aftercare-decided', (q, p: NewDecided) =>
  q.insertInto('aftercare_decided').values({
    ...{ aftercare_decided_id: p.id, budget_id: p.budget, aftercare_id: p.aftercare, body: p.body },
    ...{ body_name: p.bodyName, decided_by_name: p.deciderName, decided_on: p.on, why: p.why },
    ...{ because: p.because, person_said: p.personSaid, written_by: p.by, written_on: p.writtenOn },
  }),
)
