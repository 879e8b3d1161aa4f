import { hash } from '@node-rs/argon2'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { pdfOf } from '#files/images/papers.test-kit.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid, setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aPhoto, bought, dayBoxes, idIn, imageIn, postFile, purchaseForm } from '#test/steps/spending.ts'
import { aWorld, type Browser, hiddenOf, on, type World } from '#test/world.ts'

let world: World
let her: Browser
const anne = (path: string) => on('eastmarsh/anne', path)
const record = anne('/spending/record')
const purchase = (fields: Record<string, string> = {}) =>
  purchaseForm(her, record, {
    ...{ amount: '58.00', what: 'two afternoons', noReceiptBecause: '' },
    ...dayBoxes('on', world.today),
    ...fields,
  })

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
})
afterAll(() => world.close())

test('before anything is set up, each page says what will be here and what to do', async () => {
  const hazel = await world.as('eastmarsh/hazel')
  const page = await hazel.get(on('eastmarsh/hazel', '/spending'))
  expect(page.text).toContain('from the day on which your payments are set up')
  const form = await hazel.get(on('eastmarsh/hazel', '/spending/record'))
  expect(form.text).toContain('See what happens next')
  const sent = await postFile(world, hazel, on('eastmarsh/hazel', '/spending/record'), {})
  expect(sent.status).toBe(422)
})

test('Anne buys childcare, shows the receipt from her phone, and everybody reads the same', async () => {
  const lines = [{ ...childcare(world.today), what: 'childcare', from: addDays(world.today, -3) }]
  await approvedPlan(world, 'eastmarsh/anne', { lines })
  await paid(world, { upTo: world.today })
  const empty = await her.get(anne('/spending'))
  expect(empty.text).toContain('You have £62.00 left of the £62.00 that we have paid you')
  expect(empty.text).toContain('Nothing is written down yet')

  await bought(world, 'eastmarsh/anne', { what: 'two <afternoons>' })
  const front = await her.get(anne('/spending?done=recorded'))
  expect(front.text).toContain('You have £4.00 left of the £62.00')
  expect(front.text).toContain('two &lt;afternoons>')
  expect(front.text).toContain('It is written down')
  const page = await her.get(anne('/spending/bought'))
  expect(page.text).toContain('£58.00 spent on this. The plan set aside £62.00 up to today.')
  expect(page.text).toContain('two &lt;afternoons>')
  expect(page.text).toContain('Go to my therapy every week')

  const priya = await world.as('eastmarsh/priya')
  const seen = await priya.get(anne('/spending'))
  expect(seen.text).toContain('Anne has £4.00 left')
  expect(seen.text).not.toContain('/spending/record"')
  const one = await priya.get(anne(`/spending/${idIn(seen.text, 'two &lt;afternoons>')}`))
  expect(one.text).toContain('alt="Photo of the receipt for two &lt;afternoons>')
  const image = await priya.get(imageIn(one.text))
  expect(image.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
  expect(image.headers['content-disposition']).toContain('attachment')
  const sentences = await rowsIn<{ sentence: string }>(
    world,
    1,
    "select sentence from timeline_line where stage = 'spending' order by line_id",
  )
  expect(sentences).toEqual([{ sentence: 'Anne bought two <afternoons> for £58.00 (childcare).' }])
  expect(world.bugs).toEqual([])
})

test('what is kept of a photo says nothing of where it was taken', async () => {
  const photo = await aPhoto()
  expect((await sharp(photo.bytes).metadata()).exif?.length).toBeGreaterThan(0)
  const page = await her.get(anne(`/spending/${idIn((await her.get(anne('/spending'))).text, 'two &lt;afternoons>')}`))
  const answer = await world.app.inject({ url: imageIn(page.text), headers: { cookie: her.cookie } })
  const { exif, orientation, width, height } = await sharp(answer.rawPayload).metadata()
  expect({ exif, orientation, width, height }).toEqual({ width: 1200, height: 1600 })
})

test('no photo is fine where there is a reason, and more than is held is written down all the same, kindly', async () => {
  await bought(world, 'eastmarsh/anne', { what: 'the bus', amount: '5', noReceiptBecause: 'The driver has none' })
  const page = await her.get(anne('/spending'))
  expect(page.text).toContain('You have spent £1.00 more than we have paid you so far. That can happen')
  const one = await her.get(anne(`/spending/${idIn(page.text, 'the bus')}`))
  expect(one.text).toContain('The driver has none')
  expect(one.text).not.toContain('<img')
})

test('sent twice, a purchase is one purchase', async () => {
  const fields = await purchase({ what: 'once only', amount: '1.00' })
  const photo = await aPhoto()
  const sent = await Promise.all([
    postFile(world, her, record, fields, photo),
    postFile(world, her, record, fields, photo),
  ])
  expect(sent.map(({ status, location }) => [status, location])).toEqual(
    Array(2).fill([303, anne('/spending?done=recorded')]),
  )
  const page = await her.get(anne('/spending'))
  expect(page.text.split('once only')).toHaveLength(2)
  expect(page.text).toContain('You have spent £2.00 more')
})

test.each<[string, Record<string, string>, string, string]>([
  ['nothing at all', { amount: '', what: '', lineId: '' }, 'amount', 'Write how much it was'],
  ['no receipt for more than needs none', { amount: '50.01' }, 'photo', 'Both are fine'],
  ['no amount', { amount: '', noReceiptBecause: 'lost' }, 'amount', 'Write how much it was'],
  ['no amount that we can read', { amount: '58,0.0', noReceiptBecause: 'lost' }, 'amount', 'pounds and pence, like'],
  ['nothing', { amount: '0', noReceiptBecause: 'lost' }, 'amount', 'pounds and pence, like'],
  ['less than nothing', { amount: '-5', noReceiptBecause: 'lost' }, 'amount', 'pounds and pence, like'],
  ['no part of the plan', { lineId: '', noReceiptBecause: 'lost' }, 'lineId', 'Choose which part'],
  [
    'a part of somebody else’s plan',
    { lineId: '11111111-1111-4111-8111-111111111111', noReceiptBecause: 'lost' },
    'lineId',
    'no longer has this part',
  ],
  ['too many words', { what: 'x'.repeat(101), noReceiptBecause: 'lost' }, 'what', 'too long for this line'],
  ['a reason as long as a letter', { noReceiptBecause: 'y'.repeat(301) }, 'noReceiptBecause', 'too long for this line'],
  ['a hidden character', { what: 'a\0b', noReceiptBecause: 'lost' }, 'what', 'hidden character'],
  ['no real day', { 'on-day': '31', 'on-month': '2', noReceiptBecause: 'lost' }, 'on-day', 'real date'],
  [
    'no day',
    { 'on-day': '', 'on-month': '', 'on-year': '', noReceiptBecause: 'lost' },
    'on-day',
    'the day on which you paid',
  ],
  ['a day to come', { 'on-year': '2199', noReceiptBecause: 'lost' }, 'on-day', 'has not come yet'],
  ['a day of years ago', { 'on-year': '2001', noReceiptBecause: 'lost' }, 'on-day', 'long before your plan began'],
])('refused with %s: the reason stands at its field, and what was typed is kept', async (_, fields, at, words) => {
  const sent = await postFile(world, her, record, await purchase({ what: 'kept as typed', ...fields }))
  expect(sent.status).toBe(422)
  expect(sent.text).toContain(`href="#${at}"`)
  expect(sent.text).toContain(words)
  expect(sent.text).toContain((fields.what ?? 'kept as typed').replace('\0', '').slice(0, 40).trim())
  expect(sent.text).not.toContain('Choose the photo again')
})

test('a photo is to be chosen again when something else is refused, and the page says so', async () => {
  const photo = await aPhoto()
  for (const fields of [{ amount: '' }, { 'on-year': '2199' }, { key: 'old' }, { stamp: 'other' }]) {
    const sent = await postFile(world, her, record, await purchase(fields), photo)
    expect(sent.status).toBe(422)
    expect(sent.text.split('Choose the photo again')).toHaveLength(3)
    expect(sent.text).toContain('href="#photo"')
  }
})

test.each<[string, () => Buffer | Promise<Buffer>, string]>([
  ['words called .jpg', () => Buffer.from('Dear council'), 'not one that we can open'],
  [
    'a page that runs',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'not one that we',
  ],
  ['half a photo', async () => (await aPhoto()).bytes.subarray(0, 3000), 'a part of it may be missing'],
  [
    'only the beginning of an iPhone’s own kind',
    () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'a part of it may',
  ],
  ['a locked PDF', () => pdfOf({ locked: true }), 'locked with a password'],
  ['a PDF as long as a book', () => pdfOf({ pages: 11 }), 'more than 10 pages'],
  ['more than 15 MB', () => Buffer.alloc(15 * 1024 * 1024 + 1, 255), 'too big for us to open'],
])('a photo that is %s is refused at its field, and nothing is written', async (_, bytes, words) => {
  const before = await her.get(anne('/spending'))
  const sent = await postFile(world, her, record, await purchase(), { name: 'photo.jpg', bytes: await bytes() })
  expect(sent.status).toBe(422)
  expect(sent.text).toContain('href="#photo"')
  expect(sent.text).toContain(words)
  expect(sent.text).toContain('two afternoons')
  // Each page's forms have keys of their own.
  const bare = (text: string) => text.replaceAll(/name="key" value="[^"]*"/g, '')
  expect(bare((await her.get(anne('/spending'))).text)).toBe(bare(before.text))
})

test('a session that ended keeps what was typed, and says that the photo is to be chosen again', async () => {
  const secret = await hash('a long sentence of hers')
  await rowsIn(world, 1, 'update human set password_hash = $1 where human_id = $2', [secret, idOf('eastmarsh/anne')])
  const tab = await world.as('eastmarsh/anne')
  const fields = await purchaseForm(tab, record, {
    ...dayBoxes('on', world.today),
    amount: '7.77',
    what: 'kept for her',
  })
  await tab.get('/eastmarsh/sign-out')
  const sent = await postFile(world, tab, record, fields, await aPhoto())
  expect(sent.status).toBe(401)
  const back = await world.nobody().post('/eastmarsh/sign-in', {
    ...hiddenOf(sent.text, '/eastmarsh/sign-in'),
    ...{ email: 'anne@eastmarsh.example', password: 'a long sentence of hers' },
  })
  expect(back.status).toBe(200)
  expect(back.text).toContain('value="7.77"')
  expect(back.text).toContain('kept for her')
  expect(back.text.split('Choose the photo again')).toHaveLength(3)
})

test('something may be bought for a line that begins within two weeks', async () => {
  const [person, author] = ['eastmarsh/arthur', 'eastmarsh/owen']
  const lines = [{ ...childcare(world.today), from: addDays(world.today, 10) }]
  await approvedPlan(world, person, { lines, author })
  await setUp(world, { person })
  await bought(world, person, { amount: '12', what: 'a deposit', noReceiptBecause: 'paid by phone' })
  const arthur = await world.as(person)
  const page = await arthur.get(on(person, '/spending/bought'))
  expect(page.text).toContain('£12.00 spent on this. The plan sets money aside for it later.')
  expect(world.bugs).toEqual([])
})
