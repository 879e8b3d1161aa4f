import { z } from 'zod'
import { PlainTrouble } from './trouble.ts'

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  FOOTING_MODE: z.enum(['demo', 'production']).optional(),
  FOOTING_DATA: z.string().min(1).default('.footing'),
  FOOTING_SECRET: z.string().min(32).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_OWNER_URL: z.string().min(1).optional(),
})

export type Settings = {
  port: number
  mode: 'demo' | 'production'
  dataDir: string
  secret: string | undefined
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
}

const SENTENCES: Record<string, string> = {
  PORT: 'PORT must be a number between 0 and 65535.',
  FOOTING_MODE: 'FOOTING_MODE must be demo or production.',
  FOOTING_DATA: 'FOOTING_DATA must name a folder.',
  FOOTING_SECRET: 'FOOTING_SECRET must have at least 32 characters.',
  DATABASE_URL: 'DATABASE_URL must not be empty.',
  DATABASE_OWNER_URL: 'DATABASE_OWNER_URL must not be empty.',
}

/** Reads the settings from the environment, or refuses with one clear sentence. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = shape.safeParse(env)
  if (!read.success)
    throw new PlainTrouble(SENTENCES[String(read.error.issues[0]?.path[0])] ?? 'The settings cannot be read.')
  const { PORT, FOOTING_MODE, FOOTING_DATA, FOOTING_SECRET, DATABASE_URL, DATABASE_OWNER_URL } = read.data
  if (DATABASE_URL !== undefined && FOOTING_MODE === undefined)
    throw new PlainTrouble(
      'DATABASE_URL is set, so FOOTING_MODE must say demo or production: no real database may get demo people.',
    )
  const mode = FOOTING_MODE ?? 'demo'
  if (mode === 'production' && FOOTING_SECRET === undefined)
    throw new PlainTrouble('Production needs FOOTING_SECRET: at least 32 random characters, the same at every start.')
  if (mode === 'production' && DATABASE_URL === undefined)
    throw new PlainTrouble('Production needs DATABASE_URL: a PostgreSQL that is backed up.')
  return {
    port: PORT,
    mode,
    dataDir: FOOTING_DATA,
    secret: FOOTING_SECRET,
    databaseUrl: DATABASE_URL,
    databaseOwnerUrl: DATABASE_OWNER_URL,
  }
}
