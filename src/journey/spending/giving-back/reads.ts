import { type Permit, recordOf } from '#access/permit.ts'
import { fromJson } from '#core/money.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { switchesFor } from '#journey/money/unwell/reads.ts'
import { restingOf } from '../checking/rules.ts'
import { enoughFactsOf } from '../enough/reads.ts'
import { freeOf, leftOverOf } from '../enough/rules.ts'
import type { GiveBack, GivingBack, ToApprove } from './giving-back.ts'
import { TRIES } from './rules.ts'
import { giveBacksOf, toApproveNow, toDecideNow } from './store.ts'

const from = (row: NonNullable<(typeof giveBacksOf)['row']>): GiveBack => ({
  ...{ giveBackId: row.give_back_id, amountPence: row.amount_pence, asRole: row.as_role },
  ...{ proposedBy: row.proposed_by, byName: row.by_name, on: row.proposed_on },
  replies: (row.replies ?? []).map(({ by, ...one }) => ({ ...one, typedBy: by ?? undefined })),
  lines: (row.lines ?? []).map(({ words, pence }) => ({ words, amountPence: fromJson(pence) })),
  approved:
    row.approved_on === null || row.not_before === null
      ? undefined
      : { byName: row.approved_by ?? '', on: row.approved_on, notBefore: row.not_before },
  tried: (row.tried ?? []).map(({ by, ...one }) => ({ ...one, byName: by })),
  decided:
    row.decided_on === null
      ? undefined
      : { byName: row.decided_by ?? '', on: row.decided_on, reasons: row.decided_reasons ?? '' },
  dropped:
    row.dropped_on === null
      ? undefined
      : { byName: row.dropped_by ?? '', on: row.dropped_on, reason: row.dropped_reason ?? '' },
  carriedOut: row.done_on === null ? undefined : { byName: row.done_by ?? '', on: row.done_on },
})

/** Every proposal on the permit's budget, newest first. */
export const giveBacksFor = async (tx: Tx, permit: Permit): Promise<readonly GiveBack[]> =>
  (await tx.run(giveBacksOf, { budget: recordOf(permit).budgetId })).map(from)

/** What could go back on the permit's budget, and everything that has happened to it. */
export async function givingBackOf(tx: Tx, permit: Permit): Promise<GivingBack> {
  const [all, facts, settings, switches] = await Promise.all([
    giveBacksFor(tx, permit),
    enoughFactsOf(tx, permit),
    settingsIn(tx, permit.today),
    switchesFor(tx, permit),
  ])
  const { surplus, checking } = settings
  return {
    all,
    leftOverPence: facts === undefined ? 0n : leftOverOf(facts, surplus),
    freePence: facts === undefined ? 0n : freeOf(facts),
    isBadTime: restingOf(switches, checking.graceDays, permit.today) !== undefined,
    noticeDays: surplus.noticeDays,
  }
}

/** One of them, with what the rules lean on; undefined where the permit's budget has none by that id. */
export async function giveBackOf(tx: Tx, permit: Permit, id: string) {
  const now = await givingBackOf(tx, permit)
  const one = now.all.find(({ giveBackId }) => giveBackId === id)
  return one && { now, one }
}

/** What waits for a second human in this council. */
export async function giveBacksToApprove(tx: Tx, permit: Permit): Promise<readonly ToApprove[]> {
  const { today, humanId: reader } = permit
  const [rows, unanswered, { checking }] = await Promise.all([
    tx.run(toApproveNow, {}),
    permit.as === 'manager' ? tx.run(toDecideNow, { today, tries: TRIES, reader }) : [],
    settingsIn(tx, today),
  ])
  const rests = ({ bad_times: times }: (typeof unanswered)[number]): boolean => {
    const switches = (times ?? []).map(({ endedOn }) => ({ endedOn: endedOn ?? undefined }))
    return restingOf(switches, checking.graceDays, today) !== undefined
  }
  const all = [
    ...rows.map((row) => ({
      ...row,
      waitsFor: row.proposed_by === reader ? ('yes-of-another' as const) : ('yes' as const),
    })),
    ...unanswered.filter((row) => !rests(row)).map((row) => ({ ...row, waitsFor: 'decision' as const })),
  ]
  return all.map(({ waitsFor, ...row }) => ({
    waitsFor,
    ...{ giveBackId: row.give_back_id, budgetId: row.budget_id, knownAs: row.known_as },
    ...{ amountPence: row.amount_pence, byName: row.by_name, on: row.proposed_on },
  }))
}
