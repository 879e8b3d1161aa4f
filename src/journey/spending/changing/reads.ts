import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { moneyOf, takenFor } from '#journey/money/reads.ts'
import { unwellNowOf } from '#journey/money/unwell/reads.ts'
import { enoughFactsOf } from '../enough/reads.ts'
import { freeOf, limitOf } from '../enough/rules.ts'
import type { ChangeAsked, Changing } from './changing.ts'
import { askedBeside, askedOf, keptOf } from './store.ts'

const from = (row: NonNullable<(typeof askedOf)['row']>): ChangeAsked => ({
  ...{ requestId: row.request_id, kind: row.kind, lineId: row.line_id ?? undefined },
  ...{ lineWhat: row.line_what ?? undefined, amountPence: row.amount_pence ?? undefined },
  ...{ until: row.until_day ?? undefined, words: row.words, on: row.asked_on, answerBy: row.answer_by },
  typed: row.how === 'here' || row.typed_by_name === null ? undefined : { byName: row.typed_by_name, how: row.how },
  answered:
    row.answer === null || row.answered_on === null
      ? undefined
      : {
          ...{ answer: row.answer, words: row.answer_words ?? '' },
          ...{ byName: row.answered_by_name ?? '', on: row.answered_on, versionId: row.version_id ?? undefined },
        },
  takenBackOn: row.taken_back_on ?? undefined,
  agreed:
    row.yes === null || row.agreed_on === null
      ? undefined
      : { yes: row.yes, words: row.agreed_words ?? '', on: row.agreed_on },
  begunOn: row.started_on ?? (row.kind === 'less' && row.yes === true ? (row.agreed_on ?? undefined) : undefined),
  less:
    row.overlay_id === null || row.less_from === null
      ? undefined
      : { overlayId: row.overlay_id, from: row.less_from, to: row.less_to ?? undefined },
})

/** What the person asked to change on the permit's budget, newest first. */
export const changesAskedOf = async (tx: Tx, permit: Permit): Promise<readonly ChangeAsked[]> =>
  (await tx.run(askedOf, { budget: recordOf(permit).budgetId })).map(from)

/** Everything that the person of the permit's budget can start, and what they started. Asks everything at once. */
export async function changingOf(tx: Tx, permit: Permit): Promise<Changing> {
  const { budgetId: budget } = recordOf(permit)
  const { today } = permit
  const [money, unwell, asked, kept, facts, { surplus }, taken] = await Promise.all([
    moneyOf(tx, permit),
    unwellNowOf(tx, permit),
    changesAskedOf(tx, permit),
    tx.run(keptOf, { budget, today }),
    enoughFactsOf(tx, permit),
    settingsIn(tx, today),
    takenFor(tx, permit),
  ])
  const free = facts === undefined ? 0n : freeOf(facts)
  return {
    ...{ money, unwell, asked, taken },
    kept: kept.map((row) => ({
      ...{ keptId: row.kept_id, amountPence: row.amount_pence, what: row.what, until: row.until_day },
    })),
    providers: money.lines.flatMap(({ lineId, providerNow: is }) =>
      is === undefined ? [] : [{ lineId, provider: is.name, from: is.from }],
    ),
    freePence: free > 0n ? free : 0n,
    keepUpToPence: facts === undefined ? 0n : limitOf(facts, surplus),
  }
}

/** Somebody who waits for an answer about a change. */
export type ChangeWaiting = { budgetId: string; knownAs: string; since: Day; answerBy: Day }

/** Who of a worker's people waits for an answer about a change, the longest first. */
export async function changesWaiting(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly ChangeWaiting[]> {
  const rows = await tx.run(askedBeside, { worker: permit.humanId, today: permit.today })
  return rows.map((row) => ({
    ...{ budgetId: row.budget_id, knownAs: row.known_as, since: row.asked_on, answerBy: row.answer_by },
  }))
}
