import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day } from '#core/day.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid } from '#test/steps/money.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { bought, dayBoxes } from '#test/steps/spending.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'
import { type Instead, mayPutRight, type Standing } from './rules.ts'

const standing: Standing = {
  ...{ purchaseId: 'p', lineId: 'childcare', boughtOn: day('2026-11-12'), amountPence: 1240n, what: 'childcare' },
  ...{ isPutRight: false, isClosed: false },
}
const same: Instead = { lineId: 'childcare', on: day('2026-11-12'), amountPence: 1240n, what: 'childcare' }

describe('putting a purchase right', () => {
  test.each<[string, Partial<Standing>, Instead | undefined, string]>([
    ['it never was', {}, undefined, ''],
    ['another amount', {}, { ...same, amountPence: 1420n }, ''],
    ['another part of the plan', {}, { ...same, lineId: 'driving' }, ''],
    ['nothing is different', {}, same, 'nothing-is-different'],
    ['twice', { isPutRight: true }, undefined, 'put-right-already'],
    ['closed: another amount', { isClosed: true }, { ...same, amountPence: 1n }, 'in-a-closed-statement'],
    ['closed: it never was', { isClosed: true }, undefined, 'in-a-closed-statement'],
    ['closed: another part of the plan', { isClosed: true }, { ...same, lineId: 'driving' }, ''],
  ])('%s', (_, part, instead, expected) => {
    expect(
      mayPutRight({ ...standing, ...part }, instead)
        .map(({ code }) => code)
        .join(),
    ).toBe(expected)
  })
})

describe('by the pages', () => {
  let world: World
  let her: Browser
  const anne = (path: string) => on('eastmarsh/anne', path)
  const first = async (): Promise<string> =>
    /spending\/([0-9a-f-]{36})"/.exec(
      (await her.get(anne('/spending/bought'))).text.split('One by one')[1] ?? '',
    )?.[1] ?? ''

  beforeAll(async () => {
    world = await aWorld()
    her = await world.as('eastmarsh/anne')
    const lines = [{ ...childcare(world.today), what: 'childcare', from: addDays(world.today, -3) }]
    await approvedPlan(world, 'eastmarsh/anne', { lines })
    await paid(world, { upTo: world.today })
    await bought(world, 'eastmarsh/anne', { amount: '20.00' })
  })
  afterAll(() => world.close())

  test('a slip is put right by a new row: both are kept, the photo goes along, the money is as it should be', async () => {
    const path = anne(`/spending/${await first()}/put-right`)
    const lineId = /name="lineId"[^>]*value="([^"]+)"/.exec((await her.get(path)).text)?.[1] ?? ''
    const right = { amount: '12.00', lineId, what: 'one afternoon', ...dayBoxes('on', world.today) }
    expect((await her.send(path, { wrong: 'other', ...right, amount: '' })).text).toContain('Write how much it was')
    const why = { because: 'I mixed up two receipts' }
    expect((await her.send(path, { wrong: 'other', ...right, ...why })).status).toBe(303)
    const page = await her.get(anne('/spending'))
    expect(page.text).toContain('You have £50.00 left of the £62.00')
    expect(page.text).toContain('one afternoon')
    expect((await her.get(anne(`/spending/${await first()}`))).text).toContain('<img')
    const [former] = await rowsIn<{ purchase_id: string }>(world, 1, 'select purchase_id from purchase_put_right')
    const seen = await her.get(anne(`/spending/${former?.purchase_id}`))
    expect(seen.text).toContain('I mixed up two receipts')
    expect(
      (await her.send(anne(`/spending/${former?.purchase_id}/put-right`), { wrong: 'never-was', ...why })).status,
    ).toBe(404)
  })

  test('the worker does it as the person says', async () => {
    const priya = await world.as('eastmarsh/priya')
    const path = anne(`/spending/${await first()}/put-right-for-person`)
    expect((await priya.send(path, { wrong: 'never-was', because: 'it stood here twice' })).status).toBe(303)
    expect((await her.get(anne('/spending'))).text).toContain('You have £62.00 left')
    expect((await priya.get(anne('/spending'))).text).toContain('Anne has £62.00 left')
    expect(world.bugs).toEqual([])
  })
})
