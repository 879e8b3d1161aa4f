import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { conditionsBySide, endingsByKind, sustainedBy } from './store.ts'

/** Counts for learning, of the transaction's council. They name nobody; small numbers are hidden by whoever shows them. */
export type Counted = {
  /** Confirmed endings of each kind, and after how many of them the person came back. */
  readonly endings: readonly { readonly kind: string; readonly endings: number; readonly cameBack: number }[]
  /** How each side saw each of the four conditions. */
  readonly conditions: readonly {
    readonly condition: string
    readonly side: string
    readonly said: string
    readonly endings: number
  }[]
  /** What was left, by time and kind of goal. No answer is counted apart, never as kept. */
  readonly sustained: readonly {
    readonly wave: string
    readonly kind: string
    readonly kept: number
    readonly atACost: number
    readonly partly: number
    readonly lost: number
    readonly noAnswer: number
  }[]
}

/** Everything that was recorded up to a day. */
export async function countedOn(tx: Tx, day: Day): Promise<Counted> {
  const [endings, conditions, sustained] = await Promise.all([
    tx.run(endingsByKind, {}),
    tx.run(conditionsBySide, {}),
    tx.run(sustainedBy, { day }),
  ])
  return {
    endings: endings.map(({ kind, endings, came_back }) => ({ kind, endings, cameBack: came_back })),
    conditions,
    sustained: sustained.map(({ at_a_cost, no_answer, ...rest }) => ({
      ...rest,
      ...{ atACost: at_a_cost, noAnswer: no_answer },
    })),
  }
}
