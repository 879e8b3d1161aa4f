import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { fillCouncil } from '#commands/populate/fill.ts'
import { MIGRATIONS, migrate } from '#db/migrate.ts'
import { type Postgres, startPostgres } from '#db/supervisor/index.ts'
import { inCouncil, openPool } from '#db/transaction.ts'
import { POPULATED } from '#demo/councils.ts'
import { beginSession } from '#people/sign-in/deeds.ts'

const PEOPLE = 2000
const SEED = '1'
const VISITORS = 32

/** Somebody signed in on their own budget. */
export type Visitor = { humanId: string; budgetId: string; cookie: string }

/** A database full of journeys, and people to look at theirs. */
export type Ground = { postgres: Postgres; visitors: readonly Visitor[]; stop: () => Promise<void> }

export const root = process.env.FOOTING_ROOT ?? process.cwd()
const home = join(root, '.footing', 'bench')

/** Starts the bench's own PostgreSQL; its data is made once, and again when what makes it has changed. */
export async function prepareGround(log: (sentence: string) => void): Promise<Ground> {
  mkdirSync(home, { recursive: true })
  const [data, stampFile, stamp] = [join(home, 'postgres'), join(home, 'stamp'), stampOf()]
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
  if (!isFresh) {
    rmSync(stampFile, { force: true })
    rmSync(data, { recursive: true, force: true })
  }
  const postgres = await startPostgres(data, log)
  try {
    if (!isFresh) {
      log(`Making ${PEOPLE} people, once.`)
      await migrate(postgres.ownerUrl)
      await fillCouncil(postgres, { people: PEOPLE, seed: SEED, passwordHash: null }, log)
      writeFileSync(stampFile, stamp)
    }
    return { postgres, visitors: await signIn(postgres), stop: postgres.stop }
  } catch (trouble) {
    await postgres.stop()
    throw trouble
  }
}

/** What the data is made of: the schema, the code that fills it, how many. */
function stampOf(): string {
  const hash = createHash('sha256').update(`${PEOPLE} ${SEED}`)
  const populate = join(root, 'src', 'commands', 'populate')
  for (const folder of [MIGRATIONS, populate])
    for (const name of readdirSync(folder).sort())
      if (!/\.test\./.test(name)) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

/** People whose money is being paid, each with a session of their own. */
async function signIn({ superUrl, appUrl }: Postgres): Promise<Visitor[]> {
  const rows = await asSuper<{ human_id: string; budget_id: string }>(
    superUrl,
    `select b.person_id as human_id, b.budget_id from budget b where b.authority_id = ${POPULATED.authorityId}
       and exists (select from transfer t where t.authority_id = b.authority_id and t.budget_id = b.budget_id)
       and not exists (select from ending e where e.authority_id = b.authority_id and e.budget_id = b.budget_id)
     order by b.budget_id limit ${VISITORS}`,
  )
  const pool = openPool(appUrl, 1)
  try {
    return await inCouncil(pool, POPULATED.authorityId, (tx) =>
      Promise.all(
        rows.map(async ({ human_id: humanId, budget_id: budgetId }) => {
          const token = await beginSession(tx, humanId, new Date(), true)
          return { humanId, budgetId, cookie: `footing=${POPULATED.authorityId}.${token}` }
        }),
      ),
    )
  } finally {
    await pool.end()
  }
}

/** Asks the bench's database as its superuser, whom no policy holds. */
export async function asSuper<T extends pg.QueryResultRow>(superUrl: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: superUrl.replace('@/postgres?', '@/footing?') })
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}
