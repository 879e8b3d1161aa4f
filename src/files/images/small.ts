import sharp from 'sharp'

/** The longest side of a picture on paper, in pixels: sharp enough for half a page. */
const SIDE = 800

/** A smaller copy of a picture that we made (JPEG), for a printed page. Throws on what is no picture. */
export const makeSmall = (jpeg: Buffer): Promise<Buffer> =>
  sharp(jpeg, { failOn: 'error' })
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 75 })
    .toBuffer()
