import type { Outcome as Result } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { changed, nameOf } from '../changed.ts'
import type { Part, Voice } from '../plan.ts'
import { planOf, planToChange } from '../reads.ts'
import { askOf } from './asks.ts'
import { addSentence } from './store.ts'
import { said } from './words.ts'

type Write = Permit<'plan', 'write-as-person' | 'write-as-worker' | 'write-as-carer'>

const SIDE: Record<Write['action'], Voice> = {
  'write-as-person': 'person',
  'write-as-worker': 'worker',
  'write-as-carer': 'carer',
}

/**
 * Writes one side's words into a part of the plan. The side is the permit's own, never the form's: nobody can write in the
 * other's column. Earlier words are kept; the newest stand. What each understands may be said at any time, also of a plan that
 * was sent: it is no part of what is agreed.
 */
export async function writeSentence(tx: Tx, permit: Write, input: { part: Part; words: string }): Promise<Result> {
  const { part, words } = input
  const side = SIDE[permit.action]
  assert(askOf(part, side) !== undefined, `the part ${part} is not written by the ${side}`)
  const open = part === 'understood' ? await newest(tx, permit) : await planToChange(tx, permit)
  if ('refused' in open) return open
  await tx.run(addSentence, { version: open.plan.versionId, part, side, words, by: permit.humanId, on: permit.today })
  return changed(tx, permit, open.plan, (words === '' ? said.left : said.wrote)(nameOf(permit), part))
}

async function newest(tx: Tx, permit: Write): ReturnType<typeof planToChange> {
  const plan = await planOf(tx, permit)
  return plan === undefined ? { refused: refuse('no-plan-yet') } : { plan }
}
