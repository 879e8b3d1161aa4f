import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { lockDuty } from '../duty/store.ts'
import type { ByWhom, Way } from '../followup.ts'
import { followupOf } from '../reads.ts'
import { dueOn } from '../rules.ts'
import { type SaidFor, saidAs } from '../said-as.ts'
import { mayChoose, mayStop, waves } from './rules.ts'
import { addCheckIn, addChoice } from './store.ts'
import { said } from './words.ts'

type Choosing = { waves: readonly string[]; way: Way; byWhom: ByWhom; byName: string }

/** Whether, when, how and by whom somebody is asked: chosen by the person, or typed as they said it. What was chosen last stands. */
export async function chooseCheckIns(
  tx: Tx,
  permit: Permit<'followup', 'choose'> | Permit<'followup', 'choose-for-person'>,
  input: Choosing & SaidFor,
): Promise<Outcome> {
  const as = saidAs(permit, input)
  if ('refused' in as) return as
  const { how, saidOn } = as
  const { budgetId: budget, personId, personKnownAs } = recordOf(permit)
  await tx.run(lockDuty, { council: permit.authorityId })
  const followup = await followupOf(tx, permit)
  const verdict = mayChoose(followup, input, permit.today)
  const { lastDay, round } = followup
  if (!isFine(verdict) || lastDay === undefined) return { refused: verdict }
  const chosen = waves(followup, permit.today).filter((wave) => input.waves.includes(wave))
  const { way, byWhom } = input
  const byName = byWhom === 'somebody' ? input.byName : ''
  await tx.run(addChoice, {
    ...{ budget, round, waves: chosen, way, byWhom, byName, how, by: personId },
    ...{ typedBy: permit.humanId, saidOn, on: permit.today },
  })
  for (const wave of chosen)
    await tx.run(addCheckIn, { id: newId(), budget, round, wave, dueOn: dueOn(wave, lastDay), by: personId })
  const sentence =
    how === 'here' ? said.chosen(personKnownAs, chosen) : said.chosenFor(permit.humanName, personKnownAs, chosen)
  return { lines: [{ budgetId: budget, stage: 'followup', sentence }] }
}

/** Stops all of them: one press of the person, or as they said it to their worker. They can be started again by choosing anew. */
export async function stopCheckIns(tx: Tx, permit: Permit<'followup', 'stop'>, input: SaidFor): Promise<Outcome> {
  const { budgetId: budget, personId, personKnownAs } = recordOf(permit)
  const followup = await followupOf(tx, permit)
  const verdict = mayStop(followup)
  if (!isFine(verdict)) return { refused: verdict }
  const as = saidAs(permit, input)
  if ('refused' in as) return as
  const { round, choice } = followup
  await tx.run(addChoice, {
    ...{
      budget,
      round,
      waves: [],
      way: choice?.way ?? 'page',
      byWhom: 'nobody',
      byName: '',
      how: as.how,
      by: personId,
    },
    ...{ typedBy: permit.humanId, saidOn: as.saidOn, on: permit.today },
  })
  return { lines: [{ budgetId: budget, stage: 'followup', sentence: said.stopped(personKnownAs) }] }
}
