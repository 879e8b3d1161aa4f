import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { Ends, Outcome, SpendLine } from '../plan.ts'
import { type GoalRow, inForce, type LineRow } from './store.ts'

/**
 * What the plan that holds now says, as far as a first screen shows it. `ownWords`: the person's, of what the money is for; to others, how
 * they understand it only once the worker has said it too, so that neither follows the other.
 */
export type InForce = {
  outcomes: readonly Pick<Outcome, 'words' | 'ends'>[]
  spendLines: readonly Pick<SpendLine, 'what' | 'amountPence' | 'every' | 'season' | 'ends'>[]
  ownWords: string | undefined
}

/** The plan of the permit's budget that was approved or changed last; undefined while none was. */
export async function planInForceOf(tx: Tx, permit: Permit): Promise<InForce | undefined> {
  const row = await tx.one(inForce, { budget: recordOf(permit).budgetId })
  return (
    row && {
      outcomes: row.goals.map((goal) => ({ words: goal.words, ends: endsFrom(goal) })),
      spendLines: row.lines.map((line) => ({
        what: line.what,
        amountPence: BigInt(line.pence),
        every: line.every,
        season: line.from === null || line.to === null ? undefined : { fromMonth: line.from, toMonth: line.to },
        ends: endsFrom(line),
      })),
      ownWords: (permit.as === 'person' ? row.own_words : row.words_for_others) ?? undefined,
    }
  )
}

function endsFrom(row: GoalRow | LineRow): Ends {
  if (row.as === 'date' && row.on !== null) return { as: 'date', on: row.on }
  return row.as === 'event' && row.event !== null ? { as: 'event', event: row.event } : { as: 'ongoing' }
}
