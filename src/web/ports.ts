import type { Clock } from '#core/clock.ts'
import type { Councils } from '#council/index.ts'
import type { Pool } from '#db/transaction.ts'
import type { Secret } from './secrets.ts'

/** What `app.ts` hands to the pages. */
export type Ports = {
  pool: Pool
  councils: Councils
  secret: Secret
  mode: 'demo' | 'production'
  assets: { css: string; js: string }
  clock: Clock
  /** A bug, for the people who run this. Never personal text. */
  log: (line: string) => void
}
