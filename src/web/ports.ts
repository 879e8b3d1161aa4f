import type { Clock } from '#core/clock.ts'
import type { Councils } from '#council/index.ts'
import type { Pool } from '#db/transaction.ts'
import type { Secret } from './secrets.ts'

/** By which way each kind of message leaves the house; 'outbox-page': by none, it stands on the outbox page alone. */
export type SendsBy = Readonly<Record<'email' | 'sms' | 'letter', 'smtp' | 'notify' | 'outbox-page'>>

export const SENDS_NOTHING: SendsBy = { email: 'outbox-page', sms: 'outbox-page', letter: 'outbox-page' }

/** What `app.ts` hands to the pages. */
export type Ports = {
  pool: Pool
  councils: Councils
  secret: Secret
  mode: 'demo' | 'production'
  assets: { css: string; js: string }
  clock: Clock
  /** Which real ways of sending are switched on; left out, none. */
  sendsBy?: SendsBy
  /** A bug, for the people who run this. Never personal text. */
  log: (line: string) => void
}
