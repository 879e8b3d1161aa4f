import { existingMajor } from '#db/supervisor/cluster.ts'
import { runningPostgres, startPostgres } from '#db/supervisor/index.ts'
import { openPool, type Pool } from '#db/transaction.ts'
import { PlainTrouble, reasonOf } from '#trouble.ts'

/** Addresses of the database for one command, and how to leave it. */
export type Reached = {
  readonly appUrl: string
  readonly ownerUrl: string | undefined
  readonly leave: () => Promise<void>
}

/**
 * The database that a command works on: the one that DATABASE_URL names, or the local one under FOOTING_DATA, whether it
 * runs now or is started for this command. Says plainly where there is none; makes none.
 */
export async function reachDatabase(env: NodeJS.ProcessEnv, log: (sentence: string) => void): Promise<Reached> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, FOOTING_DATA: dataDir = '.footing' } = env
  if (appUrl !== undefined && appUrl !== '') return { appUrl, ownerUrl, leave: async () => {} }
  const running = runningPostgres(dataDir)
  if (running !== null) return { ...running, leave: async () => {} }
  if (existingMajor(dataDir) === null)
    throw new PlainTrouble(
      `There is no data in the folder ${dataDir} yet. Start Footing once with npm start, name its folder in FOOTING_DATA, or name a database in DATABASE_URL.`,
    )
  const started = await startPostgres(dataDir, log)
  return { appUrl: started.appUrl, ownerUrl: started.ownerUrl, leave: started.stop }
}

/** Runs work on that database as the app's own role, and leaves it whatever happens. The work is given the owner's address too, where it is known. */
export async function onDatabase<T>(
  env: NodeJS.ProcessEnv,
  log: (sentence: string) => void,
  work: (pool: Pool, ownerUrl: string | undefined) => Promise<T>,
): Promise<T> {
  const { appUrl, ownerUrl, leave } = await reachDatabase(env, log)
  const pool = openPool(appUrl, 2)
  try {
    const first = await pool.connect().catch((trouble: unknown) => {
      throw new PlainTrouble(`The database does not answer: ${reasonOf(trouble)}.`)
    })
    first.release()
    return await work(pool, ownerUrl)
  } finally {
    await pool.end()
    await leave()
  }
}
