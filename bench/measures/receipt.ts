import sharp from 'sharp'
import { type Figure, figure, median } from '#bench/core/figure.ts'
import { largeHeic } from '#files/images/papers.test-kit.ts'
import { makePages } from '#files/images/receipt.ts'

const ROUNDS = 5
/** Twelve megapixels, as most phones take. */
const [WIDE, HIGH] = [4032, 3024]

/**
 * The CPU seconds, of all threads, that a photo of 12 megapixels takes to be made anew: a JPEG in sharp's own threads, a HEIC in
 * the worker. The JPEG is of noise made soft, so that it is as large as a phone's (some 3 MB); the HEIC is kept with the tests, and
 * holds as many points but less detail, so that it is small.
 */
export async function receipt(): Promise<Figure[]> {
  const photo = await aPhoto()
  return [await measured('jpeg-cpu', photo, 2), await measured('heic-cpu', largeHeic(), 6)]
}

async function aPhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 90 } as const
  const create = { width: WIDE, height: HIGH, channels: 3, background: '#808080', noise } as const
  const soft = await sharp({ create }).blur(3).linear(3, -250).png().toBuffer()
  return sharp(soft).withMetadata({ orientation: 6 }).jpeg({ quality: 92 }).toBuffer()
}

async function measured(name: string, photo: Buffer, bar: number): Promise<Figure> {
  const seconds: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = process.cpuUsage()
    const made = await makePages(photo)
    const { user, system } = process.cpuUsage(before)
    if ('refused' in made) throw new Error(`the photo was refused: ${made.refused}`)
    if (round > 0) seconds.push((user + system) / 1e6) // the first also loads the libraries
  }
  return figure('receipt', name, {
    value: median(seconds),
    unit: 's',
    against: 'nothing',
    bar: { of: 'value', is: 'at most', bar },
  })
}
