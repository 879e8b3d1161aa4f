import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'
import type { ManagingWay } from '../offer.ts'
import type { LeadWho } from './lead.ts'

/** The newest stands. */
export const planningLeadOf = statement('offer-planning-lead', (q, p: { budget: string }) =>
  q
    .selectFrom('planning_lead as l')
    .innerJoin('human as h', 'h.human_id', 'l.typed_by')
    .select(['l.lead_id', 'l.who', 'l.name', 'l.manage_way', 'l.how', 'l.said_on', 'h.name as typed_by_name'])
    .where('l.budget_id', '=', p.budget)
    .orderBy('l.lead_id', 'desc')
    .limit(1),
)

type NewLead = {
  budget: string
  who: LeadWho
  name: string
  manageWay: ManagingWay | null
  saidBy: string
  typedBy: string
  how: HeardHow | 'own-device'
  on: Day
}

export const addPlanningLead = statement('offer-add-planning-lead', (q, p: NewLead) =>
  q.insertInto('planning_lead').values({
    budget_id: p.budget,
    who: p.who,
    name: p.name,
    manage_way: p.manageWay,
    said_by: p.saidBy,
    typed_by: p.typedBy,
    how: p.how,
    said_on: p.on,
  }),
)
