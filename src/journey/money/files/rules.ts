import { fine, isFine, refuse, type Verdict } from '#core/verdict.ts'
import { tellsWhatItIsFor } from './columns.ts'
import { type Format, goesTo, isOut, type Payer, type RunFiles, type Totals, type WrittenWith } from './files.ts'

export type FileReason =
  | 'run-is-not-approved'
  | 'run-is-not-posted-yet'
  | 'nothing-for-this-file'
  | 'was-sent-already'
  | 'file-is-made-already'
  | 'file-is-being-made'
  | 'say-the-councils-account-first'
  | 'say-the-user-number-first'
  | 'file-would-say-what-it-is-for'
  | 'file-differs-from-its-payments'
  | 'was-not-sent'
  | 'is-refused-already'
  | 'somebody-else-says-so'
  | 'bank-took-some-of-it'

const NO_ACCOUNT: Payer['accountNumber'] = '00000000'
const NO_NUMBER: Payer['serviceUserNumber'] = '000000'

/** Whether a run's payments may leave the house at all: approved by a second human, and every part of it in the ledger. */
function mayLeave({ approved, posted }: Pick<RunFiles, 'approved' | 'posted'>): Verdict<FileReason> {
  if (!approved) return refuse('run-is-not-approved')
  return posted ? fine : refuse('run-is-not-posted-yet')
}

/** Whether a file may be made of a run, in this format and with these settings. */
export function mayMake(run: RunFiles, format: Format, written: WrittenWith): Verdict<FileReason> {
  const leave = mayLeave(run)
  if (!isFine(leave)) return leave
  if (run[goesTo(format)].payments === 0) return refuse('nothing-for-this-file', 'format')
  if (run.files.some((file) => isOut(file) && goesTo(file.format) === goesTo(format)))
    return refuse('was-sent-already', 'format')
  return saysNothing(format, written)
}

/** A bank needs the council's own account, Bacs its user number; and no text in a file says what the money is for. */
function saysNothing(format: Format, { councilName, payer, columns }: WrittenWith): Verdict<FileReason> {
  const toBank = format === 'pain.001' || format === 'bacs-18'
  if (toBank && payer.accountNumber === NO_ACCOUNT) return refuse('say-the-councils-account-first', 'format')
  if (format === 'bacs-18' && payer.serviceUserNumber === NO_NUMBER)
    return refuse('say-the-user-number-first', 'format')
  const texts = [councilName, payer.name, ...columns.flatMap(({ heading, field }) => [heading, field])]
  return texts.some(tellsWhatItIsFor) ? refuse('file-would-say-what-it-is-for', 'format') : fine
}

/** What was written is what the run pays: as many payments, and as much together. */
export const mayKeep = (written: Totals, run: Totals): Verdict<FileReason> =>
  written.payments === run.payments && written.totalPence === run.totalPence
    ? fine
    : refuse('file-differs-from-its-payments', 'format')

/** Whether a file may be marked as sent: of each run one file to accounts, and one to cards. */
export function maySend(run: RunFiles, fileId: string): Verdict<FileReason | 'changed-meanwhile'> {
  const file = run.files.find((one) => one.fileId === fileId)
  if (file === undefined) return refuse('changed-meanwhile')
  if (file.refused !== undefined) return refuse('is-refused-already')
  const sent = run.files.some((one) => isOut(one) && goesTo(one.format) === goesTo(file.format))
  return sent ? refuse('was-sent-already') : fine
}

/**
 * Whether somebody may write down that the bank took nothing of a file, so that another one can be sent: another human than its
 * sender, and only while nothing that the bank answered shows any of its payments.
 */
export function mayBeRefused(
  run: RunFiles,
  fileId: string,
  humanId: string,
): Verdict<FileReason | 'changed-meanwhile'> {
  const file = run.files.find((one) => one.fileId === fileId)
  if (file === undefined) return refuse('changed-meanwhile')
  if (file.sent === undefined) return refuse('was-not-sent')
  if (file.refused !== undefined) return refuse('is-refused-already')
  if (file.sent.by === humanId) return refuse('somebody-else-says-so')
  return run.seen[goesTo(file.format)] ? refuse('bank-took-some-of-it') : fine
}
