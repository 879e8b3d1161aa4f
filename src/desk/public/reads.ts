import type { Day } from '#core/day.ts'
import { inCouncil, type Pool } from '#db/transaction.ts'
import type { Counted } from '#journey/waiting/index.ts'
import { stepsCounted } from '#journey/waiting/usual/reads.ts'
import type { Bought, ForWhom, Story } from './public.ts'
import { boughtOf } from './rules.ts'
import { boughtBySort } from './store.ts'
import { storiesOf } from './stories/reads.ts'

// Nobody is signed in on these pages, so there is no permit: what they read is counted, or was told to be read by everybody.

/** How long each part of the way takes here, by the newest count. */
export const timesHere = (pool: Pool, authorityId: number): Promise<readonly Counted[]> =>
  inCouncil(pool, authorityId, stepsCounted)

/** What people bought here, as everybody may read it. */
export async function boughtHere(pool: Pool, authorityId: number, today: Day): Promise<readonly Bought[]> {
  const rows = await inCouncil(pool, authorityId, (tx) => tx.run(boughtBySort, { today }))
  return boughtOf(
    rows.map((row) => ({
      ...{ sort: row.sort, people: row.people },
      weekly: { people: row.weekly_people, middlePence: row.weekly_pence ?? undefined },
      once: { people: row.once_people, middlePence: row.once_pence ?? undefined },
    })),
  )
}

/** The stories told to people, or to workers. */
export async function storiesHere(pool: Pool, authorityId: number, forWhom: ForWhom): Promise<readonly Story[]> {
  const stories = await inCouncil(pool, authorityId, storiesOf)
  return stories.filter((one) => one.forWhom === forWhom)
}
