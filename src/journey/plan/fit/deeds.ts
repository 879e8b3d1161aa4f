import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Typed } from '#web/fields.ts'
import { nameOf } from '../changed.ts'
import { planOf } from '../reads.ts'
import type { fitFields } from './forms.ts'
import { fitWords, maySayFit } from './rules.ts'
import { addFit } from './store.ts'
import { said } from './words.ts'

/**
 * The person says whether a goal is right for them, and what is not (D3, D5). It changes nothing in the plan and holds nothing
 * up: it is something for both to talk about. Earlier words are kept; the newest stand.
 */
export async function sayFits(
  tx: Tx,
  permit: Permit<'plan', 'write-as-person'>,
  input: Typed<typeof fitFields> & { outcomeId: string },
): Promise<Result> {
  const { fits: answer, outcomeId, ...typed } = input
  const plan = await planOf(tx, permit)
  const verdict = maySayFit(plan, outcomeId)
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  const fits = answer === 'yes'
  const asRead = plan.outcomes.find((one) => one.outcomeId === outcomeId)?.words ?? ''
  await tx.run(addFit, {
    ...fitWords(fits, typed),
    ...{ version: plan.versionId, outcome: outcomeId, asRead, fits, on: permit.today },
    ...{ saidBy: permit.humanId, by: permit.humanId, how: null, typedOn: null, witness: null },
  })
  const sentence = (fits ? said.fits : said.notQuite)(nameOf(permit))
  return { lines: [{ budgetId: recordOf(permit).budgetId, stage: 'plan', sentence }] }
}
