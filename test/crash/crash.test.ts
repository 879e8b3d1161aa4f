import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAYS, paidPeopleSql, payingCouncil } from '#bench/people/paid.ts'
import { checkAll, sayCheck } from '#commands/check.ts'
import { realClock } from '#core/clock.ts'
import { addDays, type Day, dayInLondon, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { inCouncil } from '#db/transaction.ts'
import { addApproval, addChecked, addRun } from '#journey/money/payrun/store.ts'
import { BACK_WITHIN_MS, CRASHES, type Crashing, crashing } from './kit.ts'
import { killedWhileReading } from './reading.ts'

const PEOPLE = 1500
const COUNCIL = payingCouncil(104, 'crashes')
const today = dayInLondon(realClock.now())
let crash: Crashing

beforeAll(async () => {
  crash = await crashing(COUNCIL, paidPeopleSql(COUNCIL.authorityId, PEOPLE))
})
afterAll(() => crash.end())

type State = { drafted: boolean; approved: boolean; posted: boolean }
const stateOf = (run: string) =>
  crash.one<State>(
    `select exists (select from pay_run_slice where pay_run_id = $1 and phase = 'draft' and is_last) as drafted,
       exists (select from pay_run_approved where pay_run_id = $1) as approved,
       exists (select from pay_run_slice where pay_run_id = $1 and phase = 'post' and is_last) as posted`,
    [run],
  )

/** Humans do their part as soon as they can: they draft, they check and approve. Answers the run that is being worked on. */
async function humans(run: string | undefined, upTo: Day): Promise<string> {
  const by = { by: PAYS.officer, on: today }
  if (run === undefined) {
    const id = newId()
    await crash.again(() =>
      inCouncil(crash.pool, COUNCIL.authorityId, (tx) => tx.run(addRun, { id, upTo, code: null, ...by })),
    )
    return id
  }
  const state = await stateOf(run)
  if (state.drafted && !state.approved)
    await crash.again(() =>
      inCouncil(crash.pool, COUNCIL.authorityId, async (tx) => {
        await tx.run(addChecked, { run, warnings: 1, words: 'All new', ...by })
        await tx.run(addApproval, { run, draftedBy: PAYS.officer, by: PAYS.approver, on: today })
      }),
    )
  return run
}

test('a server or database that is killed pays nothing twice, loses nothing, and its run goes on', async () => {
  await crash.started()
  let upTo = addDays(mondayOf(today), 7)
  let run: string | undefined
  let slowest = 0
  let weeks = 0
  for (let nth = 0; nth < CRASHES; nth += 1) {
    run = await humans(run, upTo)
    await wait(Math.random() * 900)
    slowest = Math.max(slowest, await (nth % 2 === 0 ? crash.killServer() : crash.killDatabase()))
    run = await humans(run, upTo)
    // Once a run is through, the next week's begins.
    if ((await stateOf(run)).posted) {
      weeks += 1
      upTo = addDays(upTo, 7)
      run = undefined
    }
  }
  if (run === undefined) run = await humans(run, upTo)
  weeks += 1
  for (let tries = 0; !(await stateOf(run)).posted; tries += 1) {
    expect(tries, 'the run does not go on').toBeLessThan(1200)
    await humans(run, upTo)
    await wait(50)
  }
  const sums = await crash.one<{ items: number; paid: number; credits: number; pence: string; slices: number }>(
    `select (select count(*)::int from pay_run_item) as items, (select count(*)::int from transfer where kind = 'payment') as paid,
       (select count(*)::int from payment) as credits, (select sum(amount_pence)::text from payment) as pence,
       (select sum(items)::int from pay_run_slice where phase = 'post') as slices`,
  )
  const expected = PEOPLE * weeks
  expect(sums).toEqual({
    ...{ items: expected, paid: expected, credits: expected, slices: expected },
    pence: String(6200 * expected),
  })
  expect(sayCheck(await crash.again(() => checkAll(crash.pool)))).toEqual([expect.stringMatching(/^All is well/)])
  expect(slowest, 'back after a crash, in milliseconds').toBeLessThan(BACK_WITHIN_MS)
})

test('a server or database that is killed while it reads a statement loses no row, doubles none, and keeps no half of a file', async () => {
  await killedWhileReading(crash, COUNCIL.authorityId, CRASHES)
})
