import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { HeardHow } from '#core/heard.ts'
import { laterId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import type { CliffKind } from './cliff.ts'
import { cliffOfEnding } from './reads.ts'
import { mayHold, nearOf } from './rules.ts'
import { addCliffFact, addCliffWords } from './store.ts'
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

/** What holds the person when something else ends near the last day too. The person reads it, and hears that it is there. */
export async function holdThem(
  tx: Tx,
  permit: Permit<'cliff-edge', 'hold'>,
  { words }: { words: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const { lastDay, endingId, cliffs } = await cliffOfEnding(tx, permit)
  const verdict = mayHold(lastDay, cliffs)
  if (!isFine(verdict) || lastDay === undefined || endingId === undefined) return { refused: verdict }
  const near = nearOf(lastDay, cliffs).map(({ kind }) => kind)
  await tx.run(addCliffWords, { ending: endingId, near, words, by: permit.humanId, on: permit.today })
  await tell(tx, { budgetId, stage: 'ending', on: permit.today })
  return { lines: [{ budgetId, stage: 'ending', sentence: said.held(permit.humanName) }] }
}

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
