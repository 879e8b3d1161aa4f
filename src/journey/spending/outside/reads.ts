import { type Permit, recordOf } from '#access/permit.ts'
import { addDays, type Day, maxDay } from '#core/day.ts'
import { settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { papersFor } from '#journey/money/document/reads.ts'
import { tellingOf } from '#journey/money/key-facts/reads.ts'
import { understandingOf } from '#journey/plan/understanding/reads.ts'
import type { CloserLook, Find, Outside, StatementRow, StepKind } from './outside.ts'
import { rowOut, rowsTo } from './rows.ts'
import { stopAgreed } from './rules.ts'
import {
  answersOf,
  closerLookNow,
  heardOf,
  passedOf,
  questionsOf,
  rowsToAskAbout,
  stepsOf,
  stepsWaiting,
} from './store.ts'

/** Every question about the permit's budget, newest first. */
export async function outsideOf(tx: Tx, permit: Permit): Promise<readonly Outside[]> {
  const { budgetId: budget } = recordOf(permit)
  const [questions, answers, heard, steps, passed] = await Promise.all([
    tx.run(questionsOf, { budget }),
    tx.run(answersOf, { budget }),
    tx.run(heardOf, { budget }),
    tx.run(stepsOf, { budget }),
    tx.run(passedOf, { budget }),
  ])
  return questions.map((row) => rowsTo(row, { answers, heard, steps, passed }))
}

/** One question of the permit's budget; undefined where there is none by that id. */
export const oneOutside = async (tx: Tx, permit: Permit, id: string): Promise<Outside | undefined> =>
  (await outsideOf(tx, permit)).find(({ outsideId }) => outsideId === id)

/** So many rows of statements are offered to ask about. */
const ROWS_OFFERED = 20

/** Rows of the person's statements that a question can be about, newest first. */
export async function askableRows(tx: Tx, permit: Permit): Promise<readonly StatementRow[]> {
  const { budgetId: budget } = recordOf(permit)
  const seenSince = await seenSinceOf(tx, permit)
  return (await tx.run(rowsToAskAbout, { budget, most: ROWS_OFFERED, seenSince })).map(rowOut)
}

/** What was noticed in a row after this day is for the person alone to see. */
export const seenSinceOf = async (tx: Tx, permit: Permit): Promise<Day> =>
  addDays(permit.today, -(await settingsIn(tx, permit.today)).outside.seenFirstDays)

/** The council's notice before money stops, in days. */
export const noticeDaysOf = async (tx: Tx, permit: Permit): Promise<number> =>
  (await settingsIn(tx, permit.today)).ending.noticeDays

/** What stands of explaining on this record: to choose from, newest first. The plan's rules stood before the agreement was printed. */
export async function findsOf(tx: Tx, permit: Permit): Promise<readonly Find[]> {
  const [telling, understanding, papers] = await Promise.all([
    tellingOf(tx, permit),
    understandingOf(tx, permit),
    papersFor(tx, permit),
  ])
  const { personKnownAs } = recordOf(permit)
  const finds: Find[] = [
    ...telling.told.map((told, at) => ({
      ...{ key: `key-facts-${at}`, source: 'key-facts' as const, on: told.on, words: told.words },
      byName: told.typedByName ?? personKnownAs,
    })),
    ...(understanding?.talks ?? []).map((talk, at) => ({
      ...{
        key: `understanding-${at}`,
        source: 'understanding' as const,
        on: talk.on,
        byName: talk.byName,
        words: talk.words,
      },
    })),
    ...papers.map(({ number, title, madeOn, madeByName }) => ({
      ...{ key: `agreement-${number}`, source: 'agreement' as const, on: madeOn, byName: madeByName, words: title },
    })),
  ]
  return finds.filter(({ words }) => words.trim() !== '').sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

/** A stop that a manager agreed to: the earliest last day that an ending may name, and the reasons. Undefined: there is none. */
export type StopAgreed = { readonly lastDay: Day; readonly reasons: string }

/** For the ending: only this lets money stop because it was spent outside the plan. */
export async function stopAgreedOf(tx: Tx, permit: Permit): Promise<StopAgreed | undefined> {
  const found = stopAgreed(await outsideOf(tx, permit))
  return found?.stop === undefined
    ? undefined
    : { lastDay: maxDay(found.stop.lastDay, permit.today), reasons: found.reasons }
}

/** For monitoring: the closer look that the person and their worker agreed, while it goes on. */
export async function closerLookOf(tx: Tx, permit: Permit): Promise<CloserLook | undefined> {
  const row = await tx.one(closerLookNow, { budget: recordOf(permit).budgetId, today: permit.today })
  return row && { from: row.proposed_on, until: row.until_day, byName: row.by_name }
}

/** A step that waits for a manager. */
export type StepWaiting = {
  readonly outsideId: string
  readonly budgetId: string
  readonly knownAs: string
  readonly step: StepKind
  readonly byName: string
  readonly on: Day
}

/** What waits for a manager's yes or no, but what this one proposed themselves. */
export async function waitingForManager(tx: Tx, permit: Permit): Promise<readonly StepWaiting[]> {
  const rows = await tx.run(stepsWaiting, { human: permit.humanId })
  return rows.map((row) => ({
    ...{ outsideId: row.outside_id, budgetId: row.budget_id, knownAs: row.known_as },
    ...{ step: row.step, byName: row.by_name, on: row.proposed_on },
  }))
}
