import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { UpdateEvery } from './choosing.ts'
import { addChoice } from './store.ts'
import { said } from './words.ts'

/** Keeps how often the person wants to be told (H4). It is their choice, whoever types it. */
export async function chooseUpdates(
  tx: Tx,
  permit: Permit<'waiting', 'choose-updates'>,
  { every }: { every: UpdateEvery },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  await tx.run(addChoice, { budget: budgetId, every, saidBy: personId, typedBy: permit.humanId, on: permit.today })
  const sentence =
    permit.as === 'person' ? said.chosen(personKnownAs, every) : said.typed(personKnownAs, every, permit.humanName)
  return { lines: [{ budgetId, stage: 'waiting', sentence }] }
}
