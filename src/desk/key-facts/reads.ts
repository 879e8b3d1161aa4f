import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { factsFor } from '#journey/money/document/reads.ts'
import type { Telling } from '#journey/money/key-facts/index.ts'
import { tellingOf } from '#journey/money/key-facts/reads.ts'
import { notAgreedFor } from '#journey/money/reads.ts'
import { planInForceOf } from '#journey/plan/reads.ts'
import { reviewAheadOf } from '#journey/review/reads.ts'
import { workerOf } from '../my-budget/store.ts'
import type { KeyFacts } from './parts.ts'

/** The key facts, and what the person said of them. `facts` is undefined while no plan was agreed. Asks everything at once. */
export async function keyFactsOf(tx: Tx, permit: Permit): Promise<{ facts: KeyFacts | undefined; telling: Telling }> {
  const { personId: person } = recordOf(permit)
  const { today } = permit
  const [plan, paid, notAgreed, review, worker, telling, { phones, ending }] = await Promise.all([
    planInForceOf(tx, permit),
    factsFor(tx, permit),
    notAgreedFor(tx, permit),
    reviewAheadOf(tx, permit),
    tx.one(workerOf, { person, today }),
    tellingOf(tx, permit),
    settingsIn(tx, today),
  ])
  if (plan === undefined) return { facts: undefined, telling }
  const { council } = phones
  const facts: KeyFacts = {
    ...{ plan, paid, notAgreed, today, noticeDays: ending.noticeDays },
    review: { meetOn: review.current?.meetOn, dueOn: review.due[0]?.dueOn },
    worker: { name: worker?.name ?? council.name, number: worker?.phone ?? council.number },
  }
  return { facts, telling }
}
