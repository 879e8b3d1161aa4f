import type { Outcome as Result } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { changed, nameOf } from '../changed.ts'
import { planToChange } from '../reads.ts'
import { mayMeetOtherwise } from './rules.ts'
import { addOtherwise } from './store.ts'
import { said } from './words.ts'

/**
 * The worker writes how an eligible need is met where no goal meets it: where, and by whom. Empty words take it back. It is a part
 * of what both agree to: answers given to the plan before no longer stand.
 */
export async function meetOtherwise(
  tx: Tx,
  permit: Permit<'plan', 'write-as-worker'>,
  { needId, words }: { needId: string; words: string },
): Promise<Result> {
  const open = await planToChange(tx, permit)
  if ('refused' in open) return open
  const { plan } = open
  const verdict = mayMeetOtherwise(plan, needId, words)
  const need = plan.needs.find((one) => one.needId === needId)
  if (need === undefined || !isFine(verdict)) return { refused: verdict }
  const [by, on] = [permit.humanId, permit.today]
  await tx.run(addOtherwise, { version: plan.versionId, needKey: need.questionKey, words, by, on })
  return changed(tx, permit, plan, (words === '' ? said.takenBack : said.wrote)(nameOf(permit)))
}
