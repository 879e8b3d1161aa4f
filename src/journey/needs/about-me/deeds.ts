import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Sent } from './about-me.ts'
import { aboutMeOf } from './reads.ts'
import { changedParts, mayTypeAbout } from './rules.ts'
import { addAboutMe } from './store.ts'
import { said } from './words.ts'

/** The person writes about themselves. Earlier words stay in the record, the newest stand; emptied words no longer stand. */
export async function writeAboutMe(
  tx: Tx,
  permit: Permit<'about-me', 'write-as-person'>,
  sent: Sent,
): Promise<Outcome> {
  const { budgetId, personKnownAs } = recordOf(permit)
  const changed = changedParts(await aboutMeOf(tx, permit), sent)
  const { humanId: by, today: saidOn } = permit
  const origin = { saidBy: by, typedBy: by, saidOn, typedOn: null, how: 'own-device' } as const
  await Promise.all(changed.map((one) => tx.run(addAboutMe, { budget: budgetId, ...one, ...origin })))
  if (changed.length === 0) return { lines: [] }
  return { lines: [{ budgetId, stage: 'needs', sentence: said.wrote(personKnownAs) }] }
}

/** A worker types what the person says of themselves: the person said it, the worker typed it, each on its day. */
export async function typeAboutPerson(
  tx: Tx,
  permit: Permit<'about-me', 'write-for-person'>,
  { how, saidOn, sent }: { how: HeardHow; saidOn: Day; sent: Sent },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const about = await aboutMeOf(tx, permit)
  const verdict = mayTypeAbout(about, sent, saidOn, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const typedOn = saidOn === permit.today ? null : permit.today
  const origin = { saidBy: personId, typedBy: permit.humanId, saidOn, typedOn, how }
  await Promise.all(changedParts(about, sent).map((one) => tx.run(addAboutMe, { budget: budgetId, ...one, ...origin })))
  const sentence = said.typed(permit.humanName, personKnownAs, how, saidOn)
  return { lines: [{ budgetId, stage: 'needs', sentence }] }
}
