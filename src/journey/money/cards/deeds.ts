import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { laterId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { agreementFor } from '../agreement/reads.ts'
import { mayIssue } from './rules.ts'
import { addCard } from './store.ts'
import { said } from './words.ts'

/**
 * Writes down the card that the person chose, by the issuer's reference; the newest stands, so that a lost one is replaced by the
 * next. The person is told.
 */
export async function issueCard(
  tx: Tx,
  permit: Permit<'money', 'issue-card'>,
  { reference, chosen }: { reference: string; chosen: boolean },
): Promise<Outcome> {
  const { budgetId: budget, personId: person, personKnownAs } = recordOf(permit)
  const verdict = mayIssue(await agreementFor(tx, permit), { reference, chosen })
  if (!isFine(verdict)) return { refused: verdict }
  const id = laterId(permit.at)
  const added = await tx.one(addCard, { id, budget, reference, person, by: permit.humanId, on: permit.today })
  if (added === undefined) return { refused: refuse('reference-is-of-another-card', 'reference') }
  await tell(tx, { budgetId: budget, stage: 'money', on: permit.today })
  return { lines: [{ budgetId: budget, stage: 'money', sentence: said.issued(permit.humanName, personKnownAs) }] }
}
