import type { Permit } from '#access/permit.ts'
import { sayDate } from '#core/day.ts'
import { type Cell, csv } from '#files/csv.ts'
import type { Download } from '#web/page.ts'
import { readerBy } from './reader.ts'
import type { Statement } from './statement.ts'
import { sayLine } from './words.ts'

const HEAD = ['Day', 'What', 'In', 'Out', 'Left'] as const

/** The statement as a table for a spreadsheet, oldest line last. Its name tells neither whose it is nor what it is about. */
export function statementFile({ lines, asAt }: Statement, permit: Permit): Download {
  const reader = readerBy(permit)
  const rows = lines.map((line): readonly Cell[] => [
    sayDate(line.on),
    sayLine(line, reader),
    ...[line.inPence, line.outPence, line.leftPence].map((pence) => ({ pence })),
  ])
  const name = `statement-${asAt ?? permit.today}.csv`
  return { bytes: csv([HEAD, ...rows]), mime: 'text/csv; charset=utf-8', name }
}
