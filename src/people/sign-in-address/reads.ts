import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import type { Tx } from '#db/transaction.ts'
import type { SignInAddress } from './sign-in-address.ts'
import { signInAddress } from './store.ts'

/** How the person of the permit's budget signs in. */
export const personsAddress = (tx: Tx, permit: Permit): Promise<SignInAddress> =>
  addressOf(tx, recordOf(permit).personId, permit.at)

export async function addressOf(tx: Tx, human: string, at: Date): Promise<SignInAddress> {
  const row = await tx.one(signInAddress, { human, at })
  assert(row !== undefined, 'a record of nobody')
  const { link_until: until } = row
  return {
    email: row.email ?? undefined,
    hasBegun: row.has_begun,
    link: until === null ? undefined : { until, state: stateOf(row) },
  }
}

type Try = { by_way: string | null; became: string | null }

function stateOf({ by_way: by, became }: Try): NonNullable<SignInAddress['link']>['state'] {
  if (became === 'refused') return 'not-sent'
  if (became !== 'sent') return 'going'
  return by === 'outbox-page' ? 'nothing-is-sent' : 'sent'
}
