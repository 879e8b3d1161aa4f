import { pictureMaker } from './maker.ts'

/** The longest side of a picture on paper, in pixels: sharp enough for half a page. */
const SIDE = 800

/** A smaller copy of a picture that we made (JPEG), for a printed page. Throws on what is no picture. */
export async function makeSmall(jpeg: Buffer): Promise<Buffer> {
  const sharp = await pictureMaker()
  return sharp(jpeg, { failOn: 'error' })
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 75 })
    .toBuffer()
}
