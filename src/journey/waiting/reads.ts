import { type Permit, recordOf } from '#access/permit.ts'
import { type Day, minDay } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { nextPanelDay } from '#journey/decision/index.ts'
import { bodyNameOf, processOf } from '#journey/decision/reads.ts'
import { interimOf } from './interim/reads.ts'
import { isMeanwhile } from './interim/rules.ts'
import { answeredOn, becameOf, isOpen, listedOn, type SaidDay, stateOf, waitedDays } from './rules.ts'
import { openWaits, openWaitsOf, type SaidRow, saidDays, updatesOf, type WaitRow, waitOfBudget } from './store.ts'
import { answersCounted } from './usual/reads.ts'
import { usualOf } from './usual/rules.ts'
import type { OpenWait, Promised, Waiting } from './waiting.ts'

/** The waiting truth of the permit's budget, also after the answer; undefined where nobody has asked yet. Asks everything at once. */
export async function waitingOf(tx: Tx, permit: Permit): Promise<Waiting | undefined> {
  const { budgetId: budget } = recordOf(permit)
  const [row, expected, updates, counts, process, helps] = await Promise.all([
    tx.one(waitOfBudget, { budget, today: permit.today }),
    tx.run(saidDays, { budget }),
    tx.run(updatesOf, { budget }),
    answersCounted(tx),
    processOf(tx, permit),
    interimOf(tx, permit),
  ])
  if (row === undefined) return undefined
  const wait = openWait(row)
  const { holidays } = process
  return {
    ...wait,
    waitedDays: waitedDays(wait.since, untilOf(wait, permit.today), holidays),
    expected: promisedOf(expected, permit.today),
    updates: updates.map(({ on_day: on, words, by_name }) => ({ on, words, byName: by_name ?? undefined })),
    usual: isOpen(wait) ? usualOf(counts, wait.body) : undefined,
    meetsOn: wait.body === 'panel' ? nextPanelDay(process, permit.today) : undefined,
    meanwhile: helps.filter((one) => isMeanwhile(one, permit.today)).sort((a, b) => (a.to > b.to ? -1 : 1)),
    listedOn: listedOn(wait, expected.filter((one) => one.submission_id === wait.submissionId).length > 1),
    challengedDays: wait.challengedOn === undefined ? undefined : waitedDays(wait.challengedOn, permit.today, holidays),
  }
}

function promisedOf(rows: readonly SaidRow[], today: Day): readonly Promised[] {
  const days: readonly SaidDay[] = rows.map((row) => ({
    on: row.expected_on,
    saidOn: row.said_on,
    submissionId: row.submission_id,
    answer: row.answered_on === null ? undefined : { on: row.answered_on, cameBack: row.came_back === true },
  }))
  return rows.map((row, at) => ({
    on: row.expected_on,
    saidOn: row.said_on,
    reason: row.reason,
    became: becameOf(days, at, today),
  }))
}

function untilOf(wait: OpenWait, today: Day): Day {
  const answered = answeredOn(wait)
  return wait.state === 'decided' && answered !== undefined ? minDay(answered, today) : today
}

/**
 * The open waits of a worker's people and of those they cover for on that day, the longest silence first. Nobody finds themself
 * among them.
 */
export async function openWaitsOfWorker(tx: Tx, worker: string, today: Day): Promise<readonly OpenWait[]> {
  return (await toldByWorker(tx, worker, today)).filter(isOpen)
}

/** The same, and those who want a ring and were not rung yet about their answer. */
export async function toldByWorker(tx: Tx, worker: string, today: Day): Promise<readonly OpenWait[]> {
  return (await tx.run(openWaitsOf, { worker, today })).map(openWait)
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
    state: stateOf(row.verdict, row.challenged_on, row.is_over),
    since: row.since,
    sentOn: row.submitted_on,
    expectedOn: row.expected_on ?? undefined,
    body: row.body,
    bodyName: bodyNameOf(row),
    deciderName: row.decider_name,
    panelOn: row.panel_on ?? undefined,
    question: questionOf(row),
    lastToldOn: row.last_told_on,
    decidedOn: row.decided_on ?? undefined,
    staysOn: row.stays_on ?? undefined,
    answer: answerOf(row),
    newsOn: row.news_on ?? undefined,
    challengedOn: row.challenged_on ?? undefined,
    every: row.every ?? undefined,
  }
}

function answerOf({ decision_id: decisionId, verdict }: WaitRow): OpenWait['answer'] {
  return decisionId === null || verdict === null || verdict === 'returned' ? undefined : { decisionId, verdict }
}

function questionOf(row: WaitRow): OpenWait['question'] {
  const { asked_of: askedOf, question, question_why: why, question_on: on, question_by: byName } = row
  if (askedOf === null || question === null || on === null) return undefined
  return { askedOf, question, why: why ?? '', on, byName: byName ?? '' }
}
