import { dayInLondon } from '#core/day.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { hashPassword } from '#people/sign-in/deeds.ts'
import { isTold } from './apart.ts'
import { askForBudgets } from './asked.ts'
import { tellCouncilStories } from './council-stories.ts'
import { DEMO_COUNCILS, type DemoCouncil } from './councils.ts'
import { foundCouncils, foundHumans, foundOne } from './found.ts'
import { STORIES } from './stories/index.ts'
import { tell } from './story.ts'

/** The password of everybody in the demo, for whoever wants to try the real sign-in. */
export const DEMO_PASSWORD = 'a demo for everybody'

/**
 * Two councils with their people at different stages, told through the same deeds as the pages use. Each council is one
 * transaction, all or nothing, so that a start that was cut off leaves no half demo; one that is there stays as it is.
 */
export async function loadDemo(
  pool: Pool,
  ownerUrl: string,
  now: Date,
  log: (sentence: string) => void,
): Promise<void> {
  await foundCouncils(ownerUrl)
  let hash: string | undefined
  for (const council of DEMO_COUNCILS) {
    if (await isTold(pool, council)) continue
    log(`Making the demo’s people of ${council.name}.`)
    hash ??= await hashPassword(DEMO_PASSWORD)
    await inCouncil(pool, council.authorityId, (tx) => toldWhole(tx, council, now, hash ?? null))
  }
}

async function toldWhole(tx: Tx, council: DemoCouncil, now: Date, hash: string | null): Promise<void> {
  await foundOne(tx, council, now, hash)
  await foundHumans(tx, council.later ?? [], now, hash)
  const today = dayInLondon(now)
  await tellCouncilStories(tx, council.slug, today)
  await askForBudgets(tx, council.slug, today)
  for (const { about, story } of STORIES.filter(({ council: slug }) => slug === council.slug))
    await story(tell(tx, council.authorityId, today, about))
}
