import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import type { EqualityCounted } from './counted.ts'
import { countedOf, firstOfMonth } from './rules.ts'
import { equalityChanges } from './store.ts'

/** What people of the council answered about themselves before this month, as far as it may be told. */
export async function equalityCounted(tx: Tx, { today }: Permit<'equality-counted', 'see'>): Promise<EqualityCounted> {
  const before = firstOfMonth(today)
  return countedOf(await tx.run(equalityChanges, { before }), before)
}
