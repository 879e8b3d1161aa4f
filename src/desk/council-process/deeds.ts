import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import { addProcess } from '#council/deeds.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { agendasOf, decidersOf } from '#journey/decision/process/reads.ts'
import { mayChange, type TypedProcess } from './rules.ts'

/** A new way of deciding from a day on, as a version of its own. What was asked for before goes on as it was asked for. */
export async function changeProcess(
  tx: Tx,
  permit: Permit<'council-process', 'change'>,
  typed: TypedProcess,
): Promise<Outcome> {
  const [deciders, { holidays, process: before }, promised] = await Promise.all([
    decidersOf(tx, permit.today),
    settingsIn(tx, typed.from),
    agendasOf(tx, permit.today),
  ])
  // Who holds no such role today has no limit to keep.
  const limits = typed.process.limits.filter((one) => deciders.some(({ humanId }) => humanId === one.humanId))
  const process = { ...typed.process, limits }
  const verdict = mayChange({ ...typed, process }, permit.today, deciders, {
    ...{ holidays: new Set(holidays), before, promised },
  })
  if (!isFine(verdict)) return { refused: verdict }
  await addProcess(
    tx,
    { from: typed.from, process: { ...process, routes: typed.routes.map(({ route }) => route) } },
    permit,
  )
  return { lines: [] }
}
