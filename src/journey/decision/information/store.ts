import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { AskedOf } from './information.ts'

type InformationRow = {
  information_id: string
  submission_id: string
  asked_of: AskedOf
  question: string
  why: string
  asked_by_name: string
  asked_on: Day
  answer: string | null
  said_by_name: string | null
  typed_by_name: string | null
  said_on: Day | null
}

/** Everything that was asked before deciding on this budget, the oldest first, with its answer where there is one. */
export const informationAsked = statement(
  'decision-information-asked',
  (_, p: { budget: string }) => sql<InformationRow>`
    select i.information_id, i.submission_id, i.asked_of, i.question, i.why, h.name as asked_by_name, i.asked_on,
      a.words as answer, said.name as said_by_name, a.said_on,
      case when a.typed_by <> a.said_by then typed.name end as typed_by_name
    from information_request i
    join submission s on s.submission_id = i.submission_id
    join human h on h.human_id = i.asked_by
    left join information_answer a on a.information_id = i.information_id
    left join human said on said.human_id = a.said_by
    left join human typed on typed.human_id = a.typed_by
    where s.budget_id = ${p.budget} order by i.asked_on, i.information_id`,
)

export const addInformationRequest = statement(
  'decision-information-ask',
  (q, p: { id: string; submission: string; askedOf: AskedOf; question: string; why: string; by: string; on: Day }) =>
    q.insertInto('information_request').values({
      ...{ information_id: p.id, submission_id: p.submission, asked_of: p.askedOf },
      ...{ question: p.question, why: p.why, asked_by: p.by, asked_on: p.on },
    }),
)

export const addInformationAnswer = statement(
  'decision-information-answer',
  (q, p: { id: string; words: string; saidBy: string; typedBy: string; on: Day }) =>
    q
      .insertInto('information_answer')
      .values({ information_id: p.id, words: p.words, said_by: p.saidBy, typed_by: p.typedBy, said_on: p.on }),
)
