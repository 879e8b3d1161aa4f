import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import type { Channel } from '#messages/channels/channel.ts'

export const newestContact = statement('people-contact', (q, p: { person: string }) =>
  q
    .selectFrom('contact_choice as c')
    .innerJoin('human as h', 'h.human_id', 'c.typed_by')
    .select(['c.choice_id', 'c.channel', 'c.address', 'c.said_on', 'c.said_by', 'c.typed_by', 'h.name as typed_name'])
    .where('c.human_id', '=', p.person)
    .orderBy('c.choice_id', 'desc')
    .limit(1),
)

export const addContact = statement(
  'people-add-contact',
  (q, p: { person: string; channel: Channel; address: string; by: string; on: Day }) =>
    q.insertInto('contact_choice').values({
      human_id: p.person,
      channel: p.channel,
      address: p.address,
      said_by: p.person,
      typed_by: p.by,
      said_on: p.on,
    }),
)
