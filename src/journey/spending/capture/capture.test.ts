import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, sayDate } from '#core/day.ts'
import { pdfOf, photoOf, smallHeic } from '#files/images/papers.test-kit.ts'
import { doLongWork } from '#jobs/long.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aPhoto, bought, dayBoxes, idIn, imageIn, postFile, purchaseForm, type Sent } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type Seen, type World } from '#test/world.ts'
import { receiptReading } from './jobs.ts'

let world: World
let her: Browser
const anne = (path: string) => on('eastmarsh/anne', path)
const [record, photo] = [anne('/spending/record'), anne('/spending/photo')]

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  await approvedPlan(world, 'eastmarsh/anne')
  await setUp(world, { person: 'eastmarsh/anne' })
})
afterAll(() => world.close())

const typed = (more: Record<string, string> = {}) => ({ amount: '12.40', ...dayBoxes('on', world.today), ...more })
const whole = (seen: Seen): string => (seen.location ?? '').split('?')[0] ?? ''
const imagesIn = (page: string): string[] => [...page.matchAll(/<img[^>]*src="([^"]+)"/g)].map(([, src]) => src ?? '')
const count = async (table: string): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, `select count(*)::int as n from ${table}`))[0]?.n ?? -1
const read = () =>
  doLongWork({ pool: world.pool, councils: world.ports.councils, now: () => new Date(), long: [receiptReading] })

/** Adds photos first; gives the address of the page on which the rest is said. */
async function photoFirst(files?: Sent | Sent[]): Promise<string> {
  const { text } = await her.get(photo)
  const sent = await postFile(world, her, photo, hiddenOf(text, photo), files ?? (await aPhoto()))
  expect(sent.status).toBe(303)
  return whole(sent)
}

async function pageOf(what: string): Promise<string> {
  const list = await her.get(anne('/spending/bought'))
  return (await her.get(anne(`/spending/${idIn(list.text, what)}`))).text
}

describe('in three taps', () => {
  test('the first screen leads to the form; photo and amount, and the tap on the line sends it', async () => {
    expect((await her.get(anne('/spending'))).text).toContain(`href="${record}"`)
    const page = await her.get(record)
    const line = /<button type="submit" value="[0-9a-f-]{36}" name="lineId"[^>]*>([^<]+)</.exec(page.text)?.[1] ?? ''
    expect(line).toContain('Childcare')
    // The Enter key presses a form's first button: it is one that does nothing.
    expect(/<button[^>]*>/.exec(page.text.slice(page.text.indexOf(`action="${record}"`)))?.[0]).toBe(
      '<button type="submit" disabled hidden>',
    )
    const sent = await postFile(world, her, record, await purchaseForm(her, record, typed()), await aPhoto())
    expect(sent.location).toBe(anne('/spending?done=recorded'))
    // Without words of her own the plan's stand there.
    expect(await pageOf(line)).toContain('£12.40')
  })

  test('that there is no receipt is one tap as well, and own words come before it', async () => {
    await bought(world, 'eastmarsh/anne', { what: 'a bus', noReceiptBecause: ' ', more: { noReceipt: 'machine' } })
    expect(await pageOf('a bus')).toContain('It was a bus, a machine or a market')
    const both = { what: 'a taxi', noReceiptBecause: 'He drove off', more: { noReceipt: 'none-given' } }
    await bought(world, 'eastmarsh/anne', both)
    expect(await pageOf('a taxi')).toContain('He drove off')
  })

  test('a plan of many lines has a list with one button instead', async () => {
    const [person, author] = ['eastmarsh/arthur', 'eastmarsh/owen']
    const lines = Array.from({ length: 9 }, (_, index) => ({
      ...{ what: `Part ${index + 1}`, pence: 100, every: 'weekly' as const },
      ...{ from: world.today, to: addDays(world.today, 30) },
    }))
    await approvedPlan(world, person, { lines, author })
    await setUp(world, { person })
    const arthur = await world.as(person)
    const page = await arthur.get(on(person, '/spending/record'))
    expect(page.text).toContain('type="radio"')
    expect(page.text).toContain('>Write it down<')
    await bought(world, person, { what: 'the first part' })
    expect((await arthur.get(on(person, '/spending'))).text).toContain('the first part')
  })
})

describe('several pages', () => {
  test('of every kind that a phone sends are one receipt, in their order', async () => {
    const [jpeg, pdf] = [(await aPhoto()).bytes, pdfOf({ pages: 2 })]
    const png = await sharp(await photoOf(40, 30))
      .png()
      .toBuffer()
    const files = [jpeg, pdf, png, smallHeic()].map((bytes, index) => ({ name: `page ${index}`, bytes }))
    const fields = await purchaseForm(her, record, typed({ what: 'of five pages' }))
    expect((await postFile(world, her, record, fields, files)).status).toBe(303)
    const page = await pageOf('of five pages')
    expect(imagesIn(page)).toHaveLength(5)
    expect(page).toContain('page 2 of 5')
    const sizes = []
    for (const src of imagesIn(page)) {
      const { rawPayload } = await world.app.inject({ url: src, headers: { cookie: her.cookie } })
      const { width, height, format } = await sharp(rawPayload).metadata()
      sizes.push([format, width, height].join(' '))
    }
    const drawn = 'jpeg 1200 1600'
    expect(sizes).toEqual([drawn, drawn, drawn, 'jpeg 40 30', 'jpeg 400 300'])
  })

  test('more than ten are refused, and nothing is written', async () => {
    const [before, files] = [await count('file'), await count('purchase')]
    const small = {
      name: 'a.png',
      bytes: await sharp(await photoOf(4, 4))
        .png()
        .toBuffer(),
    }
    for (const many of [Array(11).fill(small), [small, { name: 'b.pdf', bytes: pdfOf({ pages: 10 }) }]]) {
      const sent = await postFile(world, her, record, await purchaseForm(her, record, typed()), many)
      expect(sent.status).toBe(422)
      expect(sent.text).toContain('We can keep 10 pages of one receipt')
    }
    expect([await count('file'), await count('purchase')]).toEqual([before, files])
  })

  test('that are too much together are refused with what to do', async () => {
    const big = { name: 'a.jpg', bytes: Buffer.alloc(14 * 1024 * 1024, 255) }
    const sent = await postFile(world, her, record, await purchaseForm(her, record, typed()), [big, big, big])
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('too big to send at once')
  })
})

describe('the photo first', () => {
  test('is kept and shown to nobody else; the rest is said afterwards, and what a machine read is asked about', async () => {
    // Her plan begins next Monday, and no purchase may be longer than two weeks before.
    const day = addDays(world.today, -6)
    const lines = ['LITTLE ACORNS', '14/11/2026 12:40', 'TOTAL   58.40', 'CARD   58.40']
    const said = lines
      .map((line) => `(${line.replace('14/11/2026', dateOf(addDays(world.today, -6)))}) Tj T*`)
      .join(' ')
    const draft = await photoFirst({
      name: 'r.pdf',
      bytes: pdfOf({ content: `BT /F1 16 Tf 18 TL 40 360 Td ${said} ET` }),
    })
    const before = await her.get(`${draft}?done=photo`)
    expect(before.text).toContain('We are trying to read it. You need not wait')
    expect(before.text).toContain('name="amount" type="text"')
    expect(before.text).not.toContain('58.40')
    expect((await her.get(anne('/spending'))).text).toContain('It waits until you say what it was for')
    const image = imageIn(before.text)
    expect((await her.get(image)).status).toBe(200)
    const priya = await world.as('eastmarsh/priya')
    expect((await priya.get(image)).status).toBe(404)
    expect((await priya.get(anne('/spending'))).text).not.toContain('waits until')

    expect(await read()).toBe(1)
    expect(await read()).toBe(0)
    const page = await her.get(draft)
    expect(page.text).toContain(`We think this says £58.40 on ${sayDate(day)}, at LITTLE ACORNS. Is that right?`)
    expect(page.text).toContain('value="58.40"')
    expect(page.text).toContain('This is our guess from your photo')
    const fields = await purchaseForm(her, draft, {
      ...typed({ what: 'read by machine', amount: '58.04' }),
      ...dayBoxes('on', day),
    })
    expect((await her.post(draft, fields)).location).toBe(anne('/spending?done=recorded'))
    // What she writes counts.
    const kept = await pageOf('read by machine')
    expect(kept).toContain('£58.04')
    expect(imagesIn(kept)).toEqual([image])
    expect((await priya.get(image)).status).toBe(200)
    // It is used once: its page leads on, and sent again from an old window it is refused.
    expect((await her.get(draft)).location).toBe(anne('/spending'))
    expect((await her.get(anne('/spending'))).text).not.toContain('waits until')
  })

  test('survives a refused form: nothing is to be chosen again', async () => {
    const draft = await photoFirst()
    const image = imageIn((await her.get(draft)).text)
    const refused = await her.post(draft, await purchaseForm(her, draft, typed({ amount: 'five' })))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(image)
    expect(refused.text).not.toContain('Choose the photo again')
    const fields = {
      ...hiddenOf(refused.text, draft),
      ...(await purchaseForm(her, draft, typed({ what: 'after all' }))),
    }
    expect((await her.post(draft, fields)).status).toBe(303)
    expect(imagesIn(await pageOf('after all'))).toEqual([image])
  })

  test('another page may be added, up to ten, and it may be let go', async () => {
    const draft = await photoFirst()
    const add = async (bytes: Buffer) => {
      const path = `${draft}/more`
      return postFile(world, her, path, hiddenOf((await her.get(path)).text, path), { name: 'p', bytes })
    }
    expect((await add(pdfOf({ pages: 8 }))).location).toBe(`${draft}?done=page`)
    expect(imagesIn((await her.get(draft)).text)).toHaveLength(9)
    expect((await add(pdfOf({ pages: 2 }))).text).toContain('We can keep 10 pages')
    const stale = await her.ready(draft, typed({ lineId: (await purchaseForm(her, draft, {})).lineId ?? '' }))
    const late = await her.ready(`${draft}/leave`, {})
    expect((await her.send(`${draft}/leave`, {})).location).toBe(anne('/spending?done=photo-gone'))
    for (const send of [stale, late]) expect((await send()).location ?? '').not.toContain('done=')
    for (const path of ['', '/more', '/leave']) expect((await her.get(draft + path)).location).toBe(anne('/spending'))
  })

  test('nothing chosen is refused with what to do', async () => {
    const sent = await postFile(world, her, photo, hiddenOf((await her.get(photo)).text, photo))
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Choose a photo or a PDF first')
  })

  test('what a machine cannot read is no trouble, and what waited longer than a day is let be', async () => {
    const draft = await photoFirst()
    await photoFirst()
    await rowsIn(
      world,
      1,
      "insert into receipt_draft (draft_id, budget_id, added_by, added_at) select gen_random_uuid(), budget_id, added_by, now() - interval '2 days' from receipt_draft limit 1",
    )
    expect(await read()).toBe(2)
    expect((await her.get(draft)).text).toContain('We could not read it by machine')
  })
})

const dateOf = (day: string): string => day.split('-').reverse().join('/')
