import { type Permit, recordOf } from '#access/permit.ts'
import { type Day, minDay } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { nextPanelDay } from '#journey/decision/index.ts'
import { bodyNameOf, expectedOf, processOf } from '#journey/decision/reads.ts'
import { stateOf, usualOf, waitedDays } from './rules.ts'
import { finishedWaits, openWaits, updatesOf, type WaitRow, waitOfBudget } from './store.ts'
import type { OpenWait, Waiting } from './waiting.ts'

/** The waiting truth of the permit's budget, also after the answer; undefined where nobody has asked yet. Asks everything at once. */
export async function waitingOf(tx: Tx, permit: Permit): Promise<Waiting | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [row, expected, updates, finished, process] = await Promise.all([
    tx.one(waitOfBudget, { budget }),
    expectedOf(tx, permit),
    tx.run(updatesOf, { budget }),
    tx.run(finishedWaits, { budget, today: permit.today }),
    processOf(tx, permit),
  ])
  if (row === undefined) return undefined
  const wait = openWait(row)
  const { holidays, panelDay, panelEveryWeeks } = process
  return {
    ...wait,
    waitedDays: waitedDays(wait.since, untilOf(wait, permit.today), holidays),
    expected,
    updates: updates.map(({ on_day: on, words, by_name }) => ({ on, words, byName: by_name ?? undefined })),
    usual:
      wait.state === 'decided'
        ? undefined
        : usualOf(finished.map(({ since, until }) => waitedDays(since, until, holidays))),
    meetsOn: wait.body === 'panel' ? nextPanelDay(panelDay, panelEveryWeeks, 0, permit.today) : undefined,
  }
}

const untilOf = ({ state, decidedOn }: OpenWait, today: Day): Day =>
  state === 'decided' && decidedOn !== undefined ? minDay(decidedOn, today) : today

/**
 * Open waits of the council for a desk, the longest silence first: all of them for whoever decides, a worker's own people for
 * a worker. Nobody finds themself among them.
 */
export async function waitsIn(tx: Tx, permit: Permit<'desk'>): Promise<readonly OpenWait[]> {
  const waits = await openWaitsOn(tx, permit.today)
  const decides = permit.roles.includes('panel-member') || permit.roles.includes('manager')
  return waits.filter(
    ({ workerId, personId }) => personId !== permit.humanId && (decides || workerId === permit.humanId),
  )
}

/** Every open wait of the council on a day. */
export async function openWaitsOn(tx: Tx, today: Day): Promise<readonly OpenWait[]> {
  return (await tx.run(openWaits, { today })).map(openWait)
}

function openWait(row: WaitRow): OpenWait {
  return {
    budgetId: row.budget_id,
    personId: row.person_id,
    knownAs: row.known_as,
    workerId: row.worker_id ?? undefined,
    workerName: row.worker_name ?? undefined,
    submissionId: row.submission_id,
    state: stateOf(row.verdict),
    since: row.since,
    expectedOn: row.expected_on ?? undefined,
    body: row.body,
    bodyName: bodyNameOf(row),
    deciderName: row.decider_name,
    lastToldOn: row.last_told_on,
    decidedOn: row.decided_on ?? undefined,
  }
}
