import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Typed } from '#web/fields.ts'
import type { entryFields } from './forms.ts'
import { entryFor } from './reads.ts'
import { mayChange, mayCheck } from './rules.ts'
import { addEntry, addVersion, addWish, addWithdrawn } from './store.ts'

type Keep = Permit<'directory', 'keep'>
const GONE = { refused: refuse('entry-is-withdrawn') }

const versionOf = (permit: Keep, id: string, { costPer, ...typed }: Typed<typeof entryFields>) => ({
  ...typed,
  ...{ id, per: costPer, by: permit.humanId, checked: permit.today, on: permit.today },
})

/** Adds something that there is around here. */
export async function addPlace(tx: Tx, permit: Keep, typed: Typed<typeof entryFields>): Promise<Outcome> {
  const id = newId()
  await tx.run(addEntry, { id, by: permit.humanId, on: permit.today })
  await tx.run(addVersion, versionOf(permit, id, typed))
  return { lines: [], id }
}

/** Writes down what is known now; what was known before is kept. */
export async function changePlace(
  tx: Tx,
  permit: Keep,
  { id, ...typed }: Typed<typeof entryFields> & { id: string },
): Promise<Outcome> {
  const entry = await entryFor(tx, id)
  if (entry === undefined) return GONE
  const verdict = mayChange(entry)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addVersion, versionOf(permit, id, typed))
  return { lines: [] }
}

/** Somebody looked today, and it is still so. */
export async function checkPlace(tx: Tx, permit: Keep, id: string): Promise<Outcome> {
  const entry = await entryFor(tx, id)
  if (entry === undefined) return GONE
  const verdict = mayCheck(entry, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const { costPence: cost, ...rest } = entry
  await tx.run(addVersion, versionOf(permit, id, { ...rest, cost }))
  return { lines: [] }
}

/** No longer shown: it has closed, or was wrong. */
export async function withdrawPlace(
  tx: Tx,
  permit: Keep,
  { id, reason }: { id: string; reason: string },
): Promise<Outcome> {
  const entry = await entryFor(tx, id)
  if (entry === undefined) return GONE
  const verdict = mayChange(entry)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addWithdrawn, { id, reason, by: permit.humanId, on: permit.today })
  return { lines: [] }
}

/** "I wanted this, and there is nothing here." */
export async function wish(
  tx: Tx,
  permit: Permit<'directory', 'wish'>,
  { words }: { words: string },
): Promise<Outcome> {
  await tx.run(addWish, { id: newId(), words, by: permit.humanId, on: permit.today })
  return { lines: [] }
}
