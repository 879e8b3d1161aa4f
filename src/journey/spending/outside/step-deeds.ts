import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { changeWay } from '#journey/money/deeds.ts'
import { waysFor } from '#journey/money/reads.ts'
import { told } from './deeds.ts'
import type { MildStep, NewWay, StepKind, Then } from './outside.ts'
import { noticeDaysOf, oneOutside } from './reads.ts'
import { mayAgree, mayDecide, mayLookBack, milderLeft, openStep, type Proposed } from './rules.ts'
import { addDecided, addPassed, addStep, addTried } from './writing/store.ts'

type Lead = Permit<'outside', 'lead'>
type Common = { outsideId: string; reasons: string; whyNot: Partial<Record<StepKind, string>> }

/** A step that the worker agrees with the person: a talk, a reminder of the plan, or a closer look until a day. */
export const agreeStep = (
  tx: Tx,
  permit: Lead,
  input: Common & { step: MildStep; until: Day | undefined },
): Promise<Outcome> => propose(tx, permit, input, { managedAs: null, personView: null })

/** The money is managed with the person, in the way named, with the person's own view of it: once a manager says yes. */
export const proposeManaged = (
  tx: Tx,
  permit: Lead,
  { managedAs, personView, ...input }: Common & { managedAs: NewWay; personView: string },
): Promise<Outcome> => propose(tx, permit, { ...input, step: 'managed-with-me' }, { managedAs, personView })

/** The last step: the money stops on a day, with other help in its place. Only once a manager says yes; then an ending is told. */
export const proposeStop = (
  tx: Tx,
  permit: Lead,
  input: Common & { stop: NonNullable<Proposed['stop']> },
): Promise<Outcome> => propose(tx, permit, { ...input, step: 'stop' }, { managedAs: null, personView: null })

async function propose(
  tx: Tx,
  permit: Lead,
  input: Common & Proposed,
  managed: { managedAs: NewWay | null; personView: string | null },
): Promise<Outcome> {
  const { outsideId: outside, step, reasons, until, stop, whyNot } = input
  const [one, noticeDays] = await Promise.all([oneOutside(tx, permit, outside), noticeDaysOf(tx, permit)])
  if (one === undefined) return { refused: refuse('changed-meanwhile') }
  const { today, humanId: by } = permit
  const verdict = mayAgree(one, { step, until, stop, whyNot }, { today, noticeDays })
  if (!isFine(verdict)) return { refused: verdict }
  const [heard] = one.heard
  assert(heard !== undefined, 'a step comes after listening')
  for (const milder of milderLeft(one, step))
    await tx.run(addPassed, { id: outside, step: milder, because: whyNot[milder] ?? '', by, on: today })
  await tx.run(addStep, {
    ...{ id: laterId(permit.at), outside, heard: heard.heardId, step, reasons, by, on: today, noticeDays, ...managed },
    ...{ until: step === 'closer-look' ? (until ?? null) : null, helpWhat: stop?.help.what ?? null },
    ...{ helpWho: stop?.help.who ?? null, helpFrom: stop?.help.from ?? null, lastDay: stop?.lastDay ?? null },
  })
  await told(tx, permit)
  return { lines: [] }
}

/**
 * A manager, never who proposed it, says yes or no with reasons that the person reads. It stops nothing. With a yes to managing the money
 * together somebody else looks after it from a day on, and the agreement says so.
 */
export async function decideStep(
  tx: Tx,
  permit: Permit<'outside', 'decide'>,
  { outsideId, yes, reasons }: { outsideId: string; yes: boolean; reasons: string },
): Promise<Outcome> {
  const [one, noticeDays] = await Promise.all([oneOutside(tx, permit, outsideId), noticeDaysOf(tx, permit)])
  if (one === undefined) return { refused: refuse('changed-meanwhile') }
  const { today, humanId: by } = permit
  const verdict = mayDecide(one, by, yes, { today, noticeDays })
  if (!isFine(verdict)) return { refused: verdict }
  const step = openStep(one)
  assert(step !== undefined, 'what is decided is open')
  const { stepId, managedAs: way } = step
  await tx.run(addDecided, { step: stepId, proposedBy: step.proposedBy, yes, reasons, by, on: today })
  await told(tx, permit)
  const lines = yes && way !== undefined ? await changeWay(tx, permit, { stepId, way, reasons }) : []
  return { lines }
}

/** How the step went, in the worker's words. After it comes whatever is needed: nothing, or the next step. */
export async function lookBack(
  tx: Tx,
  permit: Lead,
  { outsideId, words, afterwards }: { outsideId: string; words: string; afterwards?: Then | undefined },
): Promise<Outcome> {
  const one = await oneOutside(tx, permit, outsideId)
  if (one === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayLookBack(one)
  if (!isFine(verdict)) return { refused: verdict }
  const step = openStep(one)
  assert(step !== undefined, 'what is looked back on is open')
  const { stepId } = step
  const isManaged = step.managedAs !== undefined
  if (isManaged && afterwards === undefined) return { refused: refuse('say-whether-it-goes-on', 'afterwards') }
  await tx.run(addTried, { id: stepId, words, by: permit.humanId, on: permit.today })
  if (!isManaged || afterwards !== 'as-before') return { lines: [] }
  const began = (await waysFor(tx, permit)).some((one) => one.stepId === stepId)
  return { lines: began ? await changeWay(tx, permit, { stepId, way: 'as-before', reasons: words }) : [] }
}
