import { type Balances, StatementBroken, type Unreadable } from './answer.ts'
import { camt053Reader } from './camt053.ts'
import { type Batch, batchesOf, type Collector, collector, type Push } from './collector.ts'
import { isMt940, readMt940 } from './mt940.ts'
import { isOfx, readOfx } from './ofx.ts'
import { readPdfRows } from './pdf-rows.ts'
import { isQif, readQif } from './qif.ts'
import type { Mapping } from './statement-columns.ts'
import { csvReader, csvStatementBy, csvStatementIn, HEAD_LENGTH } from './statement-csv.ts'
import { containerOf, textDecoder } from './text.ts'
import { type Headings, headingsOf } from './unknown-table.ts'
import { unpackPdf, unpackWorkbook } from './unpack.ts'
import { readWorkbook } from './workbook.ts'

export type { Balances, StatementRow } from './answer.ts'
export { StatementBroken } from './answer.ts'
export type { Batch } from './collector.ts'
export type { Mapping } from './statement-columns.ts'
export type { Headings } from './unknown-table.ts'

export type StatementFormat = 'camt.053' | 'mt940' | 'csv' | 'ofx' | 'qif' | 'xlsx' | 'pdf'

/**
 * A statement whose kind is known. `batches` gives its rows in the order of the file, at most a thousand at once, and at its end what
 * the account held. It reads on only when the next batch is asked for. It throws `StatementBroken` where the file turns out to be no
 * good further on: whoever took the batches before takes them back. `needsConfirming`: the rows were found by where words stand on a
 * page, and are proposals.
 */
export type Opened = {
  readonly format: StatementFormat
  readonly needsConfirming: boolean
  readonly batches: AsyncGenerator<Batch, Balances>
}

/** Formats that are held as a whole, as bytes. */
const HELD_MAX = 15 * 1024 * 1024
/** What is handed to a reader at once. Characters. */
const PIECE_LENGTH = 64 * 1024

/**
 * Opens a bank's statement. Its kind is told by its content, never by its name. CSV and camt.053 are read as they come, so that memory
 * does not grow with the file; the other formats are held, up to 15 MB. Answers with the headings of a table that we do not know
 * (call again with a `mapping`), or why the file is no statement. The source is closed if the batches are left before their end.
 */
export async function openStatement(
  source: AsyncIterable<Uint8Array>,
  options: { mapping?: Mapping } = {},
): Promise<Opened | { headings: Headings } | Unreadable> {
  const bytes = source[Symbol.asyncIterator]()
  try {
    const opened = await open(bytes, options.mapping)
    if (!('batches' in opened)) await bytes.return?.()
    return opened
  } catch (trouble) {
    await bytes.return?.()
    if (trouble instanceof StatementBroken) return { unreadable: trouble.reason }
    throw trouble
  }
}

async function open(
  bytes: AsyncIterator<Uint8Array>,
  mapping: Mapping | undefined,
): Promise<Opened | { headings: Headings } | Unreadable> {
  const first = await atLeast(bytes, 1024)
  const container = containerOf(first)
  if (container === 'is-a-pdf') {
    const found = await unpackPdf(await whole(bytes, first))
    const into = collector()
    const balances = readPdfRows(found, into)
    return { format: 'pdf', needsConfirming: true, batches: heldBatches(bytes, into, balances) }
  }
  if (container === 'is-a-zip') {
    const sheets = await unpackWorkbook(await whole(bytes, first))
    const into = collector()
    const read = readWorkbook(sheets, mapping, into)
    if ('headings' in read) return read
    return { format: 'xlsx', needsConfirming: false, batches: heldBatches(bytes, into, read.balances) }
  }
  if (container !== undefined) return { unreadable: container }
  return openText(textFrom(bytes, first), mapping)
}

type Texts = { readonly next: () => Promise<string | undefined>; readonly close: () => Promise<void> }

async function openText(
  texts: Texts,
  mapping: Mapping | undefined,
): Promise<Opened | { headings: Headings } | Unreadable> {
  let head = ''
  for (
    let text = await texts.next();
    text !== undefined;
    text = head.length < HEAD_LENGTH ? await texts.next() : undefined
  )
    head += text
  // What tells the kind is the same text however the bytes came.
  const told = head.slice(0, HEAD_LENGTH).trimStart()
  if (told === '' && head.length < HEAD_LENGTH) return { unreadable: 'nothing-in-it' }
  const into = collector()
  const streamed = (format: StatementFormat, reader: Push): Opened => ({
    ...{ format, needsConfirming: false, batches: streamedBatches(texts, head, reader, into) },
  })
  const held = (format: StatementFormat, read: (text: string, into: Collector) => Balances): Opened => ({
    ...{ format, needsConfirming: false, batches: readAtOnce(texts, head, read, into) },
  })
  if (mapping === undefined) {
    if (isOfx(told)) return held('ofx', readOfx)
    if (told.startsWith('<')) {
      head = head.trimStart()
      return peeked(streamed('camt.053', camt053Reader(into)))
    }
    if (isQif(told)) return held('qif', readQif)
    if (isMt940(told.slice(0, 4096))) return held('mt940', readMt940)
  }
  const beginning = head.slice(0, HEAD_LENGTH)
  const table = mapping === undefined ? csvStatementIn(beginning) : csvStatementBy(mapping, beginning)
  if (table !== undefined) return streamed('csv', csvReader(table, into))
  const headings = headingsOf(beginning)
  return headings === undefined ? { unreadable: 'no-headings' } : { headings }
}

/** Reads up to the first batch, so that a file that is no statement at all is refused rather than opened. */
async function peeked(opened: Opened): Promise<Opened | Unreadable> {
  const first = await opened.batches.next()
  const { batches } = opened
  async function* all(): AsyncGenerator<Batch, Balances> {
    try {
      if (first.done === true) return first.value
      yield first.value
      return yield* batches
    } finally {
      await batches.return({})
    }
  }
  return { ...opened, batches: all() }
}

async function* streamedBatches(
  texts: Texts,
  head: string,
  reader: Push,
  into: Collector,
): AsyncGenerator<Batch, Balances> {
  try {
    for (let text: string | undefined = head; text !== undefined; text = await texts.next())
      for (let from = 0; from < text.length; from += PIECE_LENGTH) {
        reader.write(text.slice(from, from + PIECE_LENGTH))
        if (into.isFull()) yield* batchesOf(into.take())
      }
    const balances = reader.end()
    yield* batchesOf(into.take())
    return balances
  } finally {
    await texts.close()
  }
}

async function* readAtOnce(
  texts: Texts,
  head: string,
  read: (text: string, into: Collector) => Balances,
  into: Collector,
): AsyncGenerator<Batch, Balances> {
  try {
    const parts = [head]
    let length = head.length
    for (let text = await texts.next(); text !== undefined; text = await texts.next()) {
      length += text.length
      if (length > HELD_MAX) throw new StatementBroken('too-big')
      parts.push(text)
    }
    const balances = read(parts.join(''), into)
    yield* batchesOf(into.take())
    return balances
  } finally {
    await texts.close()
  }
}

async function* heldBatches(
  bytes: AsyncIterator<Uint8Array>,
  into: Collector,
  balances: Balances,
): AsyncGenerator<Batch, Balances> {
  try {
    yield* batchesOf(into.take())
    return balances
  } finally {
    await bytes.return?.()
  }
}

/** The text behind bytes, as it comes. Throws `StatementBroken` ('not-text'). */
function textFrom(bytes: AsyncIterator<Uint8Array>, first: Uint8Array): Texts {
  const decoder = textDecoder()
  let state: 'first' | 'more' | 'done' = 'first'
  return {
    async next() {
      if (state === 'done') return undefined
      if (state === 'first') {
        state = 'more'
        return decoder.write(first)
      }
      const { value, done } = await bytes.next()
      if (done !== true) return decoder.write(value)
      state = 'done'
      return decoder.end()
    },
    close: async () => void (await bytes.return?.()),
  }
}

/** The first bytes of a source: so many, or all that there are. */
async function atLeast(bytes: AsyncIterator<Uint8Array>, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let size = 0; size < length; ) {
    const { value, done } = await bytes.next()
    if (done === true) break
    parts.push(value)
    size += value.length
  }
  return parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts)
}

async function whole(bytes: AsyncIterator<Uint8Array>, first: Uint8Array): Promise<Uint8Array> {
  const parts = [first]
  for (let size = first.length; ; ) {
    if (size > HELD_MAX) throw new StatementBroken('too-big')
    const { value, done } = await bytes.next()
    if (done === true) return Buffer.concat(parts)
    parts.push(value)
    size += value.length
  }
}
