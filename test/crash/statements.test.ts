import { hash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAYS, paidPeopleSql, payingCouncil } from '#bench/people/paid.ts'
import { realClock } from '#core/clock.ts'
import { addDays, dayInLondon } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { inCouncil } from '#db/transaction.ts'
import { addAccount, addFile, addPiece } from '#journey/spending/statements/store.ts'
import { csvOf } from '#test/steps/statements.ts'
import { BACK_WITHIN_MS, CRASHES, type Crashing, crashing } from './kit.ts'

const COUNCIL = payingCouncil(105, 'crashes-reading')
const today = dayInLondon(realClock.now())
/** Rows of a file; so many of them stood in the file before it as well. */
const [ROWS, AGAIN] = [6000, 1000]
const account = newId()
let crash: Crashing
let budget = ''

beforeAll(async () => {
  crash = await crashing(COUNCIL, paidPeopleSql(COUNCIL.authorityId, 1))
  budget = (await crash.one<{ id: string }>('select budget_id as id from budget limit 1')).id
  const facts = { id: account, budget, name: 'An account', held: 'council' as const, by: PAYS.officer, on: today }
  await inCouncil(crash.pool, COUNCIL.authorityId, (tx) => tx.run(addAccount, facts))
})
afterAll(() => crash.end())

/** The file of so many months: each row in it is worth its own number of pence, so that the sum tells of each. */
const fileOf = (nth: number): Buffer =>
  csvOf(
    Array.from({ length: ROWS }, (_, at) => {
      const row = nth * (ROWS - AGAIN) + at
      const pence = row + 1
      const pounds = `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`
      const day = addDays(today, -(row % 300) - 1)
        .split('-')
        .reverse()
        .join('/')
      return [day, `SHOP ${row} ${'X'.repeat(60)}`, pounds, ''] as const
    }),
  )

/** Somebody sends a file: it is kept, and waits. */
async function sent(nth: number): Promise<string> {
  const [bytes, id] = [fileOf(nth), laterId(realClock.now())]
  await crash.again(() =>
    inCouncil(crash.pool, COUNCIL.authorityId, async (tx) => {
      const facts = {
        id,
        budget,
        account,
        name: `${nth}.csv`,
        sha256: hash('sha256', bytes, 'hex'),
        size: bytes.length,
      }
      await tx.run(addFile, { ...facts, alike: 'ask', by: PAYS.officer, on: today })
      for (let piece = 0; piece * 1_000_000 < bytes.length; piece += 1)
        await tx.run(addPiece, { file: id, piece, bytes: bytes.subarray(piece * 1_000_000, (piece + 1) * 1_000_000) })
    }),
  )
  return id
}

type State = { begun: number; read: boolean; refused: string | null; half: number }
const stateOf = (file: string) =>
  crash.one<State>(
    `select (select count(*)::int from statement_reading_begun where file_id = $1) as begun,
       exists (select from statement_taken where file_id = $1) as read, (select reason from statement_refused where file_id = $1) as refused,
       (select count(*)::int from statement_row r where r.file_id = $1
          and not exists (select from statement_import i where i.file_id = r.file_id)) as half`,
    [file],
  )

test('a server or database that is killed while it reads loses no row, doubles none, and keeps no half of a file', async () => {
  await crash.started()
  let [kills, slowest, files, inTheMiddle] = [0, 0, 0, 0]
  let file = await sent(files)
  let before = 0
  for (const since = performance.now(); kills < CRASHES || files === 0; await wait(5)) {
    expect(performance.now() - since, 'the reading does not go on').toBeLessThan(120_000 + CRASHES * 10_000)
    const state = await stateOf(file)
    expect(state.half, 'rows of a file that is not read').toBe(0)
    if (state.read || state.refused !== null) {
      // Given up after three tries, it is sent again, as its page says; read, the next one comes.
      expect([null, 'broke-off-too-often']).toContain(state.refused)
      if (state.read) files += 1
      file = await sent(files)
      before = 0
    } else if (state.begun > before && kills < CRASHES) {
      before = state.begun
      await wait(Math.random() * 150)
      kills += 1
      const away = await (kills % 2 === 0 ? crash.killDatabase() : crash.killServer())
      slowest = Math.max(slowest, away)
      const after = await stateOf(file)
      if (!after.read || after.begun > before) inTheMiddle += 1
      expect(after.half, 'half a file is kept').toBe(0)
    }
  }
  for (let tries = 0; ; tries += 1) {
    const { read, refused } = await stateOf(file)
    if (read) break
    expect(tries, 'the last file is not read').toBeLessThan(1200)
    if (refused !== null) file = await sent(files)
    await wait(50)
  }
  const rows = BigInt((files + 1) * (ROWS - AGAIN) + AGAIN)
  const sums = await crash.one<{ rows: string; pence: string; known: string }>(
    `select count(*)::text as rows, (-sum(amount_pence))::text as pence,
       (select count(*)::text from statement_import where rows_read <> rows_new + rows_known + rows_refused or rows_read <> ${ROWS}) as known
     from counted_row`,
  )
  expect(sums).toEqual({ rows: String(rows), pence: String((rows * (rows + 1n)) / 2n), known: '0' })
  expect(inTheMiddle, 'killed while a file was being read').toBeGreaterThan(0)
  expect(slowest, 'back after a crash, in milliseconds').toBeLessThan(BACK_WITHIN_MS)
})
