import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { KEPT_MAX, makeReceipt, SIDE_MAX } from './receipt.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c8553d' } })

/** A photo as a phone makes it: lying on its side, with camera, place and time in it. */
const fromAPhone = (width: number, height: number) =>
  plain(width, height)
    .withExif({
      IFD0: { Make: 'Footing Phone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 3230/100',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>12 Marsh Lane</place></x:xmpmeta>')
    .jpeg()
    .toBuffer()

const GPS_TAG = [Buffer.from([0x88, 0x25]), Buffer.from([0x25, 0x88])]
const names = (bytes: Buffer | undefined) => GPS_TAG.some((tag) => bytes?.includes(tag))

async function made(bytes: Buffer): Promise<Buffer> {
  const answer = await makeReceipt(bytes)
  if ('refused' in answer) throw new Error(`refused: ${answer.refused}`)
  return answer.jpeg
}

describe('a photo from a phone', () => {
  test('loses where it was taken, and everything else but the picture', async () => {
    const photo = await fromAPhone(400, 300)
    expect(names((await sharp(photo).metadata()).exif)).toBe(true)
    expect(photo.includes('12 Marsh Lane')).toBe(true)
    const kept = await made(photo)
    const { format, exif, xmp, icc, iptc, orientation } = await sharp(kept).metadata()
    expect({ format, exif, xmp, icc, iptc, orientation }).toEqual({ format: 'jpeg' })
    for (const trace of ['Exif', 'Footing Phone', '12 Marsh Lane', 'http://ns.adobe.com'])
      expect(kept.includes(trace)).toBe(false)
  })

  test('stands upright', async () => {
    const { width, height } = await sharp(await made(await fromAPhone(400, 300))).metadata()
    expect([width, height]).toEqual([300, 400])
  })

  test('of a large one a smaller is kept, a small one stays as it is', async () => {
    const large = await sharp(await made(await plain(4032, 3024).jpeg().toBuffer())).metadata()
    expect([large.width, large.height]).toEqual([SIDE_MAX, 1200])
    const small = await sharp(await made(await plain(40, 30).png().toBuffer())).metadata()
    expect([small.width, small.height, small.format]).toEqual([40, 30, 'jpeg'])
  })

  test('the worst picture there is still fits', async () => {
    const raw = randomBytes(SIDE_MAX * SIDE_MAX * 3).map((byte) => (byte > 127 ? 255 : 0))
    const noise = await sharp(raw, { raw: { width: SIDE_MAX, height: SIDE_MAX, channels: 3 } })
      .jpeg({ quality: 100 })
      .toBuffer()
    expect((await made(noise)).length).toBeLessThanOrEqual(KEPT_MAX)
  })

  test('a see-through PNG gets white paper; a print shop’s colours become a screen’s', async () => {
    const clear = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    expect([
      ...(
        await sharp(await made(clear))
          .raw()
          .toBuffer()
      ).subarray(0, 3),
    ]).toEqual([255, 255, 255])
    const cmyk = await plain(8, 8).toColourspace('cmyk').jpeg().toBuffer()
    expect((await sharp(await made(cmyk)).metadata()).space).toBe('srgb')
  })

  test('what hides behind or inside a true picture does not come through', async () => {
    const photo = await plain(40, 30).jpeg().toBuffer()
    const behind = Buffer.concat([photo, Buffer.from('<script>alert(1)</script><?php evil(); ?>PK\x03\x04')])
    const words = Buffer.from('<svg onload=alert(1)>')
    const comment = Buffer.concat([
      photo.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, words.length + 2]),
      words,
      photo.subarray(2),
    ])
    for (const bytes of [behind, comment]) {
      const kept = await made(bytes)
      for (const trace of ['<script', '<?php', 'PK\x03\x04', '<svg']) expect(kept.includes(trace)).toBe(false)
    }
  })
})

/** A PNG of one colour whose header says what it likes. */
function png(width: number, height: number, rows: Buffer, more: readonly [string, Buffer][] = []): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const parts: [string, Buffer][] = [['IHDR', header], ...more, ['IDAT', deflateSync(rows)], ['IEND', Buffer.alloc(0)]]
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...parts.map(([type, data]) => chunk(type, data)),
  ])
}

describe('files that are no receipt', () => {
  let photo: Buffer
  beforeAll(async () => {
    photo = await fromAPhone(400, 300)
  })
  /** The photo, its header changed to say that it is so large. */
  const sized = (width: number, height: number) => {
    const bytes = Buffer.from(photo)
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
    bytes.writeUInt16BE(height, frame + 5)
    bytes.writeUInt16BE(width, frame + 7)
    return bytes
  }
  const bomb = (width: number, height: number) =>
    png(width, height, Buffer.alloc(Math.ceil(width / 8) * height + height))

  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['nothing', () => Buffer.alloc(0), 'not-a-picture'],
    ['words called photo.jpg', () => Buffer.from('Dear council, here is my receipt'), 'not-a-picture'],
    ['a web page', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'not-a-picture'],
    [
      'an SVG that runs',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'not-a-picture',
    ],
    [
      'an SVG that reads our files',
      () => Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
      'not-a-picture',
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'not-a-picture'],
    ['a program', () => Buffer.from('MZ\x90\0\x03'), 'not-a-picture'],
    ['an archive', () => Buffer.from('PK\x03\x04'), 'not-a-picture'],
    ['a GIF', () => plain(4, 4).gif().toBuffer(), 'not-a-picture'],
    ['a WebP', () => plain(4, 4).webp().toBuffer(), 'not-a-picture'],
    ['a TIFF', () => plain(4, 4).tiff().toBuffer(), 'not-a-picture'],
    ['an AVIF', () => plain(16, 16).avif().toBuffer(), 'not-a-picture'],
    [
      'a photo an iPhone keeps for itself',
      () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'picture-cannot-be-read',
    ],
    ['a photo behind one space', () => Buffer.concat([Buffer.from(' '), photo]), 'not-a-picture'],
    [
      'a web page that begins like a JPEG',
      () => Buffer.concat([photo.subarray(0, 3), Buffer.from('<html><script>alert(1)</script>')]),
      'picture-cannot-be-read',
    ],
    [
      'a web page that begins like a PNG',
      () => Buffer.concat([png(1, 1, Buffer.alloc(2)).subarray(0, 8), Buffer.from('<svg onload=alert(1)>')]),
      'picture-cannot-be-read',
    ],
    ['only the first bytes', () => photo.subarray(0, 3), 'picture-cannot-be-read'],
    ['half a photo', () => photo.subarray(0, photo.length / 2), 'picture-cannot-be-read'],
    ['a photo cut off just before its end', () => photo.subarray(0, -40), 'picture-cannot-be-read'],
    ['half a PNG', async () => (await plain(300, 300).png().toBuffer()).subarray(0, 120), 'picture-cannot-be-read'],
    ['a JPEG with nothing wide', () => sized(0, 300), 'picture-cannot-be-read'],
    ['a JPEG that unpacks to 4,225 million pixels', () => sized(65_000, 65_000), 'picture-too-big'],
    ['a PNG of a few bytes that unpacks to 400 million pixels', () => bomb(20_000, 20_000), 'picture-too-big'],
    ['a PNG as long as a road', () => bomb(8, 4_000_000), 'picture-too-big'],
    [
      'a PNG that lies about 2 thousand million columns',
      () => png(0x7fffffff, 1, Buffer.alloc(2)),
      'picture-cannot-be-read',
    ],
    [
      'a progressive JPEG that must be held whole',
      () => plain(6000, 5000).jpeg({ progressive: true }).toBuffer(),
      'picture-too-big',
    ],
  ])('%s', async (_, file, expected) => {
    const answer = await makeReceipt(await file())
    expect('refused' in answer ? answer.refused : 'taken').toBe(expected)
  })

  test('a PNG with a hundred megabytes folded into its words is taken without unfolding them, or refused', async () => {
    const folded = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(100 * 1024 * 1024))])
    const before = process.memoryUsage().rss
    const answer = await makeReceipt(png(8, 8, Buffer.alloc(16), [['zTXt', folded]]))
    expect('refused' in answer ? answer.refused : answer.jpeg.length).toBeDefined()
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  test('a photo with any bytes changed is made anew or refused, never thrown', async () => {
    const change = fc.record({ at: fc.nat({ max: photo.length - 1 }), byte: fc.nat({ max: 255 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(photo)
        for (const { at, byte } of changes) bytes[at] = byte
        const answer = await makeReceipt(bytes)
        if ('jpeg' in answer) expect((await sharp(answer.jpeg).metadata()).format).toBe('jpeg')
        else expect(answer.refused).toMatch(/^(not-a-picture|picture-too-big|picture-cannot-be-read)$/)
      }),
      { numRuns: 150 },
    )
  })
})
