import type { Outcome } from '#access/act.ts'
import type { Permit } from '#access/permit.ts'
import { newId } from '#core/id.ts'
import { refuse } from '#core/verdict.ts'
import type { Tx } from '#db/transaction.ts'
import { textOf } from '#files/bank/text.ts'
import type { Upload } from '#web/page.ts'
import { addEntry, addVersion } from '../store.ts'
import { everyEntryIn } from './reads.ts'
import { isWhole, judge } from './rules.ts'
import { SHEET_MAX, type Told } from './sheet.ts'
import { lockSheets } from './store.ts'
import { CALLED } from './words.ts'

type Keep = Permit<'directory', 'keep'>

/** Reads a file and shows what it would do. Nothing of it is kept. */
export async function readFile(_tx: Tx, permit: Keep, upload: Upload | undefined): Promise<Outcome> {
  if (upload === undefined) return { refused: refuse('choose-a-file', 'file') }
  if (upload.truncated) return { refused: refuse('file-too-big', 'file') }
  const text = textOf(upload.bytes)
  if (typeof text !== 'string') return { refused: refuse('not-a-csv-file', 'file') }
  if (text.length > SHEET_MAX) return { refused: refuse('file-too-big', 'file') }
  const sheet = judge(text, [], permit.today, CALLED)
  return 'none' in sheet ? { refused: refuse(sheet.none, 'file') } : { lines: [], once: text }
}

/** Takes in a whole sheet, or nothing of it. A row that is there already adds nothing; one that says more takes its place. */
export async function bringIn(tx: Tx, permit: Keep, { sheet: text }: { sheet: string }): Promise<Outcome> {
  await tx.run(lockSheets, {})
  const sheet = judge(text, await everyEntryIn(tx), permit.today, CALLED)
  if ('none' in sheet) return { refused: refuse(sheet.none, 'sheet') }
  if (!isWhole(sheet.rows)) return { refused: refuse('rows-need-mending', 'sheet') }
  for (const one of sheet.rows) {
    if (!('becomes' in one) || one.becomes === 'there-already' || one.becomes === 'stands-above') continue
    const id = one.becomes === 'new' ? newId() : one.becomes.changes
    if (one.becomes === 'new') await tx.run(addEntry, { id, by: permit.humanId, on: permit.today })
    await tx.run(addVersion, versionOf(permit, id, one.told))
  }
  return { lines: [] }
}

const versionOf = (permit: Keep, id: string, { costPence: cost, costPer: per, checkedOn: checked, ...told }: Told) => ({
  ...told,
  ...{ id, cost, per, checked, by: permit.humanId, on: permit.today },
})
