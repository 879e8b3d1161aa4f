import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { ownPartOf } from '../reads.ts'
import { addCarerDone, addCarersAnswer } from '../store.ts'
import { isOpenToCarer, mayAnswerAsCarer, newIn, type Sent } from './rules.ts'

type CarerPermit = Permit<'carer-part', 'answer'>

/** Keeps a carer's own answers, in a column of their own. Earlier ones stay, the newest stands. No line in the timeline: others may read it. */
export async function saveCarersAnswers(tx: Tx, permit: CarerPermit, sent: readonly Sent[]): Promise<Outcome> {
  const part = await ownPartOf(tx, permit)
  const verdict = mayAnswerAsCarer(part, sent)
  if (!isFine(verdict) || part === null) return { refused: verdict }
  const { assessmentId: assessment } = part
  await Promise.all(
    newIn(part, sent).map((given) =>
      tx.run(addCarersAnswer, { assessment, ...given, by: permit.humanId, on: permit.today }),
    ),
  )
  return { lines: [] }
}

/** The carer has finished, with as many questions left as they like. */
export async function finishCarersPart(tx: Tx, permit: CarerPermit): Promise<Outcome> {
  const part = await ownPartOf(tx, permit)
  const verdict = isOpenToCarer(part)
  if (!isFine(verdict) || part === null) return { refused: verdict }
  await tx.run(addCarerDone, { assessment: part.assessmentId, by: permit.humanId, on: permit.today })
  return { lines: [] }
}
