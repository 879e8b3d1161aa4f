import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan } from '#journey/money/approved.test-kit.ts'
import { setUp } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { bought, dayBoxes, idIn, imageIn, postFile, purchaseForm } from '#test/steps/spending.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { hashOf, mintKey } from '#web/secrets.ts'

let world: World
let her: Browser
const anne = (path: string) => on('eastmarsh/anne', path)
const record = anne('/spending/record')

beforeAll(async () => {
  world = await aWorld()
  her = await world.as('eastmarsh/anne')
  for (const person of ['eastmarsh/anne', 'eastmarsh/david']) {
    await approvedPlan(world, person)
    await setUp(world, { person })
  }
  await bought(world, 'eastmarsh/anne', { what: 'two afternoons' })
})
afterAll(() => world.close())

test('somebody with whom the money is shared sees what was bought, but no receipt', async () => {
  const [person, carer] = [idOf('eastmarsh/anne'), idOf('eastmarsh/joanne')]
  const [shareId, at] = [newId(), new Date()]
  await rowsIn(
    world,
    1,
    "insert into share (share_id, person_id, with_human, item, shared_at, shared_by) values ($1, $2, $3, 'money', $4, $2)",
    [shareId, person, carer, at],
  )
  const joanne = await world.as('eastmarsh/joanne')
  const list = await joanne.get(anne('/spending'))
  expect(list.text).toContain('What Anne has bought')
  const one = anne(`/spending/${idIn(list.text, 'two afternoons')}`)
  const seen = await joanne.get(one)
  expect(seen.status).toBe(200)
  expect(seen.text).not.toContain('<img')
  expect((await joanne.get(imageIn((await her.get(one)).text))).status).toBe(404)
  expect((await joanne.get(record)).status).toBe(404)
  await rowsIn(world, 1, 'insert into share_withdrawn (share_id, withdrawn_at, withdrawn_by) values ($1, $2, $3)', [
    shareId,
    at,
    person,
  ])
})

test('never: a receipt or a purchase reaches somebody who may not see it', async () => {
  const list = await her.get(anne('/spending'))
  const id = idIn(list.text, 'two afternoons')
  const receipt = imageIn((await her.get(anne(`/spending/${id}`))).text)
  const file = receipt.split('/').at(-1) ?? ''
  expect((await her.get(receipt)).status).toBe(200)

  for (const key of ['eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/david', 'eastmarsh/ines']) {
    const other = await world.as(key)
    for (const path of [anne('/spending'), anne('/spending/bought'), anne(`/spending/${id}`), receipt, record])
      expect((await other.get(path)).status, `${key} ${path}`).toBe(404)
  }
  // On their own record, or on another that is theirs to see, another's ids open nothing.
  const david = await world.as('eastmarsh/david')
  const priya = await world.as('eastmarsh/priya')
  for (const browser of [david, priya]) {
    expect((await browser.get(on('eastmarsh/david', `/spending/receipts/${file}`))).status).toBe(404)
    expect((await browser.get(on('eastmarsh/david', `/spending/${id}`))).status).toBe(404)
  }
  const yusuf = await world.as('northcliffe/yusuf')
  expect((await yusuf.get(receipt)).location).toContain('/eastmarsh/sign-in')
  expect((await yusuf.get(receipt.replace('/eastmarsh/', '/northcliffe/'))).status).toBe(404)
})

test('never: anybody but the person, or their worker as they said it, writes down what was bought', async () => {
  for (const key of ['eastmarsh/priya', 'eastmarsh/farah', 'eastmarsh/tom']) {
    const other = await world.as(key)
    expect((await other.get(record)).status).toBe(404)
    // Even with a key that is right for them and this page.
    const token = /footing=1\.([^;]+)/.exec(other.cookie)?.[1] ?? ''
    const right = mintKey(world.ports.secret, `1.${hashOf(token).toString('base64url')} ${record}`)
    const sent = await postFile(world, other, record, {
      ...(await purchaseForm(her, record, { amount: '1', noReceiptBecause: 'lost', what: 'by another' })),
      ...dayBoxes('on', world.today),
      key: right,
    })
    expect(sent.status).toBe(404)
  }
  expect((await her.get(anne('/spending/bought'))).text).not.toContain('by another')
  // What the worker heard is marked so, and says how; nobody else has the page.
  const heard = anne('/spending/record-for-person')
  for (const key of ['eastmarsh/anne', 'eastmarsh/farah', 'eastmarsh/owen', 'eastmarsh/joanne'])
    expect((await (await world.as(key)).get(heard)).status, key).toBe(404)
  const priya = await world.as('eastmarsh/priya')
  const [row] = await rowsIn<{ line: string }>(
    world,
    1,
    'select line_id as line from agreement_line where budget_id = $1',
    [budgetOf('eastmarsh/anne')],
  )
  const fields = { amount: '3.20', what: 'a bus', lineId: row?.line ?? '', ...dayBoxes('on', world.today) }
  expect((await priya.send(heard, fields)).text).toContain('Choose how it was said')
  const { location } = await priya.send(heard, { ...fields, how: 'phone' })
  expect(location).toContain('done=typed')
  const id = idIn((await her.get(anne('/spending'))).text, 'a bus')
  expect((await her.get(anne(`/spending/${id}`))).text).toContain('by Priya Shah. By phone')
})
