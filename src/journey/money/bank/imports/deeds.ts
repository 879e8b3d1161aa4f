import { createHash } from 'node:crypto'
import type { Line, Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import type { Day } from '#core/day.ts'
import { laterId, newId } from '#core/id.ts'
import { type Pence, toJson } from '#core/money.ts'
import { refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { isUnreadable, type MovedAccount, type ReturnedCredit, type StatementLine } from '#files/bank/answer.ts'
import { cut } from '#files/bank/cells.ts'
import { type BankFile, readBankFile } from '#files/bank/recognise.ts'
import type { Upload } from '#web/page.ts'
import type { BankFormat, Kind, RefusedBecause } from '../bank.ts'
import { fingerprints } from '../fingerprint.ts'
import { returnByReference } from '../returned/deeds.ts'
import { matchExactly } from '../statement/deeds.ts'
import { twinsAmong } from '../twins/rules.ts'
import { addTwins, entriesOfOtherForms } from '../twins/store.ts'
import type { LineSeen } from '../twins/twins.ts'
import { type FileFacts, isOfKind, mayTake } from './rules.ts'
import {
  addEntries,
  addImport,
  addRefusedRows,
  addReturns,
  addSwitches,
  importOfHash,
  knownEntries,
  knownReturns,
  lockImports,
  payeesAt,
} from './store.ts'

type Refused = { readonly row: number; readonly text: string; readonly reason: RefusedBecause }

/** What is to be kept of a file: the rows that are new, those not understood, and how to write the new ones. */
type Taken = {
  readonly read: number
  readonly fresh: number
  readonly refused: readonly Refused[]
  readonly write: (importId: string) => Promise<readonly Line[]>
}

/** As many rows as one statement writes. */
const AT_ONCE = 5000

/**
 * Takes in what the bank answered with: a statement, payments that came back, accounts that have moved. The same file again adds
 * nothing, and of one that overlaps only what is new is added. What is certain is done at once (a payment that came back, by its
 * reference and amount; a line of the statement that names a payment); everything else waits for a human. Rows that could not be
 * understood are kept beside it as they stood.
 */
export async function importFile(
  tx: Tx,
  permit: Permit<'bank', 'import'>,
  { kind }: { kind: Kind },
  upload: Upload | undefined,
): Promise<Outcome> {
  if (upload === undefined) return { refused: refuse('choose-a-file', 'file') }
  if (upload.truncated) return { refused: refuse('file-too-big', 'file') }
  const file = readBankFile(upload.bytes)
  if (isUnreadable(file)) return { refused: refuse(file.unreadable, 'file') }
  if (!isOfKind(file.format, kind)) return { refused: refuse('is-another-kind', 'kind') }
  const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
  await tx.run(lockImports, {})
  if ((await tx.one(importOfHash, { sha256 })) !== undefined) return { refused: refuse('imported-already', 'file') }
  const taken = await takenOf(tx, permit, file)
  const verdict = mayTake(factsOf(file, taken))
  if (verdict.length > 0) return { refused: verdict }
  const id = laterId(permit.at)
  await tx.run(addImport, {
    ...{ id, format: file.format, name: cut(upload.name, 200).replaceAll('\0', ''), sha256 },
    ...{ read: taken.read, fresh: taken.fresh, refused: taken.refused.length, by: permit.humanId, on: permit.today },
  })
  const rows = taken.refused.map(({ row, text, reason }) => ({ row_number: row, text: cut(text, 2000), reason }))
  await tx.run(addRefusedRows, { id, rows: JSON.stringify(rows) })
  return { lines: await taken.write(id), id }
}

const factsOf = (file: BankFile, { refused }: Taken): FileFacts => ({
  understood: file.entries.length + ('accepted' in file ? file.accepted : 0),
  refused: refused.map(({ reason }) => reason),
})

function takenOf(tx: Tx, permit: Permit<'bank', 'import'>, file: BankFile): Promise<Taken> {
  if (file.format === 'awacs-csv') return takeMoved(tx, permit, file.entries, file.refused)
  if (file.format === 'arucs-csv') return takeReturned(tx, permit, file.entries, file.refused, 0)
  if (file.format === 'pain.002') return takeReturned(tx, permit, file.entries, file.refused, file.accepted)
  return takeStatement(tx, permit, file, file.format)
}

async function takeStatement(
  tx: Tx,
  permit: Permit<'bank', 'import'>,
  { entries, refused }: { entries: readonly StatementLine[]; refused: readonly Refused[] },
  format: BankFormat,
): Promise<Taken> {
  const isInPounds = ({ currency }: StatementLine) => currency === '' || currency === 'GBP'
  const inPounds = entries.filter(isInPounds)
  const foreign = entries.filter((line) => !isInPounds(line))
  const prints = fingerprints(inPounds, (line) => [
    ...[line.account, line.bookedOn, toJson(line.amountPence), line.reference, line.words],
  ])
  const known = new Set((await tx.run(knownEntries, { prints })).map(({ print }) => print))
  const rows = inPounds
    .map((line, index) => ({ print: prints[index] ?? '', line }))
    .filter(({ print }) => !known.has(print))
    .map(({ print, line }) => ({
      ...{ entry_id: newId(), print, booked_on: line.bookedOn, amount_pence: toJson(line.amountPence) },
      ...{ reference: line.reference, words: line.words },
    }))
  const twins = await twinsIn(tx, rows, format)
  return {
    read: entries.length + refused.length,
    fresh: rows.length - twins.length,
    refused: [...refused, ...foreign.map(notInPounds)],
    write: async (id) => {
      for (let from = 0; from < rows.length; from += AT_ONCE)
        await tx.run(addEntries, { id, rows: JSON.stringify(rows.slice(from, from + AT_ONCE)) })
      await tx.run(addTwins, { id, rows: JSON.stringify(twins) })
      await matchExactly(tx, permit, id)
      return []
    },
  }
}

type EntryRow = { entry_id: string; booked_on: Day; amount_pence: string; reference: string; words: string }

/** Which of these lines a file in another form had already. */
async function twinsIn(tx: Tx, rows: readonly EntryRow[], format: BankFormat) {
  const days = [...new Set(rows.map(({ booked_on }) => booked_on))]
  const before = await tx.run(entriesOfOtherForms, { format, days })
  const seen = (row: Omit<EntryRow, 'amount_pence'> & { amount_pence: Pence | string }): LineSeen => ({
    ...{ id: row.entry_id, bookedOn: row.booked_on, amountPence: BigInt(row.amount_pence) },
    text: `${row.reference} ${row.words}`,
  })
  return twinsAmong(rows.map(seen), before.map(seen)).map((one) => ({
    ...{ entry_id: one.id, twin_of: one.of, is_sure: one.isSure },
  }))
}

const notInPounds = ({ row, bookedOn, amountPence, currency, reference, words }: StatementLine): Refused => ({
  row,
  text: [bookedOn, `${toJson(amountPence)} (hundredths)`, currency, reference, words].join(' · '),
  reason: 'not-in-pounds',
})

async function takeReturned(
  tx: Tx,
  permit: Permit<'bank', 'import'>,
  entries: readonly ReturnedCredit[],
  refused: readonly Refused[],
  accepted: number,
): Promise<Taken> {
  const prints = fingerprints(entries, ({ reference, sortCode, accountNumber, amountPence, returnedOn, code }) => [
    ...[reference, sortCode, accountNumber, String(amountPence ?? ''), returnedOn ?? '', code],
  ])
  const references = entries.map(({ reference }) => reference).filter((reference) => reference !== '')
  const known = new Set((await tx.run(knownReturns, { prints, references })).map((row) => row.known))
  const rows = entries
    .map((credit, index) => ({ print: prints[index] ?? '', credit }))
    .filter(({ print, credit }) => !known.has(print) && !known.has(credit.reference))
    .map(({ print, credit }) => ({
      ...{ return_id: newId(), print, reference: credit.reference, sort_code: credit.sortCode },
      ...{ account_number: credit.accountNumber, returned_on: credit.returnedOn ?? permit.today, code: credit.code },
      amount_pence: credit.amountPence === undefined ? null : toJson(credit.amountPence),
    }))
  return {
    read: entries.length + refused.length + accepted,
    fresh: rows.length,
    refused,
    write: async (id) => {
      await tx.run(addReturns, { id, rows: JSON.stringify(rows) })
      return returnByReference(tx, permit, id)
    },
  }
}

async function takeMoved(
  tx: Tx,
  permit: Permit<'bank', 'import'>,
  entries: readonly MovedAccount[],
  refused: readonly Refused[],
): Promise<Taken> {
  const asked = entries.map(({ row, from, to }) => ({
    ...{ row, old_sort: from.sortCode, old_account: from.accountNumber },
    ...{ new_sort: to.sortCode, new_account: to.accountNumber },
  }))
  const payees = await tx.run(payeesAt, { rows: JSON.stringify(asked) })
  const ours = new Set(payees.map(({ row }) => row))
  const ofRow = new Map(entries.map((entry) => [entry.row, entry]))
  const fresh = new Map(
    payees
      .filter((payee) => !payee.is_known)
      .map(({ row, payee_id }) => {
        const entry = ofRow.get(row)
        const [sort_code, account_number] = [entry?.to.sortCode ?? '', entry?.to.accountNumber ?? '']
        const switched = { payee_id, sort_code, account_number, switched_on: entry?.movedOn ?? permit.today }
        return [`${payee_id} ${sort_code} ${account_number}`, switched] as const
      }),
  )
  const strangers = entries
    .filter(({ row }) => !ours.has(row))
    .map(({ row, from, to }): Refused => {
      const text = `${from.sortCode} ${from.accountNumber} > ${to.sortCode} ${to.accountNumber}`
      return { row, text, reason: 'no-account-of-ours' }
    })
  return {
    read: entries.length + refused.length,
    fresh: fresh.size,
    refused: [...refused, ...strangers],
    write: async (id) => {
      const rows = JSON.stringify([...fresh.values()])
      await tx.run(addSwitches, { id, rows, by: permit.humanId, on: permit.today })
      return []
    },
  }
}
