import { sql } from 'kysely'
import type { Day } from '#core/day.ts'
import { statement } from '#db/statement.ts'

export const newestCommunication = statement('people-communication', (q, p: { person: string }) =>
  q
    .selectFrom('communication_need as c')
    .innerJoin('human as h', 'h.human_id', 'c.asked_by')
    .select(['c.communication_id', 'c.words', 'c.safe_channel', 'c.said_on', 'h.name as by_name'])
    .select(sql<boolean>`coalesce(c.large_print, says_large_print(c.words))`.as('large_print'))
    .where('c.person_id', '=', p.person)
    .orderBy('c.communication_id', 'desc')
    .limit(1),
)

export const addCommunication = statement(
  'people-add-communication',
  (q, p: { person: string; words: string; safeChannel: string; largePrint: boolean | null; by: string; on: Day }) =>
    q.insertInto('communication_need').values({
      ...{ person_id: p.person, words: p.words, safe_channel: p.safeChannel, large_print: p.largePrint },
      ...{ asked_by: p.by, said_on: p.on },
    }),
)
