import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { laterId } from '#core/id.ts'
import { isFine, refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { AT_ONCE, type Format, goesTo } from './files.ts'
import { addAsked } from './making/store.ts'
import { daysFor, runFilesOf, writtenWith } from './reads.ts'
import { mayBeRefused, mayKeep, mayMake, maySend } from './rules.ts'
import { addFile, addRefused, addSent, filesOf, lockFiles } from './store.ts'
import { hashOf } from './write.ts'

/**
 * Makes a run's file: written through once to count and to hash it, and kept by its hash. A file that would have the same
 * settings as one that is there already is not made twice. A large one is only asked for here: the job makes it, part by part.
 */
export async function makeFile(
  tx: Tx,
  permit: Permit<'pay-run', 'make-file'>,
  runId: string,
  format: Format,
): Promise<Outcome> {
  await tx.run(lockFiles, { run: runId })
  const [run, written, before] = await Promise.all([
    runFilesOf(tx, runId),
    writtenWith(tx, permit, runId, format),
    tx.run(filesOf, { run: runId }),
  ])
  if (run === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayMake(run, format, written)
  if (!isFine(verdict)) return { refused: verdict }
  const settings = JSON.stringify(written)
  if (before.some((file) => file.format === format && sorted(file.written_with) === sorted(written)))
    return { refused: refuse('file-is-made-already', 'format') }
  const making = run.making.filter((one) => !one.isStopped && one.format === format)
  if (making.some((one) => sorted(one.writtenWith) === sorted(written)))
    return { refused: refuse('file-is-being-made', 'format') }
  const file = laterId(permit.at)
  if (run[goesTo(format)].payments > AT_ONCE) {
    await tx.run(addAsked, { file, run: runId, format, writtenWith: settings, by: permit.humanId, at: permit.now })
    return { lines: [] }
  }
  const days = await daysFor(tx, runId, format)
  const { sha256, ...totals } = await hashOf(tx, { runId, format, madeAt: permit.now, with: written, days })
  const whole = mayKeep(totals, run[goesTo(format)])
  if (!isFine(whole)) return { refused: whole }
  await tx.run(addFile, {
    ...{ file, run: runId, format, ...totals, sha256, writtenWith: settings },
    ...{ by: permit.humanId, at: permit.now },
  })
  return { lines: [], id: file }
}

/** As text to compare: the database orders keys its own way. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Writes down that a file went out: who, and on which day. Once for accounts and once for cards; nobody is told again of what was paid. */
export async function sendFile(
  tx: Tx,
  permit: Permit<'pay-run', 'send'>,
  runId: string,
  fileId: string,
): Promise<Outcome> {
  await tx.run(lockFiles, { run: runId })
  const run = await runFilesOf(tx, runId)
  if (run === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = maySend(run, fileId)
  if (!isFine(verdict)) return { refused: verdict }
  await tx.run(addSent, { file: fileId, run: runId, by: permit.humanId, on: permit.today })
  return { lines: [], id: fileId }
}

/** Writes down that the bank took nothing of a file that was sent, in words: another file of the same payments may be sent then. */
export async function refuseFile(
  tx: Tx,
  permit: Permit<'pay-run', 'refuse-file'>,
  at: { readonly runId: string; readonly fileId: string },
  { words }: { words: string },
): Promise<Outcome> {
  await tx.run(lockFiles, { run: at.runId })
  const run = await runFilesOf(tx, at.runId)
  if (run === undefined) return { refused: refuse('changed-meanwhile') }
  const verdict = mayBeRefused(run, at.fileId, permit.humanId)
  if (!isFine(verdict)) return { refused: verdict }
  const sentBy = run.files.find(({ fileId }) => fileId === at.fileId)?.sent?.by ?? ''
  await tx.run(addRefused, { file: at.fileId, sentBy, words, by: permit.humanId, on: permit.today })
  return { lines: [], id: at.fileId }
}
