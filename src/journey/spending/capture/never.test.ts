import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetOf } from '#demo/found.ts'
import { pdfOf, photoOf, smallHeic } from '#files/images/papers.test-kit.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aPhoto, bought, dayBoxes, idIn, imageIn, postFile, purchaseForm } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let her: Browser
const [anne, david] = ['eastmarsh/anne', 'eastmarsh/david']
const record = on(anne, '/spending/record')

beforeAll(async () => {
  world = await aWorld()
  her = await world.as(anne)
  for (const person of [anne, david]) {
    await approvedPlan(world, person)
    await setUp(world, { person })
  }
})
afterAll(() => world.close())

const SCRIPT = '<script>alert(document.cookie)</script>'
const JS =
  '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Names << /EmbeddedFiles << /Names [(a.exe) 1 0 R] >> >>'

/** What a page of a receipt is sent as: never anything that a browser would run, or show as a page of ours. */
async function servedFaults(path: string): Promise<string[]> {
  const { headers, rawPayload: bytes } = await world.app.inject({ url: path, headers: { cookie: her.cookie } })
  const expected: Record<string, string> = {
    'content-type': 'image/jpeg',
    'content-disposition': 'attachment; filename="receipt.jpg"',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  }
  const wrong = Object.entries(expected).filter(([name, value]) => headers[name] !== value)
  const kept = ['<script', '%PDF', 'JavaScript', 'a.exe', 'ftyp', 'PK\x03\x04'].filter((word) => bytes.includes(word))
  const { format } = await sharp(bytes).metadata()
  return [...wrong.map(([name]) => `${name}: ${headers[name]}`), ...kept, ...(format === 'jpeg' ? [] : [`${format}`])]
}

test('never: an upload runs anything or is served to be shown as a page', async () => {
  const photo = await photoOf(40, 30)
  const files: [string, Buffer][] = [
    ['a photo with a script behind it', Buffer.concat([photo, Buffer.from(SCRIPT)])],
    ['receipt.html', Buffer.concat([await sharp(photo).png().toBuffer(), Buffer.from(SCRIPT)])],
    ['a PDF that opens with a script and carries a program', pdfOf({ catalog: JS })],
    ['IMG_1.HEIC', Buffer.concat([smallHeic(), Buffer.from(SCRIPT)])],
  ]
  for (const [name, bytes] of files) {
    await bought(world, anne, { what: name.slice(0, 30), photo: { name, bytes, type: 'text/html' } })
    const list = (await her.get(on(anne, '/spending/bought'))).text
    const page = (await her.get(on(anne, `/spending/${idIn(list, name.slice(0, 30))}`))).text
    expect(await servedFaults(imageIn(page)), name).toEqual([])
  }
  for (const bytes of [SCRIPT, `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`, 'PK\x03\x04', 'MZ']) {
    const fields = await purchaseForm(her, record, { amount: '1', ...dayBoxes('on', world.today) })
    const sent = await postFile(world, her, record, fields, { name: 'receipt.jpg', bytes: Buffer.from(bytes) })
    expect(sent.status).toBe(422)
  }
  const kinds = await rowsIn<{ mime: string }>(world, 1, 'select distinct mime from file')
  expect(kinds).toEqual([{ mime: 'image/jpeg' }])
})

/** A photo that Anne adds first: the address of its page. */
async function herDraft(): Promise<string> {
  const path = on(anne, '/spending/photo')
  const sent = await postFile(world, her, path, hiddenOf((await her.get(path)).text, path), await aPhoto())
  return (sent.location ?? '').split('?')[0] ?? ''
}

test('never: one person’s receipt is seen or used under another', async () => {
  const draft = await herDraft()
  const image = imageIn((await her.get(draft)).text)
  const theirs = (path: string): string => path.replace(budgetOf(anne), budgetOf(david))
  await bought(world, anne, { what: 'her own' })
  const list = (await her.get(on(anne, '/spending/bought'))).text
  const used = imageIn((await her.get(on(anne, `/spending/${idIn(list, 'her own')}`))).text)

  const [him, priya] = [await world.as(david), await world.as('eastmarsh/priya')]
  for (const browser of [him, priya]) {
    for (const path of [draft, `${draft}/more`, `${draft}/leave`, image, used])
      expect((await browser.get(theirs(path))).status, path).toBe(404)
    for (const path of [draft, `${draft}/more`, image]) expect((await browser.get(path)).status, path).toBe(404)
  }
  // With a key that is right for him and a page of his own, her photo is not there for him to use.
  const own = await purchaseForm(him, on(david, '/spending/record'), {
    ...{ amount: '1', what: 'by another' },
    ...dayBoxes('on', world.today),
  })
  expect((await him.post(theirs(draft), own)).status).toBe(404)
  expect((await him.get(on(david, '/spending/bought'))).text).not.toContain('by another')
  expect((await him.get(on(david, '/spending'))).text).not.toContain('waits until')
})

test('never: the database keeps one person’s receipt under another, or uses a photo twice', async () => {
  const draft = (await herDraft()).split('/').at(-1) ?? ''
  await bought(world, anne, { what: 'hers to keep' })
  await bought(world, david, { what: 'his to keep', noReceiptBecause: 'lost' })
  const app = new pg.Client({ connectionString: world.pool.options.connectionString })
  await app.connect()
  await app.query("set app.authority = '1'")
  const one = async (text: string, values: unknown[] = []) => (await app.query(text, values)).rows[0] ?? {}
  const { purchase_id: his } = await one('select purchase_id from purchase where budget_id = $1', [budgetOf(david)])
  const { purchase_id: hers, file_id: file } = await one(
    'select purchase_id, file_id from purchase where budget_id = $1 and file_id is not null',
    [budgetOf(anne)],
  )
  const davids = budgetOf(david)
  const by = 'select person_id from budget where budget_id = $1'
  const tries: [string, string, unknown[]][] = [
    [
      'her picture on his purchase',
      'insert into receipt_page (purchase_id, budget_id, page, file_id) values ($1, $2, 1, $3)',
      [his, davids, file],
    ],
    [
      'his budget on her purchase',
      'insert into receipt_page (purchase_id, budget_id, page, file_id) values ($1, $2, 2, $3)',
      [hers, davids, file],
    ],
    [
      'her picture among his photos',
      'insert into receipt_draft_page (draft_id, budget_id, page, file_id) values ($1, $2, 2, $3)',
      [draft, davids, file],
    ],
    [
      'her photo for his purchase',
      `insert into receipt_draft_done (draft_id, budget_id, purchase_id, done_by, done_on) select $2, $1, $3, person_id, current_date from (${by}) p`,
      [davids, draft, his],
    ],
    [
      'an eleventh page',
      'insert into receipt_page (purchase_id, budget_id, page, file_id) values ($1, $2, 11, $3)',
      [hers, budgetOf(anne), file],
    ],
  ]
  for (const [what, text, values] of tries)
    await expect(app.query(text, values), what).rejects.toThrow(/violates (?:foreign key|check)/)
  const doneOnce = `insert into receipt_draft_done (draft_id, budget_id, purchase_id, done_by, done_on) select $2, $1, $3, person_id, current_date from (${by}) p`
  await app.query(doneOnce, [budgetOf(anne), draft, hers])
  await expect(app.query(doneOnce, [budgetOf(anne), draft, null])).rejects.toThrow(/duplicate key/)
  for (const table of [
    'receipt_page',
    'receipt_draft',
    'receipt_draft_page',
    'receipt_draft_done',
    'receipt_reading',
    'purchase_helped',
  ])
    for (const text of [`update ${table} set budget_id = budget_id`, `delete from ${table}`])
      await expect(app.query(text), text).rejects.toThrow(/permission denied/)
  await app.end()
})
