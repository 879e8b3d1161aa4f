import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { largeHeic, pdfOf, photoOf, smallHeic, turnedHeic } from './papers.test-kit.ts'
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

const COLOURS = { red: [192, 32, 32], green: [32, 160, 32], blue: [32, 32, 192], yellow: [208, 192, 32] }

/** The colours near the corners, row by row: each by its name, or as it is. */
async function cornersOf(page: Buffer | undefined): Promise<string[]> {
  const { data, info } = await sharp(page).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number): string => {
    const from = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3
    const found = [...data.subarray(from, from + 3)]
    const named = Object.entries(COLOURS).find(([, colour]) =>
      colour.every((value, index) => Math.abs(value - (found[index] ?? 0)) < 25),
    )
    return named?.[0] ?? found.join(' ')
  }
  return [at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)]
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
    ['HEIC', smallHeic],
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
    const [page] = await pagesOf(largeHeic())
    const { width, height } = await sharp(page).metadata()
    expect([width, height]).toEqual([SIDE_MAX, 1200])
    const [small] = await pagesOf(smallHeic())
    expect(await cornersOf(small)).toEqual(['red', 'green', 'blue', 'yellow'])
    const [turned] = await pagesOf(turnedHeic())
    expect(await sharp(turned).metadata()).toMatchObject({ width: 300, height: 400 })
    expect(await cornersOf(turned)).toEqual(['blue', 'red', 'yellow', 'green'])
  })

  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['only its first bytes', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    [
      'noise behind its first bytes',
      () => Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(90_000, 0x5a)]),
    ],
    ['its first half', () => smallHeic().subarray(0, 700)],
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
  const upright = read(1)
  if (upright === undefined) {
    process.stderr.write(`SKIPPED: the photos are not in ${folder}\n`)
    return
  }
  const model = await smallOf((await pagesOf(upright))[0])
  const lines: string[] = []
  for (let n = 0; n <= 8; n += 1) {
    const bytes = read(n)
    const made = bytes && (await makePages(bytes))
    if (made === undefined || 'refused' in made) {
      lines.push(`refused: Landscape_${n}`)
      continue
    }
    // Nearer to the one that stands upright than to that turned or seen in a mirror.
    const small = await smallOf(made.pages[0])
    const others = await Promise.all(WRONG_WAYS.map(async (turn) => smallOf(await turn(sharp(upright)).toBuffer())))
    const isUpright = others.every((other) => apart(small, model) < apart(small, other) / 2)
    lines.push(`${isUpright ? 'read' : 'WRONG'} (${apart(small, model).toFixed(1)} from upright): Landscape_${n}`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
  expect(lines.filter((line) => !line.startsWith('read'))).toEqual([])
})

const WRONG_WAYS: readonly ((image: Sharp) => Sharp)[] = [
  (image) => image.rotate(90),
  (image) => image.rotate(180),
  (image) => image.rotate(270),
  (image) => image.flip(),
  (image) => image.flop(),
]

/** A picture in 16 by 12 greys: enough to tell which way up it is. */
const smallOf = (page: Buffer | undefined): Promise<Buffer> =>
  sharp(page).greyscale().resize(16, 12, { fit: 'fill' }).raw().toBuffer()

/** How far two such pictures are from each other, in steps of grey. */
const apart = (a: Buffer, b: Buffer): number =>
  a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length
