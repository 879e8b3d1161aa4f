import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/day.ts'

/** The newest assessment of a budget. */
export const newestOf = (budget: string): RawBuilder<string> => sql<string>`(
  select assessment_id from assessment where budget_id = ${budget}::uuid
  order by asked_order desc limit 1)`

/** Shares by which somebody is invited to the assessment `x`: made before both had finished, and not taken back. */
const invitations = (assessment: string): RawBuilder<object> => sql`
  from assessment x
  join budget xb on xb.budget_id = x.budget_id
  join share xs on xs.person_id = xb.person_id and xs.item = 'carer-questions'
    and (xs.shared_at at time zone 'Europe/London')::date between x.opened_on and coalesce(
      (select case when count(*) = 2 then max(xf.done_on) end from answers_done xf
        where xf.assessment_id = x.assessment_id and xf.side in ('person','worker')), 'infinity'::date)
    and not exists (select from share_withdrawn xw where xw.share_id = xs.share_id)
  left join answers_done xd on xd.assessment_id = x.assessment_id and xd.side = 'carer' and xd.done_by = xs.with_human
  where x.assessment_id = ${sql.ref(assessment)}`

/** The carer who is invited to an assessment, and whether they have finished. */
type InvitedRow = { carer_id: string; carer_name: string; carer_known_as: string; carer_done_on: Day | null }

/** The carer invited to an assessment, the newest first. `assessment` is a column of the statement around it. */
export const invitedTo = (assessment: string): RawBuilder<InvitedRow> => sql<InvitedRow>`(
  select xh.human_id as carer_id, xh.name as carer_name, xh.known_as as carer_known_as, given.done_on as carer_done_on
  from (select xs.with_human, xs.shared_at, xd.done_on ${invitations(assessment)}) given
  join human xh on xh.human_id = given.with_human
  order by given.shared_at desc, xh.human_id limit 1)`

/** Whether this human is invited to an assessment now. */
export const isInvitedTo = (
  assessment: string,
  human: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`exists (
  select ${invitations(assessment)} and xs.with_human = ${human})`

/** Whether a carer is invited who has not finished: both sides wait for them. Once both have been shown, nobody is waited for anew. */
export const waitsForCarer = (assessment: string): RawBuilder<boolean> => sql<boolean>`exists (
  select ${invitations(assessment)} and xd.done_by is null)`

/** Whether an assessment is shown: all who were invited have finished, or the person asked to see it early. */
export const isShown = (assessment: string): RawBuilder<boolean> => sql<boolean>`(
  exists (select from shown_early where shown_early.assessment_id = ${sql.ref(assessment)})
  or (2 = (select count(*) from answers_done ys where ys.assessment_id = ${sql.ref(assessment)} and ys.side in ('person','worker'))
    and not ${waitsForCarer(assessment)}))`
