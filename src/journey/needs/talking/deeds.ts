import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { revealOf } from '../reads.ts'
import { addTalk } from '../store.ts'
import { said } from '../words.ts'
import { mayTalk, type TalkSaid } from './rules.ts'

/** Writes down how a talk about one difference ended. Both answers stay as they were; an earlier end stays too (B2). */
export async function writeTalk(tx: Tx, permit: Permit<'needs', 'talk'>, input: TalkSaid): Promise<Outcome> {
  const { opened, views } = await revealOf(tx, permit)
  const verdict = mayTalk(opened, views, input)
  if (!isFine(verdict) || opened === undefined) return { refused: verdict }
  const { budgetId, personKnownAs } = recordOf(permit)
  await tx.run(addTalk, {
    assessment: opened.assessmentId,
    key: input.about,
    endsAs: input.endsAs,
    words: input.words,
    by: permit.humanId,
    on: permit.today,
  })
  const who = permit.as === 'person' ? personKnownAs : permit.humanName
  return { lines: [{ budgetId, stage: 'needs', sentence: said.talked(who) }] }
}
