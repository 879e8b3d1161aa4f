import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { Done, Place, Task } from '#bench/children/take-in.ts'
import { startChild } from '#bench/core/children.ts'
import { type Figure, figure, inTurn, median } from '#bench/core/figure.ts'
import { type Ground, superClient } from '#bench/core/ground.ts'
import { once, type Scratch, withScratch } from '#bench/core/scratch.ts'
import { type Kind, writeStatement } from '#bench/core/statement-files.ts'

const COUNCIL = 902
const [FEW, MANY] = [10_000, 100_000]
const [WARM_UP, ROUNDS] = [1, 3]
const MB = 150
const [ID, NEXT_FILE] = ['5a5a5a5a-0000-4000-8000-000000000001', '5a5a5a5a-0000-4000-8000-000000000002']

/** Somebody with an account and a file that is sent: nearly all of the same id, since they are of different tables. */
const PLACE_SQL = `
  insert into authority (authority_id, slug, name) values (${COUNCIL}, 'benchimport', 'Bench Council');
  set app.authority = '${COUNCIL}';
  insert into human (human_id, name, known_as, joined_at) values ('${ID}', 'Robin Bench', 'Robin', now());
  insert into person (person_id, known_from) values ('${ID}', current_date);
  insert into budget (budget_id, person_id, opened_on, opened_by) values ('${ID}', '${ID}', current_date, '${ID}');
  insert into statement_account (account_id, budget_id, name, held_by, added_by, added_on)
    values ('${ID}', '${ID}', 'My account', 'person', '${ID}', current_date);
  insert into statement_file (file_id, budget_id, account_id, name, sha256, size, sent_by, sent_on)
    select id, '${ID}', '${ID}', 'bench', sha256('bench'), 1, '${ID}', current_date from unnest(array['${ID}','${NEXT_FILE}']::uuid[]) id;`

/** Of a file nothing has been read yet: as it stood before each round. */
const CLEAR_SQL = 'truncate statement_row, statement_import cascade'

const COLUMNS = 'file_id, row_number, budget_id, account_id, booked_on, amount_pence, payee, words, print, turn'

/**
 * What it costs to take a statement in, as the app's role behind row-level security, against the bare parser and then COPY of the same
 * rows by the superuser into the same table; and how much memory it takes.
 */
export const importOf =
  (kind: Kind) =>
  ({ postgres }: Ground): Promise<Figure[]> =>
    withScratch(postgres, async (scratch) => {
      const folder = join(tmpdir(), `footing-bench-${randomBytes(6).toString('hex')}`)
      mkdirSync(folder, { mode: 0o777 })
      const [few, many, next] = [join(folder, 'few'), join(folder, 'many'), join(folder, 'next')]
      try {
        writeStatement(kind, few, { lines: FEW })
        writeStatement(kind, many, { lines: MANY })
        writeStatement(kind, next, { lines: MANY, first: MANY / 10 })
        await once(scratch.superUrl, PLACE_SQL)
        return [...(await time(scratch, kind, many, next)), await memory(scratch, kind, [few, many])]
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })

const placeOf = ({ appUrl }: Scratch): Place => ({
  ...{ appUrl, authorityId: COUNCIL, budgetId: ID, accountId: ID, by: ID },
})

async function time(scratch: Scratch, kind: Kind, path: string, nextPath: string): Promise<Figure[]> {
  const child = await startChild('take-in', placeOf(scratch))
  const owner = await superClient(scratch.superUrl)
  const rows = `/tmp/footing-bench-${process.pid}-${kind}.copy`
  try {
    const seconds = async (task: Task): Promise<number> => (await child.ask<Done>(task)).seconds
    const take = () => seconds({ kind, path, what: 'take-in', fileId: ID })
    await take()
    await owner.query(`set app.authority = '${COUNCIL}'`)
    await keptRows(owner, rows)
    const copy = () => secondsOf(() => owner.query(`copy statement_row (${COLUMNS}) from '${rows}'`))
    const after = async (work: () => Promise<number>): Promise<number> => {
      await owner.query(CLEAR_SQL)
      return work()
    }
    const sides = {
      copy: () => after(copy),
      ours: () => after(take),
      again: () =>
        after(() => take().then(() => seconds({ kind, path: nextPath, what: 'take-in', fileId: NEXT_FILE }))),
      parse: () => seconds({ kind, path, what: 'parse' }),
    }
    await inTurn(sides, WARM_UP)
    const values = await inTurn(sides, ROUNDS)
    const [parse, copied] = [median(values.parse), median(values.copy)]
    const library = kind === 'csv' ? 'papaparse' : 'saxes'
    const first = figure(`import-${kind}`, 'time', {
      value: median(values.ours),
      unit: 's',
      against: `${MANY} rows: ${library} alone ${parse.toFixed(2)} s, COPY into the same table without policies ${copied.toFixed(2)} s`,
      limit: parse + copied,
      bar: { of: 'ratio', is: 'at most', bar: 2 },
    })
    const again = figure(`import-${kind}`, 'again', {
      value: median(values.again),
      unit: 's',
      against: 'the same many rows of which none stood there; here nine of ten do, from another file',
      limit: median(values.ours),
      bar: { of: 'ratio', is: 'at most', bar: 2 },
    })
    return [first, again]
  } finally {
    await owner.query(`copy (select 1) to program 'rm -f ${rows}'`)
    await Promise.all([owner.end(), child.stop()])
  }
}

/** The rows that were taken in, as a file that the server can read. */
async function keptRows(owner: pg.Client, path: string): Promise<void> {
  const { rowCount } = await owner.query(`copy (select ${COLUMNS} from statement_row order by row_number) to '${path}'`)
  if (rowCount !== MANY) throw new Error(`${rowCount} rows were taken in`)
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** The peak above idle of a process that takes one statement in, for each of two sizes. */
async function memory(scratch: Scratch, kind: Kind, paths: readonly string[]): Promise<Figure> {
  const peaks: number[] = []
  for (const path of paths) {
    await once(scratch.superUrl, CLEAR_SQL)
    const child = await startChild('take-in', placeOf(scratch))
    const { mb } = await child.ask<Done>({ kind, path, what: 'take-in', fileId: ID } satisfies Task)
    await child.stop()
    peaks.push(mb)
  }
  return figure(`import-${kind}`, 'mb', {
    value: Math.max(...peaks),
    unit: 'MB',
    against: `the same process before; ${peaks.map((mb, at) => `${at === 0 ? FEW : MANY} rows ${mb.toFixed(0)} MB`).join(', ')}`,
    bar: { of: 'value', is: 'at most', bar: MB },
  })
}
