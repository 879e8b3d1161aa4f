import { sql } from 'kysely'
import { dayInLondon } from '#core/day.ts'
import { statement } from '#db/statement.ts'
import { inCouncil, type Pool } from '#db/transaction.ts'
import { hashPassword } from '#people/sign-in/deeds.ts'
import { DEMO_COUNCILS, idOf } from './councils.ts'
import { foundCouncils, foundPeople } from './found.ts'
import { STORIES } from './stories/index.ts'
import { tell } from './story.ts'

/** The password of everybody in the demo, for whoever wants to try the real sign-in. */
export const DEMO_PASSWORD = 'a demo for everybody'

const isThere = statement(
  'demo-is-there',
  (_, p: { id: string }) => sql<{ human_id: string }>`select human_id from human where human_id = ${p.id}`,
)

/** Whether the demo's people are in this database. */
export async function hasDemo(pool: Pool): Promise<boolean> {
  for (const { authorityId, humans } of DEMO_COUNCILS) {
    const key = humans[0]?.key ?? ''
    if ((await inCouncil(pool, authorityId, (tx) => tx.one(isThere, { id: idOf(key) }))) !== undefined) return true
  }
  return false
}

/** Two councils with their people at different stages, told through the same deeds as the pages use. All or nothing a council. */
export async function loadDemo(
  pool: Pool,
  ownerUrl: string,
  now: Date,
  log: (sentence: string) => void,
): Promise<void> {
  log('Making the demo’s people.')
  await foundCouncils(ownerUrl)
  await foundPeople(pool, now, await hashPassword(DEMO_PASSWORD))
  const today = dayInLondon(now)
  for (const { authorityId, slug } of DEMO_COUNCILS)
    for (const { about, story } of STORIES.filter((one) => one.council === slug))
      await inCouncil(pool, authorityId, (tx) => story(tell(tx, authorityId, today, about)))
}
