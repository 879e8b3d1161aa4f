import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { clamdAt } from '#files/scan/clamd.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { aScanner, EICAR, type Scanner } from '#test/stand-ins/clamd.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aPhoto, bodyOf, dayBoxes, postFile, purchaseForm, type Sent } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let her: Browser
let port: number
let scanner: Scanner
const anne = (path: string) => on('eastmarsh/anne', path)
const [record, photo] = [anne('/spending/record'), anne('/spending/photo')]

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  await approvedPlan(world, 'eastmarsh/anne')
  await setUp(world, { person: 'eastmarsh/anne' })
  await world.app.listen({ host: '127.0.0.1', port: 0 })
  const at = world.app.server.address()
  port = typeof at === 'object' && at !== null ? at.port : 0
  scanner = await aScanner()
})
afterAll(async () => {
  await scanner.close()
  await world.close()
})

const count = async (table: string): Promise<number> =>
  (
    await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${table} where budget_id = $1`, [
      budgetOf('eastmarsh/anne'),
    ])
  )[0]?.n ?? -1
const counts = () => Promise.all(['file', 'purchase', 'receipt_page', 'receipt_draft', 'receipt_draft_page'].map(count))
const spent = async (): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, "select count(*)::int as n from transfer where kind = 'purchase'"))[0]?.n ?? -1

/** Sends a form over a real line that is cut: after that part of it, or when the whole of it has been taken and before it is answered. */
async function cutOff(
  path: string,
  fields: Record<string, string>,
  file: Sent,
  after: number | 'whole',
): Promise<void> {
  const { payload, type } = bodyOf(fields, file)
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `origin: http://127.0.0.1:${port}`,
    `cookie: ${her.cookie}`,
    `content-type: ${type}`,
    `content-length: ${payload.length}`,
  ].join('\r\n')
  const line = connect(port, '127.0.0.1')
  await once(line, 'connect')
  line.on('error', () => undefined)
  line.write(`${head}\r\n\r\n`)
  line.write(after === 'whole' ? payload : payload.subarray(0, Math.floor(payload.length * after)))
  if (after === 'whole') await expect.poll(spent, { timeout: 20_000, interval: 20 }).toBe(before + 1)
  else await new Promise((go) => setTimeout(go, 100))
  line.resetAndDestroy()
  await once(line, 'close')
}

let before = 0

describe('on a slow line', () => {
  test('never: an upload that is sent again, after it was cut off or its answer was lost, makes two purchases', async () => {
    const file = await aPhoto()
    for (const after of [0.1, 0.95, 'whole'] as const) {
      const was = await counts()
      before = await spent()
      const fields = await purchaseForm(her, record, {
        amount: '3.20',
        what: 'a slow bus',
        ...dayBoxes('on', world.today),
      })
      await cutOff(record, fields, file, after)
      // She sees no answer, and presses again; and once more, since the first seemed to do nothing.
      for (const _ of ['again', 'and again'])
        expect((await postFile(world, her, record, fields, file)).location).toBe(anne('/spending?done=recorded'))
      expect(await counts()).toEqual(was.map((n, index) => (index < 3 ? n + 1 : n)))
      expect(await spent()).toBe(before + 1)
    }
    expect(world.bugs).toEqual([])
  })

  test('a photo that came first is kept once, though it was sent again', async () => {
    const file = await aPhoto()
    const fields = hiddenOf((await her.get(photo)).text, photo)
    const was = await counts()
    await cutOff(photo, fields, file, 0.95)
    expect(await counts()).toEqual(was)
    const sent = await Promise.all([1, 2, 3].map(() => postFile(world, her, photo, fields, file)))
    expect(new Set(sent.map(({ location }) => location)).size).toBe(1)
    expect(await counts()).toEqual(was.map((n, index) => ([0, 3, 4].includes(index) ? n + 1 : n)))
  })
})

describe('where files are checked for viruses', () => {
  beforeAll(() => {
    world.ports.scan = clamdAt(scanner.address, 500)
  })
  afterAll(() => {
    delete world.ports.scan
  })
  const send = async (path: string, file: Sent) => {
    const fields = path === photo ? {} : { amount: '1.00', what: 'checked', ...dayBoxes('on', world.today) }
    return postFile(world, her, path, await purchaseForm(her, path, fields), file)
  }

  test('a clean photo is kept, after the scanner has seen it as it was sent', async () => {
    const file = await aPhoto()
    expect((await send(record, file)).status).toBe(303)
    expect(scanner.files.at(-1)?.equals(file.bytes)).toBe(true)
  })

  test('never: a photo in which the scanner finds something, or which it did not check, is kept', async () => {
    world.ports.scan = clamdAt(scanner.address, 500)
    const photoBytes = (await aPhoto()).bytes
    const infected = { name: 'receipt.jpg', bytes: Buffer.concat([photoBytes, Buffer.from(EICAR)]) }
    const clean = { name: 'receipt.jpg', bytes: photoBytes }
    const [was, log] = [await counts(), world.bugs.length]
    for (const path of [record, photo]) {
      const found = await send(path, infected)
      expect(found.status).toBe(422)
      expect(found.text).toContain('virus check found something')
      expect(found.text).toContain('href="#photo"')
      for (const manners of [
        'hangs-up-at-once',
        'hangs-up-in-the-file',
        'says-nothing',
        'takes-no-large-ones',
      ] as const) {
        scanner.manners = manners
        const unchecked = await send(path, clean)
        expect(unchecked.status).toBe(422)
        expect(unchecked.text).toContain('We cannot check files just now')
        expect(unchecked.text).toContain('Say what you bought without the photo')
      }
      scanner.manners = 'checks'
    }
    expect(await counts()).toEqual(was)
    // Those who run this are told; not whose file it was.
    expect(world.bugs.splice(log)).toEqual(Array(8).fill('a file was refused because the virus scanner did not answer'))
  })
})
