import { migrate } from '#db/migrate.ts'
import { PlainTrouble, reasonOf } from '#trouble.ts'
import { type AnyRoute, listRoutes } from '#web/routes.ts'
import { checkAll, sayCheck } from './check.ts'
import { COUNCIL_HELP, council } from './council/council.ts'
import { onDatabase, reachDatabase } from './database.ts'
import { DEMO_HELP, demo } from './demo.ts'
import { POPULATE_HELP, populate } from './populate.ts'
import { makeTypes } from './types.ts'
import { WORK_HELP, work } from './work.ts'

/** What a command may use of the world around it. `routes` comes from the app, which lies above the commands. */
export type Around = {
  readonly env: NodeJS.ProcessEnv
  /** Results. */
  readonly say: (line: string) => void
  /** What takes time, and what is wrong. */
  readonly log: (line: string) => void
  readonly routes: (mode: 'demo' | 'production') => readonly AnyRoute[]
}

type Command = { readonly help: string; readonly run: (args: readonly string[], around: Around) => Promise<number> }

const COMMANDS: Readonly<Record<string, Command>> = {
  help: { help: 'help                           lists the commands', run: async (_, { say }) => sayHelp(say) },
  check: {
    help: 'check                          tries on the live data what must always hold; exit 1 with what does not',
    run: async (_, { env, log, say }) => {
      const result = await onDatabase(env, log, checkAll)
      for (const line of sayCheck(result)) say(line)
      return result.found.length > 0 ? 1 : 0
    },
  },
  routes: {
    help: 'routes [--json]                lists every page: method, path, resource, action, purpose',
    run: async (args, around) => sayRoutes(args, around),
  },
  migrate: {
    help: 'migrate                        brings the database up to the newest schema (DATABASE_OWNER_URL)',
    run: (_, around) => migrateNow(around),
  },
  types: {
    help: 'types [file]                   writes src/db/types.ts anew from the database, after a migration was added',
    run: ([file = 'src/db/types.ts'], around) => typesNow(file, around),
  },
  council: { help: COUNCIL_HELP, run: council },
  work: { help: WORK_HELP, run: work },
  demo: {
    help: DEMO_HELP,
    run: async (_, { env, log }) => {
      await demo(env, log)
      return 0
    },
  },
  populate: {
    help: POPULATE_HELP,
    run: async (args, { env }) => {
      await populate(args, env)
      return 0
    },
  },
}

/** Runs one command; its exit code. A PlainTrouble is said in its one sentence. */
export async function runCommand([name = 'help', ...args]: readonly string[], around: Around): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    around.log(`There is no command called ${name}. These are there:`)
    sayHelp(around.log)
    return 1
  }
  try {
    return await command.run(args, around)
  } catch (trouble) {
    if (!(trouble instanceof PlainTrouble)) throw trouble
    around.log(trouble.message)
    return 1
  }
}

function sayHelp(say: (line: string) => void): number {
  say('npm run footing -- <command>')
  for (const { help } of Object.values(COMMANDS)) say(`  ${help}`)
  return 0
}

function sayRoutes(args: readonly string[], { env, routes, say }: Around): number {
  const listed = listRoutes(routes(env.FOOTING_MODE === 'production' ? 'production' : 'demo'))
  if (args.includes('--json')) say(JSON.stringify(listed, undefined, 2))
  else
    for (const { method, path, resource, action, purpose } of listed)
      say(`${method.padEnd(4)} ${path}  (${resource} ${action}) ${purpose}`)
  return 0
}

/** Runs work with the owner's address: DATABASE_OWNER_URL, or the local database's. */
async function asOwner({ env, log }: Around, work: (ownerUrl: string) => Promise<void>): Promise<void> {
  if (env.DATABASE_OWNER_URL) return work(env.DATABASE_OWNER_URL)
  const { ownerUrl, leave } = await reachDatabase(env, log)
  try {
    if (ownerUrl === undefined)
      throw new PlainTrouble('This needs DATABASE_OWNER_URL: the address of the role that owns the schema.')
    await work(ownerUrl)
  } finally {
    await leave()
  }
}

async function migrateNow(around: Around): Promise<number> {
  await asOwner(around, async (ownerUrl) => {
    const { applied } = await migrate(ownerUrl).catch((trouble: unknown) => {
      throw trouble instanceof PlainTrouble
        ? trouble
        : new PlainTrouble(`The schema could not be brought up to date: ${reasonOf(trouble)}.`)
    })
    for (const name of applied) around.say(`Applied ${name}.`)
    if (applied.length === 0) around.say('The schema is up to date.')
  })
  return 0
}

async function typesNow(file: string, around: Around): Promise<number> {
  await asOwner(around, async (ownerUrl) => {
    await makeTypes(ownerUrl, file)
    around.say(`Wrote ${file}.`)
  })
  return 0
}
