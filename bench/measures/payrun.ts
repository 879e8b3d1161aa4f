import type { Took } from '#bench/children/pay-run.ts'
import { startChild } from '#bench/core/children.ts'
import { type Figure, figure } from '#bench/core/figure.ts'
import type { Ground } from '#bench/core/ground.ts'
import { once, withScratch } from '#bench/core/scratch.ts'
import { paidPeopleSql, payingCouncil } from '#bench/people/paid.ts'
import { realClock } from '#core/clock.ts'
import { openPool } from '#db/transaction.ts'
import { foundCouncils, foundPeople } from '#demo/found.ts'

const COUNCIL = payingCouncil(103, 'benchpays')
const PEOPLE = 20_000
const WEEKS = 5
const SECONDS = 60
const MB = 200

/** A pay run of 100,000 instalments to 100,000 credits: derived, posted, made in parts as pain.001 and taken from them, a process of its own doing it. */
export const payRun = ({ postgres }: Ground): Promise<Figure[]> =>
  withScratch(postgres, async (scratch) => {
    const pool = openPool(scratch.appUrl, 2)
    await foundCouncils(scratch.ownerUrl, [COUNCIL])
    await foundPeople(pool, realClock.now(), null, [COUNCIL])
    await pool.end()
    await once(scratch.superUrl, paidPeopleSql(COUNCIL.authorityId, PEOPLE))
    await once(scratch.superUrl, 'analyze')
    const given = { appUrl: scratch.appUrl, authorityId: COUNCIL.authorityId, weeks: WEEKS }
    const child = await startChild<Took>('pay-run', given)
    const took = child.ready
    await child.stop()
    if (took.items !== PEOPLE * WEEKS) throw new Error(`the file holds ${took.items} payments`)
    const parts = `drafted in ${took.draft.toFixed(1)} s, posted in ${took.post.toFixed(1)} s, its file made in parts and taken from them in ${took.file.toFixed(1)} s`
    return [
      figure('payrun', 'seconds', {
        value: took.draft + took.post + took.file,
        unit: 's',
        against: `100,000 instalments: ${parts}`,
        bar: { of: 'value', is: 'at most', bar: SECONDS },
      }),
      figure('payrun', 'file', {
        value: took.made,
        unit: 's',
        against: `writing the same ${(took.bytes / 1e6).toFixed(1)} MB and nothing else; the rows are in memory for both`,
        limit: took.raw,
        bar: { of: 'ratio', is: 'at most', bar: 5 },
      }),
      figure('payrun', 'mb', {
        value: took.mb,
        unit: 'MB',
        against: 'the same process before the run',
        bar: { of: 'value', is: 'at most', bar: MB },
      }),
    ]
  })
