import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { offerOf } from '../reads.ts'
import type { Because } from './not-offered.ts'
import { mayNotOffer, mayWait } from './rules.ts'
import { addNotOffered } from './store.ts'
import { said } from './words.ts'

/** Writes down why nobody has offered yet, countable, and the day to look at it again (A14). The reason is not in the timeline. */
export async function notOffer(
  tx: Tx,
  permit: Permit<'offer', 'not-offer'>,
  input: { because: Because; words: string; askAgainOn: Day | undefined },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const { because, words, askAgainOn } = input
  const verdict = [
    ...mayNotOffer(await offerOf(tx, permit), permit.today),
    ...mayWait(because, askAgainOn, permit.today),
  ]
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addNotOffered, {
    budget: budgetId,
    because,
    words,
    askAgainOn: askAgainOn ?? null,
    by: permit.humanId,
    on: permit.today,
  })
  return { lines: [{ budgetId, stage: 'offer', sentence: said.notOffered(permit.humanName, askAgainOn) }] }
}
