import type { PassedFor } from '#access/act.ts'
import { statement } from '#db/statement.ts'

/** This session, while it is handed over to the person of this budget. */
export const passedSession = statement('needs-passed-session', (q, p: { session: Buffer; budget: string }) =>
  q
    .selectFrom('session')
    .select(['passed_back', 'passed_pin', 'passed_tries'])
    .where('token_hash', '=', p.session)
    .where('passed_budget', '=', p.budget),
)

/** Hands one session over: from now on nothing of it opens but the person's questions. */
export const passSession = statement(
  'needs-pass-session',
  (q, p: { session: Buffer; budget: string; to: PassedFor; pin: string; idleMinutes: number }) =>
    q
      .updateTable('session')
      .set({
        passed_budget: p.budget,
        passed_for: p.to,
        passed_pin: p.pin,
        passed_tries: 0,
        passed_back: false,
        idle_minutes: p.idleMinutes,
      })
      .where('token_hash', '=', p.session),
)

export const giveSessionBack = statement('needs-give-session-back', (q, p: { session: Buffer; budget: string }) =>
  q
    .updateTable('session')
    .set({ passed_back: true })
    .where('token_hash', '=', p.session)
    .where('passed_budget', '=', p.budget),
)

export const countWrongPin = statement('needs-count-wrong-pin', (q, p: { session: Buffer; tries: number }) =>
  q.updateTable('session').set({ passed_tries: p.tries }).where('token_hash', '=', p.session),
)

export const endPassedSession = statement('needs-end-passed-session', (q, p: { session: Buffer; at: Date }) =>
  q.updateTable('session').set({ ended_at: p.at }).where('token_hash', '=', p.session),
)

/** The worker's own session again. */
export const takeSessionBack = statement('needs-take-session-back', (q, p: { session: Buffer; idleMinutes: number }) =>
  q
    .updateTable('session')
    .set({
      passed_budget: null,
      passed_pin: null,
      passed_tries: 0,
      passed_back: false,
      idle_minutes: p.idleMinutes,
    })
    .where('token_hash', '=', p.session),
)
