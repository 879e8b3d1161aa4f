import type { Tx } from '#db/transaction.ts'
import type { Side } from '#journey/review/index.ts'
import type { Condition } from '../ending.ts'
import { endingCounts } from './store.ts'

/** How endings went in a council, for learning later: confirmed endings by kind, and where a side did not say yes. Names nobody. */
export type EndingsCounted = {
  readonly byKind: Readonly<Record<string, number>>
  readonly gaps: readonly { readonly condition: Condition; readonly side: Side; readonly count: number }[]
}

/** Counts the council's confirmed endings. Silence is counted as a gap of the side that was silent. */
export async function endingsCounted(tx: Tx): Promise<EndingsCounted> {
  const rows = await tx.run(endingCounts, {})
  return {
    byKind: Object.fromEntries(rows.filter(({ what }) => what === 'kind').map(({ name, count }) => [name, count])),
    gaps: rows
      .filter(({ what }) => what === 'gap')
      .map(({ name, side, count }) => ({ condition: name as Condition, side: side as Side, count }))
      .sort((one, other) => `${one.condition}${one.side}`.localeCompare(`${other.condition}${other.side}`)),
  }
}
