import type { Unreadable } from './answer.ts'

const starts = (bytes: Buffer, ...magic: number[]): boolean =>
  bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte)

// What a text file of a bank never holds: control characters but for blanks and those that Windows-1252 leaves open.
const NOT_TEXT = /[^\P{Cc}\s\u0080-\u009f]/u

/**
 * The text of a file as banks write it: UTF-8 or UTF-16 (by its first bytes), else Windows-1252. Refuses what is no text, whatever
 * its name says: archives, papers, pictures.
 */
export function textOf(bytes: Buffer): string | Unreadable {
  if (bytes.length === 0) return { unreadable: 'nothing-in-it' }
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x1f, 0x8b)) return { unreadable: 'is-a-zip' }
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { unreadable: 'is-a-pdf' }
  const text = decoded(bytes)
  if (text === undefined || NOT_TEXT.test(text)) return { unreadable: 'not-text' }
  return text.trim() === '' ? { unreadable: 'nothing-in-it' } : text
}

// What Windows-1252 has where Latin-1 has control characters; its five gaps are left as they are (a decoder of the platform may not know them).
const WINDOWS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

function decoded(bytes: Buffer): string | undefined {
  try {
    if (starts(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes)
    if (starts(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bytes.toString('latin1').replaceAll(/[\u0080-\u009f]/g, (one) => WINDOWS[one.charCodeAt(0) - 0x80] ?? one)
  }
}
