import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import { addDays } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { tell } from '#messages/notice.ts'
import { takenFor } from '../../for-a-while/reads.ts'
import { unwellNowOf } from '../reads.ts'
import { isOpen } from '../rules.ts'
import { addSwitch } from '../store.ts'
import { mayEndMore, mayStartMore, staysTo } from './rules.ts'
import { addMore, copyMoreTo, withdrawMore } from './store.ts'
import { said } from './words.ts'

const told = (permit: Permit, sentence: string): Outcome => ({
  lines: [{ budgetId: recordOf(permit).budgetId, stage: 'money', sentence }],
})

/**
 * Starts what the plan agrees on top of a line for a bad time, for so many whole periods from the first payment that is in no pay run. By
 * the person, or by their worker, who needs no yes since it only adds; the person is told at once. It closes no switch and lowers nothing.
 */
export async function startMore(
  tx: Tx,
  permit: Permit<'unwell', 'start-more'>,
  { spendLineId, periods }: { spendLineId: string; periods: number },
): Promise<Outcome> {
  const { budgetId, personId, personKnownAs } = recordOf(permit)
  const own = permit.humanId === personId
  const { agreement, more, overlays, switches } = await unwellNowOf(tx, permit)
  const offer = more.find(({ line }) => line.spendLineId === spendLineId)
  const verdict = mayStartMore(offer, periods, overlays)
  if (!isFine(verdict)) return { refused: verdict }
  const stretch = offer?.stretches[periods - 1]
  assert(offer && stretch && agreement, 'what may be started is there')
  const { line, amountPence, buys } = offer
  const asked = switches.find((one) => one.adds === 'hours' && isOpen(one))
  const switchId = asked?.switchId ?? newId()
  const by = { by: permit.humanId, on: permit.today }
  if (asked === undefined)
    await tx.run(addSwitch, {
      ...{ id: switchId, budget: budgetId, as: own ? 'person' : 'worker', adds: 'hours', words: '' },
      ...by,
    })
  await tx.run(addMore, {
    ...{ id: laterId(permit.at), budget: budgetId, agreement: agreement.agreementId, line: line.lineId, switchId },
    ...{ ...stretch, amount: amountPence, reason: buys, ...by },
  })
  if (!own) await tell(tx, { budgetId, stage: 'money', on: permit.today })
  const name = own ? personKnownAs : permit.humanName
  return told(
    permit,
    said.started(name, personKnownAs, { ...stretch, what: line.what, every: line.every, amountPence }),
  )
}

/** The person ends it before its day. What has begun or stands in a pay run stays; from the next payment on it is as before. */
export async function endMore(tx: Tx, permit: Permit<'unwell', 'end-more'>, overlayId: string): Promise<Outcome> {
  const [{ moreNow, lines }, taken] = await Promise.all([unwellNowOf(tx, permit), takenFor(tx, permit)])
  const more = moreNow.find((one) => one.overlayId === overlayId)
  const line = lines.find(({ lineId }) => lineId === more?.lineId)
  if (more === undefined || line === undefined) return { refused: refuse('more-is-over') }
  const stays = staysTo(more, line, taken.get(line.lineId), permit.today)
  const verdict = mayEndMore(more, stays)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(withdrawMore, { id: overlayId, by: permit.humanId, on: permit.today })
  if (stays !== undefined) await tx.run(copyMoreTo, { id: laterId(permit.at), from: overlayId, to: stays })
  const from = stays === undefined ? more.from : addDays(stays, 1)
  return told(permit, said.ended(recordOf(permit).personKnownAs, more.what, from))
}
