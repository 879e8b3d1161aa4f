import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Because, PaperPart } from './paper.ts'

export type Content = { title: string; parts: readonly PaperPart[]; print: string }

/** Every version, newest first. */
export const papersOf = statement(
  'money-document-papers',
  (_, p: { budget: string }) => sql<{
    number: number
    because: Because
    content: Content
    made_by_name: string
    made_on: Day
  }>`
    select p.number, p.because, p.content, h.name as made_by_name, p.made_on
    from agreement_paper p join human h on h.human_id = p.made_by
    where p.budget_id = ${p.budget}::uuid order by p.number desc`,
)

/** Who stands beside the person now, and the version of the plan by which money is paid. */
export const documentPeople = statement(
  'money-document-people',
  (_, p: { budget: string; person: string }) => sql<{
    worker_name: string | null
    worker_phone: string | null
    version_id: string | null
    plan_number: number | null
  }>`
    select w.name as worker_name, w.phone as worker_phone, v.version_id, v.number as plan_number
    from (select 1) one
    left join lateral (select h.name, h.phone from named_worker n join human h on h.human_id = n.worker_id
      where n.person_id = ${p.person}::uuid order by n.named_id desc limit 1) w on true
    left join lateral (select f.version_id, f.number from version_in_force f where f.budget_id = ${p.budget}::uuid
      order by f.number desc limit 1) v on true`,
)

/** `content`: JSON, frozen as it is. */
export const addPaper = statement(
  'money-document-add',
  (
    _,
    p: {
      id: string
      budget: string
      agreement: string
      number: number
      because: Because
      content: string
      by: string
      on: Day
    },
  ) => sql<object>`
    insert into agreement_paper (paper_id, budget_id, agreement_id, number, because, content, made_by, made_on)
    values (${p.id}::uuid, ${p.budget}::uuid, ${p.agreement}::uuid, ${p.number}::int, ${p.because}::text, ${p.content}::jsonb,
      ${p.by}::uuid, ${p.on}::date)`,
)
