import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, sayDate } from '#core/day.ts'
import { budgetOf } from '#demo/found.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import {
  arucs,
  BACK,
  type PaymentRow,
  paidWeeks,
  paymentsOf,
  READ,
  STATEMENT,
  STATEMENT_HEAD,
  sendFile,
} from './bank.test-kit.ts'

let world: World
let farah: Browser
let anne: Browser
let payments: PaymentRow[]
const nth = (at: number): PaymentRow => {
  const found = payments[at]
  if (found === undefined) throw new Error(`there are only ${payments.length} payments`)
  return found
}
const words = (page: { text: string }) =>
  page.text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")
const held = async () =>
  (
    await rowsIn<{ pence: bigint }>(
      world,
      1,
      "select credits_pence - debits_pence as pence from account where kind = 'held' and budget_id = $1",
      [budgetOf('eastmarsh/anne')],
    )
  )[0]?.pence
const boxes = (name: string, of: string) => {
  const [year = '', month = '', date = ''] = of.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  anne = await world.as('eastmarsh/anne')
  await paidWeeks(world, 'eastmarsh/anne', 'eastmarsh/priya', 3)
  payments = await paymentsOf(world, 'eastmarsh/anne')
})
afterAll(() => world.close())

test('before a file is read each page says what will be here; nobody else sees them', async () => {
  expect(words(await farah.get('/eastmarsh/finance/bank'))).toContain('No file has been read yet')
  expect(words(await farah.get(BACK))).toContain('Nothing has come back')
  expect(words(await farah.get(STATEMENT))).toContain('No line waits')
  for (const key of ['anne', 'priya', 'marcus', 'grace'])
    for (const path of ['/eastmarsh/finance/bank', BACK, STATEMENT, READ, `${BACK}/by-hand`])
      expect((await (await world.as(`eastmarsh/${key}`)).get(path)).status, `${key} ${path}`).toBe(404)
  const tom = await world.as('eastmarsh/tom')
  expect((await tom.get(BACK)).status).toBe(200)
  expect((await tom.get(READ)).status).toBe(404)
})

test.each([
  ['a zip', Buffer.from('PK\u0003\u0004'), 'any', 'This is an archive'],
  ['a PDF', '%PDF-1.7', 'any', 'This is a PDF'],
  ['a table of something else', 'a,b\n1,2\n', 'any', 'We do not know the headings'],
  ['another kind than was said', `${STATEMENT_HEAD}27/11/2026,A,1.00,\n`, 'returned', 'something else than you chose'],
  ['no kind', `${STATEMENT_HEAD}27/11/2026,A,1.00,\n`, '', 'Say what the file is'],
  ['a statement of nothing', STATEMENT_HEAD, 'any', 'There is nothing in this file'],
  ['no row understood', 'Old sort code,Old account,New sort code,New account\n1,2,3,4\n', 'any', 'a single row'],
])('refused, and nothing kept: %s', async (_, bytes, kind, said) => {
  const page = await sendFile(world, farah, bytes, kind)
  expect(page.status).toBe(422)
  expect(words(page)).toContain(said)
})

test('nothing chosen is refused at its field', async () => {
  const page = await farah.send(READ, { kind: 'any' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('href="#file"')
})

test('what came back is put right, the person is told kindly, and nothing goes there until details are new', async () => {
  const before = (await held()) ?? 0n
  const sent = await sendFile(world, farah, arucs([nth(0)], world.today))
  expect(sent.location).toMatch(/finance\/bank\/files\/[0-9a-f-]{36}\?done=read$/)
  expect(words(await farah.get(sent.location ?? ''))).toContain('1 row read, 1 new.')
  expect((await held()) ?? 0n).toBe(before - nth(0).amount_pence)

  const desk = words(await farah.get(BACK))
  expect(desk).toContain('The account is closed.')
  expect(desk).toContain('A finance officer asks the person for the right account.')
  const hers = words(await anne.get(on('eastmarsh/anne', '/money')))
  expect(hers).toContain('£62.00 did not reach you')
  // The finance officer's next thing on her money page: other details.
  const { text: officers } = await farah.get(on('eastmarsh/anne', '/money'))
  expect(officers.indexOf('Change the bank details')).toBeLessThan(officers.indexOf('Go to the pay runs'))
  expect(hers).toContain('The money is safe. We will ask you for the right account.')
  const told = await rowsIn<{ sentence: string }>(
    world,
    1,
    "select sentence from timeline_line where sentence like '%came back from the bank%'",
  )
  expect(told.map(({ sentence }) => sentence)).toEqual([
    `£62.00 that we sent came back from the bank on ${sayDate(day(world.today))}. The account that we have for you is closed. The money is safe, and we will pay it again.`,
  ])
  expect(await rowsIn(world, 1, 'select from notice where budget_id = $1', [budgetOf('eastmarsh/anne')])).not.toEqual(
    [],
  )
  const waits = await rowsIn(world, 1, 'select from payee_came_back')
  expect(waits).toHaveLength(1)
  expect(words(await farah.get('/eastmarsh/finance/pay-runs/draft'))).not.toContain('1 payment, £62.00 in all')
})

test('a human who found out that the account is right lets it go out again', async () => {
  const again = `${BACK}/${nth(0).payment_id}/again`
  expect(words(await farah.send(again, { words: '' }))).toContain('Write how you know')
  expect((await farah.send(again, { words: 'The bank rang: it was their mistake' })).location).toContain('done=again')
  expect(words(await farah.get(BACK))).toContain('It goes out again with the next pay run')
  expect(await rowsIn(world, 1, 'select from payee_came_back')).toEqual([])
  expect(words(await farah.get(again))).toContain('It goes out again with the next pay run')
})

test('by hand: each refusal at its field, then written down', async () => {
  const path = `${BACK}/by-hand`
  const typed = { reference: nth(1).reference.toLowerCase(), amount: '62.00', why: 'account-closed' }
  const today = boxes('returnedOn', world.today)
  const refusals: [Record<string, string>, string][] = [
    [{ ...typed, ...today, reference: 'FTNOTHERE' }, 'no payment with this reference'],
    [{ ...typed, ...today, amount: '61.00' }, 'another amount'],
    [{ ...typed, ...boxes('returnedOn', addDays(day(world.today), 1)) }, 'still to come'],
    [{ ...typed, ...today, reference: nth(0).reference }, 'written down already'],
    [{ ...typed, ...today, why: '' }, 'Choose what the bank said'],
  ]
  for (const [fields, said] of refusals) expect(words(await farah.send(path, fields)), said).toContain(said)
  expect((await farah.send(path, { ...typed, ...today })).location).toContain('done=written-down')
  expect(words(await farah.get(BACK))).toContain('What came back')
})

test('without a reference it is proposed with its reason, and a human says which it is', async () => {
  const nameless = { ...nth(2), reference: '' }
  const text = arucs([nameless, { ...nameless, amount_pence: 1n }], nth(2).arrives_on)
  await sendFile(world, farah, text)
  const desk = await farah.get(BACK)
  expect(words(desk)).toContain('Which payment is it?')
  const links = [...desk.text.matchAll(/finance\/bank\/returns\/([0-9a-f-]{36})/g)].map(([, id]) => id)
  expect(links).toHaveLength(2)
  const forms = links.map((id) => `/eastmarsh/finance/bank/returns/${id}`)
  const pages = await Promise.all(forms.map((form) => farah.get(form)))
  const known = pages.findIndex((page) => page.text.includes(nth(2).payment_id))
  const other = forms[1 - known] ?? ''
  expect(words(pages[known] ?? { text: '' })).toContain('the same account and the same amount')
  expect(words(pages[1 - known] ?? { text: '' })).toContain('We found no payment')
  expect(words(await farah.send(other, { choice: 'not-ours', words: '' }))).toContain('Write how you know')
  expect(words(await farah.send(other, { choice: nth(2).payment_id, words: '' }))).toContain('Choose which payment')
  expect((await farah.send(other, { choice: 'not-ours', words: 'A refund' })).location).toContain('done=not-ours')
  const form = forms[known] ?? ''
  expect((await farah.send(form, { choice: nth(2).payment_id })).location).toContain('done=written-down')
  expect(words(await farah.get(form))).toContain('Somebody has said which payment it is')
  expect(words(await farah.get(BACK))).not.toContain('Which payment is it?')
})

test('accounts that have moved wait for a second human; those of strangers are shown', async () => {
  const text =
    'Old sort code,Old account number,New sort code,New account number,Date\n200000,55779911,200001,12345678,01/12/2026\n111111,22222222,200001,12345678,01/12/2026\n'
  const sent = await sendFile(world, farah, text, 'moved')
  expect(words(await farah.get(sent.location ?? ''))).toContain('We pay nobody at this account')
  expect(await rowsIn(world, 1, 'select sort_code, account_number, switched_on from bank_switch')).toEqual([
    { sort_code: '200001', account_number: '12345678', switched_on: '2026-12-01' },
  ])
  await sendFile(world, farah, `${text}\n`, 'moved')
  expect(await rowsIn(world, 1, 'select from bank_switch')).toHaveLength(1)
  expect(world.bugs).toEqual([])
})
