import { type Batch, type Mapping, openStatement, StatementBroken } from '#files/bank/statement.ts'

/** The first rows of a file as they are read by what somebody says of its columns; undefined where that reads none. Writes nothing. */
export async function firstRowsBy(source: AsyncIterable<Uint8Array>, mapping: Mapping): Promise<Batch | undefined> {
  try {
    const opened = await openStatement(source, { mapping })
    if (!('batches' in opened)) return undefined
    const next = await opened.batches.next()
    await opened.batches.return({})
    return next.done === true || next.value.rows.length === 0 ? undefined : next.value
  } catch (trouble) {
    if (trouble instanceof StatementBroken) return undefined
    throw trouble
  }
}
