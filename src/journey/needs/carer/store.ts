import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Level } from '../needs.ts'
import { isInvitedTo, isShown, newestOf } from './invited/store.ts'

type GivenRow = { question_key: string; level: Level; words: string; said_on: Day }

export const carersPartOf = statement(
  'needs-carers-part',
  (_, p: { budget: string; carer: string }) => sql<{
    assessment_id: string
    questions: unknown
    invited: boolean
    decided: boolean
    done_on: Day | null
    worker_name: string | null
  }>`
    select a.assessment_id, s.questions, ${isInvitedTo('a.assessment_id', sql`${p.carer}::uuid`)} as invited,
      exists (select from eligibility e where e.assessment_id = a.assessment_id) as decided,
      (select d.done_on from answers_done d where d.assessment_id = a.assessment_id and d.side = 'carer' and d.done_by = ${p.carer}::uuid) as done_on,
      (select h.name from budget b join named_worker n on n.person_id = b.person_id join human h on h.human_id = n.worker_id
        where b.budget_id = a.budget_id order by n.named_id desc limit 1) as worker_name
    from assessment a join question_set s on s.question_set_id = a.question_set_id
    where a.assessment_id = ${newestOf(p.budget)}`,
)

/** A carer's own answers: nobody else's, of no other side. */
export const ownAnswersOfCarer = statement(
  'needs-own-answers-of-carer',
  (_, p: { budget: string; carer: string }) => sql<GivenRow>`
    select distinct on (question_key) question_key, level, words, said_on from answer
    where assessment_id = ${newestOf(p.budget)} and side = 'carer' and said_by = ${p.carer}::uuid
    order by question_key, answer_id desc`,
)

/** The carer's side of the seal: what an invited carer said and finished, once the answers are shown to both. */
export const carersViewOf = statement(
  'needs-carers-view',
  (_, p: { budget: string }) => sql<GivenRow & { name: string; known_as: string }>`
    select distinct on (n.question_key) n.question_key, n.level, n.words, n.said_on, h.name, h.known_as
    from answer n
    join answers_done d on d.assessment_id = n.assessment_id and d.side = 'carer' and d.done_by = n.said_by
    join human h on h.human_id = n.said_by
    where n.assessment_id = ${newestOf(p.budget)} and n.side = 'carer'
      and ${isInvitedTo('n.assessment_id', sql`n.said_by`)} and ${isShown('n.assessment_id')}
    order by n.question_key, n.answer_id desc`,
)

export const addCarersAnswer = statement(
  'needs-add-carers-answer',
  (q, p: { assessment: string; key: string; level: Level; words: string; by: string; on: Day }) =>
    q.insertInto('answer').values({
      assessment_id: p.assessment,
      side: 'carer',
      question_key: p.key,
      level: p.level,
      words: p.words,
      said_by: p.by,
      typed_by: p.by,
      said_on: p.on,
    }),
)

export const addCarerDone = statement('needs-add-carer-done', (q, p: { assessment: string; by: string; on: Day }) =>
  q
    .insertInto('answers_done')
    .values({ assessment_id: p.assessment, side: 'carer', done_by: p.by, done_on: p.on, how: 'own-device' }),
)
