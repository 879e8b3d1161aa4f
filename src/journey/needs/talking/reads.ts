import type { Permit } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { besideOf } from '../beside/reads.ts'
import { revealOf, sideOf } from '../reads.ts'
import { candidatesOf } from '../third/reads.ts'
import { askable } from './rules.ts'

/** Both answers, what stands beside them, and whom this side could ask. */
export async function talkPageOf(tx: Tx, permit: Permit) {
  const [{ opened, views }, beside, candidates] = await Promise.all([
    revealOf(tx, permit),
    besideOf(tx, permit),
    candidatesOf(tx, permit),
  ])
  return { opened, views, beside, candidates: askable(candidates, sideOf(permit)) }
}

/** What the page of a talk shows. */
export type TalkPageShape = Awaited<ReturnType<typeof talkPageOf>>
