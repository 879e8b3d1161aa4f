import { type Permit, recordOf } from '#access/permit.ts'
import type { Tx } from '#db/transaction.ts'
import { alarmsFor } from '#journey/plan/alarm/reads.ts'
import { planOf } from '#journey/plan/reads.ts'
import { potOf } from '#journey/plan/unwell/index.ts'
import { potsFor, settingsFor } from '#journey/plan/unwell/reads.ts'
import { agreementFor } from '../agreement/reads.ts'
import { lineFrom, overlayFrom } from '../agreement/rows.ts'
import { linesOf, overlaysOf } from '../agreement/store.ts'
import { takenFor } from '../for-a-while/reads.ts'
import { moreAgreedFor, moreNowFor } from './more/reads.ts'
import { offersIn } from './more/rules.ts'
import { pausableIn } from './rules.ts'
import { lastTakenOf, pausesOf, switchesOf, switchesWaitingFor } from './store.ts'
import type { Pause, Switch, SwitchWaiting, UnwellNow } from './unwell.ts'

/** Who has asked for what on the permit's budget, newest first. */
export async function switchesFor(tx: Tx, permit: Permit): Promise<readonly Switch[]> {
  const rows = await tx.run(switchesOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ switchId: row.switch_id, adds: row.adds, words: row.words, asRole: row.as_role },
    ...{ byName: row.by_name, on: row.thrown_on, endedOn: row.ended_on ?? undefined },
  }))
}

/** The pauses that nobody has ended on the permit's budget. */
export async function pausesFor(tx: Tx, permit: Permit): Promise<readonly Pause[]> {
  const rows = await tx.run(pausesOf, { budget: recordOf(permit).budgetId })
  return rows.map((row) => ({
    ...{ overlayId: row.overlay_id, lineId: row.line_id ?? undefined, what: row.what ?? 'Every payment' },
    ...{ from: row.from_day, to: row.to_day ?? undefined, reason: row.reason },
    spoke: row.spoke_on === null ? undefined : { byName: row.spoke_name ?? '', on: row.spoke_on },
  }))
}

/** What is paused, and what may be: only for the person and their worker, since a plan is shared without its money. */
async function moneyPart(tx: Tx, permit: Permit) {
  if (permit.as !== 'person' && permit.as !== 'worker')
    return { agreement: undefined, pauses: [], pausable: [], owed: [], overlays: [], lines: [], more: [], moreNow: [] }
  const { budgetId: budget } = recordOf(permit)
  const [agreement, lines, overlays, pauses, taken, agreed, moreNow, takenTo] = await Promise.all([
    agreementFor(tx, permit),
    tx.run(linesOf, { budget }),
    tx.run(overlaysOf, { budget }),
    pausesFor(tx, permit),
    tx.run(lastTakenOf, { budget }),
    moreAgreedFor(tx, permit),
    moreNowFor(tx, permit),
    takenFor(tx, permit),
  ])
  const schedule = { lines: lines.map(lineFrom), overlays: overlays.map(overlayFrom) }
  const lastTaken = new Map(taken.map((row) => [row.line_id, row.period_from]))
  const owed = schedule.lines.filter(({ paPart }) => paPart !== undefined)
  return {
    agreement,
    pauses,
    owed,
    ...schedule,
    moreNow,
    more: offersIn(schedule, agreed, takenTo, permit.today),
    pausable: pausableIn({ schedule, lastTaken, pauses }, permit.today),
  }
}

/** Everything about a bad time now: what the plan says, who asked for what, what is paused. Asks everything at once. */
export async function unwellNowOf(tx: Tx, permit: Permit): Promise<UnwellNow> {
  const [plan, settings, pots, alarms, switches, money] = await Promise.all([
    planOf(tx, permit),
    settingsFor(tx, permit),
    potsFor(tx, permit),
    alarmsFor(tx, permit),
    switchesFor(tx, permit),
    moneyPart(tx, permit),
  ])
  const version = money.agreement?.versionId ?? plan?.versionId ?? ''
  return { plan, settings, pot: potOf(pots, version), alarms, switches, ...money }
}

/** What the reader's people asked for and nobody has ended: after alarms, the first thing of a worker's day. */
export async function switchesWaiting(tx: Tx, permit: Permit<'desk', 'caseload'>): Promise<readonly SwitchWaiting[]> {
  const rows = await tx.run(switchesWaitingFor, { worker: permit.humanId, today: permit.today })
  return rows.map((row) => ({
    ...{ switchId: row.switch_id, budgetId: row.budget_id, knownAs: row.known_as, adds: row.adds },
    ...{ byName: row.by_name, on: row.thrown_on },
  }))
}
