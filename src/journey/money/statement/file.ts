import type { Permit } from '#access/permit.ts'
import { sayDate } from '#core/day.ts'
import { type Cell, csv } from '#files/csv.ts'
import type { Download } from '#web/page.ts'
import { intoRounds } from '../rounds/rules.ts'
import { sayTime } from '../rounds/words.ts'
import { readerBy } from './reader.ts'
import type { Line, Statement } from './statement.ts'
import { sayLine } from './words.ts'

const HEAD = ['Day', 'What', 'In', 'Out', 'Left'] as const
const ROUND = 'Which time'

/**
 * The statement as a table for a spreadsheet, oldest line last. Where money began again after an end, each line says in which round it
 * is. Its name tells neither whose it is nor what it is about.
 */
export function statementFile({ lines, asAt, rounds }: Statement, permit: Permit): Download {
  const reader = readerBy(permit)
  const row = (line: Line): readonly Cell[] => [
    sayDate(line.on),
    sayLine(line, reader),
    ...[line.inPence, line.outPence, line.leftPence].map((pence) => ({ pence })),
  ]
  const name = `statement-${asAt ?? permit.today}.csv`
  const table: readonly (readonly Cell[])[] =
    rounds.length < 2
      ? [HEAD, ...lines.map(row)]
      : [
          [...HEAD, ROUND],
          ...intoRounds(lines, rounds, ({ on }) => on)
            .toReversed()
            .flatMap(({ round, things }) => things.map((line) => [...row(line), sayTime(round.round)])),
        ]
  return { bytes: csv(table), mime: 'text/csv; charset=utf-8', name }
}
