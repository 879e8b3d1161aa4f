import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** A photo as a phone makes it: lying on its side, with camera, place and time in it. */
export const photoOf = (width: number, height: number, background = '#c8553d'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .withExif({ IFD0: { Make: 'Footing Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' } })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>12 Marsh Lane</place></x:xmpmeta>')
    .jpeg()
    .toBuffer()

const photo = (name: string): Buffer => readFileSync(join(process.cwd(), 'test/photos', name))

/** A photo as an iPhone keeps it, with camera and place; each corner has a colour of its own: red, green; blue, yellow. */
export const smallHeic = (): Buffer => photo('small.heic')

/** One of twelve megapixels. */
export const largeHeic = (): Buffer => photo('large.heic')

/** How many bytes of a HEIC's iloc tell where one item stands, and at which of them. */
const [PLACE_LENGTH, PLACE_AT] = [18, 10]

/** The small one saying, as an iPhone's does, that it lies on its side: it is to be turned to the right. heif-enc does not write that. */
export function turnedHeic(): Buffer {
  const bytes = smallHeic()
  const boxAt = (name: string): number => bytes.indexOf(name, 0, 'latin1') - 4
  const grows = (at: number, by: number): void => void bytes.writeUInt32BE(bytes.readUInt32BE(at) + by, at)
  const [ipco, ipma, iloc] = [boxAt('ipco'), boxAt('ipma'), boxAt('iloc')]
  const irot = Buffer.from([0, 0, 0, 9, ...Buffer.from('irot'), 3])
  const added = irot.length + 1
  for (let item = 0; item < bytes.readUInt16BE(iloc + 14); item += 1)
    grows(iloc + 16 + item * PLACE_LENGTH + PLACE_AT, added)
  // The one picture gets one more property, behind those of ipco: how many it has stands before their numbers.
  const properties = bytes.readUInt8(ipma + 18)
  bytes.writeUInt8(properties + 1, ipma + 18)
  const [ends, of] = [ipma + 19 + properties, ipco + bytes.readUInt32BE(ipco)]
  for (const [name, by] of [
    ['meta', added],
    ['iprp', added],
    ['ipco', irot.length],
    ['ipma', 1],
  ] as const)
    grows(boxAt(name), by)
  const needed = 0x80
  return Buffer.concat([
    bytes.subarray(0, of),
    irot,
    bytes.subarray(of, ends),
    Buffer.from([needed + properties + 1]),
    bytes.subarray(ends),
  ])
}

type Paper = { pages?: number; box?: string; content?: string; picture?: Buffer; catalog?: string; locked?: boolean }

/** A PDF written by hand: so many pages, each with words or a photo on it; `catalog` adds to its root what it likes. */
export function pdfOf({ pages = 1, box = '0 0 300 400', content, picture, catalog = '', locked }: Paper = {}): Buffer {
  const draws =
    content ?? (picture ? 'q 200 0 0 200 50 100 cm /Photo Do Q' : 'BT /F1 24 Tf 40 300 Td (TOTAL 12.40) Tj ET')
  const xobject = picture === undefined ? '' : '/XObject << /Photo 5 0 R >>'
  const parts: (string | Buffer)[][] = [
    [`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [
      `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, page) => `${page + 7} 0 R`).join(' ')}] >>`,
    ],
    ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [`<< /Length ${draws.length} >>\nstream\n${draws}\nendstream`],
    photoObject(picture),
    [
      '<< /Filter /Standard /V 1 /R 2 /P -4 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) >>',
    ],
    ...Array.from({ length: pages }, () => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> ${xobject} >> >>`,
    ]),
  ]
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const starts: number[] = []
  const length = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0)
  for (const [index, part] of parts.entries()) {
    starts.push(length())
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`), ...part.map((one) => Buffer.from(one)), Buffer.from('\nendobj\n'))
  }
  const at = length()
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const encrypt = locked ? '/Encrypt 6 0 R /ID [<00> <00>]' : ''
  pieces.push(
    Buffer.from(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${table}`),
    Buffer.from(`trailer\n<< /Size ${starts.length + 1} /Root 1 0 R ${encrypt} >>\nstartxref\n${at}\n%%EOF`),
  )
  return Buffer.concat(pieces)
}

function photoObject(picture: Buffer | undefined): (string | Buffer)[] {
  if (picture === undefined) return ['null']
  const head = `<< /Type /XObject /Subtype /Image /Width 400 /Height 300 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>`
  return [`${head}\nstream\n`, picture, '\nendstream']
}
