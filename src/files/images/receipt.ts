import sharp from 'sharp'
import { assert } from '#core/assert.ts'
import { kindOf } from './sniff.ts'
import { turns } from './turns.ts'

/** Why a file cannot be taken as a picture of a receipt. */
export type PictureReason = 'not-a-picture' | 'picture-too-big' | 'picture-cannot-be-read' | 'heic-not-yet'

/** The longer side of what we keep, in pixels. */
export const SIDE_MAX = 1600
/** The most that we keep, in bytes; the table `file` says the same. */
export const KEPT_MAX = 2 * 1024 * 1024

/** The most pixels that we unpack: the largest photo of a common phone is 8160 × 6144. */
const PIXELS_MAX = 52_000_000
/** Of a picture that must be held whole to be read (progressive JPEG, PNG): no phone makes larger ones. */
const WHOLE_PIXELS_MAX = 26_000_000
const QUALITY = 80

// Only what we take can be opened at all, whatever bytes say; nothing is kept between two pictures, a core each.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

const inTurn = turns(2)

/**
 * Makes a picture anew from a file that somebody sent: upright, at most 1600 × 1600 pixels and 2 MB, JPEG, and without
 * anything but the picture: no location, no camera, nothing behind its end. JPEG and PNG are taken. Two at a time.
 */
export async function makeReceipt(bytes: Buffer): Promise<{ jpeg: Buffer } | { refused: PictureReason }> {
  const kind = kindOf(bytes)
  if (kind === 'heic') return { refused: 'heic-not-yet' }
  if (kind === 'other') return { refused: 'not-a-picture' }
  return inTurn(() => makeAnew(bytes))
}

async function makeAnew(bytes: Buffer): Promise<{ jpeg: Buffer } | { refused: PictureReason }> {
  // Our own limit is asked first, so that too big can be told from unreadable; sharp's stands behind it.
  const opened = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
  let jpeg: Buffer
  try {
    const { width, height, format, isProgressive } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const heldWhole = format === 'png' || isProgressive === true
    if (width * height > (heldWhole ? WHOLE_PIXELS_MAX : PIXELS_MAX)) return { refused: 'picture-too-big' }
    jpeg = await opened
      .autoOrient()
      .resize({ width: SIDE_MAX, height: SIDE_MAX, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY })
      .toBuffer()
  } catch {
    return { refused: 'picture-cannot-be-read' } // whatever sharp says of a stranger's bytes, they are the trouble
  }
  // Pure noise, the worst there is, comes to 2,005,635 bytes at this size and quality.
  assert(jpeg.length <= KEPT_MAX, 'a picture made anew is larger than we keep')
  return { jpeg }
}
