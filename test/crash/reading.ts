import { hash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { PAYS } from '#bench/people/paid.ts'
import { realClock } from '#core/clock.ts'
import { addDays, dayInLondon } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { inCouncil } from '#db/transaction.ts'
import { addAccount, addFile, addPiece } from '#journey/spending/statements/store.ts'
import { csvOf } from '#test/steps/statements.ts'
import type { Crashing } from './kit.ts'

/** Rows of a file; so many of them stood in the file before it as well. */
const [ROWS, AGAIN] = [6000, 1000]
const today = dayInLondon(realClock.now())

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

type Where = {
  readonly crash: Crashing
  readonly authorityId: number
  readonly budget: string
  readonly account: string
}

async function aPlace(crash: Crashing, authorityId: number): Promise<Where> {
  const account = newId()
  const { id: budget } = await crash.one<{ id: string }>('select budget_id as id from budget order by 1 limit 1')
  const facts = { id: account, budget, name: 'An account', held: 'council' as const, by: PAYS.officer, on: today }
  await crash.again(() => inCouncil(crash.pool, authorityId, (tx) => tx.run(addAccount, facts)))
  return { crash, authorityId, budget, account }
}

/** Somebody sends a file: it is kept, and waits. */
async function sent({ crash, authorityId, budget, account }: Where, nth: number): Promise<string> {
  const [bytes, id] = [fileOf(nth), laterId(realClock.now())]
  await crash.again(() =>
    inCouncil(crash.pool, authorityId, async (tx) => {
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
const stateOf = (crash: Crashing, file: string) =>
  crash.one<State>(
    `select (select count(*)::int from statement_reading_begun where file_id = $1) as begun,
       exists (select from statement_taken where file_id = $1) as read, (select reason from statement_refused where file_id = $1) as refused,
       (select count(*)::int from statement_row r where r.file_id = $1
          and not exists (select from statement_import i where i.file_id = r.file_id)) as half`,
    [file],
  )

/**
 * Kills the server or its database so many times, each time while a statement is being read; all are read in the end. Each row stands
 * once, and no half of a file was ever kept. Files overlap; one that was given up after many tries is sent again.
 */
export async function killedWhileReading(crash: Crashing, authorityId: number, times: number): Promise<void> {
  const place = await aPlace(crash, authorityId)
  let [kills, files, inTheMiddle, before] = [0, 0, 0, 0]
  let file = await sent(place, files)
  for (const since = performance.now(); kills < times || !(await stateOf(crash, file)).read; await wait(5)) {
    expect(performance.now() - since, 'the reading does not go on').toBeLessThan(120_000 + times * 10_000)
    const state = await stateOf(crash, file)
    expect(state.half, 'rows of a file that is not read').toBe(0)
    if (state.read || state.refused !== null) {
      expect([null, 'broke-off-too-often']).toContain(state.refused)
      if (state.read) files += 1
      file = await sent(place, files)
      before = 0
    } else if (state.begun > before && kills < times) {
      before = state.begun
      await wait(Math.random() * 150)
      kills += 1
      await (kills % 2 === 0 ? crash.killDatabase() : crash.killServer())
      // A file that was cut off often rests before it is tried again: here that time is over at once.
      await crash.one("update statement_reading_begun set begun_at = begun_at - interval '2 hours'")
      const after = await stateOf(crash, file)
      if (!after.read || after.begun > before) inTheMiddle += 1
      expect(after.half, 'half a file is kept').toBe(0)
    }
  }
  const rows = BigInt((files + 1) * (ROWS - AGAIN) + AGAIN)
  const sums = await crash.one<{ rows: string; pence: string; wrong: string }>(
    `select count(*)::text as rows, (-sum(amount_pence))::text as pence,
       (select count(*)::text from statement_import where rows_read <> rows_new + rows_known + rows_refused or rows_read <> ${ROWS}) as wrong
     from counted_row where account_id = $1`,
    [place.account],
  )
  expect(sums).toEqual({ rows: String(rows), pence: String((rows * (rows + 1n)) / 2n), wrong: '0' })
  expect(inTheMiddle, 'killed while a file was being read').toBeGreaterThan(0)
}
