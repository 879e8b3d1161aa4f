import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { roundsOf } from '#journey/money/rounds/reads.ts'
import { shownTo } from './rules.ts'
import { entriesOf, goalsReached, pictureFile, returnsOf } from './store.ts'
import type { Entry, Story } from './story.ts'

const from = (row: NonNullable<(typeof entriesOf)['row']>): Entry => ({
  ...{ entry: `${row.kind}:${row.id}`, kind: row.kind, on: row.on_day, words: row.words, about: row.about },
  ...{ pence: row.pence ?? undefined, isHidden: row.hidden },
})

/** The story of the permit's budget for its reader: only the person has what they leave out, to choose from. */
export async function storyOf(tx: Tx, permit: Permit): Promise<Story> {
  const { budgetId: budget, personId } = recordOf(permit)
  const [rows, reached, returns, rounds] = await Promise.all([
    tx.run(entriesOf, { budget }),
    tx.run(goalsReached, { budget }),
    tx.run(returnsOf, { budget }),
    roundsOf(tx, permit),
  ])
  return {
    entries: shownTo(rows.map(from), permit.humanId === personId),
    reached: reached.map(({ words }) => words),
    returns: returns.map(({ round, typed_on: on }) => ({ round, on })),
    rounds,
  }
}

/** One picture of the story; undefined where there is none by that id for this reader. */
export const pictureOf = (
  tx: Tx,
  permit: Permit,
  picture: string,
): Promise<{ mime: string; bytes: Buffer } | undefined> =>
  tx.one(pictureFile, { budget: recordOf(permit).budgetId, picture, reader: permit.humanId })
