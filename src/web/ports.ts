import type { Clock } from '#core/clock.ts'
import type { Councils } from '#council/index.ts'
import type { Pool } from '#db/transaction.ts'
import type { Secret } from './secrets.ts'

/** By which way each kind of message leaves the house; 'outbox-page': by none, it stands on the outbox page alone. */
export type SendsBy = Readonly<Record<'email' | 'sms' | 'letter', 'smtp' | 'notify' | 'outbox-page'>>

export const SENDS_NOTHING: SendsBy = { email: 'outbox-page', sms: 'outbox-page', letter: 'outbox-page' }

/** What a virus scanner says of a file: nothing found, something found, or that it did not answer as it should. */
export type Scanned = 'clean' | 'found' | 'not-checked'

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
  /** Asks the virus scanner about a file, where one is switched on; left out, none is. Never throws. */
  scan?: (bytes: Buffer) => Promise<Scanned>
  /** A bug, for the people who run this. Never personal text. */
  log: (line: string) => void
}
