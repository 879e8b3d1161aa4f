import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { namesOfBoth, witnessNamed } from '../heard/reads.ts'
import { DAYS_TO_OBJECT } from '../plan.ts'
import { planOf } from '../reads.ts'
import type { CopyChannel } from '../spoken.ts'
import { settingsFor } from '../unwell/reads.ts'
import type { Does } from '../unwell/unwell.ts'
import { maySayForPerson } from './rules.ts'
import { addSettingFor } from './store.ts'
import { saidFor } from './words.ts'

type Given = {
  does: Does
  wish: string
  spendLineId?: string | undefined
  how: HeardHow
  saidOn: Day
  witnessName: string
  copy: CopyChannel
}

/**
 * A worker writes down what the person said of payments in a bad time, by phone, on paper or together: marked so, with a copy, and the
 * person is told. It moves no money by itself; a pause that rests on it needs that the worker has spoken to them then.
 */
export async function sayPaymentsForPerson(
  tx: Tx,
  permit: Permit<'unwell', 'set-up-for-person'>,
  given: Given,
): Promise<Result> {
  const { does, wish, spendLineId, how, saidOn, copy } = given
  const [plan, settings, witness] = await Promise.all([
    planOf(tx, permit),
    settingsFor(tx, permit),
    witnessNamed(tx, permit, given.witnessName),
  ])
  const about = { settings, today: permit.today, names: namesOfBoth(permit) }
  const verdict = maySayForPerson(plan, { does, wish, spendLineId, saidOn, witness }, about)
  if (plan === undefined || !isFine(verdict)) return { refused: verdict }
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const [by, on] = [permit.humanId, permit.today]
  await Promise.all([
    tx.run(addSettingFor, {
      ...{ version: plan.versionId, line: spendLineId ?? null, does, wish, person: personId, saidOn, how },
      ...{ by, on, witness: witness.found?.humanId ?? null, copy },
    }),
    tell(tx, { budgetId, stage: 'plan', on, readBy: addDays(on, DAYS_TO_OBJECT) }),
  ])
  return { lines: [{ budgetId, stage: 'plan', sentence: saidFor(permit.humanName, personKnownAs, how) }] }
}
