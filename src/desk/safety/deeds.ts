import type { Outcome } from '#access/act.ts'
import { auditOpen, signedIn } from '#access/nobody.ts'
import type { Permit } from '#access/permit.ts'
import { isFine, refuse } from '#core/verdict.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { worryIn } from './reads.ts'
import { mayAnswer, type Told, whatBecomes } from './rules.ts'
import { addWorry, addWorryAnswer, worriesToday } from './store.ts'

/** What is sent. `signedInAs`: the session of whoever wants their name on it; sent twice under one `formId`, it is one worry. */
export type WorrySent = {
  formId: string
  words: string
  aboutWhom: string
  reachBy: string
  signedInAs: Buffer | undefined
  route: string
}

/**
 * Somebody is worried about somebody's safety. No permit: everybody may, signed in or not. Adds one row and its audit line, and
 * touches nothing else: no record is named, no timeline tells it, no money changes.
 */
export async function raiseWorry(pool: Pool, authorityId: number, sent: WorrySent): Promise<Told> {
  return inCouncil(pool, authorityId, async (tx) => {
    const [now, by] = await Promise.all([tx.one(worriesToday, {}), signedIn(tx, sent.signedInAs)])
    if (now === undefined) throw new Error('there is no journey clock')
    const becomes = whatBecomes(now.raised)
    if (becomes !== 'told') return becomes
    const { formId: id, words, aboutWhom, reachBy } = sent
    const { today: on, at } = now
    const added = await tx.one(addWorry, { id, words, aboutWhom, reachBy, by: by ?? null, on, at })
    if (added !== undefined) await auditOpen(tx, { at, resource: 'safety', action: 'raise', route: sent.route })
    return becomes
  })
}

/** A manager writes down what was done. It stands on no timeline either. */
export async function answerWorry(
  tx: Tx,
  permit: Permit<'safety', 'answer'>,
  input: { worryId: string; words: string },
): Promise<Outcome> {
  const worry = await worryIn(tx, permit, input.worryId)
  if (worry === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayAnswer(worry)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addWorryAnswer, { id: input.worryId, words: input.words, by: permit.humanId, on: permit.today })
  return { lines: [] }
}
