import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { sendLink } from '../invitation/by-email/deeds.ts'
import { endSessionsOf } from '../sign-in/store.ts'
import { addressOf, personsAddress } from './reads.ts'
import { maySayForPerson, maySayOwn } from './rules.ts'
import { forgetAddress, humanWithAddress, setAddress, useUpLinks } from './store.ts'

// None of these goes into the timeline: others may read it, and how somebody is safe to reach is not for them. The audit has them.

/** The person signs in with another address from now on. A link that went to the old one works no more: somebody else may read it. */
export async function sayOwnAddress(
  tx: Tx,
  permit: Permit<'sign-in-address', 'say'>,
  typed: { email: string },
): Promise<Outcome> {
  const email = typed.email.toLowerCase()
  const [now, taken] = await Promise.all([personsAddress(tx, permit), tx.one(humanWithAddress, { email })])
  const verdict = maySayOwn(now, email, taken !== undefined)
  if (!isFine(verdict)) return { refused: verdict }
  await changed(tx, permit, email)
  return { lines: [] }
}

/** A worker writes down with which address the person signs in, and a link goes there: to choose a password, seen by nobody here. */
export async function sayAddressForPerson(
  tx: Tx,
  permit: Permit<'sign-in-address', 'say-for-person'>,
  typed: { email: string; alone: 'yes' | 'no' },
): Promise<Outcome> {
  const email = typed.email.toLowerCase()
  const [now, worker, taken] = await Promise.all([
    personsAddress(tx, permit),
    addressOf(tx, permit.humanId, permit.at),
    tx.one(humanWithAddress, { email }),
  ])
  const about = { taken: taken !== undefined, workerEmail: worker.email }
  const verdict = maySayForPerson(now, { email, alone: typed.alone === 'yes' }, about)
  if (!isFine(verdict)) return { refused: verdict }
  if (now.email !== email) await changed(tx, permit, email)
  await sendLink(tx, { humanId: recordOf(permit).personId, by: permit.humanId, at: permit.at })
  return { lines: [] }
}

async function changed(tx: Tx, permit: Permit, email: string): Promise<void> {
  const { personId: human } = recordOf(permit)
  await Promise.all([tx.run(setAddress, { human, email }), tx.run(useUpLinks, { human, at: permit.at })])
}

/**
 * An address that its human cannot read any more opens nothing from now on, and their worker may write another: two of staff, so that
 * neither comes in as somebody by themself. Whether it was anybody's, nobody is told.
 */
export async function forget(
  tx: Tx,
  permit: Permit<'sign-in-address', 'forget'>,
  typed: { email: string },
): Promise<Outcome> {
  const row = await tx.one(forgetAddress, { email: typed.email.toLowerCase() })
  if (row === undefined) return { lines: [] }
  const { human_id: human } = row
  await Promise.all([tx.run(endSessionsOf, { human, at: permit.at }), tx.run(useUpLinks, { human, at: permit.at })])
  return { lines: [] }
}
