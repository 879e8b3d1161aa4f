import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { AnyItem, Item } from './circle.ts'
import { circleOf, namedBy } from './reads.ts'
import { mayShare, mayWithdraw } from './rules.ts'
import { addShare, withdrawShares } from './store.ts'

type SharePermit = Permit<'circle', 'share'>

/** Shares one thing with one human, from their next request. No line in the timeline: others may read it. */
export async function share(
  tx: Tx,
  permit: SharePermit,
  { with: humanId, email, item }: { with: string | undefined; email: string; item: Item },
): Promise<Outcome> {
  const { members } = await circleOf(tx, permit)
  const found = humanId === undefined ? await namedBy(tx, permit, email) : undefined
  const member = members.find((one) => one.humanId === (humanId ?? found?.humanId)) ?? found
  const verdict = mayShare(member, email, item)
  if (!isFine(verdict) || member === undefined) return { refused: verdict }
  const { personId: person } = recordOf(permit)
  await tx.run(addShare, { id: newId(), person, human: member.humanId, item, at: permit.now })
  return { lines: [] }
}

/**
 * Takes it back at once and quietly: the gate asks for it anew with each request. Nobody is told. With `answers` the database takes
 * back each single answer (0037), so that none opens again with another that is shared later.
 */
export async function withdraw(
  tx: Tx,
  permit: SharePermit,
  { with: humanId, item }: { with: string | undefined; item: AnyItem },
): Promise<Outcome> {
  const verdict = mayWithdraw(await circleOf(tx, permit), humanId, item)
  if (!isFine(verdict) || humanId === undefined) return { refused: verdict }
  await tx.run(withdrawShares, { person: recordOf(permit).personId, human: humanId, item, at: permit.now })
  return { lines: [] }
}
