import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTurn, median } from '#bench/core/figure.ts'
import { PAYS } from '#bench/people/paid.ts'
import { realClock } from '#core/clock.ts'
import { addDays, type Day, mondayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { type Council, loadCouncils, type Settings, settingsOn } from '#council/index.ts'
import { inCouncil, openPool, type Pool } from '#db/transaction.ts'
import { doLongWork } from '#jobs/long.ts'
import { journeyToday } from '#jobs/tick.ts'
import type { PaymentRow } from '#journey/money/files/files.ts'
import { fileWork } from '#journey/money/files/making/jobs.ts'
import { addAsked } from '#journey/money/files/making/store.ts'
import { writePain001 } from '#journey/money/files/pain001.ts'
import { daysFor, fileAgain } from '#journey/money/files/reads.ts'
import { accountRows, filesOf } from '#journey/money/files/store.ts'
import { payRunWork } from '#journey/money/payrun/jobs.ts'
import { addApproval, addChecked, addRun } from '#journey/money/payrun/store.ts'

type Given = { appUrl: string; authorityId: number; weeks: number }

/** What a run took: seconds of each part, and how much memory more than before it began, at the most. */
export type Took = {
  readonly draft: number
  readonly post: number
  readonly file: number
  /** Writing the file of rows that are in memory, and writing the same bytes and nothing else. */
  readonly made: number
  readonly raw: number
  readonly bytes: number
  readonly mb: number
  readonly items: number
}

// A pay run as the work does it that a request has begun: drafted, approved, posted, its file made in parts, and taken from them.
process.once('message', async (given: Given) => {
  const pool = openPool(given.appUrl, 2)
  const councils = await loadCouncils(pool)
  const ports = { pool, councils, now: () => realClock.now(), long: [payRunWork, fileWork] }
  const today = await journeyToday(ports)
  const idle = process.memoryUsage().rss
  let most = idle
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const run = newId()
  const draft = await seconds(async () => {
    const upTo = addDays(mondayOf(today), 7 * given.weeks)
    const row = { id: run, upTo, code: null, by: PAYS.officer, on: today }
    await inCouncil(pool, given.authorityId, (tx) => tx.run(addRun, row))
    await doLongWork(ports)
  })
  await approve(pool, given.authorityId, run, today)
  let pieces = 0
  const post = await seconds(async () => {
    pieces = await doLongWork(ports)
  })
  const council = councils.all().find(({ authorityId }) => authorityId === given.authorityId)
  if (council === undefined) throw new Error('the council is not there')
  const { money, holidays } = settingsOn(council, today)
  const settings = { payer: money.payer, columns: money.accountsPayable, holidays, attempt: 1 }
  const written = JSON.stringify({ councilName: council.name, ...settings })
  const path = join(tmpdir(), `footing-payrun-${process.pid}.xml`)
  const asked = { file: newId(), run, format: 'pain.001' as const, writtenWith: written, by: PAYS.officer }
  // So large a file is asked for, made part by part by the work, and put together again from its parts when somebody takes it.
  const file = await seconds(async () => {
    await inCouncil(pool, given.authorityId, (tx) => tx.run(addAsked, { ...asked, at: realClock.now() }))
    await doLongWork(ports)
    const found = await inCouncil(pool, given.authorityId, (tx) => fileAgain(tx, run, asked.file))
    if (found === undefined || found === 'differs') throw new Error('the file is not there, or differs from its parts')
    await toDisk(path, async (write) => found.pieces.forEach(write))
  })
  const kept = await inCouncil(pool, given.authorityId, (tx) => tx.run(filesOf, { run }))
  const items = kept[0]?.payments ?? 0
  clearInterval(watching)
  most = Math.max(most, process.memoryUsage().rss)
  const alone = await fileAlone(pool, council, money.payer, { run, path })
  rmSync(path, { force: true })
  await pool.end()
  const took: Took & { pieces: number } = {
    ...{ draft, post, file, ...alone, items, pieces },
    mb: (most - idle) / 2 ** 20,
  }
  process.send?.(took)
})
process.once('SIGTERM', () => process.exit(0))

const ROUNDS = 5

/** The writing alone, of rows that are in memory, in turn with the same bytes and nothing else; seconds, middle of the rounds. */
async function fileAlone(
  pool: Pool,
  council: Council,
  payer: Settings['money']['payer'],
  { run, path }: { run: string; path: string },
): Promise<Pick<Took, 'made' | 'raw' | 'bytes'>> {
  const kept: Buffer[] = []
  const rows: PaymentRow[] = []
  const days = await inCouncil(pool, council.authorityId, (tx) => daysFor(tx, run, 'pain.001'))
  const head = { runId: run, madeAt: realClock.now(), attempt: 1, councilName: council.name, payer, days }
  await inCouncil(pool, council.authorityId, async (tx) => {
    const all = { run, day: '0001-01-01' as Day, id: '00000000-0000-0000-0000-000000000000', limit: 1_000_000 }
    for (const row of await tx.run(accountRows, all)) rows.push(rowFrom(row))
  })
  await writePain001(inPages(rows), head, (piece) => void kept.push(Buffer.from(piece)))
  const sides = await inTurn(
    {
      made: () => seconds(() => toDisk(path, (write) => writePain001(inPages(rows), head, write))),
      raw: () =>
        seconds(() =>
          toDisk(path, async (write) => {
            for (const piece of kept) write(piece)
          }),
        ),
    },
    ROUNDS,
  )
  const bytes = kept.reduce((sum, piece) => sum + piece.length, 0)
  return { made: median(sides.made), raw: median(sides.raw), bytes }
}

/** Rows in memory, ten thousand at a time. */
async function* inPages(rows: readonly PaymentRow[]): AsyncGenerator<PaymentRow[]> {
  for (let at = 0; at < rows.length; at += 10_000) yield rows.slice(at, at + 10_000)
}

const rowFrom = (row: NonNullable<(typeof accountRows)['row']>): PaymentRow => ({
  reference: row.reference,
  accountName: row.account_name,
  sortCode: row.sort_code,
  accountNumber: row.account_number,
  rollNumber: row.roll_number,
  amountPence: row.amount_pence,
  arrivesOn: row.arrives_on,
})

async function approve(pool: Pool, authorityId: number, run: string, on: Day): Promise<void> {
  await inCouncil(pool, authorityId, async (tx) => {
    await tx.run(addChecked, { run, warnings: 1, words: 'The bench', by: PAYS.officer, on })
    await tx.run(addApproval, { run, draftedBy: PAYS.officer, by: PAYS.approver, on })
  })
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

async function toDisk(path: string, work: (write: (piece: Buffer) => void) => Promise<unknown>): Promise<void> {
  const file = openSync(path, 'w')
  try {
    await work((piece) => void writeSync(file, piece))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
