import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Because } from '../../challenge/challenge.ts'

/** Whoever answers a challenge and whoever hands it on take turns; no row where there is no such challenge in this council. */
export const lockChallenge = statement(
  'decision-lock-challenge',
  (_, p: { challenge: string }) => sql<{ budget_id: string }>`select budget_id from budget where budget_id =
    (select s.budget_id from decision_challenge c join submission s on s.submission_id = c.submission_id
      where c.challenge_id = ${p.challenge}::uuid) for update`,
)

export const isThere = statement(
  'decision-challenge-is-there',
  (_, p: { challenge: string }) =>
    sql<{ n: number }>`select count(*)::int as n from decision_challenge where challenge_id = ${p.challenge}::uuid`,
)

export const addChallengeNamed = statement(
  'decision-add-challenge-named',
  (q, p: { challenge: string; decider: string; because: Because; awayUntil: Day | null; by: string; on: Day }) =>
    q.insertInto('challenge_named').values({
      challenge_id: p.challenge,
      decider_id: p.decider,
      because: p.because,
      away_until: p.awayUntil,
      named_by: p.by,
      named_on: p.on,
    }),
)
