import { realClock } from '#core/clock.ts'
import { loadDemo } from '#demo/load.ts'
import { endUnpacking } from '#files/images/worker.ts'
import { readSettings } from '#settings.ts'
import { PlainTrouble } from '#trouble.ts'
import { onDatabase } from './database.ts'

export const DEMO_HELP =
  'demo                           makes the demo’s councils where they are missing, as the first npm start does'

/** Makes the demo in the database of these settings. Refuses production. */
export async function demo(env: NodeJS.ProcessEnv, log: (line: string) => void): Promise<void> {
  if (readSettings(env).mode === 'production')
    throw new PlainTrouble('The demo’s people are made up, so they are not made in production.')
  // Whoever began this has gone: nothing half-made stays, since each council is one transaction.
  const leave = (): never => process.exit(1)
  process.once('disconnect', leave)
  try {
    await onDatabase(env, log, async (pool, ownerUrl) => {
      if (ownerUrl === undefined)
        throw new PlainTrouble('This needs DATABASE_OWNER_URL: the address of the role that owns the schema.')
      await loadDemo(pool, ownerUrl, realClock.now(), log)
    })
  } finally {
    endUnpacking()
    process.off('disconnect', leave)
  }
}
