import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'
import { approvedPlan } from '../approved.test-kit.ts'

let world: World
let anne: Browser
let priya: Browser
let farah: Browser
const her = (path: string) => on('eastmarsh/anne', path)
const SAM = { kind: 'nominee', name: 'Sam Reed', howKnown: 'My neighbour', phone: '', words: '' }

beforeAll(async () => {
  world = await aWorld()
  ;[anne, priya, farah] = (await Promise.all(
    ['anne', 'priya', 'farah'].map((key) => world.as(`eastmarsh/${key}`)),
  )) as [Browser, Browser, Browser]
  await approvedPlan(world, 'eastmarsh/anne')
})
afterAll(() => world.close())

const text = ({ text: page }: { text: string }) => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const named = () =>
  rowsIn<{ helper_id: string; name: string }>(
    world,
    1,
    'select helper_id, kind, name, person_agreed from money_helper order by helper_id',
  )

test('never: a nominee is named without the person’s own yes', async () => {
  const refused = await priya.send(her('/money/helpers/add'), SAM)
  expect(refused.status).toBe(422)
  expect(text(refused)).toContain('Only the person can choose who this is')
  expect(refused.text).toContain('value="Sam Reed"')
  await expect(
    rowsIn(
      world,
      1,
      `insert into money_helper (helper_id, budget_id, kind, name, person_agreed, named_by, named_on)
       values (gen_random_uuid(), $1, 'nominee', 'Sam Reed', false, $2, current_date)`,
      [budgetOf('eastmarsh/anne'), idOf('eastmarsh/priya')],
    ),
  ).rejects.toThrow('a_nominee_is_the_persons_choice')
  expect(await named()).toEqual([])
})

test('the person chooses a nominee themself, once, and cannot name an authorised person', async () => {
  const other = await forced(world, anne, her('/money/helpers/add'), {
    ...{ ...SAM, kind: 'authorised-person', words: 'x' },
    stamp: /name="stamp" value="([^"]*)"/.exec((await anne.get(her('/money/helpers/add'))).text)?.[1] ?? '',
  })
  expect(text(other)).toContain('You can choose a nominee yourself')
  const both = await atOnce([1, 2].map(() => anne.ready(her('/money/helpers/add'), SAM)))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await named()).toMatchObject([{ kind: 'nominee', name: 'Sam Reed', person_agreed: true }])
  const page = text(await priya.get(her('/money/helpers')))
  expect(page).toContain('Sam Reed, a nominee')
  expect(page).toContain('They can read nothing here')
})

test('an account in the name of whoever looks after the money is fine, and said so', async () => {
  await priya.send(her('/money/conditions'), {
    ...{ capacity: 'yes', 'not-prohibited': 'yes', 'can-manage': 'yes', 'right-way': 'yes' },
  })
  await farah.send(her('/money/set-up'), { managedAs: 'direct-payment' })
  expect(text(await farah.get(her('/money/payee')))).toContain('Sam Reed looks after the money')
  await farah.send(her('/money/payee'), { accountName: 'MR S REED', sortCode: '089999', accountNumber: '66374958' })
  const tom = await world.as('eastmarsh/tom')
  expect(text(await tom.get(her('/money/payee/confirm')))).toContain('of somebody who looks after the money for them')
})

test('it ends by either side, once; then an authorised person, with five conditions', async () => {
  const id = (await named())[0]?.helper_id ?? ''
  const path = her(`/money/helpers/${id}/end`)
  const both = await atOnce([anne.ready(path, { words: '' }), priya.ready(path, { words: '' })])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  const bare = await priya.send(her('/money/helpers/add'), { ...SAM, kind: 'authorised-person' })
  expect(text(bare)).toContain('Write why this is best for the person')
  await priya.send(her('/money/helpers/add'), { ...SAM, kind: 'authorised-person', words: 'Anne trusts him.' })
  expect(text(await priya.get(her('/money/conditions')))).toContain('The authorised person is suitable')
  expect(text(await anne.get(her('/timeline')))).toContain('looks after the money for Anne')
  expect(text(await anne.get(her('/money/helpers')))).toContain('Until')
})

test('nobody else reads or writes it', async () => {
  for (const key of ['owen', 'joanne', 'farah', 'marcus']) {
    const other = await world.as(`eastmarsh/${key}`)
    for (const path of ['/money/helpers', '/money/helpers/add']) expect((await other.get(her(path))).status).toBe(404)
  }
  expect((await anne.get(her('/money/helpers/nobody/end'))).status).toBe(404)
  expect(world.bugs).toEqual([])
})
