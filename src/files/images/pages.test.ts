import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { canMakeHeic, heicOf, pdfOf, photoOf, turnedHeic } from './papers.test-kit.ts'
import { makePages, makeReceipt, PAGES_MAX, SIDE_MAX } from './receipt.ts'
import { aWorker } from './worker.ts'

const quick = aWorker({ jobMs: 1, idleMs: 50 })
const worker = aWorker({ jobMs: 20_000, idleMs: 50 })
afterAll(() => {
  quick.end()
  worker.end()
})

async function pagesOf(bytes: Buffer): Promise<readonly Buffer[]> {
  const made = await makePages(bytes)
  if ('refused' in made) throw new Error(`refused: ${made.refused}`)
  return made.pages
}

/** What of a photo's own story is still in a picture. */
async function tracesIn(kept: Buffer): Promise<string[]> {
  const { format, exif, xmp, icc, iptc, orientation } = await sharp(kept).metadata()
  const found = Object.entries({ exif, xmp, icc, iptc, orientation }).filter(([, value]) => value !== undefined)
  const words = ['Exif', 'GPS', 'Footing Phone', '12 Marsh Lane', '%PDF', 'ftyp', 'adobe'].filter((word) =>
    kept.includes(word),
  )
  return [...(format === 'jpeg' ? [] : [`is ${format}`]), ...found.map(([name]) => name), ...words]
}

const black = async (page: Buffer): Promise<boolean> => ((await sharp(page).stats()).channels[0]?.min ?? 255) < 40

describe('what a phone sends', () => {
  const kinds: [string, () => Promise<Buffer> | Buffer][] = [
    ['JPEG', () => photoOf(400, 300)],
    [
      'PNG',
      async () =>
        sharp(await photoOf(400, 300))
          .keepMetadata()
          .png()
          .toBuffer(),
    ],
    ...(canMakeHeic ? [['HEIC', async () => heicOf(await photoOf(400, 300))] as [string, () => Promise<Buffer>]] : []),
    ['PDF', async () => pdfOf({ picture: await photoOf(400, 300) })],
  ]

  test('never: a receipt keeps the place where it was taken, or anything else but the picture', async () => {
    for (const [kind, file] of kinds) {
      const bytes = await file()
      expect(bytes.includes('Footing Phone'), `the ${kind} names its camera`).toBe(true)
      const pages = await pagesOf(bytes)
      expect(pages, kind).toHaveLength(1)
      for (const page of pages) expect(await tracesIn(page), kind).toEqual([])
    }
  })

  test('a HEIC photo becomes small, in its colours, and stands as its phone says', async () => {
    if (!canMakeHeic) return
    const [page] = await pagesOf(heicOf(await photoOf(4032, 3024)))
    const { width, height } = await sharp(page).metadata()
    expect([width, height]).toEqual([SIDE_MAX, 1200])
    const { channels } = await sharp(page).stats()
    for (const [index, value] of [0xc8, 0x55, 0x3d].entries())
      expect(Math.abs((channels[index]?.mean ?? 0) - value)).toBeLessThan(6)
    const [turned] = await pagesOf(turnedHeic(await photoOf(400, 300)))
    expect(await sharp(turned).metadata()).toMatchObject({ width: 300, height: 400 })
  })

  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['only its first bytes', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    [
      'noise behind its first bytes',
      () => Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(90_000, 0x5a)]),
    ],
    ...(canMakeHeic
      ? ([['its first half', async () => heicOf(await photoOf(400, 300)).subarray(0, 700)]] as [
          string,
          () => Promise<Buffer>,
        ][])
      : []),
  ])('a HEIC photo of which there is %s is refused, and the next one is taken', async (_, file) => {
    expect(await makeReceipt(await file())).toEqual({ refused: 'picture-cannot-be-read' })
    expect(await pagesOf(pdfOf())).toHaveLength(1)
  })
})

describe('a PDF', () => {
  test('becomes a picture of each page, readable', async () => {
    const pages = await pagesOf(pdfOf({ pages: 3 }))
    expect(pages).toHaveLength(3)
    for (const page of pages) {
      const { width, height } = await sharp(page).metadata()
      expect([width, height]).toEqual([1200, SIDE_MAX])
      expect(await black(page)).toBe(true)
    }
  })

  test('runs nothing and shows nothing that is not on the page: scripts, notes, forms, what is to open', async () => {
    const note = '/AcroForm << /XFA (<xdp/>) >> /OpenAction << /S /JavaScript /JS (app.alert\\(1\\); throw 1) >>'
    const [page] = await pagesOf(pdfOf({ catalog: note, content: ' ' }))
    expect(await black(page ?? Buffer.alloc(0))).toBe(false)
  })

  test.each<[string, () => Buffer, string]>([
    ['locked with a password', () => pdfOf({ locked: true }), 'pdf-is-locked'],
    ['of eleven pages', () => pdfOf({ pages: PAGES_MAX + 1 }), 'pdf-has-too-many-pages'],
    ['of a page as large as a field', () => pdfOf({ box: '0 0 14400 14400' }), 'picture-too-big'],
    ['of no page', () => pdfOf({ pages: 0 }), 'picture-cannot-be-read'],
    ['that is only its first line', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'picture-cannot-be-read'],
    ['that is a web page', () => Buffer.from('%PDF-<script>alert(1)</script>'), 'picture-cannot-be-read'],
  ])('%s is refused', async (_, file, reason) => {
    expect(await makePages(file())).toEqual({ refused: reason })
  })

  test('is no photo where one picture is asked for', async () => {
    expect(await makeReceipt(pdfOf())).toEqual({ refused: 'not-a-picture' })
  })
})

describe('the worker', () => {
  test('ends a file that takes too long, and takes the next one in a new thread', async () => {
    expect(await quick.unpack('pdf', pdfOf())).toEqual({ refused: 'picture-too-big' })
    expect(quick.isRunning()).toBe(false)
    expect(await worker.unpack('pdf', pdfOf())).toHaveProperty('pages')
  })

  test('ends by itself when nobody needs it, and begins again', async () => {
    expect(await worker.unpack('pdf', pdfOf())).toHaveProperty('pages')
    await expect.poll(worker.isRunning).toBe(false)
    expect(await worker.unpack('pdf', pdfOf())).toHaveProperty('pages')
  })

  test('never holds up a page: others are answered meanwhile', async () => {
    let beats = 0
    const beat = setInterval(() => {
      beats += 1
    }, 5)
    await makePages(pdfOf({ pages: PAGES_MAX }))
    clearInterval(beat)
    expect(beats).toBeGreaterThan(10)
  })

  test('may use no more than one place at a time: many at once are all answered', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => worker.unpack('pdf', pdfOf())))
    expect(all.filter((one) => 'pages' in one)).toHaveLength(6)
  })
})

test('every way up that a phone can hold it stands upright', async () => {
  const folder = join(process.cwd(), '../shared/testdata/receipts/recurser+exif-orientation-examples')
  const read = (n: number): Buffer | undefined => {
    try {
      return readFileSync(join(folder, `Landscape_${n}.jpg`))
    } catch {
      return undefined
    }
  }
  if (read(1) === undefined) process.stderr.write(`SKIPPED: the photos are not in ${folder}\n`)
  for (let n = 0; n <= 8; n += 1) {
    const bytes = read(n)
    if (bytes === undefined) continue
    const [page] = await pagesOf(bytes)
    const { width, height } = await sharp(page).metadata()
    expect(width, `Landscape_${n}`).toBeGreaterThan(height ?? 0)
  }
})
