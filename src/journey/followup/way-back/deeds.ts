import type { Outcome } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { openNextVersion } from '#journey/plan/deeds.ts'
import { type SaidFor, saidAs } from '../said-as.ts'
import { comingBackOf } from './reads.ts'
import { mayComeBack, mayHaveChanged, stepFor } from './rules.ts'
import { addWayBack } from './store.ts'
import { CHANGED } from './way-back.ts'
import { said } from './words.ts'

type Coming = { words: string; changed: readonly string[] }

/**
 * The person comes back after an ending, by themselves or with their worker, who types what they said. Recorded as a re-entry with its day and reason. Where what they can do has changed the
 * questions are asked again; otherwise the next version of the plan is begun from the last one. It pays nothing: the last day laid
 * over the agreement stays, and a new plan is decided like the first.
 */
export async function comeBack(
  tx: Tx,
  permit: Permit<'followup', 'come-back'> | Permit<'followup', 'come-back-for-person'>,
  input: Coming & SaidFor,
): Promise<Outcome> {
  const as = saidAs(permit, input)
  if ('refused' in as) return as
  const { how, saidOn } = as
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const now = await comingBackOf(tx, permit)
  const verdict = [...mayComeBack(now, { saidOn, today: permit.today }), ...mayHaveChanged(input.changed)]
  const { endingId, lastDay } = now
  if (!isFine(verdict) || endingId === undefined || lastDay === undefined) return { refused: verdict }
  const changed = CHANGED.filter((one) => input.changed.includes(one))
  const step = stepFor(changed)
  const opened = step === 'plan' ? await openNextVersion(tx, also(permit, 'plan', 'open')) : { lines: [] }
  if ('refused' in opened) return opened
  await tx.run(addWayBack, {
    ...{ id: newId(), budget: budgetId, ending: endingId, changed, words: input.words, step },
    ...{ version: opened.id ?? null, how, by: personId, typedBy: permit.humanId, saidOn, on: permit.today },
  })
  const sentence =
    how === 'here' ? said.back(personKnownAs, lastDay) : said.backFor(permit.humanName, personKnownAs, lastDay)
  return { lines: [{ budgetId, stage: 'followup', sentence }, ...opened.lines] }
}
