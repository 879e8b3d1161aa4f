import type { Day } from '#core/day.ts'
import type { Tx } from '#db/transaction.ts'
import { type Cell, csv } from '#files/csv.ts'
import type { Entry } from '../directory.ts'
import { entryFrom } from '../reads.ts'
import { COLUMNS } from './sheet.ts'
import { everyEntry } from './store.ts'
import { CALLED, exampleOf } from './words.ts'

/** Everything that is shown around here. */
export const everyEntryIn = async (tx: Tx): Promise<readonly Entry[]> => (await tx.run(everyEntry, {})).map(entryFrom)

const HEADINGS = COLUMNS.map((column) => CALLED.heading[column])

const cellsOf = ({ name, about, place, days, costPence, costPer, openTo, contact, checkedOn }: Entry): Cell[] => [
  ...[name, about, place, days.map((one) => CALLED.day[one]).join(', ')],
  ...[{ pence: costPence }, CALLED.per[costPer], CALLED.openTo[openTo], contact, checkedOn],
]

/** What there is around here as a file for a spreadsheet, which can be sent in again. */
export const listFile = async (tx: Tx): Promise<Buffer> => csv([HEADINGS, ...(await everyEntryIn(tx)).map(cellsOf)])

/** A list to fill in, with one row that shows how. */
export const emptyList = (today: Day): Buffer => csv([HEADINGS, exampleOf(today)])
