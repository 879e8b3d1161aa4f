import { parseArgs } from 'node:util'
import { migrate } from '#db/migrate.ts'
import { runningPostgres, startPostgres } from '#db/supervisor/index.ts'
import { POPULATED } from '#demo/councils.ts'
import { DEMO_PASSWORD } from '#demo/load.ts'
import { hashPassword } from '#people/sign-in/deeds.ts'
import { readSettings, type Settings } from '#settings.ts'
import { PlainTrouble } from '#trouble.ts'
import { fillCouncil } from './populate/fill.ts'

const PEOPLE_MAX = 100_000

/** What `npm run footing -- help` says about it. */
export const POPULATE_HELP =
  'populate --people N --seed S   fills a council of its own with N made-up people and their history'

/** Fills the database of these settings. Refuses production: nobody in it would be real. */
export async function populate(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(env)
  if (settings.mode === 'production')
    throw new PlainTrouble('populate makes people up, so it does not run in production.')
  const { people, seed } = readArgs(args)
  const { urls, stop } = await databaseOf(settings)
  try {
    const began = Date.now()
    const { rows } = await fillCouncil(
      urls,
      { people, seed, passwordHash: await hashPassword(DEMO_PASSWORD) },
      (line) => console.error(line),
    )
    const { name, slug } = POPULATED
    console.log(`${name} has ${people} people now: ${rows} rows in ${Math.round((Date.now() - began) / 1000)} s.`)
    console.log(
      `Sign in at /${slug}/sign-in as worker-1@${slug}.example or person-1@${slug}.example with "${DEMO_PASSWORD}".`,
    )
  } finally {
    await stop()
  }
}

function readArgs(args: readonly string[]): { people: number; seed: string } {
  const usage = new PlainTrouble(
    `Write it like this: npm run footing -- populate --people 1000 --seed 1 (at most ${PEOPLE_MAX} people).`,
  )
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { people: { type: 'string' }, seed: { type: 'string', default: '1' } },
    })
    const people = Number(values.people)
    if (!Number.isInteger(people) || people < 1 || people > PEOPLE_MAX) throw usage
    return { people, seed: values.seed }
  } catch {
    throw usage
  }
}

type Reached = { urls: { appUrl: string; ownerUrl: string }; stop: () => Promise<void> }

/** The database that is named, that runs already, or that is started for this. */
async function databaseOf({ databaseUrl, databaseOwnerUrl, dataDir }: Settings): Promise<Reached> {
  if (databaseUrl !== undefined) {
    if (databaseOwnerUrl === undefined)
      throw new PlainTrouble('populate makes a council, so it needs DATABASE_OWNER_URL as well.')
    return { urls: { appUrl: databaseUrl, ownerUrl: databaseOwnerUrl }, stop: async () => {} }
  }
  const running = runningPostgres(dataDir)
  if (running !== null) return { urls: running, stop: async () => {} }
  const postgres = await startPostgres(dataDir, (sentence) => console.error(sentence))
  await migrate(postgres.ownerUrl)
  return { urls: postgres, stop: postgres.stop }
}
