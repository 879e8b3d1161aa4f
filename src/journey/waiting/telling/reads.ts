import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { nextPanelDay, type Process } from '#journey/decision/index.ts'
import { processOf } from '#journey/decision/reads.ts'
import { toldByWorker } from '../reads.ts'
import type { OpenWait } from '../waiting.ts'
import { nothingChanged } from '../words.ts'
import { goesWithPanel, isOffered, nextTellingOn, silentDays, wayOf } from './rules.ts'
import type { PanelGroup, UpdateDue } from './telling.ts'

/**
 * Who of the reader's people (and of those they cover for) is to hear where it stands, from the last working day before it falls
 * due; the longest silence first, each with the sentence that is true today. For the worker's desk.
 */
export async function updatesDue(
  tx: Tx,
  permit: Permit<'desk', 'caseload'> | Permit<'waiting', 'tell-all'>,
): Promise<readonly UpdateDue[]> {
  const { humanId, today } = permit
  const [waits, process] = await Promise.all([toldByWorker(tx, humanId, today), processOf(tx, permit)])
  const when = { councilsDays: process.updateEveryDays, holidays: process.holidays }
  return waits.filter((wait) => isOffered(wait, when, today)).map((wait) => updateDue(wait, process, today))
}

function updateDue(wait: OpenWait, process: Process, today: Day): UpdateDue {
  const { budgetId, personId, knownAs, submissionId, lastToldOn, state, bodyName } = wait
  const meetsOn = wait.body === 'panel' ? nextPanelDay(process, today) : undefined
  return {
    ...{ budgetId, personId, knownAs, submissionId, lastToldOn, state, bodyName },
    silentDays: silentDays(wait, today),
    dueOn: nextTellingOn(wait, process.updateEveryDays) ?? today,
    sentence: nothingChanged({ ...wait, meetsOn }, today),
    way: wayOf(wait),
    panelDay: goesWithPanel(wait, today) ? meetsOn : undefined,
  }
}

/** Those of them whom one tap tells together: everybody who waits for one panel day. The nearest day first. */
export async function panelGroupsDue(tx: Tx, permit: Permit<'waiting', 'tell-all'>): Promise<readonly PanelGroup[]> {
  return byPanel(await updatesDue(tx, permit))
}

function byPanel(due: readonly UpdateDue[]): readonly PanelGroup[] {
  const groups = new Map<Day, UpdateDue[]>()
  for (const one of due)
    if (one.panelDay !== undefined) groups.set(one.panelDay, [...(groups.get(one.panelDay) ?? []), one])
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, people]) => ({ day, bodyName: people[0]?.bodyName ?? '', people }))
}
