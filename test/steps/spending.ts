import sharp from 'sharp'
import type { Day } from '#core/day.ts'
import { type Browser, hiddenOf, on, type Seen, type World } from '#test/world.ts'

/** A file as a browser sends it. */
export type Sent = { name: string; bytes: Buffer; type?: string; field?: string }

/** A photo of a receipt as a phone makes it: large, on its side, and with the place where it was taken. */
export const aPhoto = async (): Promise<Sent> => ({
  name: 'IMG_2041.jpg',
  type: 'image/jpeg',
  bytes: await sharp({ create: { width: 2016, height: 1512, channels: 3, background: '#f4f1ea' } })
    .withExif({ IFD0: { Make: 'Footing Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer(),
})

const BOUNDARY = '----footing-test'

/** Posts exactly this to a form that carries a file. */
export async function postFile(
  world: World,
  browser: Browser,
  path: string,
  fields: Record<string, string>,
  file?: Sent | readonly Sent[],
): Promise<Seen> {
  const { payload, type } = bodyOf(fields, file)
  const answer = await world.app.inject({
    method: 'POST',
    url: path,
    payload,
    headers: { cookie: browser.cookie, host: 'footing.test', origin: 'http://footing.test', 'content-type': type },
  })
  const location = answer.headers.location as string | undefined
  return { status: answer.statusCode, text: answer.body, location, headers: answer.headers }
}

/** A form that carries files, as a browser sends it. */
export function bodyOf(
  fields: Record<string, string>,
  file?: Sent | readonly Sent[],
): { payload: Buffer; type: string } {
  const part = (head: string, body: Buffer | string): Buffer[] => [
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]
  // Where nothing was chosen, a browser sends a file of no name and no bytes.
  const files = [file ?? { name: '', bytes: Buffer.alloc(0) }].flat()
  const payload = Buffer.concat([
    ...Object.entries(fields).flatMap(([key, value]) => part(`name="${key}"`, value)),
    ...files.flatMap(({ name, bytes, type, field = 'photo' }) =>
      part(`name="${field}"; filename="${name}"\r\ncontent-type: ${type ?? 'application/octet-stream'}`, bytes),
    ),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ])
  return { payload, type: `multipart/form-data; boundary=${BOUNDARY}` }
}

/** The fields of a purchase with the form's hidden ones; for the part of the plan that the page names first. */
export async function purchaseForm(
  browser: Browser,
  path: string,
  fields: Record<string, string>,
): Promise<Record<string, string>> {
  const { text } = await browser.get(path)
  const [choice = ''] = /<(?:button|input)[^>]*name="lineId"[^>]*>/.exec(text) ?? []
  const lineId = /value="([^"]+)"/.exec(choice)?.[1] ?? ''
  return { ...hiddenOf(text, path), lineId, ...fields }
}

/** A day in the three boxes of a date. */
export function dayBoxes(name: string, day: Day): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

export type PurchaseFacts = {
  amount?: string
  what?: string
  on?: Day
  photo?: Sent
  noReceiptBecause?: string
  more?: Record<string, string>
}

/**
 * Writes down a purchase by the real page, as the person; the budget's payments are set up already (`paid`). As defaults
 * Anne's: an afternoon of childcare today for £58.00, with a photo of the receipt.
 */
export async function bought(world: World, person = 'eastmarsh/anne', facts: PurchaseFacts = {}): Promise<void> {
  const own = await world.as(person)
  const path = on(person, '/spending/record')
  const { amount = '58.00', what = 'an afternoon with Little Acorns', noReceiptBecause = '' } = facts
  const photo = facts.photo ?? (noReceiptBecause === '' ? await aPhoto() : undefined)
  const fields = await purchaseForm(own, path, {
    ...{ amount, what, noReceiptBecause },
    ...dayBoxes('on', facts.on ?? world.today),
    ...facts.more,
  })
  const seen = await postFile(world, own, path, fields, photo)
  if (seen.status === 303) return
  throw new Error(`${path} answered ${seen.status}: ${/There is a problem[\s\S]{0,900}/.exec(seen.text)?.[0] ?? ''}`)
}

/** The id of the purchase that a list names by these words. */
export const idIn = (list: string, what: string): string =>
  /spending\/([0-9a-f-]{36})"[^>]*>$/.exec(list.split(what)[0] ?? '')?.[1] ?? ''

/** The address of the picture on a page. */
export const imageIn = (page: string): string => /<img[^>]*src="([^"]+)"/.exec(page)?.[1] ?? ''
