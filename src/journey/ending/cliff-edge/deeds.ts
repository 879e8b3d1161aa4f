import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { laterId } from '#core/id.ts'
import type { Tx } from '#db/transaction.ts'
import type { CliffKind } from './cliff.ts'
import { addCliffFact } from './store.ts'
import { said } from './words.ts'

type Fact = { kind: CliffKind; on: Day | undefined; words: string }

/** The person says on which day a team says goodbye, or benefits change; no day: that is no longer planned. It changes no money. */
export const sayFact = (tx: Tx, permit: Permit<'cliff-edge', 'say-as-person'>, input: Fact): Promise<Outcome> =>
  write(tx, permit, input, 'own-device', recordOf(permit).personKnownAs)

/** The same, as the worker heard it, with how. */
export const writeFact = (
  tx: Tx,
  permit: Permit<'cliff-edge', 'say-as-worker'>,
  { how, ...input }: Fact & { how: HeardHow },
): Promise<Outcome> => write(tx, permit, input, how, permit.humanName)

async function write(
  tx: Tx,
  permit: Permit,
  { kind, on, words }: Fact,
  how: HeardHow | 'own-device',
  name: string,
): Promise<Outcome> {
  const { budgetId: budget, personId: saidBy } = recordOf(permit)
  await tx.run(addCliffFact, {
    ...{ id: laterId(permit.at), budget, kind, on: on ?? null, words, how, saidBy },
    ...{ by: permit.humanId, writtenOn: permit.today },
  })
  return { lines: [{ budgetId: budget, stage: 'ending', sentence: said.written(name) }] }
}
