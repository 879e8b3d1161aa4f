import { toJson } from '#core/money.ts'
import { isFine, type Verdict } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import type { FileReason, RefusedRow } from '#files/bank/answer.ts'
import { cut } from '#files/bank/cells.ts'
import { payeeIn } from '#files/bank/pdf-payee.ts'
import {
  type Balances,
  type Headings,
  type Mapping,
  type Opened,
  openStatement,
  StatementBroken,
  type StatementRow,
} from '#files/bank/statement.ts'
import { mayTakeIn, REFUSED_MAX, type StatementReason } from '../rules.ts'
import type { Alike, FoundAccount } from '../statements.ts'
import { printer } from './row-print.ts'
import { ACCOUNTS_MAX, accountsSeen, type Source } from './several.ts'
import {
  addAlike,
  addImport,
  addKnownRows,
  addRefusedRows,
  addRows,
  addTaken,
  countAlike,
  daysOfFile,
  knownAmong,
  planAs,
  turnOf,
} from './store.ts'

/** A file that is kept and waits to be read. `by`: who sent it. `at`: real time. */
export type ToRead = {
  readonly fileId: string
  readonly budgetId: string
  readonly accountId: string
  readonly alike: Alike
  /** Where each row that is here in other words was answered by itself: those that are the same. */
  readonly same?: readonly number[] | undefined
  readonly by: string
  readonly at: Date
  /** Of several accounts in the file, the one whose rows alone are taken in. */
  readonly onlyNth?: number | undefined
}

export type TakenIn =
  | { readonly is: 'taken' | 'to-confirm' }
  | { readonly is: 'headings'; readonly headings: Headings }
  | { readonly is: 'several'; readonly accounts: readonly FoundAccount[] }
  | { readonly is: 'alike'; readonly rows: number; readonly examples: readonly unknown[] }
  | { readonly is: 'refused'; readonly because: Verdict<StatementReason | FileReason> }

/** As many rows as one statement writes. */
const AT_ONCE = 4000

/**
 * Reads a statement and writes all its rows, or answers why not: then the caller takes the transaction back, since some may be written.
 * Rows of more than one account are answered as that, and none should stay written, until somebody has said which is meant; so are rows
 * that are here in other words, until somebody has said whether they are the same.
 * Rows that stand there already are noted as known, so that a file sent twice adds nothing; two equal rows of a file are two. The
 * budget must be locked by whoever calls. `heard` is told how many rows have been read.
 */
export async function takeIn(
  tx: Tx,
  file: ToRead,
  source: AsyncIterable<Uint8Array>,
  { mapping, heard }: { mapping?: Mapping | undefined; heard?: (rows: number) => void } = {},
): Promise<TakenIn> {
  try {
    const opened = await openStatement(source, mapping === undefined ? {} : { mapping })
    if ('headings' in opened) return { is: 'headings', headings: opened.headings }
    if ('unreadable' in opened) return refusedFor(opened.unreadable)
    return await write(tx, file, opened, heard ?? (() => {}))
  } catch (trouble) {
    if (trouble instanceof StatementBroken) return refusedFor(trouble.reason)
    throw trouble
  }
}

const refusedFor = (code: StatementReason | FileReason): TakenIn => ({ is: 'refused', because: [{ code, at: 'file' }] })

type Sums = { fresh: number; known: number; refused: number }

async function write(tx: Tx, file: ToRead, opened: Opened, heard: (rows: number) => void): Promise<TakenIn> {
  const { fileId, budgetId: budget, accountId: account, onlyNth } = file
  const turn = await tx.one(turnOf, { account })
  const place = { file: fileId, budget, account, turn: turn?.turn ?? 0, hasRows: turn?.has_rows ?? true }
  const sums: Sums = { fresh: 0, known: 0, refused: 0 }
  const seen = accountsSeen()
  const balances = await writeRows(tx, place, { opened, seen, onlyNth }, sums, heard)
  const accounts = seen.all()
  if (accounts.some(({ nth }) => nth > ACCOUNTS_MAX)) return refusedFor('too-many-accounts')
  if (accounts.length > 1 && onlyNth === undefined) return { is: 'several', accounts }
  const { fresh, known, refused } = sums
  const read = fresh + known + refused
  const [days, found] =
    fresh === 0
      ? [undefined, NONE_ALIKE]
      : [await tx.one(daysOfFile, { file: fileId }), await alikeIn(tx, fileId, account)]
  const verdict = mayTakeIn({
    ...{ read, fresh, known, refused },
    ...{ firstNewDay: days?.first_day ?? undefined, closedUpTo: turn?.closed_up_to ?? undefined },
  })
  if (!isFine(verdict)) return { is: 'refused', because: verdict }
  const { alike, examples } = found
  if (alike > 0 && file.alike === 'ask') return { is: 'alike', rows: alike, examples }
  const leavesOut = alike > 0 && (file.alike === 'leave-out' || file.alike === 'each')
  const same = file.alike === 'each' ? (file.same ?? []) : null
  const left = leavesOut ? await plannedAnew(tx, () => tx.run(addAlike, { file: fileId, account, same })) : []
  const [first, last] = [days?.first_day ?? null, days?.last_day ?? null]
  await tx.run(addImport, {
    ...{ file: fileId, budget, account, format: opened.format },
    ...{ read, fresh, known, refused, alike: left.length },
    ...{ firstDay: first, lastDay: last, opening: balances.opening?.pence ?? null },
    ...{ closingOn: balances.closing?.on ?? null, closing: balances.closing?.pence ?? null, at: file.at },
  })
  if (opened.needsConfirming) return { is: 'to-confirm' }
  await tx.run(addTaken, { file: fileId, by: file.by, at: file.at })
  return { is: 'taken' }
}

const NONE_ALIKE = { alike: 0, examples: [] }
/** So many rows that are here in other words are shown beside what they are like. */
const ALIKE_SHOWN = 50

const alikeIn = async (tx: Tx, file: string, account: string) =>
  (await plannedAnew(tx, () => tx.one(countAlike, { file, account, most: ALIKE_SHOWN }))) ?? NONE_ALIKE

/** What is asked within is planned for the size that the tables have by now. */
async function plannedAnew<T>(tx: Tx, ask: () => Promise<T>): Promise<T> {
  const [, answer] = await Promise.all([
    tx.run(planAs, { mode: 'force_custom_plan' }),
    ask(),
    tx.run(planAs, { mode: 'auto' }),
  ])
  return answer
}

/** `hasRows`: the account had rows before this file, so that some of its rows may be known. */
type Place = { file: string; budget: string; account: string; turn: number; hasRows: boolean }
type NewRow = ReturnType<typeof rowOf> & { readonly h: string }

/** Reads and writes side by side: while the database writes some rows, the next are read; never more than that. */
async function writeRows(
  tx: Tx,
  place: Place,
  { opened, seen, onlyNth }: Source,
  sums: Sums,
  heard: (rows: number) => void,
): Promise<Balances> {
  const print = printer()
  // Proposed where a human looks at the rows anyway; not among what a row is known again by, so that it may be told better some day.
  const named = (row: StatementRow): StatementRow =>
    opened.needsConfirming && row.payee === '' ? { ...row, payee: payeeIn(row.words) } : row
  let only = onlyNth
  let given: NewRow[] = []
  let refused: RefusedRow[] = []
  let read = 0
  let writing: Promise<void> = Promise.resolve()
  const flush = async (): Promise<void> => {
    await writing
    writing = writeSome(tx, place, sums, given, refused)
    writing.catch(() => {}) // whoever awaits it next hears of it
    given = []
    refused = []
  }
  try {
    for (;;) {
      const next = await opened.batches.next()
      if (next.done === true) {
        await flush()
        await writing
        return next.value
      }
      for (const row of next.value.rows) {
        const nth = seen.nthOf(row)
        only ??= nth
        if (nth !== only) continue
        if (isInPounds(row)) given.push({ ...rowOf(named(row)), h: print(row) })
        else refused.push({ row: row.row, text: foreign(row), reason: 'not-in-pounds' })
      }
      refused.push(...next.value.refused.filter(({ account }) => isChosen(seen.nthNamed(account), onlyNth)))
      read += next.value.rows.length + next.value.refused.length
      heard(read)
      if (given.length + refused.length >= AT_ONCE) await flush()
    }
  } finally {
    // Nothing may be written after whoever called has taken it all back.
    await opened.batches.return({})
    await writing
  }
}

/** Whether a row that could not be read is of the account that was chosen; one of which nobody can tell is shown, so that it is not lost. */
const isChosen = (nth: number | undefined, onlyNth: number | undefined): boolean =>
  onlyNth === undefined || nth === undefined || nth === onlyNth

async function writeSome(
  tx: Tx,
  { hasRows, ...place }: Place,
  sums: Sums,
  given: readonly NewRow[],
  refused: readonly RefusedRow[],
): Promise<void> {
  const { file, account } = place
  const known = hasRows && given.length > 0 ? await knownOf(tx, account, given) : []
  const isKnown = new Set(known.map(({ n }) => n))
  const fresh = known.length === 0 ? given : given.filter(({ n }) => !isKnown.has(n))
  sums.fresh += fresh.length
  sums.known += known.length
  sums.refused += refused.length
  await Promise.all([
    fresh.length > 0 && tx.run(addRows, { ...place, rows: JSON.stringify(fresh) }),
    known.length > 0 && tx.run(addKnownRows, { file, rows: JSON.stringify(known) }),
    refused.length > 0 &&
      sums.refused <= REFUSED_MAX &&
      tx.run(addRefusedRows, { file, rows: JSON.stringify(refused.map(refusedRow)) }),
  ])
}

function knownOf(tx: Tx, account: string, given: readonly NewRow[]) {
  const rows = JSON.stringify(given.map(({ n, h }) => ({ n, h })))
  return plannedAnew(tx, () => tx.run(knownAmong, { account, rows }))
}

const isInPounds = ({ currency }: StatementRow): boolean => currency === '' || currency === 'GBP'

const WORDS_MAX = 500

const rowOf = ({ row, bookedOn, amountPence, payee, words, reference }: StatementRow) => ({
  ...{ n: row, d: bookedOn, a: toJson(amountPence), p: kept(payee, 200) },
  w: kept(words.includes(reference) ? words : `${words} · ${reference}`, WORDS_MAX),
})

const refusedRow = ({ row, text, reason }: RefusedRow) => ({ row_number: row, text: kept(text, 2000), reason })

/** A text as the database can keep it. */
const kept = (text: string, max: number): string => cut(text.replaceAll('\0', ''), max)

const foreign = ({ bookedOn, amountPence, currency, words }: StatementRow): string =>
  `${bookedOn} · ${toJson(amountPence)} (hundredths) ${currency} · ${words}`
