import { hash } from 'node:crypto'
import type { Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { assert } from '#core/assert.ts'
import type { Day } from '#core/day.ts'
import { laterId } from '#core/id.ts'
import { type Pence, toJson } from '#core/money.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { addImport, addRows, addTaken, turnOf } from '../statements/reading/store.ts'
import { addFile } from '../statements/store.ts'
import { toClose } from './reads.ts'
import { mayClose, mayWriteRow } from './rules.ts'
import { addClosed } from './store.ts'
import { said } from './words.ts'

export type Closing = {
  readonly account: string
  readonly upTo: Day
  readonly opening: Pence | undefined
  readonly closing: Pence
}

/** Closes an account up to a day: its rows and its statement agree to the penny, and nothing of that time changes any more. */
export async function closeAccount(tx: Tx, permit: Permit<'statements', 'close'>, typed: Closing): Promise<Outcome> {
  const account = (await toClose(tx, permit)).find(({ accountId }) => accountId === typed.account)
  if (account === undefined) return { refused: refuse('no-account-to-check', 'account') }
  const { upTo, closing: closingPence } = typed
  const verdict = mayClose(account, { upTo, openingPence: typed.opening, closingPence, today: permit.today })
  if (!isFine(verdict)) return { refused: verdict }
  const opening = account.closed?.pence ?? typed.opening
  assert(opening !== undefined, 'what may be closed begins with a balance')
  const { budgetId: budget } = recordOf(permit)
  await tx.run(addClosed, {
    ...{ budget, account: account.accountId, upTo, opening, closing: closingPence },
    ...{ by: permit.humanId, on: permit.today },
  })
  return {
    lines: [{ budgetId: budget, stage: 'spending', sentence: said.closed(permit.humanName, account.name, upTo) }],
  }
}

export type ByHand = { readonly account: string; readonly on: Day; readonly amountPence: Pence; readonly words: string }

/** What was wrong in a closed time is put right by a row of today, written by hand. It is settled like any other. */
export async function writeRow(tx: Tx, permit: Permit<'statements', 'close'>, typed: ByHand): Promise<Outcome> {
  const account = (await toClose(tx, permit)).find(({ accountId }) => accountId === typed.account)
  if (account === undefined) return { refused: refuse('no-account-to-check', 'account') }
  const verdict = mayWriteRow(account, typed.on, permit.today)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId: budget } = recordOf(permit)
  const { on, amountPence, words } = typed
  const file = laterId(permit.at)
  const print = hash('sha256', `${file} ${on} ${amountPence} ${words}`, 'hex')
  const { accountId } = account
  await tx.run(addFile, {
    ...{ id: file, budget, account: accountId, name: 'By hand', sha256: print, size: 1, alike: 'take-in' },
    ...{ by: permit.humanId, on: permit.today },
  })
  const turn = (await tx.one(turnOf, { account: accountId }))?.turn ?? 0
  const row = { n: 1, d: on, a: toJson(amountPence), p: '', w: words, h: print.slice(0, 32) }
  await tx.run(addRows, { file, budget, account: accountId, turn, rows: JSON.stringify([row]) })
  await tx.run(addImport, {
    ...{ file, budget, account: accountId, format: 'by-hand', read: 1, fresh: 1, known: 0, refused: 0, alike: 0 },
    ...{ firstDay: on, lastDay: on, opening: null, closingOn: null, closing: null, at: permit.at },
  })
  await tx.run(addTaken, { file, by: permit.humanId, at: permit.at })
  return { lines: [{ budgetId: budget, stage: 'spending', sentence: said.byHand(permit.humanName, words) }] }
}
