import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { OWN_PEOPLE_SQL, type Own } from '#bench/people/index.ts'
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
export type Visitor = Own & { cookie: string }

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
      await asSuper(postgres.superUrl, OWN_PEOPLE_SQL)
      writeFileSync(stampFile, stamp)
    }
    const visitors = await signedIn(postgres.appUrl, await peopleBeingPaid(postgres.superUrl))
    return { postgres, visitors, stop: postgres.stop }
  } catch (trouble) {
    await postgres.stop()
    throw trouble
  }
}

/** What the data is made of: the schema, the code that fills it, how many; the bench's own people. */
function stampOf(): string {
  const hash = createHash('sha256').update(`${PEOPLE} ${SEED} ${OWN_PEOPLE_SQL}`)
  const populate = join(root, 'src', 'commands', 'populate')
  for (const folder of [MIGRATIONS, populate])
    for (const name of readdirSync(folder).sort())
      if (!/\.test\./.test(name)) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

/** People whose money is being paid. */
const peopleBeingPaid = (superUrl: string): Promise<Own[]> =>
  asSuper<Own>(
    superUrl,
    `select b.person_id as "humanId", b.budget_id as "budgetId" from budget b where b.authority_id = ${POPULATED.authorityId}
       and exists (select from transfer t where t.authority_id = b.authority_id and t.budget_id = b.budget_id)
       and not exists (select from ending e where e.authority_id = b.authority_id and e.budget_id = b.budget_id)
     order by b.budget_id limit ${VISITORS}`,
  )

/** Begins a session for each. */
export async function signedIn(appUrl: string, people: readonly Own[]): Promise<Visitor[]> {
  const pool = openPool(appUrl, 1)
  try {
    return await inCouncil(pool, POPULATED.authorityId, (tx) =>
      Promise.all(
        people.map(async (one) => {
          const token = await beginSession(tx, one.humanId, new Date(), true)
          return { ...one, cookie: `footing=${POPULATED.authorityId}.${token}` }
        }),
      ),
    )
  } finally {
    await pool.end()
  }
}

/** A connection to the bench's database as its superuser, whom no policy holds. */
export async function superClient(superUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: superUrl.replace('@/postgres?', '@/footing?') })
  await client.connect()
  return client
}

/** Asks the bench's database as its superuser, once. */
export async function asSuper<T extends pg.QueryResultRow>(superUrl: string, text: string): Promise<T[]> {
  const client = await superClient(superUrl)
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}
