import { type Permit, recordOf } from '#access/permit.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { assistantsFor } from '#journey/spending/assistants/reads.ts'
import { endingStateOf } from '../reads.ts'
import type { EndingWaiting, Notice, ToChallenge } from './notice.ts'
import { linesEnding, worksForThem } from './rules.ts'
import { challengesOf, endingsWaiting } from './store.ts'

/** The notice of the ending told last on the permit's budget; undefined where none was told. */
export async function noticeOf(tx: Tx, permit: Permit): Promise<Notice | undefined> {
  const [state, assistants, settings] = await Promise.all([
    endingStateOf(tx, permit),
    assistantsFor(tx, permit),
    settingsIn(tx, permit.today),
  ])
  const { ending, money, ground, noticeDays } = state
  if (ending === undefined) return undefined
  // What the ending itself laid over the agreement stands in the notice already.
  const overlays = money.overlays.filter((one) => one.kind !== 'ends' || one.lineId !== undefined)
  return {
    ...{
      ending,
      readOn: permit.today,
      noticeDays,
      receiptYears: settings.ending.receiptYears,
      phone: settings.phones.council,
    },
    ground: ground.all.find(({ groundId }) => groundId === ending.groundId),
    lines: linesEnding({ lines: money.lines, overlays }, ending.lastDay, ending.toldOn),
    assistants: worksForThem(assistants.all, ending.lastDay),
    ...{ heldPence: money.balances.heldPence, owedPence: money.owedPence },
    personKnownAs: recordOf(permit).personKnownAs,
  }
}

/** What is to be known before somebody says that an ending is wrong, or answers it. */
export async function toChallengeOf(tx: Tx, permit: Permit): Promise<ToChallenge> {
  const [{ ending }, rows, settings] = await Promise.all([
    endingStateOf(tx, permit),
    tx.run(challengesOf, { budget: recordOf(permit).budgetId }),
    settingsIn(tx, permit.today),
  ])
  const before = rows.flatMap(({ ground_id, stands, decided_on }) =>
    decided_on === null ? [] : [{ groundId: ground_id ?? undefined, stands: stands === true, on: decided_on }],
  )
  const confirmedBy = rows.find(({ ending_id }) => ending_id === ending?.endingId)?.confirmed_by ?? undefined
  const isBack = recordOf(permit).backAfter !== undefined
  return { ending, before, confirmedBy, isBack, holidays: new Set(settings.holidays) }
}

/** What waits for another human, and within how many days something else is too near. */
export async function endingsWaitingFor(
  tx: Tx,
  permit: Permit,
): Promise<{ waiting: readonly EndingWaiting[]; cliffDays: number }> {
  const [rows, settings] = await Promise.all([
    tx.run(endingsWaiting, { human: permit.humanId, today: permit.today }),
    settingsIn(tx, permit.today),
  ])
  const waiting = rows.map((row) => ({
    ...{ budgetId: row.budget_id, knownAs: row.known_as, kind: row.kind, lastDay: row.last_day, toldOn: row.told_on },
    ...{ byName: row.by_name, answerBy: row.answer_by ?? undefined },
    facts: (row.facts ?? []).map(({ kind, on }) => ({ kind, on: on ?? undefined })),
  }))
  return { waiting, cliffDays: settings.ending.cliffDays }
}
