import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { assessmentOf } from '../reads.ts'
import { mayShowNow, mayShowNowFor } from './rules.ts'
import { addShownEarly } from './store.ts'
import { said } from './words.ts'

const THEMSELF = { how: null, typedBy: null, typedOn: null }

/** "Show now": the person alone may open both sides before all have finished. What was answered by then stays (B1). */
export async function showNow(tx: Tx, permit: Permit<'needs', 'show-now'>): Promise<Outcome> {
  const opened = await assessmentOf(tx, permit)
  const verdict = mayShowNow(opened)
  if (!isFine(verdict) || opened === undefined) return { refused: verdict }
  const { budgetId, personKnownAs } = recordOf(permit)
  await tx.run(addShownEarly, { assessment: opened.assessmentId, by: permit.humanId, on: permit.today, ...THEMSELF })
  return { lines: [{ budgetId, stage: 'needs', sentence: said.shown(personKnownAs) }] }
}

/** A worker writes down that the person wants to see both now, said by phone, on paper or together. Marked so, and they are told. */
export async function showNowForPerson(
  tx: Tx,
  permit: Permit<'needs', 'show-now-for-person'>,
  { how, saidOn }: { how: HeardHow; saidOn: Day },
): Promise<Outcome> {
  const opened = await assessmentOf(tx, permit)
  const verdict = mayShowNowFor(opened, saidOn, permit.today)
  if (!isFine(verdict) || opened === undefined) return { refused: verdict }
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const heard = { how, typedBy: permit.humanId, typedOn: permit.today }
  await Promise.all([
    tx.run(addShownEarly, { assessment: opened.assessmentId, by: personId, on: saidOn, ...heard }),
    tell(tx, { budgetId, stage: 'needs', on: permit.today }),
  ])
  return { lines: [{ budgetId, stage: 'needs', sentence: said.shownFor(permit.humanName, personKnownAs, how) }] }
}
