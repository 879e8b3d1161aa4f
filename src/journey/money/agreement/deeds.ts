import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { toJson } from '#core/money.ts'
import { isFine } from '#core/verdict.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { conditionsStanding } from '../conditions/reads.ts'
import { mayPayDirectly } from '../conditions/rules.ts'
import { printAgreement } from '../document/deeds.ts'
import { openAccounts } from '../ledger/store.ts'
import { keepPot } from '../pot/deeds.ts'
import type { LineChange, LineToSetUp, ManagedAs } from './agreement.ts'
import type { SentWays } from './forms.ts'
import { keepOverlay } from './keeping/store.ts'
import { moneyOf, toSetUp } from './reads.ts'
import { isDirect, linesWithWays, mayEndPayments, maySetUp } from './rules.ts'
import { lastPayDayOf } from './schedule.ts'
import { addAgreement, addEnd, addLineOverlay, addLines, withdrawEnds } from './store.ts'
import { said } from './words.ts'

/** Who looks after the money, of the whole and of each line where it is mixed, and which code pays for each. */
export type ChosenWays = { managedAs: ManagedAs; lines?: SentWays }

/**
 * Sets the approved plan up for payment: its agreed lines as they stand there, each with who looks after its money and which code
 * pays, and the budget's accounts in the ledger. Money goes into the person's own hands only where the conditions of a direct
 * payment are met. What was agreed since, after a challenge, is added to what is paid already. After a way back a new agreement of the
 * same budget begins; that of before stays as it was. No unknown contribution delays it.
 */
export async function setUpPayments(tx: Tx, permit: Permit<'money', 'set-up'>, chosen: ChosenWays): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const [{ approved, agreement, back }, standing, { money }] = await Promise.all([
    toSetUp(tx, permit),
    conditionsStanding(tx, permit),
    settingsIn(tx, permit.today),
  ])
  const verdict = maySetUp(approved, agreement, back)
  if (!isFine(verdict) || approved === undefined) return { refused: verdict }
  const { ways, reasons } = chosen.lines ?? { ways: [], reasons: [] }
  if (reasons.length > 0) return { refused: reasons }
  const managedAs = agreement?.managedAs ?? chosen.managedAs
  const read = linesWithWays(approved.lines, managedAs, ways, money.codes)
  if ('refused' in read) return read
  const direct = read.lines.some((line) => isDirect(line.managedAs)) ? mayPayDirectly(standing) : []
  if (!isFine(direct)) return { refused: direct }
  const id = agreement?.agreementId ?? newId()
  const { versionId: version } = approved
  const made = { by: permit.humanId, on: permit.today }
  if (agreement === undefined)
    await tx.run(addAgreement, { id, budget, round: back?.round ?? 0, version, managedAs, ...made })
  await Promise.all([
    tx.run(addLines, { budget, agreement: id, lines: JSON.stringify(read.lines.map(rowOf)) }),
    tx.run(openAccounts, { budget, codes: [...new Set(read.lines.map(({ budgetCode }) => budgetCode))] }),
  ])
  const kept = await keepPot(tx, permit, version)
  await printAgreement(tx, permit, agreement === undefined ? 'set-up' : 'change')
  const sentence =
    agreement !== undefined
      ? said.setUpSince(permit.humanName)
      : back === undefined
        ? said.setUp(permit.humanName)
        : said.setUpAgain(permit.humanName)
  return { lines: [{ budgetId: budget, stage: 'money', sentence }, ...kept] }
}

const rowOf = (line: LineToSetUp) => ({
  line_id: newId(),
  spend_line_id: line.spendLineId,
  outcome_id: line.outcomeId,
  what: line.what,
  amount_pence: toJson(line.amountPence),
  every: line.every,
  from_day: line.from,
  to_day: line.plannedTo ?? null,
  ends_event: line.endsEvent ?? null,
  season_from: line.season?.fromMonth ?? null,
  season_to: line.season?.toMonth ?? null,
  managed_as: line.managedAs ?? null,
  pa_part: line.paPart ?? null,
  budget_code: line.budgetCode ?? null,
})

/**
 * Carries out what a later version of the plan changes, in the running agreement: overlays and further lines, each bound to the
 * change that was started. Rows are only added, and each speaks of days that nobody has been paid for yet.
 */
export async function applyVersion(
  tx: Tx,
  permit: Permit<'plan', 'start-change'>,
  input: { agreementId: string; changeId: string; changes: readonly LineChange[]; reason: string },
): Promise<void> {
  const { agreementId: agreement, changeId: change, changes, reason } = input
  const { budgetId: budget } = recordOf(permit)
  const made = { budget, agreement, change, reason, by: permit.humanId, on: permit.today }
  const added = changes.flatMap((one) =>
    one.kind === 'adds' ? [{ row: rowOf(one.line), keeps: one.keeps ?? [] }] : [],
  )
  const lines = JSON.stringify(added.map(({ row }) => row))
  const lay = (one: Exclude<LineChange, { kind: 'adds' }>) =>
    tx.run(addLineOverlay, {
      ...{ ...made, id: laterId(permit.at), line: one.lineId, kind: one.kind },
      ...(one.kind === 'amount' ? { from: one.from, amount: one.amountPence } : { from: one.on, amount: null }),
    })
  await Promise.all([
    ...changes.flatMap((one) => (one.kind === 'adds' ? [] : [lay(one)])),
    ...(added.length === 0 ? [] : [tx.run(addLines, { budget, agreement, lines })]),
  ])
  // Once its line is there, each with a later id, since they stand in the order in which they were agreed.
  const kept = added.flatMap(({ row, keeps }) =>
    keeps.map((one) => ({
      ...{ line: row.line_id, overlay: one.id, amount: one.kind === 'amount' ? one.amountPence : null },
    })),
  )
  await Promise.all(
    kept.map((one, place) =>
      tx.run(keepOverlay, { ...one, id: laterId(new Date(permit.at.getTime() + place)), budget, change }),
    ),
  )
}

/**
 * Lays a last day over the whole agreement, by a named human with a reason (trust 15: no system stops money). Nothing due
 * after it is paid any more; what was paid for days after it shows as `adjustments` below zero. Refused before payments are
 * set up. The line says the last day that now holds, where an earlier one stands already.
 */
export async function endPayments(
  tx: Tx,
  permit: Permit<'money', 'end-payments'>,
  { lastDay, reason }: { lastDay: Day; reason: string },
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const { agreement, lines, overlays } = await moneyOf(tx, permit)
  const verdict = mayEndPayments(agreement)
  if (!isFine(verdict) || agreement === undefined) return { refused: verdict }
  const id = laterId(permit.at)
  await tx.run(addEnd, {
    id,
    budget: budgetId,
    agreement: agreement.agreementId,
    lastDay,
    reason,
    by: permit.humanId,
    on: permit.today,
  })
  await printAgreement(tx, permit, 'ending')
  const holds = lastPayDayOf({ lines, overlays: [...overlays, { id, kind: 'ends', on: lastDay }] })
  return { lines: [{ budgetId, stage: 'money', sentence: said.ends(holds ?? lastDay) }] }
}

/**
 * Takes back every last day that lies over the whole agreement, by the human who did what made it count no longer (an ending that the
 * person says is wrong): payments go on as they were. Nothing where none lies there.
 */
export async function goOnPaying(tx: Tx, permit: Permit<'money', 'go-on-paying'>): Promise<void> {
  await tx.run(withdrawEnds, { budget: recordOf(permit).budgetId, by: permit.humanId, on: permit.today })
  await printAgreement(tx, permit, 'ending')
}
