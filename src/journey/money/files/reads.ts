import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Permit } from '#access/permit.ts'
import { type Day, dayInLondon, parseDay } from '#core/day.ts'
import { settingsShape } from '#council/index.ts'
import { councilNameOf, settingsIn } from '#council/reads.ts'
import type { Tx } from '#db/transaction.ts'
import { type DayTotal, type Format, goesTo, type MadeFile, type RunFiles, type WrittenWith } from './files.ts'
import { totalOf } from './layout.ts'
import { makingOf, partBytes, partsOf } from './making/store.ts'
import { attemptsOf, daysOfRun, filesOf, runForFiles } from './store.ts'
import { piecesOf } from './write.ts'

type DayRow = NonNullable<(typeof daysOfRun)['row']>
type FileRow = NonNullable<(typeof filesOf)['row']>

const daysFrom = (rows: readonly DayRow[], cards: boolean): DayTotal[] =>
  rows
    .filter((row) => row.is_card === cards)
    .map((row) => ({ arrivesOn: row.arrives_on, payments: row.payments, totalPence: row.total_pence }))

const fileFrom = (row: FileRow): MadeFile => ({
  ...{ fileId: row.file_id, format: row.format, payments: row.payments, totalPence: row.total_pence },
  ...{ madeOn: dayInLondon(row.made_at), madeByName: row.made_by_name },
  sent: row.sent_on === null ? undefined : { on: row.sent_on, by: row.sent_by ?? '', byName: row.sent_by_name ?? '' },
  refused:
    row.refused_on === null
      ? undefined
      : { on: row.refused_on, byName: row.refused_by_name ?? '', words: row.refused_words ?? '' },
})

/** A run as far as its files need to know it, with the files that were made; undefined where there is no such run. */
export async function runFilesOf(tx: Tx, runId: string): Promise<RunFiles | undefined> {
  const [run, days, files, making] = await Promise.all([
    tx.one(runForFiles, { run: runId }),
    tx.run(daysOfRun, { run: runId }),
    tx.run(filesOf, { run: runId }),
    tx.run(makingOf, { run: runId }),
  ])
  if (run === undefined) return undefined
  return {
    ...{ runId, payUpTo: run.pay_up_to, approved: run.approved, posted: run.posted },
    accounts: totalOf(daysFrom(days, false)),
    cards: totalOf(daysFrom(days, true)),
    seen: { accounts: run.accounts_seen, cards: run.cards_seen },
    files: files.map(fileFrom),
    making: making.map((row) => ({
      ...{ fileId: row.file_id, format: row.format, writtenWith: row.written_with, done: row.done },
      ...{ askedOn: dayInLondon(row.asked_at), askedByName: row.by_name, isStopped: row.is_stopped },
    })),
  }
}

/** What a run pays on each day, to accounts or to cards. */
export const daysFor = async (tx: Tx, runId: string, format: Format): Promise<DayTotal[]> =>
  daysFrom(await tx.run(daysOfRun, { run: runId }), format === 'card-csv')

/** The settings with which a file of a run would be written today. */
export async function writtenWith(tx: Tx, permit: Permit, runId: string, format: Format): Promise<WrittenWith> {
  const [{ money, holidays }, councilName, refused] = await Promise.all([
    settingsIn(tx, permit.today),
    councilNameOf(tx, permit.today),
    tx.one(attemptsOf, { run: runId, isCard: goesTo(format) === 'cards' }),
  ])
  const attempt = 1 + (refused?.count ?? 0)
  return { councilName, payer: money.payer, columns: money.accountsPayable, holidays, attempt }
}

const dayShape = z.string().transform((text, told): Day => {
  const found = parseDay(text)
  if (found === undefined) told.addIssue('not a day')
  return found ?? (text as Day)
})
const { payer, accountsPayable } = settingsShape.shape.money.unwrap().shape
const writtenShape = z.object({
  councilName: z.string(),
  payer: payer.unwrap(),
  columns: accountsPayable.unwrap(),
  holidays: z.array(dayShape),
  attempt: z.int().min(1).default(1),
})

/** The settings with which a file was written, as they were kept with it; undefined where they cannot be read. */
export const writtenFrom = (kept: unknown): WrittenWith | undefined => writtenShape.safeParse(kept).data

/** What was made in parts is handed out from them. */
async function fromParts(tx: Tx, { file_id: file, format, sha256 }: FileRow, count: number) {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  for (let part = 1; part <= count; part += 1) {
    const bytes = (await tx.one(partBytes, { file, part }))?.bytes ?? Buffer.alloc(0)
    hash.update(bytes)
    pieces.push(bytes)
  }
  return hash.digest().equals(sha256) ? { pieces, format } : ('differs' as const)
}

/** A file's bytes again, in pieces; 'differs' where they would not be those that were kept. Undefined where there is no such file. */
export async function fileAgain(
  tx: Tx,
  runId: string,
  fileId: string,
): Promise<{ pieces: readonly Buffer[]; format: Format } | 'differs' | undefined> {
  const file = (await tx.run(filesOf, { run: runId })).find((one) => one.file_id === fileId)
  if (file === undefined) return undefined
  const { format, made_at: madeAt } = file
  const parts = await tx.one(partsOf, { file: fileId })
  if (parts !== undefined && parts.parts > 0) return fromParts(tx, file, parts.parts)
  const written = writtenFrom(file.written_with)
  if (written === undefined) return 'differs'
  const days = await daysFor(tx, runId, format)
  const { pieces, sha256 } = await piecesOf(tx, { runId, format, madeAt, with: written, days })
  return sha256.equals(file.sha256) ? { pieces, format } : 'differs'
}
