import { createHash } from 'node:crypto'
import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { storyOf } from './reads.ts'
import { changesTo, mayAddPicture, mayTakeOut } from './rules.ts'
import { addChoice, addPicture, addPictureOut } from './store.ts'
import { said } from './words.ts'

/** The person chooses what stays in their story. Nothing is deleted, and nobody is told what was left out. */
export async function chooseEntries(
  tx: Tx,
  permit: Permit<'story', 'choose'>,
  { stays }: { stays: readonly string[] },
): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const { entries } = await storyOf(tx, permit)
  for (const { entry, hidden } of changesTo(entries, stays))
    await tx.run(addChoice, { budget, entry, hidden, by: permit.humanId, on: permit.today })
  return { lines: [] }
}

/** The person adds a picture with their words; `pages` are the pictures that were made anew. */
export async function putPictureIn(
  tx: Tx,
  permit: Permit<'story', 'picture'>,
  { words, happenedOn, pages }: { words: string; happenedOn: Day; pages: readonly Buffer[] },
): Promise<Outcome> {
  const { budgetId: budget, personKnownAs } = recordOf(permit)
  const [bytes] = pages
  if (bytes === undefined) return { refused: refuse('choose-a-picture', 'photo') }
  const { entries } = await storyOf(tx, permit)
  const verdict = mayAddPicture(entries, happenedOn, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addPicture, {
    ...{ id: newId(), file: newId(), budget, bytes, sha256: createHash('sha256').update(bytes).digest() },
    ...{ words, happenedOn, by: permit.humanId, on: permit.today, at: permit.at },
  })
  return { lines: [{ budgetId: budget, stage: 'ending', sentence: said.picture(personKnownAs) }] }
}

/** The person takes a picture out: nobody sees it any more. */
export async function takePictureOut(
  tx: Tx,
  permit: Permit<'story', 'picture'>,
  { picture }: { picture: string },
): Promise<Outcome> {
  const { entries } = await storyOf(tx, permit)
  const verdict = mayTakeOut(entries, picture)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addPictureOut, { picture, by: permit.humanId, on: permit.today })
  return { lines: [] }
}
