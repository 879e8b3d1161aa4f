import { type FileReason, StatementBroken } from './answer.ts'

/** An entry of an archive: where its packed bytes are, and how many bytes it says that it unpacks to. */
export type ZipEntry = {
  readonly from: number
  readonly packed: number
  readonly size: number
  readonly isDeflated: boolean
}

const ENTRIES_MAX = 1000
/** A workbook of 100,000 rows unpacks to about 60 MB. */
const UNPACKED_MAX = 150 * 1024 * 1024
const END = 0x06054b50
const ENTRY = 0x02014b50
/** How far before the end of the file its directory's end may stand: a comment may be behind it. */
const COMMENT_MAX = 65_557

const broken = (reason: FileReason): never => {
  throw new StatementBroken(reason)
}

/**
 * Reads the directory of a workbook's archive, unpacking nothing. Throws `StatementBroken`: 'is-a-zip' (no workbook), 'damaged',
 * 'is-locked', 'unpacks-to-too-much'.
 */
export function workbookEntries(bytes: Buffer): readonly ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end < bytes.length - COMMENT_MAX || end + 22 > bytes.length) return broken('damaged')
  const count = bytes.readUInt16LE(end + 10)
  if (count > ENTRIES_MAX) return broken('unpacks-to-too-much')
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  let [total, isWorkbook] = [0, false]
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return broken('damaged')
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('latin1', at + 46, at + 46 + nameLength)
    if (flags % 2 === 1) return broken('is-locked')
    if (method !== 0 && method !== 8) return broken('damaged')
    total += size
    if (total > UNPACKED_MAX || packed > bytes.length) return broken('unpacks-to-too-much')
    isWorkbook ||= /^\/?xl\/workbook\.(?:xml|bin)$/i.test(name)
    entries.push({ from: dataFrom(bytes, bytes.readUInt32LE(at + 42)), packed, size, isDeflated: method === 8 })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return isWorkbook && bytes.readUInt32LE(end) === END ? entries : broken('is-a-zip')
}

function dataFrom(bytes: Buffer, at: number): number {
  if (at + 30 > bytes.length) return broken('damaged')
  return at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
}
