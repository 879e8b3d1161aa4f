import { auditOpen } from '#access/nobody.ts'
import { dayInLondon } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { inCouncil, type Pool, type Tx } from '#db/transaction.ts'
import { oneAddress } from '#messages/channels/rules.ts'
import { ASKED_FOR_DAYS, ASKS_AN_HOUR, INVITATION_DAYS } from '../rules.ts'
import { askForLink, wantLink } from './store.ts'

/** Has a link sent to the address with which somebody signs in. Whoever has it sent never sees it. */
export const sendLink = (tx: Tx, { humanId: human, by, at }: { humanId: string; by: string; at: Date }) =>
  tx.run(wantLink, { id: newId(), human, by, at, days: INVITATION_DAYS })

/**
 * Somebody who is not signed in asks for a link. Whether anybody signs in with this address they are not told, neither by words nor
 * by what is done. False where it is not an address at all.
 */
export async function askedForLink(
  pool: Pool,
  authorityId: number,
  asked: { email: string; route: string; now: Date },
): Promise<boolean> {
  const email = oneAddress('email', asked.email.toLowerCase())
  if (email === undefined) return false
  const { now: at, route } = asked
  await inCouncil(pool, authorityId, async (tx) => {
    const today = dayInLondon(at)
    const row = await tx.one(askForLink, { id: newId(), email, at, today, days: ASKED_FOR_DAYS, most: ASKS_AN_HOUR })
    const human = row === undefined ? {} : { human: row.human_id }
    await auditOpen(tx, { at, resource: 'sign-in', action: 'ask-for-link', route, ...human })
  })
  return true
}
