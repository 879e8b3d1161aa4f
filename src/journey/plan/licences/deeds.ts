import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import { councilNameOf } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import type { TypedLicence } from './licences.ts'
import { recordedIn } from './reads.ts'
import { mayRecord } from './rules.ts'
import { addLicence } from './store.ts'

/** Writes down a licence for an outcome measure, or puts another in its place: what was measured before stays. */
export async function recordLicence(
  tx: Tx,
  permit: Permit<'measure-licences', 'record'>,
  typed: TypedLicence,
): Promise<Outcome> {
  const [recorded, heldBy] = await Promise.all([recordedIn(tx), councilNameOf(tx, permit.today)])
  const verdict = mayRecord(typed, recorded)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addLicence, {
    ...{ measure: typed.measure, heldBy, givenBy: typed.givenBy, reference: typed.reference },
    ...{ from: typed.from, to: typed.to ?? null, replaces: typed.replaces ?? null },
    ...{ by: permit.humanId, on: permit.today },
  })
  return { lines: [] }
}
