import type { Sharp } from 'sharp'
import { assert } from '#core/assert.ts'
import { KEPT_MAX, PAGES_MAX, PIXELS_MAX, SIDE_MAX, WHOLE_PIXELS_MAX } from './limits.ts'
import { pictureMaker } from './maker.ts'
import type { PdfReason, PictureReason } from './reasons.ts'
import { kindOf } from './sniff.ts'
import { turns } from './turns.ts'
import { type Pixels, unpack } from './worker.ts'

export { KEPT_MAX, PAGES_MAX, SIDE_MAX } from './limits.ts'

export type { PdfReason, PictureReason } from './reasons.ts'

const QUALITY = 80

const inTurn = turns(2)

/**
 * Makes a picture anew from a file that somebody sent: upright, at most 1600 × 1600 pixels and 2 MB, JPEG, and without
 * anything but the picture: no location, no camera, nothing behind its end. JPEG, PNG and HEIC are taken. Two at a time.
 */
export async function makeReceipt(bytes: Buffer): Promise<{ jpeg: Buffer } | { refused: PictureReason }> {
  const kind = kindOf(bytes)
  if (kind === 'pdf' || kind === 'other') return { refused: 'not-a-picture' }
  if (kind !== 'heic') return inTurn(() => makeAnew(bytes))
  const unpacked = await unpack('heic', bytes)
  if ('refused' in unpacked) return { refused: pictureReason(unpacked.refused) }
  const [page] = unpacked.pages
  return page === undefined ? { refused: 'picture-cannot-be-read' } : { jpeg: await inTurn(() => fromPixels(page)) }
}

/**
 * The same for a file that may have several pages: each page of a PDF is drawn as a picture, and nothing of the PDF itself is
 * kept. At most 10 pages; locked with a password it is refused.
 */
export async function makePages(
  bytes: Buffer,
): Promise<{ pages: readonly Buffer[] } | { refused: PictureReason | PdfReason }> {
  if (kindOf(bytes) !== 'pdf') {
    const made = await makeReceipt(bytes)
    return 'refused' in made ? made : { pages: [made.jpeg] }
  }
  const unpacked = await unpack('pdf', bytes)
  if ('refused' in unpacked) return unpacked
  const pages: Buffer[] = []
  for (const page of unpacked.pages.slice(0, PAGES_MAX)) pages.push(await inTurn(() => fromPixels(page)))
  return { pages }
}

const pictureReason = (reason: PictureReason | PdfReason): PictureReason =>
  reason === 'picture-too-big' ? reason : 'picture-cannot-be-read'

async function makeAnew(bytes: Buffer): Promise<{ jpeg: Buffer } | { refused: PictureReason }> {
  const sharp = await pictureMaker()
  // Our own limit is asked first, so that too big can be told from unreadable; sharp's stands behind it.
  const opened = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
  try {
    const { width, height, format, isProgressive } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const heldWhole = format === 'png' || isProgressive === true
    if (width * height > (heldWhole ? WHOLE_PIXELS_MAX : PIXELS_MAX)) return { refused: 'picture-too-big' }
    return { jpeg: checked(await shrunk(opened).toBuffer()) }
  } catch {
    return { refused: 'picture-cannot-be-read' } // whatever sharp says of a stranger's bytes, they are the trouble
  }
}

/** Pixels as a worker unpacked them (upright already), as a JPEG of ours. */
async function fromPixels({ width, height, rgba }: Pixels): Promise<Buffer> {
  const sharp = await pictureMaker()
  const raw = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength)
  return checked(await shrunk(sharp(raw, { raw: { width, height, channels: 4 } })).toBuffer())
}

const shrunk = (picture: Sharp): Sharp =>
  picture
    .autoOrient()
    .resize({ width: SIDE_MAX, height: SIDE_MAX, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY })

// Pure noise, the worst there is, comes to 2,005,635 bytes at this size and quality.
function checked(jpeg: Buffer): Buffer {
  assert(jpeg.length <= KEPT_MAX, 'a picture made anew is larger than we keep')
  return jpeg
}
