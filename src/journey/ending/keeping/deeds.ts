import { isRefused, type Outcome } from '#access/act.ts'
import { also } from '#access/gate.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { keepLine } from '#journey/plan/deeds.ts'
import { lineOrigin } from '#journey/plan/index.ts'
import { keepingOf, planOf } from '#journey/plan/reads.ts'
import type { Typed } from '#web/fields.ts'
import type { figuresFields, wayFields } from './forms.ts'
import { keepingFor } from './reads.ts'
import { mayWrite } from './rules.ts'
import {
  addFigures,
  addShare,
  addThing,
  addWay,
  readAs,
  removeFigures,
  removeShare,
  removeThing,
  removeWay,
  thingsOf,
} from './store.ts'
import { sentenceOf } from './words.ts'

type Work = Permit<'keeping', 'work'>
// Nothing of this stands on the timeline: others read that.
const DONE: Outcome = { lines: [] }

/** The person's own figures. What was there before is taken away for good, since it is nobody's record but theirs. */
export async function giveFigures(tx: Tx, permit: Work, typed: Typed<typeof figuresFields>): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const { in: inPence = null, out: outPence = null, left: leftPence = null } = typed
  await tx.run(readAs, { reader: permit.humanId })
  await tx.run(removeFigures, { budget })
  await tx.run(addFigures, { budget, inPence, outPence, leftPence, by: permit.humanId, on: permit.today })
  return DONE
}

/** Takes the figures away for good. */
export async function takeFigures(tx: Tx, permit: Work): Promise<Outcome> {
  const { figures } = await keepingFor(tx, permit)
  if (figures === undefined) return { refused: refuse('no-figures') }
  await tx.run(removeFigures, { budget: recordOf(permit).budgetId })
  return DONE
}

/** Adds something that the person would like to keep and that is not in the plan. */
export async function addToKeep(tx: Tx, permit: Work, { what }: { what: string }): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  await tx.run(addThing, { id: newId(), budget, line: null, what, by: permit.humanId, on: permit.today })
  return DONE
}

/** Takes away what the person added, and the way for it, for good. */
export async function takeThing(tx: Tx, permit: Work, thing: string): Promise<Outcome> {
  const { things } = await keepingFor(tx, permit)
  if (!things.some(({ thingId }) => thingId === thing)) return { refused: refuse('not-there-any-more') }
  await tx.run(removeThing, { budget: recordOf(permit).budgetId, thing })
  return DONE
}

type Chosen = Typed<typeof wayFields>

async function choose(tx: Tx, permit: Work, thing: string, typed: Chosen): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  const { route, price = 0n, every, fromWhat, words } = typed
  await tx.run(removeWay, { budget, thing })
  await tx.run(addWay, {
    ...{ thing, budget, route, price, every, fromWhat, words, by: permit.humanId, on: permit.today },
  })
  return DONE
}

/** How a line of the plan could go on; what was chosen before is taken away. */
export async function chooseForLine(
  tx: Tx,
  permit: Work,
  { line, ...typed }: Chosen & { line: string },
): Promise<Outcome> {
  const { budgetId: budget } = recordOf(permit)
  await tx.run(readAs, { reader: permit.humanId })
  const [plan, rows] = await Promise.all([planOf(tx, permit), tx.run(thingsOf, { budget })])
  const found = plan?.spendLines.find(({ spendLineId }) => spendLineId === line)
  if (found === undefined) return { refused: refuse('not-in-the-plan') }
  const origin = lineOrigin(found)
  const known = rows.find(({ spend_line_id }) => spend_line_id === origin)?.thing_id
  const id = known ?? newId()
  if (known === undefined)
    await tx.run(addThing, {
      ...{ id, budget, line: origin, what: found.what.slice(0, 100), by: permit.humanId, on: permit.today },
    })
  return choose(tx, permit, id, typed)
}

/** How something that the person added could go on. */
export async function chooseForThing(
  tx: Tx,
  permit: Work,
  { thing, ...typed }: Chosen & { thing: string },
): Promise<Outcome> {
  const { things } = await keepingFor(tx, permit)
  if (!things.some(({ thingId }) => thingId === thing)) return { refused: refuse('not-there-any-more') }
  return choose(tx, permit, thing, typed)
}

/** Lets the worker see it, until the person stops that. */
export async function share(tx: Tx, permit: Permit<'keeping', 'share'>): Promise<Outcome> {
  const { isShared } = await keepingFor(tx, permit)
  if (isShared) return { refused: refuse('shared-already') }
  await tx.run(addShare, { budget: recordOf(permit).budgetId, by: permit.humanId, on: permit.today })
  return DONE
}

export async function stopSharing(tx: Tx, permit: Permit<'keeping', 'share'>): Promise<Outcome> {
  const { isShared } = await keepingFor(tx, permit)
  if (!isShared) return { refused: refuse('not-shared') }
  await tx.run(removeShare, { budget: recordOf(permit).budgetId })
  return DONE
}

/** Puts the way for a line into the plan, as the person's own words about keeping it: by their choice, without amounts. */
export async function writeIntoPlan(tx: Tx, permit: Work, line: string): Promise<Outcome> {
  const [{ things }, { person: now }] = await Promise.all([keepingFor(tx, permit), keepingOf(tx, permit, line)])
  const thing = things.find(({ lineId }) => lineId === line)
  const verdict = mayWrite(thing)
  if (thing?.way === undefined || !isFine(verdict)) return { refused: verdict }
  const { route } = thing.way
  const sentence = sentenceOf(thing.way)
  const isFree = route === 'look-alike' || route === 'by-itself'
  const written = await keepLine(tx, also(permit, 'plan', 'write-as-person'), {
    ...{
      spendLineId: line,
      atRisk: now?.atRisk ?? '',
      couldPay: now?.couldPay ?? '',
      whoRepairs: now?.whoRepairs ?? '',
    },
    freeHere: isFree ? sentence : (now?.freeHere ?? ''),
    bestWay: isFree ? (now?.bestWay ?? '') : sentence,
    route: isFree ? 'free-or-cheap' : route === 'let-it-go' ? undefined : 'pay-myself',
  })
  return isRefused(written) ? written : { lines: written.lines }
}
