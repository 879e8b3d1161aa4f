import { isAscii, isUtf8 } from 'node:buffer'
import { StatementBroken, type Unreadable } from './answer.ts'

const starts = (bytes: Uint8Array, ...magic: number[]): boolean =>
  bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte)

// What a text file of a bank never holds: control characters but for blanks and those that Windows-1252 leaves open.
const NOT_TEXT = /[^\P{Cc}\s\u0080-\u009f]/u

/** What a file is by its first bytes, whatever its name says; undefined where it may be text. */
export type Container = 'is-a-zip' | 'is-a-pdf' | 'is-an-old-workbook' | 'nothing-in-it'

/** Tells archives, PDFs and workbooks of old from what may be text, by the first thousand bytes. */
export function containerOf(bytes: Uint8Array): Container | undefined {
  if (bytes.length === 0) return 'nothing-in-it'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x1f, 0x8b)) return 'is-a-zip'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'is-an-old-workbook'
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
    ? 'is-a-pdf'
    : undefined
}

/**
 * The text of a file as banks write it: UTF-8 or UTF-16 (by its first bytes); a byte that is no UTF-8 is read as Windows-1252. Refuses
 * what is no text, whatever its name says: archives, papers, pictures.
 */
export function textOf(bytes: Buffer): string | Unreadable {
  const container = containerOf(bytes)
  if (container !== undefined) return { unreadable: container }
  try {
    const decoder = textDecoder()
    const text = decoder.write(bytes) + decoder.end()
    return text.trim() === '' ? { unreadable: 'nothing-in-it' } : text
  } catch (trouble) {
    if (trouble instanceof StatementBroken) return { unreadable: trouble.reason }
    throw trouble
  }
}

/** Text out of bytes that come in pieces. Where they are cut changes nothing. */
export type Decoding = { readonly write: (bytes: Uint8Array) => string; readonly end: () => string }

/** As `textOf`, for bytes that come in pieces. Throws `StatementBroken` ('not-text'). */
export function textDecoder(): Decoding {
  let decoding: Decoding | undefined
  let held = Buffer.alloc(0)
  const checked = (text: string): string => {
    if (NOT_TEXT.test(text)) throw new StatementBroken('not-text')
    return text
  }
  return {
    write(bytes) {
      if (decoding !== undefined) return checked(decoding.write(bytes))
      held = Buffer.concat([held, bytes])
      if (held.length < 3) return ''
      decoding = byFirstBytes(held)
      return checked(decoding.write(held))
    },
    end() {
      if (decoding !== undefined) return checked(decoding.end())
      decoding = byFirstBytes(held)
      return checked(decoding.write(held) + decoding.end())
    },
  }
}

function byFirstBytes(bytes: Uint8Array): Decoding {
  if (starts(bytes, 0xff, 0xfe)) return utf16('utf-16le')
  if (starts(bytes, 0xfe, 0xff)) return utf16('utf-16be')
  return utf8()
}

function utf16(label: string): Decoding {
  const decoder = new TextDecoder(label, { fatal: true })
  const decode = (bytes: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(bytes, { stream })
    } catch {
      throw new StatementBroken('not-text')
    }
  }
  return { write: (bytes) => decode(bytes, true), end: () => decode(new Uint8Array(), false) }
}

function utf8(): Decoding {
  let tail = Buffer.alloc(0)
  let isFirst = true
  const withoutMark = (text: string): string => {
    if (!isFirst || text === '') return text
    isFirst = false
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  }
  return {
    write(bytes) {
      const all =
        tail.length === 0 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : Buffer.concat([tail, bytes])
      if (isAscii(all)) {
        tail = Buffer.alloc(0)
        return withoutMark(all.toString('latin1'))
      }
      const whole = all.length - openEnd(all)
      tail = Buffer.from(all.subarray(whole))
      const closed = all.subarray(0, whole)
      return withoutMark(isUtf8(closed) ? closed.toString('utf8') : mixed(closed))
    },
    end: () => withoutMark(mixed(tail)),
  }
}

/** How many bytes at the end may be the beginning of a character that goes on in the next piece: 0 to 3. */
function openEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return sizeOf(byte) > back ? back : 0
  }
  return 0
}

/** How many bytes a character has that begins so. */
const sizeOf = (first: number): number => (first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4)

// What Windows-1252 has where Latin-1 has control characters; its five gaps are left as they are (a decoder of the platform may not know them).
const WINDOWS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

const windows = (byte: number): string => (byte < 0xa0 ? WINDOWS[byte - 0x80] : undefined) ?? String.fromCharCode(byte)

/** UTF-8 where it is such, each other byte by itself as Windows-1252. */
function mixed(bytes: Buffer): string {
  const parts: string[] = []
  let from = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    const size = byte < 0x80 ? 1 : sizeOf(byte)
    if (byte < 0x80 || (size > 1 && at + size <= bytes.length && isUtf8(bytes.subarray(at, at + size)))) {
      at += size
      continue
    }
    parts.push(bytes.toString('utf8', from, at), windows(byte))
    at += 1
    from = at
  }
  parts.push(bytes.toString('utf8', from))
  return parts.join('')
}
