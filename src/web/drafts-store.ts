import { sql } from 'kysely'
import { statement } from '#db/statement.ts'

/** Who holds this session, unless a worker has passed its device to somebody else. */
export const draftsHuman = statement(
  'drafts-human',
  (_, p: { tokenHash: Buffer }) => sql<{ human_id: string }>`
  select human_id from session where token_hash = ${p.tokenHash} and ended_at is null and ends_at > now()
    and seen_at > now() - make_interval(mins => idle_minutes) and passed_budget is null`,
)

/** The newest typing of one human into one form; what nobody came back to for 30 days goes on the way. */
export const saveDraftRow = statement(
  'drafts-save',
  (_, p: { human: string; path: string; sealed: Buffer; at: Date }) => sql<object>`
  with gone as (delete from draft where saved_at < ${p.at}::timestamptz - interval '30 days')
  insert into draft (human_id, path, sealed, saved_at)
  values (${p.human}::uuid, ${p.path}, ${p.sealed}::bytea, ${p.at}::timestamptz)
  on conflict (authority_id, human_id, path) do update set sealed = excluded.sealed, saved_at = excluded.saved_at`,
)

export const draftOf = statement('drafts-of', (q, p: { human: string; path: string }) =>
  q.selectFrom('draft').select(['sealed', 'saved_at']).where('human_id', '=', p.human).where('path', '=', p.path),
)

/** A form's page may be drawn with a query, and is sent without one. */
export const dropDraft = statement('drafts-drop', (q, p: { human: string; path: string }) =>
  q
    .deleteFrom('draft')
    .where('human_id', '=', p.human)
    .where(sql<boolean>`(path = ${p.path} or starts_with(path, ${p.path} || '?'))`),
)
