import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { BestAnswer } from './best-way.ts'
import { sideOf, type Whose } from './rules.ts'
import { addBestWay } from './store.ts'
import { said } from './words.ts'

/** One side's answer to "is a budget the best way?" (A12): the newest of a side stands. What was answered is not in the timeline. */
export async function sayBestWay(
  tx: Tx,
  permit: Permit<'offer', 'best-way'>,
  input: { whose: Whose; answer: BestAnswer; words: string },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const isPerson = permit.as === 'person'
  const found = sideOf(isPerson, input.whose)
  if ('refused' in found) return found
  const { side } = found
  await tx.run(addBestWay, {
    budget: budgetId,
    side,
    answer: input.answer,
    words: input.words,
    saidBy: side === 'person' ? personId : permit.humanId,
    typedBy: permit.humanId,
    how: input.whose === 'own' ? 'own-device' : input.whose,
    on: permit.today,
  })
  const typedForPerson = side === 'person' && !isPerson
  const sentence = typedForPerson
    ? said.bestWayFor(permit.humanName, personKnownAs)
    : said.bestWay(isPerson ? personKnownAs : permit.humanName)
  return { lines: [{ budgetId, stage: 'offer', sentence }] }
}
