import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { TypedContact } from './contact.ts'
import { addressOf, mayChoose } from './rules.ts'
import { addContact } from './store.ts'

/**
 * The person chooses by which way they are told; a worker may type it for them. It holds from the next notice on. Nothing goes
 * into the timeline: others may read it, and how somebody is safe to reach is not for them.
 */
export async function chooseContact(
  tx: Tx,
  permit: Permit<'contact', 'choose'> | Permit<'contact', 'choose-for-person'>,
  typed: TypedContact,
): Promise<Outcome> {
  const verdict = mayChoose(typed)
  if (!isFine(verdict)) return { refused: verdict }
  const { personId: person } = recordOf(permit)
  const { channel } = typed
  await tx.run(addContact, { person, channel, address: addressOf(typed), by: permit.humanId, on: permit.today })
  return { lines: [] }
}
