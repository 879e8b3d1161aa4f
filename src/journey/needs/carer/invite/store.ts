import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { isInvitedTo, newestOf } from '../invited/store.ts'

type HumanRow = { human_id: string; name: string }

/** Carers with whom a person shares something now. */
export const carersOfCircle = statement(
  'needs-carers-of-circle',
  (_, p: { person: string; today: Day }) => sql<HumanRow>`
    select distinct h.human_id, h.name from share s join human h on h.human_id = s.with_human
    where s.person_id = ${p.person}::uuid and h.human_id <> s.person_id
      and not exists (select from share_withdrawn w where w.share_id = s.share_id)
      and exists (select from role_held r where r.human_id = h.human_id and r.role = 'carer' and r.from_day <= ${p.today}::date
        and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day and e.ended_on <= ${p.today}::date))
    order by h.name, h.human_id`,
)

/** A carer by the exact e-mail with which they sign in. */
export const carerByEmail = statement(
  'needs-carer-by-email',
  (_, p: { email: string; person: string; today: Day }) => sql<HumanRow>`
    select h.human_id, h.name from human h where h.email = lower(${p.email}) and h.human_id <> ${p.person}::uuid
      and exists (select from role_held r where r.human_id = h.human_id and r.role = 'carer' and r.from_day <= ${p.today}::date
        and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day and e.ended_on <= ${p.today}::date))`,
)

/** Who is asked to answer the newest assessment as a carer; to be asked about an earlier one is over with it. */
export const invitedBy = statement(
  'needs-carers-invited-by',
  (_, p: { budget: string }) => sql<HumanRow>`
    select h.human_id, h.name from human h join assessment a on a.assessment_id = ${newestOf(p.budget)}
    where ${isInvitedTo('a.assessment_id', sql.ref('h.human_id'))}
    order by h.name, h.human_id`,
)

/** Who has finished as the carer of the newest assessment. */
export const finishedAsCarer = statement(
  'needs-finished-as-carer',
  (_, p: { budget: string }) => sql<{ done_by: string }>`
    select done_by from answers_done where side = 'carer' and assessment_id = ${newestOf(p.budget)}`,
)

export const addInvitation = statement(
  'needs-add-invitation',
  (q, p: { id: string; person: string; carer: string; at: Date }) =>
    q.insertInto('share').values({
      share_id: p.id,
      person_id: p.person,
      with_human: p.carer,
      item: 'carer-questions',
      shared_at: p.at,
      shared_by: p.person,
    }),
)

/** Takes back what the person asked this carer. */
export const takeBackInvitationOf = statement(
  'needs-take-back-invitation',
  (_, p: { person: string; carer: string; at: Date }) => sql<object>`
    insert into share_withdrawn (share_id, withdrawn_at, withdrawn_by)
    select s.share_id, ${p.at}::timestamptz, s.person_id from share s
    where s.person_id = ${p.person}::uuid and s.with_human = ${p.carer}::uuid and s.item = 'carer-questions'
      and not exists (select from share_withdrawn w where w.share_id = s.share_id)`,
)
