import { type Figure, figure } from '#bench/core/figure.ts'
import { type Ground, signedIn } from '#bench/core/ground.ts'
import { middleOf, pageTook } from '#bench/core/one-page.ts'
import { KEEPER } from '#bench/people/index.ts'
import { ENTRIES } from '#bench/people/keeping.ts'
import { openPool } from '#db/transaction.ts'
import { POPULATED } from '#demo/councils.ts'

/**
 * What things will cost the person when the money stops, month by month, for a plan of forty lines: the page's whole answer in
 * milliseconds, beside an empty round trip to the same database.
 */
export async function simulator({ postgres: { appUrl } }: Ground): Promise<Figure[]> {
  const [keeper] = await signedIn(appUrl, [KEEPER])
  if (keeper === undefined) throw new Error('nobody to work it out for')
  const path = `/${POPULATED.slug}/budgets/${KEEPER.budgetId}/ending/keeping`
  const value = await pageTook(appUrl, { path, cookie: keeper.cookie }, /With my sister, every other week/)
  const pool = openPool(appUrl, 1)
  try {
    return [
      figure('simulator', 'ms', {
        value,
        unit: 'ms a page',
        against: `an empty round trip; 40 lines, each with a way, four stepping down; ${ENTRIES} entries of the directory`,
        limit: await middleOf(() => pool.query('select')),
        bar: { of: 'value', is: 'at most', bar: 50 },
      }),
    ]
  } finally {
    await pool.end()
  }
}
