import { sql } from 'kysely'
import { statement } from '#db/statement.ts'

export const humanByEmail = statement('human-by-email', (q, p: { email: string }) =>
  q.selectFrom('human').select(['human_id', 'password_hash']).where('email', '=', p.email),
)

/** Tries with one address take turns at being counted. */
export const lockTries = statement(
  'lock-tries',
  (_, p: { emailHash: Buffer }) =>
    sql<object>`select pg_advisory_xact_lock(hashtextextended('sign in ' || encode(${p.emailHash}::bytea, 'hex'), 0))`,
)

/** Failed tries of the last 15 minutes since the last that worked. */
export const recentFails = statement(
  'recent-fails',
  (_, p: { emailHash: Buffer }) =>
    sql<{ fails: number }>`select count(*)::int as fails from sign_in_try t
    where t.email_hash = ${p.emailHash} and t.tried_at > now() - interval '15 minutes' and not t.worked
      and t.tried_at > coalesce((select max(w.tried_at) from sign_in_try w where w.email_hash = ${p.emailHash} and w.worked), '-infinity')`,
)

export const addTry = statement('add-try', (q, p: { emailHash: Buffer; worked: boolean; at: Date }) =>
  q.insertInto('sign_in_try').values({ email_hash: p.emailHash, worked: p.worked, tried_at: p.at }),
)

export const rolesNow = statement(
  'roles-now',
  (_, p: { human: string }) =>
    sql<{ role: string }>`select r.role from role_held r where r.human_id = ${p.human}
    and not exists (select from role_ended e where e.human_id = r.human_id and e.role = r.role and e.from_day = r.from_day)`,
)

export const addSession = statement(
  'add-session',
  (q, p: { tokenHash: Buffer; human: string; at: Date; idleMinutes: number; endsAt: Date; passwordAt: Date | null }) =>
    q.insertInto('session').values({
      token_hash: p.tokenHash,
      human_id: p.human,
      started_at: p.at,
      seen_at: p.at,
      idle_minutes: p.idleMinutes,
      ends_at: p.endsAt,
      password_at: p.passwordAt,
    }),
)

export const endSession = statement('end-session', (q, p: { tokenHash: Buffer; at: Date }) =>
  q.updateTable('session').set({ ended_at: p.at }).where('token_hash', '=', p.tokenHash).where('ended_at', 'is', null),
)

/** Whoever was signed in as this human, wherever, is not any more. */
export const endSessionsOf = statement('end-sessions-of', (q, p: { human: string; at: Date }) =>
  q.updateTable('session').set({ ended_at: p.at }).where('human_id', '=', p.human).where('ended_at', 'is', null),
)

export const humanOfSession = statement('human-of-session', (q, p: { tokenHash: Buffer }) =>
  q.selectFrom('session').select('human_id').where('token_hash', '=', p.tokenHash),
)
