import type { Outcome as Result } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { isFine, refuse, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { Typed } from '#web/fields.ts'
import { changed, nameOf } from '../changed.ts'
import { type Ends, endsColumns, type Plan, type SpendLine } from '../plan.ts'
import { planToChange } from '../reads.ts'
import { readEnds } from '../rules.ts'
import { stoodIn, whoseNow } from '../whose-words.ts'
import type { lineFields, Offered } from './forms.ts'
import { mayHaveLine } from './rules.ts'
import { addSpendLineRow, changeSpendLineRow, type Row, removeSpendLineRow } from './store.ts'
import { said } from './words.ts'

type Shape = Permit<'plan', 'shape'>
type Fields = Typed<typeof lineFields>
type Input = Omit<Fields, Offered> & Partial<Pick<Fields, Offered>>

/** Adds to the plan what money is for: pence each time, with whom, how often, from when until when. */
export async function addSpendLine(tx: Tx, permit: Shape, input: Input): Promise<Result> {
  const open = await planToChange(tx, permit)
  if ('refused' in open) return open
  const read = readRow(open.plan, input, permit)
  if ('refused' in read) return read
  const id = newId()
  await tx.run(addSpendLineRow, { ...read.row, id, version: open.plan.versionId, by: permit.humanId })
  return changed(tx, permit, open.plan, said.added(nameOf(permit)), id)
}

/** Changes a spend line; its words stay whose they are, and new ones are whose the writer says. */
export async function changeSpendLine(tx: Tx, permit: Shape, input: Input & { spendLineId: string }): Promise<Result> {
  const open = await planToChange(tx, permit)
  if ('refused' in open) return open
  const was = open.plan.spendLines.find(({ spendLineId }) => spendLineId === input.spendLineId)
  if (was === undefined) return { refused: refuse('line-was-removed') }
  const read = readRow(open.plan, input, permit, was)
  if ('refused' in read) return read
  await tx.run(changeSpendLineRow, {
    ...read.row,
    id: input.spendLineId,
    version: open.plan.versionId,
    by: permit.humanId,
  })
  return changed(tx, permit, open.plan, said.changed(nameOf(permit)))
}

/** Takes a spend line out of the plan. */
export async function removeSpendLine(tx: Tx, permit: Shape, input: { spendLineId: string }): Promise<Result> {
  const open = await planToChange(tx, permit)
  if ('refused' in open) return open
  if (!has(open.plan, input.spendLineId)) return { refused: refuse('line-was-removed') }
  await tx.run(removeSpendLineRow, { id: input.spendLineId, version: open.plan.versionId })
  return changed(tx, permit, open.plan, said.removed(nameOf(permit)))
}

const has = (plan: Plan, id: string): boolean => plan.spendLines.some(({ spendLineId }) => spendLineId === id)

type Written = { row: Omit<Row, 'id' | 'version' | 'by'> } | { refused: Verdict }

function readRow(plan: Plan, input: Input, permit: Shape, was?: SpendLine): Written {
  const { what, provider, amount: pence, every, startsOn, goal, season } = input
  // What is paid once ends on the day that it is paid.
  const read = every === 'once' ? { ends: { as: 'date', on: startsOn } satisfies Ends } : readEnds(input)
  if ('refused' in read) return { refused: read.refused }
  const verdict = mayHaveLine(plan, { outcomeId: goal, startsOn, ends: read.ends, every, season })
  if (!isFine(verdict)) return { refused: verdict }
  const asked = { what, provider, pence, every, startsOn, outcome: goal ?? null, ...endsColumns(read.ends) }
  const by = { writer: permit.humanId, person: recordOf(permit).personId }
  const spoken = whoseNow(was && stoodIn(was, was.what), { words: what, whose: input.whoseWords }, by)
  return { row: { ...asked, ...offeredColumns(input), ...spoken } }
}

const offeredColumns = (input: Input) => ({
  seasonFrom: input.season?.fromMonth ?? null,
  seasonTo: input.season?.toMonth ?? null,
  inAdvance: input.inAdvance ?? false,
  supplierTerms: input.supplierTerms ?? '',
  arrangedBy: input.arrangedBy ?? '',
  otherPence: input.otherAmount ?? null,
  otherFrom: input.otherFrom ?? '',
  sort: input.sort ?? ('' as const),
  ...{ managedAs: input.managedAs ?? null, paPart: input.paPart ?? null },
})
