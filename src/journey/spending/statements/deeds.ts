import { hash } from 'node:crypto'
import type { Line, Outcome } from '#access/act.ts'
import { type Permit, recordOf } from '#access/permit.ts'
import { laterId, newId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { cut } from '#files/bank/cells.ts'
import type { Upload } from '#web/page.ts'
import { openAgainRowsOf } from '../settling/exact.ts'
import { rowsCountAgain } from './counting.ts'
import { afterReading } from './reading/after.ts'
import { firstRowsBy } from './reading/first-rows.ts'
import { addAlikeSaid, addChosen, addRefused } from './reading/store.ts'
import { accountsFor, asExplained, explainedAs, fileOf, headingsOf, piecesOf, readKept } from './reads.ts'
import { AT_ONCE_MAX, type ColumnIs, mappingOf, mayChoose, maySayAlike, mayUndo, mayUse } from './rules.ts'
import type { Alike, AlikeSaid, HeldBy, Mapping, StatementFile } from './statements.ts'
import { addAccount, addFile, addMapping, addMappingRight, addPiece, addUndone } from './store.ts'
import { rowsThatCount } from './telling/store.ts'
import { said } from './words.ts'

/** A statement as it was sent. `account`: an id, or 'new' with a name. */
export type Sent = {
  readonly account: string
  readonly newName: string
  readonly heldBy: HeldBy
}

const PIECE = 1024 * 1024
/** Rows that are here in other words are asked about. */
const ASKS = { alike: 'ask', same: [] } as const

/**
 * Keeps a bank statement and reads it: at once where it is short, else behind the page. All its rows are taken in or none; what cannot
 * be understood as a whole is refused at the form, and nothing of it is kept.
 */
export async function sendStatement(
  tx: Tx,
  permit: Permit<'statements', 'send'>,
  sent: Sent,
  upload: Upload | undefined,
): Promise<Outcome> {
  if (upload === undefined || upload.bytes.length === 0) return { refused: refuse('choose-a-statement', 'file') }
  if (upload.truncated) return { refused: refuse('statement-too-big', 'file') }
  const verdict = mayUse(await accountsFor(tx, permit), sent.account, sent.newName)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId } = recordOf(permit)
  const accountId = sent.account === 'new' ? await openAccount(tx, permit, sent) : sent.account
  const fileId = laterId(permit.at)
  await keep(tx, permit, { fileId, accountId }, upload)
  const line: Line = { budgetId, stage: 'spending', sentence: said.sent(permit.humanName) }
  if (upload.bytes.length > AT_ONCE_MAX || isSlow(upload.bytes)) return { lines: [line], id: fileId }
  const file = { fileId, budgetId, accountId, alike: 'ask' as const, by: permit.humanId, at: permit.at }
  const taken = await readKept(tx, file)
  if (taken.is === 'refused') return { refused: taken.because }
  await afterReading(tx, file, taken, permit.today)
  return { lines: [line], id: fileId }
}

/** Papers and workbooks take long to open, however small. */
const isSlow = (bytes: Buffer): boolean =>
  bytes.subarray(0, 1024).includes('%PDF-') || bytes.subarray(0, 2).toString('latin1') === 'PK'

async function openAccount(tx: Tx, permit: Permit<'statements', 'send'>, { newName, heldBy }: Sent): Promise<string> {
  const id = newId()
  const account = { id, budget: recordOf(permit).budgetId, name: cut(newName, 60), held: heldBy }
  await tx.run(addAccount, { ...account, by: permit.humanId, on: permit.today })
  return id
}

async function keep(
  tx: Tx,
  permit: Permit<'statements', 'send'>,
  { fileId, accountId }: { fileId: string; accountId: string },
  { bytes, name }: Upload,
): Promise<void> {
  const { budgetId: budget } = recordOf(permit)
  await tx.run(addFile, {
    ...{ id: fileId, budget, account: accountId, name: cut(name, 200).replaceAll('\0', ''), alike: 'ask' },
    ...{ sha256: hash('sha256', bytes, 'hex'), size: bytes.length, by: permit.humanId, on: permit.today },
  })
  for (let piece = 0; piece * PIECE < bytes.length; piece += 1)
    await tx.run(addPiece, { file: fileId, piece, bytes: bytes.subarray(piece * PIECE, (piece + 1) * PIECE) })
}

/**
 * Which of the accounts in a file is this budget's: its rows alone are taken in, at once where the file is short. Or none of them:
 * then nothing is. `which`: the place of the account in the file; undefined: none.
 */
export async function chooseAccount(
  tx: Tx,
  permit: Permit<'statements', 'send'>,
  fileId: string,
  which: number | undefined,
): Promise<Outcome> {
  const found = await fileOf(tx, permit, fileId)
  if (found === undefined) return { refused: refuse('not-waiting-for-you') }
  const verdict = mayChoose(found, which)
  if (!isFine(verdict)) return { refused: verdict }
  const done = { lines: [], id: fileId }
  if (which === undefined) {
    await tx.run(addRefused, { file: fileId, reason: 'none-of-its-accounts', at: permit.at })
    return done
  }
  await tx.run(addChosen, { file: fileId, nth: which, by: permit.humanId, at: permit.at })
  return (await readOn(tx, permit, { ...found, chosenNth: which }, ASKS, 'which')) ?? done
}

/** Whether rows that are here in other words are the same: they are left out or taken in, at once where the file is short. */
export async function sayAlike(
  tx: Tx,
  permit: Permit<'statements', 'send'>,
  fileId: string,
  said: AlikeSaid,
): Promise<Outcome> {
  const found = await fileOf(tx, permit, fileId)
  if (found === undefined) return { refused: refuse('not-waiting-for-you') }
  const verdict = maySayAlike(found, said)
  if (!isFine(verdict)) return { refused: verdict }
  const same = said.alike === 'each' ? [...said.same] : null
  await tx.run(addAlikeSaid, { file: fileId, alike: said.alike, same, by: permit.humanId, at: permit.at })
  return (await readOn(tx, permit, found, said, 'alike')) ?? { lines: [], id: fileId }
}

/** Goes on with a file now that a human has said what it waited for; a long one is read behind the page. Answers why not, at `field`, if not. */
async function readOn(
  tx: Tx,
  permit: Permit<'statements', 'send'>,
  { fileId, accountId, size, chosenNth }: StatementFile,
  { alike, same }: { alike: Alike; same: readonly number[] },
  field?: string,
): Promise<Extract<Outcome, { refused: unknown }> | undefined> {
  if (size > AT_ONCE_MAX) return undefined
  const about = { fileId, budgetId: recordOf(permit).budgetId, accountId, alike, same, onlyNth: chosenNth }
  const file = { ...about, by: permit.humanId, at: permit.at }
  const taken = await readKept(tx, file)
  if (taken.is === 'refused')
    return { refused: taken.because.map(({ code }) => (field === undefined ? { code } : { code, at: field })) }
  await afterReading(tx, file, taken, permit.today)
  return undefined
}

/** Takes a file back: its rows count no longer, what was said of them stands no longer, and purchases made from them are put right. */
export async function undoStatement(tx: Tx, permit: Permit<'statements', 'undo'>, fileId: string): Promise<Outcome> {
  const [found, accounts, count] = await Promise.all([
    fileOf(tx, permit, fileId),
    accountsFor(tx, permit),
    tx.one(rowsThatCount, { file: fileId }),
  ])
  if (found === undefined) return { refused: refuse('not-waiting-for-you') }
  const account = accounts.find(({ accountId }) => accountId === found.accountId)
  const verdict = mayUndo(found.state, count?.first_day ?? undefined, account?.closedUpTo)
  if (!isFine(verdict)) return { refused: verdict }
  const { budgetId } = recordOf(permit)
  if (!isFine(await openAgainRowsOf(tx, permit, fileId))) return { refused: refuse('has-money-back') }
  await tx.run(addUndone, { file: fileId, by: permit.humanId, at: permit.at })
  await rowsCountAgain(tx, { fileId, budgetId, by: permit.humanId, today: permit.today })
  return { lines: [{ budgetId, stage: 'spending', sentence: said.undone(permit.humanName) }] }
}

/** What somebody says of the columns of a file, once it reads a row of it. It is used when they have seen the rows: `columnsAreRight`. */
export async function explainColumns(
  tx: Tx,
  permit: Permit<'statements', 'send'>,
  fileId: string,
  typed: { columns: readonly ColumnIs[] } & Pick<Mapping, 'dateOrder' | 'plainIs'>,
): Promise<Outcome> {
  const found = await headingsOf(tx, permit, fileId)
  if (found === undefined) return { refused: refuse('not-waiting-for-you') }
  const made = mappingOf(typed.columns.slice(0, found.headings.headings.length), typed)
  if ('refused' in made) return made
  if ((await firstRowsBy(piecesOf(tx, fileId), made.mapping)) === undefined)
    return { refused: refuse('columns-still-not-understood', 'column-0') }
  const fingerprint = explainedAs(found.headings, fileId)
  await tx.run(addMapping, { fingerprint, mapping: JSON.stringify(made.mapping), by: permit.humanId, at: permit.at })
  return { lines: [], id: fileId }
}

/**
 * The first rows are right as they are read by what was said of the columns: so every file with these headings is read from now on. Said by
 * somebody who works here, for everybody; by the person, for their own budget. A file that waited for it is read, a long one behind the page.
 */
export async function columnsAreRight(tx: Tx, permit: Permit<'statements', 'send'>, fileId: string): Promise<Outcome> {
  const found = await asExplained(tx, permit, fileId)
  if (found === undefined) return { refused: refuse('not-waiting-for-you') }
  const { file, fingerprint, mappedAt } = found
  const said = { budget: recordOf(permit).budgetId, by: permit.humanId, at: permit.at }
  await tx.run(addMappingRight, { fingerprint, mappedAt, everybody: permit.as !== 'person', ...said })
  const done = { lines: [], id: fileId }
  if (file.state !== 'unknown-headings') return done
  return (await readOn(tx, permit, file, ASKS)) ?? done
}
