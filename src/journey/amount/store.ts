import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import type { Pence } from '#core/money.ts'
import { statement } from '#db/statement.ts'
import type { ChallengeAnswer } from './amount.ts'

/** Every first figure of this budget, that of the newest answers first. */
export const amountRows = statement('amounts-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('indicative_amount as i')
    .innerJoin('human as h', 'h.human_id', 'i.worked_out_by')
    .select(['i.amount_id', 'i.assessment_id', 'i.person_view_pence', 'i.worker_view_pence', 'i.carer_view_pence'])
    .select(['i.working', 'i.worked_out_on', 'h.name as by_name'])
    .innerJoin('assessment as a', 'a.assessment_id', 'i.assessment_id')
    .where('i.budget_id', '=', p.budget)
    .orderBy('a.asked_order', 'desc'),
)

/** The figures alone, with what was set instead: for pages that show no working. */
export const amountRangeRow = statement('amount-range-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('indicative_amount as i')
    .select(['i.person_view_pence', 'i.worker_view_pence'])
    .select((e) =>
      e
        .selectFrom('amount_override as o')
        .select('o.weekly_pence')
        .whereRef('o.amount_id', '=', 'i.amount_id')
        .orderBy('o.override_id', 'desc')
        .limit(1)
        .as('set_pence'),
    )
    .innerJoin('assessment as a', 'a.assessment_id', 'i.assessment_id')
    .where('i.budget_id', '=', p.budget)
    .orderBy('a.asked_order', 'desc')
    .limit(1),
)

/** What was set instead of the figures of this budget, newest first. */
export const overridesOf = statement('amount-overrides-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('amount_override as o')
    .innerJoin('indicative_amount as i', 'i.amount_id', 'o.amount_id')
    .innerJoin('human as h', 'h.human_id', 'o.set_by')
    .select(['o.amount_id', 'o.weekly_pence', 'o.reason', 'o.set_on', 'h.name as by_name'])
    .where('i.budget_id', '=', p.budget)
    .orderBy('o.override_id', 'desc'),
)

/** Every "I think this is wrong" of this budget with its answer, newest first. */
export const challengesOf = statement('amount-challenges-of-budget', (q, p: { budget: string }) =>
  q
    .selectFrom('amount_challenge as c')
    .innerJoin('indicative_amount as i', 'i.amount_id', 'c.amount_id')
    .innerJoin('human as h', 'h.human_id', 'c.said_by')
    .innerJoin('human as t', 't.human_id', 'c.typed_by')
    .leftJoin('amount_challenge_answered as a', 'a.challenge_id', 'c.challenge_id')
    .leftJoin('human as ah', 'ah.human_id', 'a.answered_by')
    .select(['c.amount_id', 'c.challenge_id', 'c.words', 'c.said_on', 'h.name as by_name'])
    .select(['c.how', 'c.typed_on', 't.name as typed_by_name'])
    .select(['a.answer', 'a.words as answer_words', 'a.answered_on', 'ah.name as answered_by_name'])
    .where('i.budget_id', '=', p.budget)
    .orderBy('c.said_on', 'desc')
    .orderBy('c.challenge_id', 'desc'),
)

export const addAmount = statement(
  'add-amount',
  (
    q,
    p: {
      id: string
      budget: string
      assessment: string
      version: number
      person: Pence
      worker: Pence
      carer: Pence | null
      working: string
      by: string
      on: Day
    },
  ) =>
    q.insertInto('indicative_amount').values({
      amount_id: p.id,
      budget_id: p.budget,
      assessment_id: p.assessment,
      rates_version: p.version,
      person_view_pence: p.person,
      worker_view_pence: p.worker,
      carer_view_pence: p.carer,
      working: sql`${p.working}::jsonb`,
      worked_out_by: p.by,
      worked_out_on: p.on,
    }),
)

export const addOverride = statement(
  'add-amount-override',
  (q, p: { amount: string; weekly: Pence; reason: string; by: string; on: Day }) =>
    q
      .insertInto('amount_override')
      .values({ amount_id: p.amount, weekly_pence: p.weekly, reason: p.reason, set_by: p.by, set_on: p.on }),
)

/** `typedOn`: null where it was typed on the day it was said. */
type NewChallenge = {
  id: string
  amount: string
  words: string
  person: string
  by: string
  saidOn: Day
  typedOn: Day | null
  how: HeardHow | 'own-device'
}

export const addChallenge = statement('add-amount-challenge', (q, p: NewChallenge) =>
  q.insertInto('amount_challenge').values({
    challenge_id: p.id,
    amount_id: p.amount,
    words: p.words,
    said_by: p.person,
    typed_by: p.by,
    said_on: p.saidOn,
    typed_on: p.typedOn,
    how: p.how,
  }),
)

export const addChallengeAnswer = statement(
  'add-amount-challenge-answer',
  (q, p: { challenge: string; answer: ChallengeAnswer; words: string; by: string; on: Day }) =>
    q.insertInto('amount_challenge_answered').values({
      challenge_id: p.challenge,
      answer: p.answer,
      words: p.words,
      answered_by: p.by,
      answered_on: p.on,
    }),
)
