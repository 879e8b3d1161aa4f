import type { Kysely } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { DB } from '#db/types.ts'
import { invitedTo, isShown, newestOf } from './carer/invited/store.ts'
import type { How, Level, Limb, Side } from './needs.ts'

/** The newest assessment of a budget that was decided: what it found stands until a later one is decided. */
const newestDecided = (q: Kysely<DB>, budget: string) =>
  q
    .selectFrom('assessment as d')
    .innerJoin('eligibility as e', 'e.assessment_id', 'd.assessment_id')
    .select('d.assessment_id')
    .where('d.budget_id', '=', budget)
    .orderBy('d.asked_order', 'desc')
    .limit(1)

/** What was decided last, whatever is being answered since. */
export const lastDecisionOf = statement('needs-last-decision', (q, p: { budget: string }) =>
  q
    .selectFrom('eligibility as e')
    .innerJoin('human as h', 'h.human_id', 'e.decided_by')
    .select(['e.assessment_id', 'e.eligible', 'e.reasons', 'e.decided_on', 'h.name as decided_by_name'])
    .select(['e.impairment', 'e.impairment_words', 'e.impact', 'e.impact_words'])
    .where('e.assessment_id', '=', newestDecided(q, p.budget)),
)

export const questionsOn = statement('needs-questions-on', (q, p: { day: Day }) =>
  q
    .selectFrom('question_set')
    .select(['question_set_id', 'questions'])
    .where('effective_from', '<=', p.day)
    .orderBy('effective_from', 'desc')
    .orderBy('question_set_id', 'desc')
    .limit(1),
)

export const openedOf = statement('needs-opened', (q, p: { budget: string }) =>
  q
    .selectFrom('assessment as a')
    .innerJoin('question_set as s', 's.question_set_id', 'a.question_set_id')
    .innerJoin('human as opener', 'opener.human_id', 'a.opened_by')
    .leftJoin('answers_done as p', (on) =>
      on.onRef('p.assessment_id', '=', 'a.assessment_id').on('p.side', '=', 'person'),
    )
    .leftJoin('human as ph', 'ph.human_id', 'p.done_by')
    .leftJoin('answers_done as w', (on) =>
      on.onRef('w.assessment_id', '=', 'a.assessment_id').on('w.side', '=', 'worker'),
    )
    .leftJoin('human as wh', 'wh.human_id', 'w.done_by')
    .leftJoin('eligibility as e', 'e.assessment_id', 'a.assessment_id')
    .leftJoin('human as eh', 'eh.human_id', 'e.decided_by')
    .select(['a.assessment_id', 'a.opened_on', 'opener.name as opened_by_name', 's.questions'])
    .select(['p.done_on as person_done_on', 'ph.name as person_done_by', 'p.how as person_done_how'])
    .select(['w.done_on as worker_done_on', 'wh.name as worker_done_by', 'w.how as worker_done_how'])
    .leftJoinLateral(invitedTo('a.assessment_id').as('carer'), (on) => on.onTrue())
    .leftJoin('shown_early as sh', 'sh.assessment_id', 'a.assessment_id')
    .leftJoin('human as st', 'st.human_id', 'sh.typed_by')
    .select(['sh.how as shown_early_how', 'st.name as shown_early_typed_by'])
    .select(['e.eligible', 'e.reasons', 'e.decided_on', 'eh.name as decided_by_name', 'sh.asked_on as shown_early_on'])
    .select(['e.impairment', 'e.impairment_words', 'e.impact', 'e.impact_words'])
    .select(['carer.carer_id', 'carer.carer_name', 'carer.carer_known_as', 'carer.carer_done_on'])
    .where('a.assessment_id', '=', newestOf(p.budget)),
)

/** Answers of the newest assessment with who typed them; a statement narrows them to one side or to what may be seen. */
export const answersOf = (q: Kysely<DB>, budget: string) =>
  q
    .selectFrom('answer as a')
    .innerJoin('human as typist', 'typist.human_id', 'a.typed_by')
    .leftJoin('shown_early as sh', 'sh.assessment_id', 'a.assessment_id')
    .select((e) => e.fn.coalesce(e('a.answer_id', '>', e.ref('sh.last_answer')), e.lit(false)).as('late'))
    .select(['a.side', 'a.question_key', 'a.level', 'a.words', 'a.limbs', 'a.varies', 'a.how'])
    .select(['a.said_by', 'a.typed_by', 'a.said_on', 'a.typed_on', 'typist.name as typed_by_name'])
    .where('a.assessment_id', '=', newestOf(budget))

export const ownAnswersOf = statement('needs-own-answers', (q, p: { budget: string; side: Side }) =>
  answersOf(q, p.budget)
    .distinctOn('a.question_key')
    .where('a.side', '=', p.side)
    .orderBy('a.question_key')
    .orderBy('a.answer_id', 'desc'),
)

/**
 * The seal: no answer leaves the database for the other side before both rows of `answers_done` are there and no carer is
 * waited for, or the person has asked to see both.
 */
export const revealedOf = statement('needs-revealed-answers', (q, p: { budget: string }) =>
  answersOf(q, p.budget)
    .distinctOn(['a.side', 'a.question_key'])
    .where(isShown('a.assessment_id'))
    .orderBy('a.side')
    .orderBy('a.question_key')
    .orderBy('a.answer_id', 'desc'),
)

/** Every need that was ever decided; `stands`: by the decision that was made last. */
export const needsOfBudget = statement('needs-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('need as n')
    .innerJoin('assessment as a', 'a.assessment_id', 'n.assessment_id')
    .innerJoin('question_set as s', 's.question_set_id', 'a.question_set_id')
    .select(['n.need_id', 'n.question_key', 'n.words', 'n.assessment_id', 's.questions'])
    .select((eb) => eb('n.assessment_id', '=', newestDecided(q, p.budget)).as('stands'))
    .where('n.budget_id', '=', p.budget)
    .orderBy('a.asked_order', 'desc'),
)

export const addAssessment = statement(
  'add-assessment',
  (q, p: { id: string; budget: string; set: number; by: string; on: Day }) =>
    q
      .insertInto('assessment')
      .values({ assessment_id: p.id, budget_id: p.budget, question_set_id: p.set, opened_by: p.by, opened_on: p.on }),
)

/** An answer to be written down: whose it is, what it says, who said it and who typed it, in which way. */
export type NewAnswer = {
  assessment: string
  side: Side
  key: string
  level: Level
  words: string
  limbs: readonly Limb[]
  varies: string
  how: How
  saidBy: string
  typedBy: string
  saidOn: Day
  /** Null where it was typed on the day it was said. */
  typedOn: Day | null
}

export const addAnswer = statement('add-answer', (q, p: NewAnswer) =>
  q.insertInto('answer').values({
    assessment_id: p.assessment,
    side: p.side,
    question_key: p.key,
    level: p.level,
    words: p.words,
    limbs: p.limbs as string[],
    varies: p.varies,
    how: p.how,
    said_by: p.saidBy,
    typed_by: p.typedBy,
    said_on: p.saidOn,
    typed_on: p.typedOn,
  }),
)

export const addDone = statement(
  'add-answers-done',
  (q, p: { assessment: string; side: Side; by: string; on: Day; how: How }) =>
    q
      .insertInto('answers_done')
      .values({ assessment_id: p.assessment, side: p.side, done_by: p.by, done_on: p.on, how: p.how }),
)

/** A decision to be written down, with the first and the third part of the test (the needs themselves are the second). */
type DecidedRow = {
  assessment: string
  eligible: boolean
  impairment: boolean
  impairmentWords: string
  impact: boolean
  impactWords: string
  reasons: string
  by: string
  on: Day
}

export const addEligibility = statement('add-eligibility', (q, p: DecidedRow) =>
  q.insertInto('eligibility').values({
    assessment_id: p.assessment,
    eligible: p.eligible,
    impairment: p.impairment,
    impairment_words: p.impairmentWords,
    impact: p.impact,
    impact_words: p.impactWords,
    reasons: p.reasons,
    decided_by: p.by,
    decided_on: p.on,
  }),
)

export const addNeed = statement(
  'add-need',
  (q, p: { id: string; budget: string; assessment: string; key: string; words: string }) =>
    q.insertInto('need').values({
      need_id: p.id,
      budget_id: p.budget,
      assessment_id: p.assessment,
      question_key: p.key,
      words: p.words,
    }),
)
