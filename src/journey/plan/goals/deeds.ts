import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Typed } from '#web/fields.ts'
import { changed, nameOf } from '../changed.ts'
import { endsColumns, type Outcome, type Plan } from '../plan.ts'
import { planToChange } from '../reads.ts'
import { readEnds } from '../rules.ts'
import { stoodIn, whoseNow } from '../whose-words.ts'
import type { goalFields } from './forms.ts'
import { mayHaveScale, mayLinkNeed } from './rules.ts'
import { addOutcomeRow, changeOutcomeRow, type Row, removeOutcomeRow, unlinkSpendLines } from './store.ts'
import { said } from './words.ts'

type Shape = Permit<'plan', 'shape'>
type Fields = Typed<typeof goalFields>
/** Whose goal it is and its points may be left: then it is the person's, known by words. */
type Input = Omit<Fields, Left> & Partial<Pick<Fields, Left>>
type Left = 'whose' | 'scale' | 'whoseWords'

/** Adds a goal to the plan. It may be unfinished: what is missing is asked for before anybody agrees. */
export async function addOutcome(tx: Tx, permit: Shape, input: Input): Promise<Result> {
  const open = await planToChange(tx, permit)
  if ('refused' in open) return open
  const read = readRow(open.plan, input, permit)
  if ('refused' in read) return read
  const id = newId()
  await tx.run(addOutcomeRow, { ...read.row, id, version: open.plan.versionId, by: permit.humanId })
  return changed(tx, permit, open.plan, said.added(nameOf(permit)), id)
}

/** Changes a goal; its words stay whose they are, and new ones are whose the writer says. Answers given to the plan before no longer stand. */
export async function changeOutcome(tx: Tx, permit: Shape, input: Input & { outcomeId: string }): Promise<Result> {
  const open = await planToChange(tx, permit)
  if ('refused' in open) return open
  const was = open.plan.outcomes.find(({ outcomeId }) => outcomeId === input.outcomeId)
  if (was === undefined) return { refused: refuse('goal-was-removed') }
  const read = readRow(open.plan, input, permit, was)
  if ('refused' in read) return read
  await tx.run(changeOutcomeRow, { ...read.row, id: input.outcomeId, version: open.plan.versionId, by: permit.humanId })
  return changed(tx, permit, open.plan, said.changed(nameOf(permit)))
}

/** Takes a goal out of the plan. What money was for it stays, linked to no goal, so that nothing vanishes unsaid. */
export async function removeOutcome(tx: Tx, permit: Shape, input: { outcomeId: string }): Promise<Result> {
  const open = await planToChange(tx, permit)
  if ('refused' in open) return open
  if (!has(open.plan, input.outcomeId)) return { refused: refuse('goal-was-removed') }
  const which = { id: input.outcomeId, version: open.plan.versionId }
  await Promise.all([tx.run(unlinkSpendLines, which), tx.run(removeOutcomeRow, which)])
  return changed(tx, permit, open.plan, said.removed(nameOf(permit)))
}

const has = (plan: Plan, outcomeId: string): boolean => plan.outcomes.some((one) => one.outcomeId === outcomeId)

type Written = { row: Omit<Row, 'id' | 'version' | 'by'> } | { refused: Verdict }

function readRow(plan: Plan, input: Input, permit: Shape, was?: Outcome): Written {
  const read = readEnds(input)
  const { kind, words, knownBy, need = null, whose = 'person', scale = [] } = input
  const verdict = [...mayLinkNeed(plan, input.need), ...mayHaveScale(kind, scale)]
  if ('refused' in read) return { refused: [...verdict, ...read.refused] }
  if (!isFine(verdict)) return { refused: verdict }
  const by = { writer: permit.humanId, person: recordOf(permit).personId }
  const spoken = whoseNow(was && stoodIn(was, was.words), { words, whose: input.whoseWords }, by)
  return { row: { kind, words, knownBy, need, whose, scale, ...endsColumns(read.ends), ...spoken } }
}
