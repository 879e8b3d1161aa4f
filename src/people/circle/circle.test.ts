import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { planWritten } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, on, type Seen, type World } from '#test/world.ts'

let world: World
let her: Browser
let joanne: Browser
const ANNE = 'eastmarsh/anne'
const JOANNE = idOf('eastmarsh/joanne')
const at = (path: string) => on(ANNE, path)
const SHARE = at('/circle/share')
const WITHDRAW = at('/circle/withdraw')
const words = ({ text }: Seen) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

beforeAll(async () => {
  world = await aWorld()
  await planWritten(world)
  her = await world.as(ANNE)
  joanne = await world.as('eastmarsh/joanne')
})
afterAll(() => world.close())

const emailOf = async (human: string): Promise<string> =>
  (await rowsIn<{ email: string }>(world, 1, 'select email from human where human_id = $1', [human]))[0]?.email ?? ''
const open = () =>
  rowsIn(
    world,
    1,
    `select s.item from share s where s.with_human = $1 and s.person_id = $2
      and not exists (select from share_withdrawn w where w.share_id = s.share_id) order by s.item`,
    [JOANNE, idOf(ANNE)],
  )

test('she shares her plan with somebody she names, and reads who sees what since when', async () => {
  expect(words(await her.get(at('/circle')))).toContain('Nobody is here yet')
  expect((await joanne.get(at('/plan'))).status).toBe(404)
  const nobody = await her.send(SHARE, { email: 'no <one>@example.org', item: 'plan' })
  expect(nobody.status).toBe(422)
  expect(nobody.text).toContain('href="#email"')
  expect(nobody.text).toContain('value="no &lt;one>@example.org"')
  expect((await her.send(SHARE, { email: '', item: 'plan' })).text).toContain('Write the e-mail that they sign in with')
  expect((await her.send(SHARE, { email: await emailOf(idOf('eastmarsh/priya')), item: 'plan' })).status).toBe(422)
  expect(await open()).toEqual([])

  const drawn = await her.send(SHARE, { email: await emailOf(JOANNE), item: 'plan' })
  expect(drawn.location).toBe(at('/circle?done=shared'))
  const page = words(await her.get(at('/circle')))
  for (const part of ['Joanne Reed', 'Family or friend who cares', 'your plan for when you are not well', 'since'])
    expect(page).toContain(part)
  expect((await joanne.get(at('/plan'))).status).toBe(200)
  expect((await joanne.get(at('/money'))).status).toBe(404)
  expect((await her.send(SHARE, { with: JOANNE, item: 'plan' })).text).toContain('You share this with them already')
  expect(words(await her.get(at('/timeline')))).not.toContain('Joanne')
  expect(world.bugs).toEqual([])
})

test('never: somebody reads the plan after the person took it back', async () => {
  expect((await joanne.get(at('/plan'))).status).toBe(200)
  const [key] = /(?<=name="key" value=")[^"]*/.exec((await her.get(at('/circle'))).text) ?? []
  const tapped = await her.post(WITHDRAW, { key: key ?? '', with: JOANNE, item: 'plan' })
  expect(tapped.location).toBe(at('/circle?done=withdrawn'))
  expect((await joanne.get(at('/plan'))).status).toBe(404)
  expect(await open()).toEqual([])
  const again = await forced(world, her, WITHDRAW, { with: JOANNE, item: 'plan' })
  expect(again.status).toBe(422)
  expect(again.text).toContain('You do not share this with them now')
  expect(world.bugs).toEqual([])
})

test('never: anybody but the person sees their circle, shares their plan or takes it back', async () => {
  await her.send(SHARE, { email: await emailOf(JOANNE), item: 'plan' })
  const before = await open()
  for (const key of ['joanne', 'priya', 'marcus', 'grace', 'farah', 'arthur', 'ruth']) {
    const other = await world.as(`eastmarsh/${key}`)
    for (const path of [at('/circle'), SHARE, WITHDRAW]) expect((await other.get(path)).status, key).toBe(404)
    expect((await forced(world, other, SHARE, { with: JOANNE, item: 'money' })).status, key).toBe(404)
    expect((await forced(world, other, WITHDRAW, { with: JOANNE, item: 'plan' })).status, key).toBe(404)
  }
  expect(await open()).toEqual(before)
})
