import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import type { Pence } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { rowsCountNow } from '../counting.ts'
import { addTaken } from '../reading/store.ts'
import { accountsFor, readRowOf, toConfirmOf } from '../reads.ts'
import { mayConfirm, mayTell, sameOf } from '../rules.ts'
import type { AlikeSaid } from '../statements.ts'
import { said } from '../words.ts'
import { addAlikeAsTold, addTold, alikeAsTold, rowsThatCount } from './store.ts'

/** A row that was read from a PDF is put right, or left out (`told` undefined), before anybody says yes to it. Pence, below zero for out. Answers the page of the rows on which it stands. */
export async function tellRow(
  tx: Tx,
  permit: Permit<'statements', 'send'>,
  at: { file: string; row: number },
  told: { readonly on: Day; readonly amountPence: Pence } | undefined,
): Promise<Outcome> {
  const [found, accounts] = await Promise.all([readRowOf(tx, permit, at.file, at.row), accountsFor(tx, permit)])
  if (found === undefined) return { refused: refuse('not-waiting-for-you') }
  const { state, accountId } = found.file
  const closedUpTo = accounts.find((one) => one.accountId === accountId)?.closedUpTo
  const verdict = mayTell(state, told?.on, { today: permit.today, closedUpTo })
  if (!isFine(verdict)) return { refused: verdict }
  const said = { on: told?.on ?? null, pence: told?.amountPence ?? null, by: permit.humanId, at: permit.at }
  await tx.run(addTold, { ...at, ...said })
  return { lines: [], id: String(found.page) }
}

/**
 * Rows that were read from a PDF count from now on: a human has looked at them beside the paper. `about`: what they say of rows that are,
 * as they were put right, here already in other words.
 */
export async function confirmRows(
  tx: Tx,
  permit: Permit<'statements', 'send'>,
  fileId: string,
  about: AlikeSaid | undefined,
): Promise<Outcome> {
  const { budgetId } = recordOf(permit)
  const [waiting, likes, accounts, count] = await Promise.all([
    toConfirmOf(tx, permit, fileId),
    tx.run(alikeAsTold, { budget: budgetId, file: fileId }),
    accountsFor(tx, permit),
    tx.one(rowsThatCount, { file: fileId }),
  ])
  if (waiting === undefined) return { refused: refuse('not-waiting-for-you') }
  const { file: found, alike } = waiting
  const closedUpTo = accounts.find(({ accountId }) => accountId === found.accountId)?.closedUpTo
  const rows = { rows: count?.rows ?? 0, firstDay: count?.first_day ?? undefined }
  const verdict = mayConfirm(found.state, rows, closedUpTo, { alike, said: about })
  if (!isFine(verdict)) return { refused: verdict }
  const same = about === undefined ? [] : sameOf(alike, about)
  const left = likes
    .filter(({ n }) => same.includes(n))
    .map((one) => ({ n: one.n, file: one.other_file, row: one.other_row }))
  if (left.length > 0) await tx.run(addAlikeAsTold, { file: fileId, rows: JSON.stringify(left) })
  await tx.run(addTaken, { file: fileId, by: permit.humanId, at: permit.at })
  await rowsCountNow(tx, { fileId, budgetId, by: permit.humanId, today: permit.today })
  const sentence = said.confirmed(permit.humanName, found.told.length)
  return { lines: [{ budgetId, stage: 'spending', sentence }], id: fileId }
}
