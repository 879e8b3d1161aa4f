import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { statement } from '#db/statement.ts'

export const phonesSaid = statement('people-phones-said', (q, p: { person: string }) =>
  q
    .selectFrom('phone_said as p')
    .innerJoin('human as typist', 'typist.human_id', 'p.typed_by')
    .select(['p.phone_said_id', 'p.phone', 'p.how', 'p.said_on', 'p.typed_on', 'typist.name as typed_name'])
    .where('p.human_id', '=', p.person)
    .orderBy('p.phone_said_id', 'desc'),
)

/** The number that came with the record; null where none did. */
export const firstPhone = statement('people-first-phone', (q, p: { person: string }) =>
  q.selectFrom('human').select('phone').where('human_id', '=', p.person),
)

export const addPhone = statement(
  'people-add-phone',
  (q, p: { person: string; phone: string; how: HeardHow | 'own-device'; by: string; saidOn: Day; typedOn: Day }) =>
    q.insertInto('phone_said').values({
      human_id: p.person,
      phone: p.phone,
      how: p.how,
      said_by: p.person,
      typed_by: p.by,
      said_on: p.saidOn,
      typed_on: p.typedOn,
    }),
)
