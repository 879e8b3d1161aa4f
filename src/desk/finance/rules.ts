import type { Role } from '#access/role.ts'
import { type Day, maxDay } from '#core/day.ts'
import { sendBy } from '#core/pattern/index.ts'
import type { RunSummary, Uplift } from '#journey/money/index.ts'
import type { RiseToDo, RunToDo, ToDo } from './finance.ts'

type Reader = { readonly humanId: string; readonly roles: readonly Role[] }

const WHO: Record<ToDo, Role> = { check: 'finance-officer', approve: 'finance-approver', send: 'finance-officer' }

/** What a run waits for, if for anything: its check, its approval by another, or its file going out. */
function todoOf(
  { runId, status }: Pick<RunSummary, 'runId' | 'status'>,
  unsent: ReadonlySet<string>,
): ToDo | undefined {
  if (status === 'drafted') return 'check'
  if (status === 'checked') return 'approve'
  return status === 'posted' && unsent.has(runId) ? 'send' : undefined
}

/** The runs that wait, those for this reader first. Nobody approves what they drafted. */
export function runsToDo(runs: readonly RunSummary[], unsent: ReadonlySet<string>, reader: Reader): RunToDo[] {
  const all = runs.flatMap((run): RunToDo[] => {
    const todo = todoOf(run, unsent)
    if (todo === undefined) return []
    const isMine = reader.roles.includes(WHO[todo]) && !(todo === 'approve' && run.draftedBy === reader.humanId)
    return [{ run, todo, isMine }]
  })
  return [...all.filter(({ isMine }) => isMine), ...all.filter(({ isMine }) => !isMine)]
}

/** The rises that wait for another human than the one who proposed them. */
export const risesToDo = (uplifts: readonly Uplift[], { humanId, roles }: Reader): RiseToDo[] =>
  uplifts
    .filter(({ approved }) => approved === undefined)
    .map(({ upliftId, from, basisPoints, proposedBy }) => ({
      ...{ upliftId, from, basisPoints },
      isMine: roles.includes('finance-approver') && proposedBy !== humanId,
    }))

/** The last day on which the file may go for money that is first due on a day; today where that has gone by. */
export const mustGoBy = (arrivesFirst: Day | undefined, today: Day, holidays: readonly Day[]): Day | undefined =>
  arrivesFirst && maxDay(today, sendBy(arrivesFirst, new Set(holidays)))
