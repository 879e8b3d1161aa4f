import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { AdvocacyResult, AdvocacyStage, Difficulty, KnownCarer, OfferAnswer } from './duties.ts'

export const advocacyOf = statement('needs-advocacy', (q, p: { budget: string }) =>
  q
    .selectFrom('advocacy_question as a')
    .innerJoin('human as h', 'h.human_id', 'a.asked_by')
    .select(['a.stage', 'a.difficulty', 'a.somebody', 'a.result', 'a.words', 'a.asked_on', 'h.name as by_name'])
    .where('a.budget_id', '=', p.budget)
    .orderBy('a.advocacy_id', 'desc'),
)

export const carerOffersOf = statement('needs-carer-offers', (q, p: { budget: string }) =>
  q
    .selectFrom('carer_assessment_offer as c')
    .innerJoin('human as h', 'h.human_id', 'c.offered_by')
    .select(['c.carer_id', 'c.carer_name', 'c.answer', 'c.words', 'c.offered_on', 'h.name as by_name'])
    .where('c.budget_id', '=', p.budget)
    .orderBy('c.offer_id', 'desc'),
)

/** Humans with the role of carer with whom the person shares something now. */
export const knownCarersOf = statement('needs-known-carers', (q, p: { person: string }) =>
  q
    .selectFrom('share as s')
    .innerJoin('human as h', 'h.human_id', 's.with_human')
    .innerJoin('role_held as r', (on) => on.onRef('r.human_id', '=', 's.with_human').on('r.role', '=', 'carer'))
    .select(['h.human_id as carer_id', 'h.name'])
    .distinct()
    .where('s.person_id', '=', p.person)
    .where((e) =>
      e.not(
        e.exists(e.selectFrom('share_withdrawn as w').select('w.share_id').whereRef('w.share_id', '=', 's.share_id')),
      ),
    )
    .orderBy('h.name'),
)

export const capacityRecordsOf = statement('needs-capacity-records', (q, p: { budget: string }) =>
  q
    .selectFrom('capacity_record as c')
    .innerJoin('human as h', 'h.human_id', 'c.assessed_by')
    .leftJoin('best_interests as b', 'b.capacity_id', 'c.capacity_id')
    .leftJoin('human as d', 'd.human_id', 'b.decided_by')
    .select([
      'c.capacity_id',
      'c.question',
      'c.help_given',
      'c.able',
      'c.reasons',
      'c.assessed_on',
      'h.name as by_name',
    ])
    .select([
      'b.wishes',
      'b.who_was_asked',
      'b.ways_considered',
      'b.decided',
      'b.decided_on',
      'd.name as decided_by_name',
    ])
    .where('c.budget_id', '=', p.budget)
    .orderBy('c.assessed_on', 'desc')
    .orderBy('c.capacity_id'),
)

/** What the worker's page about needs must know, in one question: answers, known carers and two days. */
export const dutyFactsOf = statement(
  'needs-duty-facts',
  (_, p: { budget: string; person: string }) =>
    sql<{
      advocacy: { stage: AdvocacyStage; on: Day }[]
      offers: { carerId: string | null; carerName: string; answer: OfferAnswer }[]
      carers: KnownCarer[]
      last_decided_on: Day | null
      plan_opened_on: Day | null
      communication_asked_on: Day | null
    }>`
    select
      coalesce((select json_agg(json_build_object('stage', a.stage, 'on', a.asked_on))
        from advocacy_question a where a.budget_id = ${p.budget}), '[]') as advocacy,
      coalesce((select json_agg(json_build_object('carerId', c.carer_id, 'carerName', c.carer_name, 'answer', c.answer) order by c.offer_id desc)
        from carer_assessment_offer c where c.budget_id = ${p.budget}), '[]') as offers,
      coalesce((select json_agg(distinct jsonb_build_object('carerId', h.human_id, 'name', h.name))
        from share s join human h on h.human_id = s.with_human
        join role_held r on r.human_id = s.with_human and r.role = 'carer'
        where s.person_id = ${p.person} and not exists (select from share_withdrawn w where w.share_id = s.share_id)), '[]') as carers,
      (select max(e.decided_on) from eligibility e join assessment s on s.assessment_id = e.assessment_id
        where s.budget_id = ${p.budget}) as last_decided_on,
      (select v.opened_on from plan_version v where v.budget_id = ${p.budget} and v.number > 1 order by v.number desc limit 1) as plan_opened_on,
      (select cn.said_on from communication_need cn where cn.person_id = ${p.person}
        order by cn.communication_id desc limit 1) as communication_asked_on`,
)

type NewAdvocacy = {
  budget: string
  stage: AdvocacyStage
  difficulty: readonly Difficulty[]
  hasSomebody: boolean
  somebody: string
  result: AdvocacyResult
  words: string
  by: string
  on: Day
}

export const addAdvocacy = statement('needs-add-advocacy', (q, p: NewAdvocacy) =>
  q.insertInto('advocacy_question').values({
    budget_id: p.budget,
    stage: p.stage,
    difficulty: p.difficulty as string[],
    has_somebody: p.hasSomebody,
    somebody: p.somebody,
    result: p.result,
    words: p.words,
    asked_by: p.by,
    asked_on: p.on,
  }),
)

type NewOffer = {
  budget: string
  carerId: string | null
  carerName: string
  answer: OfferAnswer
  words: string
  by: string
  on: Day
}

export const addCarerOffer = statement('needs-add-carer-offer', (q, p: NewOffer) =>
  q.insertInto('carer_assessment_offer').values({
    budget_id: p.budget,
    carer_name: p.carerName,
    carer_id: p.carerId,
    answer: p.answer,
    words: p.words,
    offered_by: p.by,
    offered_on: p.on,
  }),
)

type NewCapacity = {
  id: string
  budget: string
  question: string
  helpGiven: string
  able: boolean
  reasons: string
  by: string
  on: Day
}

export const addCapacityRecord = statement('needs-add-capacity-record', (q, p: NewCapacity) =>
  q.insertInto('capacity_record').values({
    capacity_id: p.id,
    budget_id: p.budget,
    question: p.question,
    help_given: p.helpGiven,
    able: p.able,
    reasons: p.reasons,
    assessed_by: p.by,
    assessed_on: p.on,
  }),
)

type NewInterests = {
  capacity: string
  wishes: string
  whoWasAsked: string
  waysConsidered: string
  decided: string
  by: string
  on: Day
}

export const addBestInterests = statement('needs-add-best-interests', (q, p: NewInterests) =>
  q.insertInto('best_interests').values({
    capacity_id: p.capacity,
    wishes: p.wishes,
    who_was_asked: p.whoWasAsked,
    ways_considered: p.waysConsidered,
    decided: p.decided,
    decided_by: p.by,
    decided_on: p.on,
  }),
)
