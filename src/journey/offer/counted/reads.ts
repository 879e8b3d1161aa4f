import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { BECAUSE } from '../not-offered/not-offered.ts'
import { ANSWERS } from '../offer.ts'
import { BECAME, ROUTES } from '../request/request.ts'
import type { OffersCounted } from './counted.ts'
import { countOffers } from './store.ts'

/** Counts offers, answers, reasons and requests of one council over these days, both included. */
export async function offersCounted(tx: Tx, from: Day, to: Day): Promise<OffersCounted> {
  const rows = await tx.run(countOffers, { from, to })
  const many = (what: string, which = ''): number =>
    rows.find((row) => row.what === what && row.which === which)?.many ?? 0
  const each = <T extends string>(what: string, of: readonly T[]) =>
    Object.fromEntries(of.map((which) => [which, many(what, which)])) as Record<T, number>
  return {
    begun: many('begun'),
    explained: many('explained'),
    answered: each('answered', ANSWERS),
    notOffered: each('notOffered', BECAUSE),
    asked: each('asked', ROUTES),
    became: each('became', BECAME),
  }
}
