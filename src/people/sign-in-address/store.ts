import { sql } from 'kysely'
import { statement } from '#db/statement.ts'

/** How a human signs in; with the newest link that was to go out, while it would work. */
export const signInAddress = statement(
  'sign-in-address',
  (_, p: { human: string; at: Date }) => sql<{
    email: string | null
    has_begun: boolean
    link_until: Date | null
    by_way: 'smtp' | 'notify' | 'outbox-page' | null
    became: 'sent' | 'try-again' | 'refused' | null
  }>`
    select h.email, h.password_hash is not null as has_begun, w.until as link_until, t.by_way, t.became
    from human h
    left join lateral (select l.wanted_id, l.wanted_at + make_interval(days => l.works_days) as until from link_wanted l
      where l.human_id = h.human_id and l.address = h.email order by l.wanted_at desc, l.wanted_id desc limit 1) w
      on w.until > ${p.at}::timestamptz
    left join lateral (select y.by_way, y.became from link_try y where y.wanted_id = w.wanted_id
      order by y.try_id desc limit 1) t on true
    where h.human_id = ${p.human}::uuid`,
)

export const humanWithAddress = statement('sign-in-address-taken', (q, p: { email: string }) =>
  q.selectFrom('human').select('human_id').where('email', '=', p.email),
)

export const setAddress = statement('sign-in-address-set', (q, p: { human: string; email: string }) =>
  q.updateTable('human').set({ email: p.email }).where('human_id', '=', p.human),
)

/** Takes address and password from somebody who has a budget, or is somebody's family or friend, and does no work here. */
export const forgetAddress = statement(
  'sign-in-address-forget',
  (_, p: { email: string }) => sql<{ human_id: string }>`
    update human h set email = null, password_hash = null
    where h.email = ${p.email} and not exists (select from role_held r where r.human_id = h.human_id
      and r.role not in ('person', 'carer'))
    returning h.human_id`,
)

/** A link of theirs that would still work is used up. */
export const useUpLinks = statement(
  'sign-in-address-use-up-links',
  (_, p: { human: string; at: Date }) => sql<object>`
    insert into invitation_used (invitation_id, used_at)
    select i.invitation_id, ${p.at}::timestamptz from invitation i
    where i.human_id = ${p.human}::uuid and i.ends_at > ${p.at}::timestamptz
      and not exists (select from invitation n where n.human_id = i.human_id
        and (n.invited_at, n.invitation_id) > (i.invited_at, i.invitation_id))
    on conflict do nothing`,
)
