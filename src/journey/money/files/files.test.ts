import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, type World } from '#test/world.ts'
import { runByRows } from './posted.test-kit.ts'

let world: World
let farah: Browser
let tom: Browser
beforeAll(async () => {
  world = await aWorld()
  farah = await world.as('eastmarsh/farah')
  tom = await world.as('eastmarsh/tom')
})
afterAll(() => world.close())

const files = (run: string, path = '') => `/eastmarsh/finance/pay-runs/${run}/files${path}`
const soon = () => addDays(day(world.today), 3)
const later = () => addDays(day(world.today), 10)

type Kept = { file_id: string; format: string; payments: number; total_pence: bigint; sha256: Buffer }
const keptOf = (run: string) =>
  rowsIn<Kept>(world, 1, 'select * from payment_file where pay_run_id = $1 order by made_at, file_id', [run])

async function make(run: string, format: string): Promise<Kept> {
  expect((await farah.send(files(run, '/make'), { format })).location).toBe(`${files(run)}?done=made`)
  const found = (await keptOf(run)).find((one) => one.format === format)
  if (found === undefined) throw new Error('no file was kept')
  return found
}

test('each format is made, downloaded with the bytes that were hashed, and sent once', async () => {
  const run = await runByRows(world, 'eastmarsh/anne', [
    { name: 'Siân O’Neill', pence: 6_200, arrivesOn: soon() },
    { name: '=1+1', pence: 5, arrivesOn: soon() },
    { name: 'Little Acorns & Co', pence: 30_000, arrivesOn: later(), roll: 'D/123456-7' },
    { card: 'CARD-0001', pence: 4_000, arrivesOn: soon() },
  ])
  expect((await farah.get(files(run))).text).toContain('3 payments, £362.05 in all')
  const texts: Record<string, string> = {}
  for (const format of ['accounts-payable-csv', 'pain.001', 'bacs-18', 'card-csv']) {
    const kept = await make(run, format)
    const isCard = format === 'card-csv'
    expect([kept.payments, kept.total_pence]).toEqual(isCard ? [1, 4_000n] : [3, 36_205n])
    const [first, second] = [
      await farah.get(files(run, `/${kept.file_id}`)),
      await tom.get(files(run, `/${kept.file_id}`)),
    ]
    expect(first.status).toBe(200)
    expect(createHash('sha256').update(first.text).digest()).toEqual(kept.sha256)
    expect(second.text).toBe(first.text)
    texts[format] = first.text
  }
  const [heading, ...lines] = (texts['accounts-payable-csv'] ?? '').split('\r\n')
  expect(heading).toBe('"account name","sort code","account number","amount in pounds","pay on","reference"')
  expect(
    lines.filter((line) => line.startsWith(`"Siân O’Neill","20-00-00","55779911",62.00,"${soon()}"`)),
  ).toHaveLength(1)
  expect(texts['accounts-payable-csv']).toContain(`"'=1+1"`)
  expect(texts['pain.001']).toContain('<CtrlSum>362.05</CtrlSum>')
  expect(texts['bacs-18']).toContain('SIAN ONEILL')
  expect(texts['card-csv']).toMatch(/^"card reference".*\r\n"CARD-0001",40\.00,/)

  // The same once more is refused; so is a second one that pays the same people, once one was sent.
  expect((await farah.send(files(run, '/make'), { format: 'pain.001' })).text).toContain('This file is made already')
  const kept = await keptOf(run)
  const ofFormat = (format: string) => kept.find((one) => one.format === format)?.file_id
  const sending = files(run, `/${ofFormat('pain.001')}/sent`)
  const both = await atOnce([farah.ready(sending, {}), farah.ready(files(run, `/${ofFormat('bacs-18')}/sent`), {})])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect((await farah.send(files(run, `/${ofFormat('card-csv')}/sent`), {})).status).toBe(303)
  expect((await farah.send(files(run, `/${ofFormat('accounts-payable-csv')}/sent`), {})).text).toContain(
    'was sent already',
  )
  expect((await farah.send(files(run, '/make'), { format: 'bacs-18' })).text).toContain(
    'A second one would pay everybody twice',
  )
  const direct = `insert into pay_run_sent (file_id, pay_run_id, sent_by, sent_on)
    select file_id, pay_run_id, made_by, current_date from payment_file where pay_run_id = $1 and format = 'accounts-payable-csv'`
  await expect(rowsIn(world, 1, direct, [run])).rejects.toThrow('sent already')
  expect((await farah.get(files(run))).text).toContain('Sent on')
  // Nobody is told a second time what was paid.
  expect(await rowsIn(world, 1, "select 1 from timeline_line where sentence like '%sent%'")).toEqual([])
  expect(world.bugs).toEqual([])
})

test('later settings do not change a file; a file that cannot be made again is not handed out', async () => {
  const run = await runByRows(world, 'eastmarsh/david', [{ pence: 700, arrivesOn: soon() }])
  const { file_id } = await make(run, 'accounts-payable-csv')
  const before = (await farah.get(files(run, `/${file_id}`))).text
  await rowsIn(
    world,
    1,
    `insert into council_settings (effective_from, settings, recorded_at)
     select effective_from, jsonb_set(settings, '{money,accountsPayable}', '[{"heading":"ref","field":"reference"}]'), now()
     from council_settings order by effective_from desc, settings_id desc limit 1`,
  )
  expect((await farah.get(files(run, `/${file_id}`))).text).toBe(before)
  // With other columns it is another file.
  await farah.send(files(run, '/make'), { format: 'accounts-payable-csv' })
  const [, second] = await keptOf(run)
  expect((await farah.get(files(run, `/${second?.file_id}`))).text).toMatch(/^"ref"\r\n"FT\w+"\r\n$/)
  const planted = `insert into payment_file (file_id, pay_run_id, format, payments, total_pence, sha256, made_by, made_at)
    select gen_random_uuid(), pay_run_id, format, payments, total_pence, sha256, made_by, made_at from payment_file where file_id = $1 returning file_id`
  const [odd] = await rowsIn<{ file_id: string }>(world, 1, planted, [file_id])
  const answer = await farah.get(files(run, `/${odd?.file_id}`))
  expect(answer.location).toBe(`${files(run)}?done=differs`)
  expect((await farah.get(`${files(run)}?done=differs`)).text).toContain('cannot be made again as it was')
})

test('nobody but finance reaches a file; an approver makes none; another run’s file is not there', async () => {
  const run = await runByRows(world, 'eastmarsh/hilary', [{ pence: 100, arrivesOn: soon() }])
  const other = await runByRows(world, 'eastmarsh/hilary', [{ pence: 200, arrivesOn: later() }])
  const { file_id } = await make(run, 'pain.001')
  for (const key of ['eastmarsh/anne', 'eastmarsh/priya', 'northcliffe/mei']) {
    const somebody = await world.as(key)
    expect((await somebody.get(files(run, `/${file_id}`))).status).toBeGreaterThanOrEqual(303)
    expect((await somebody.get(files(run))).status).toBeGreaterThanOrEqual(303)
  }
  expect((await tom.get(files(run, '/make'))).status).toBe(404)
  expect((await tom.get(files(run))).text).not.toContain('Make a file')
  expect((await farah.get(files(other, `/${file_id}`))).status).toBe(404)
  expect((await farah.get(files(other, `/${file_id}/sent`))).status).toBe(404)
  expect((await farah.send(files(run, '/make'), { format: 'card-csv' })).text).toContain('pays nothing in that way')
  expect((await farah.send(files(run, '/make'), {})).text).toContain('Choose where the file goes')
})
