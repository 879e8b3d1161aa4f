/** What a file is by its first bytes. Its name and what the browser says of it are not asked: anybody can write those. */
export type Kind = 'jpeg' | 'png' | 'heic' | 'pdf' | 'other'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PDF = Buffer.from('%PDF-')
// The brands of ISO/IEC 23008-12 that phones write at byte 8, after 'ftyp'.
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

/** Tells the kinds of picture and paper that a phone sends. */
export function kindOf(bytes: Buffer): Kind {
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return 'jpeg'
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'png'
  if (bytes.subarray(0, PDF.length).equals(PDF)) return 'pdf'
  const isIsoMedia = bytes.toString('latin1', 4, 8) === 'ftyp'
  return isIsoMedia && HEIC.has(bytes.toString('latin1', 8, 12)) ? 'heic' : 'other'
}
