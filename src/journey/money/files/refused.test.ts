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
const WORDS = { words: 'Header record wrong, says Ms Okoro at the bank on Monday.' }

/** A run with a file that was sent; gives both ids. */
async function aSentFile(person: string, days: number): Promise<{ run: string; file: string }> {
  const run = await runByRows(world, person, [{ pence: 6_200, arrivesOn: addDays(day(world.today), days) }])
  await farah.send(files(run, '/make'), { format: 'pain.001' })
  const [file] = await newest(run)
  expect((await farah.send(files(run, `/${file}/sent`), {})).status).toBe(303)
  return { run, file: file ?? '' }
}

const newest = async (run: string): Promise<string[]> => {
  const rows = await rowsIn<{ file_id: string }>(
    world,
    1,
    'select file_id from payment_file where pay_run_id = $1 order by made_at desc, file_id desc',
    [run],
  )
  return rows.map(({ file_id }) => file_id)
}

test('a whole file that the bank refused is made and sent anew, under another name', async () => {
  const { run, file } = await aSentFile('eastmarsh/anne', 3)
  const before = (await farah.get(files(run, `/${file}`))).text
  expect((await farah.get(files(run))).text).not.toContain('The bank refused it')
  expect((await tom.get(files(run))).text).toContain('The bank refused it')
  expect((await tom.send(files(run, `/${file}/refused`), {})).text).toContain('Write what the bank said')
  const both = await atOnce([
    tom.ready(files(run, `/${file}/refused`), WORDS),
    tom.ready(files(run, `/${file}/refused`), WORDS),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
  const page = (await farah.get(files(run))).text
  expect(page).toContain('The bank took nothing of it, says Tom')
  expect(page).toContain('Ms Okoro')
  expect((await farah.get(`${files(run, `/${file}`)}/sent`)).text).toContain('Sent on')
  // It waits to be sent again on the first screen.
  expect((await farah.get('/eastmarsh/finance')).text).toContain('Make its file')
  expect((await farah.send(files(run, '/make'), { format: 'pain.001' })).status).toBe(303)
  const [second] = await newest(run)
  expect(second).not.toBe(file)
  const after = (await farah.get(files(run, `/${second}`))).text
  const nameIn = (text: string) => /<MsgId>([^<]*)/.exec(text)?.[1]
  expect(nameIn(after)).toBe(`${nameIn(before)}2`)
  expect((await farah.get(files(run, `/${file}`))).text).toBe(before)
  expect((await farah.send(files(run, `/${second}/sent`), {})).status).toBe(303)
  expect(world.bugs).toEqual([])
})

test('never: a file is sent again that the bank has not refused', async () => {
  const { run, file } = await aSentFile('eastmarsh/david', 3)
  const refusing = files(run, `/${file}/refused`)
  const said = `insert into file_refused (file_id, sent_by, said_by, words, said_on)
    select file_id, sent_by, $2::uuid, 'No.', current_date from pay_run_sent where file_id = $1`
  const [ids] = await rowsIn<{ farah: string; tom: string }>(
    world,
    1,
    `select (select human_id from human where name like 'Farah%') as farah, (select human_id from human where name like 'Tom%') as tom`,
  )
  // Its sender alone cannot: the page, the rule, the database.
  expect((await farah.get(refusing)).status).toBe(404)
  await expect(rowsIn(world, 1, said, [file, ids?.farah])).rejects.toThrow('two_humans_send_again')
  // Nor anybody once the bank's own statement shows that it went through.
  await rowsIn(
    world,
    1,
    `with file as (insert into bank_import (import_id, format, name, sha256, rows_read, rows_new, rows_refused, imported_by, imported_on)
      select gen_random_uuid(), 'camt.053', 'x', sha256('refused'), 1, 1, 0, $2::uuid, current_date returning import_id),
     line as (insert into statement_entry (entry_id, import_id, fingerprint, booked_on, amount_pence)
      select gen_random_uuid(), import_id, sha256('line'), current_date, -6200 from file returning entry_id)
     insert into entry_matched (entry_id, pay_run_id, arrives_on, how, why, matched_by, matched_on)
     select entry_id, $1::uuid, current_date, 'exact', 'x', $2::uuid, current_date from line`,
    [run, ids?.farah],
  )
  expect((await tom.get(refusing)).text).toContain('A second file would pay people twice')
  await expect(rowsIn(world, 1, said, [file, ids?.tom])).rejects.toThrow('the bank took some of this file')
  expect((await farah.send(files(run, '/make'), { format: 'bacs-18' })).text).toContain('was sent already')
})
