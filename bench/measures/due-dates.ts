import { type Figure, figure } from '#bench/core/figure.ts'
import type { Ground } from '#bench/core/ground.ts'
import { once, type Scratch, withScratch } from '#bench/core/scratch.ts'
import { endedPeopleSql } from '#bench/people/ended.ts'
import { payingCouncil } from '#bench/people/paid.ts'
import { reviewedPeopleSql } from '#bench/people/reviewed.ts'
import { realClock } from '#core/clock.ts'
import { addDays, dayInLondon } from '#core/day.ts'
import { type Councils, loadCouncils, settingsOn } from '#council/index.ts'
import { inCouncil, openPool, type Pool } from '#db/transaction.ts'
import { foundCouncils, foundPeople } from '#demo/found.ts'
import { runDue } from '#jobs/index.ts'
import { JOBS } from '#jobs-list.ts'
import { dueOfAll } from '#journey/review/jobs.ts'

const COUNCIL = payingCouncil(104, 'benchreviews')
const [FEW, MANY] = [10_000, 100_000]
const SECONDS = 5
const TIMES = 12

type Side = { pool: Pool; councils: Councils }

/** A council of its own with so many people who are paid, looked at, or planned to be; `ended`: and of whom some came to their end. */
async function filled(scratch: Scratch, people: number, ended = false): Promise<Side> {
  const pool = openPool(scratch.appUrl, 2)
  await foundCouncils(scratch.ownerUrl, [COUNCIL])
  await foundPeople(pool, realClock.now(), null, [COUNCIL])
  await once(scratch.superUrl, reviewedPeopleSql(COUNCIL.authorityId, people))
  if (ended) await once(scratch.superUrl, endedPeopleSql(COUNCIL.authorityId, people))
  await once(scratch.superUrl, 'vacuum analyze')
  return { pool, councils: await loadCouncils(pool) }
}

const today = dayInLondon(realClock.now())
const secondsSince = (begun: number): number => (performance.now() - begun) / 1000

/** The due dates of a hundred thousand budgets, by the same statement and the same rule as the job, a page at a time. */
export const dueDates = ({ postgres }: Ground): Promise<Figure[]> =>
  withScratch(postgres, async (scratch) => {
    const { pool, councils } = await filled(scratch, MANY)
    try {
      const council = councils.bySlug(COUNCIL.slug)
      if (council === undefined) throw new Error('no council')
      let [budgets, dates] = [0, 0]
      const begun = performance.now()
      await inCouncil(pool, COUNCIL.authorityId, async (tx) => {
        for await (const page of dueOfAll(tx, settingsOn(council, today).reviews)) {
          budgets += page.filter(({ due }) => due.length > 0).length
          for (const { due } of page) dates += due.length
        }
      })
      const value = secondsSince(begun)
      if (budgets !== MANY) throw new Error(`${budgets} budgets have a due date`)
      return [
        figure('due-dates', 'seconds', {
          ...{ value, unit: 's', against: `${MANY} budgets, ${dates} due dates` },
          bar: { of: 'value', is: 'at most', bar: SECONDS },
        }),
      ]
    } finally {
      await pool.end()
    }
  })

/** Every due job of two days, seconds; then each again by hand, past the gate that lets a day be done once: nothing may be left to do. */
async function night({ pool, councils }: Side): Promise<number> {
  const ports = { pool, councils, jobs: JOBS }
  const begun = performance.now()
  const did = await runDue(ports, today)
  await runDue(ports, addDays(today, 1))
  const took = secondsSince(begun)
  for (const name of ['review-invitations', 'check-in-invitations'])
    if (!did.some((line) => line.job === name && line.did > 0)) throw new Error(`${name} did nothing in the night`)
  if ((await runDue(ports, addDays(today, 1))).length > 0) throw new Error('the second run did something')
  const council = councils.bySlug(COUNCIL.slug)
  if (council === undefined) throw new Error('no council')
  for (const job of JOBS) {
    const again = await inCouncil(pool, COUNCIL.authorityId, (tx) => job.run(tx, council, addDays(today, 1)))
    if (again > 0) throw new Error(`${job.name}, run once more by hand for the same night, did ${again} things`)
  }
  return took
}

/** All due jobs over ten times as many budgets; run twice, the second run does nothing. */
export const nightly = ({ postgres }: Ground): Promise<Figure[]> =>
  withScratch(postgres, (few) =>
    withScratch(postgres, async (many) => {
      const sides = [await filled(few, FEW, true), await filled(many, MANY, true)] as const
      try {
        const limit = await night(sides[0])
        return [
          figure('nightly', 'growth', {
            value: await night(sides[1]),
            unit: 's',
            against: `every due job of two nights over ${MANY} budgets, against ${FEW}; each job, run again by hand, did nothing`,
            limit,
            bar: { of: 'ratio', is: 'at most', bar: TIMES },
          }),
        ]
      } finally {
        await Promise.all(sides.map(({ pool }) => pool.end()))
      }
    }),
  )
