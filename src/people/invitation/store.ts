import { sql } from 'kysely'
import { statement } from '#db/statement.ts'

export const addInvitation = statement(
  'invitation-add',
  (q, p: { id: string; human: string; tokenHash: Buffer; by: string | null; at: Date; endsAt: Date }) =>
    q.insertInto('invitation').values({
      invitation_id: p.id,
      human_id: p.human,
      token_hash: p.tokenHash,
      invited_by: p.by,
      invited_at: p.at,
      ends_at: p.endsAt,
    }),
)

/** The human whom a link invites, while it works: not used, not over, and no newer one made. */
export const invitedBy = statement(
  'invitation-of-link',
  (_, p: { tokenHash: Buffer; at: Date }) => sql<{
    invitation_id: string
    human_id: string
    name: string
    known_as: string
    email: string | null
  }>`
    select i.invitation_id, h.human_id, h.name, h.known_as, h.email from invitation i
    join human h on h.human_id = i.human_id
    where i.token_hash = ${p.tokenHash} and i.ends_at > ${p.at}::timestamptz
      and not exists (select from invitation_used u where u.invitation_id = i.invitation_id)
      and not exists (select from invitation n where n.human_id = i.human_id
        and (n.invited_at, n.invitation_id) > (i.invited_at, i.invitation_id))`,
)

/** Gives a row only to whoever was first. */
export const useInvitation = statement(
  'invitation-use',
  (_, p: { id: string; at: Date }) => sql<{ invitation_id: string }>`
    insert into invitation_used (invitation_id, used_at) values (${p.id}::uuid, ${p.at}::timestamptz)
    on conflict do nothing returning invitation_id`,
)

export const setPassword = statement('invitation-set-password', (q, p: { human: string; hash: string }) =>
  q.updateTable('human').set({ password_hash: p.hash }).where('human_id', '=', p.human),
)
