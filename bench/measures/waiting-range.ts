import pg from 'pg'
import { type Figure, figure } from '#bench/core/figure.ts'
import type { Ground } from '#bench/core/ground.ts'
import { middleOf, pageTook } from '#bench/core/one-page.ts'
import { once, type Scratch, withScratch } from '#bench/core/scratch.ts'
import { realClock } from '#core/clock.ts'
import { loadCouncils } from '#council/index.ts'
import { inCouncil, openPool, type Pool } from '#db/transaction.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf, foundCouncils, foundPeople } from '#demo/found.ts'
import { tick } from '#jobs/tick.ts'
import { usualTimes } from '#journey/waiting/usual/jobs.ts'
import { beginSession } from '#people/sign-in/deeds.ts'

const CASES = 100_000
const COUNCIL = 1
const PATH = `/eastmarsh/budgets/${budgetOf('eastmarsh/anne')}/waiting`

const RANGE = /8 in 10 people here who asked a panel waited \d+ to \d+ working days/

/** Finished cases, every tenth of which came back once; and Anne, who waits. */
const CASES_SQL = `
  set app.authority = '${COUNCIL}';
  create temporary table own as select md5('bench case ' || n)::uuid as person_id, md5('bench budget ' || n)::uuid as budget_id,
    md5('bench version ' || n || ' ' || turn)::uuid as version_id, turn, turns, current_date - 20 - n % 300 - 25 * (turns - turn) as until,
    5 + n * 7 % 20 as days
    from generate_series(1, ${CASES}) n cross join lateral (select case n % 10 when 0 then 2 else 1 end) t (turns)
    cross join lateral generate_series(1, turns) turn;
  insert into human (human_id, name, known_as, joined_at) select person_id, 'Robin Bench', 'Robin', now() from own where turn = 1;
  insert into person (person_id, known_from) select person_id, current_date - 500 from own where turn = 1;
  insert into budget (budget_id, person_id, opened_on, opened_by) select budget_id, person_id, current_date - 500, person_id from own where turn = 1;
  insert into offer (offer_id, budget_id, explained_by, explained_on, format, what_was_said)
    select md5('bench offer ' || budget_id)::uuid, budget_id, person_id, until - days - 60, 'talked', 'What it is.' from own where turn = 1;
  insert into plan_version (version_id, budget_id, number, opened_by, opened_on)
    select version_id, budget_id, turn, person_id, until - days - 20 from own;
  insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
    select md5('bench submission ' || version_id)::uuid, budget_id, version_id, person_id, until - days,
      (array['panel','manager'])[1 + days % 2], '${idOf('eastmarsh/marcus')}', 6200 from own;
  insert into decision (decision_id, submission_id, submitted_by, decided_by, verdict, reasons, decided_on)
    select md5('bench decision ' || version_id)::uuid, md5('bench submission ' || version_id)::uuid, person_id, '${idOf('eastmarsh/marcus')}',
      case when turn < turns then 'returned' else 'approved' end, 'It meets the need.', until from own;
  insert into plan_version (version_id, budget_id, number, opened_by, opened_on)
    values (md5('bench anne')::uuid, '${budgetOf('eastmarsh/anne')}', 1, '${idOf('eastmarsh/anne')}', current_date - 20);
  insert into submission (submission_id, budget_id, version_id, submitted_by, submitted_on, body, decider_id, weekly_pence)
    values (md5('bench anne asks')::uuid, '${budgetOf('eastmarsh/anne')}', md5('bench anne')::uuid, '${idOf('eastmarsh/anne')}',
      current_date - 10, 'panel', '${idOf('eastmarsh/marcus')}', 6200);
  analyze;`

const ROW_SQL = `select low_days, high_days, finished, counted_on from usual_time
  where step = 'asked-to-answer' and body = 'panel' order by counted_on desc limit 1`

/**
 * The waiting page where a hundred thousand have had their answer: its whole answer in milliseconds, beside a bare select of the
 * row that it says. The row is counted once a day, and what that takes is told as well.
 */
export const waitingRange = ({ postgres }: Ground): Promise<Figure[]> =>
  withScratch(postgres, async (scratch) => {
    const pool = openPool(scratch.appUrl, 2)
    try {
      await foundCouncils(scratch.ownerUrl)
      await foundPeople(pool, realClock.now(), null)
      await once(scratch.superUrl, CASES_SQL)
      const countMs = await counted(pool)
      const token = await inCouncil(pool, COUNCIL, (tx) => beginSession(tx, idOf('eastmarsh/anne'), new Date(), true))
      const pageMs = await pageTook(scratch.appUrl, { path: PATH, cookie: `footing=${COUNCIL}.${token}` }, RANGE)
      const rowMs = await rowTook(scratch)
      const page = figure('waiting-range', 'ms', {
        value: pageMs,
        unit: 'ms a page',
        against: `a bare select of the row it says; ${CASES} finished cases`,
        limit: rowMs,
        bar: { of: 'value', is: 'at most', bar: 30 },
      })
      const none = { limit: null, ratio: null, bar: 'none', holds: true }
      const against = `counting ${CASES} finished cases, once a day`
      return [
        page,
        { name: 'waiting-range', figure: 'count-ms', value: Math.round(countMs), unit: 'ms', against, ...none },
      ]
    } finally {
      await pool.end()
    }
  })

/** What the day's count took. */
async function counted(pool: Pool): Promise<number> {
  const councils = await loadCouncils(pool)
  const begun = performance.now()
  await tick({ pool, councils }, [usualTimes])
  return performance.now() - begun
}

async function rowTook({ appUrl }: Scratch): Promise<number> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    await client.query(`set app.authority = '${COUNCIL}'`)
    return await middleOf(() => client.query({ name: 'row', text: ROW_SQL }))
  } finally {
    await client.end()
  }
}
