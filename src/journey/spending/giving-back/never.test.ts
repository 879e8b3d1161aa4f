import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { lies } from '#journey/money/ledger/ledger.test-kit.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { carriedOut, holding, newestOf, reasons, sent, theirDayCame } from './giving-back.test-kit.ts'

const [anne, david] = ['eastmarsh/anne', 'eastmarsh/david']
let world: World
beforeAll(async () => {
  world = await aWorld()
  await holding(world, anne, 80_000)
  await holding(world, david, 80_000)
})
afterAll(() => world.close())

const at = (person: string, path = '') => on(person, `/spending/give-back${path}`)
const toReturn = (person: string) => lies(world, budgetOf(person), 'to-return')

/** What finance would post by itself, straight into the ledger. */
const taken = (
  person: string,
  kind: 'set-aside-to-return' | 'money-returned',
  from: string,
  amount: number,
  key = newId(),
) =>
  rowsIn(
    world,
    1,
    `insert into transfer (debit_account, credit_account, amount_pence, kind, budget_id, effective_on, posted_at, key, made_by)
     select d.account_id, c.account_id, $2, $3, $1, $4::date, now(), $5, $6 from account d, account c
     where d.budget_id = $1 and d.kind = $7 and c.budget_id = $1 and c.kind = case when $3 = 'money-returned' then 'returned' else 'to-return' end`,
    [budgetOf(person), amount, kind, world.today, key, idOf('eastmarsh/farah'), from],
  )
const proposed = async (person: string, ...amounts: string[]): Promise<string> => {
  const priya = await world.as('eastmarsh/priya')
  await sent(priya.send(at(person, '/propose'), reasons(...amounts)))
  return newestOf(world, person)
}

test('never: the council takes money back while payments go on, without a proposal that was carried out', async () => {
  await rowsIn(
    world,
    1,
    'insert into account (kind, budget_id, cached, floor_pence) values ($2, $1, true, 0) on conflict do nothing',
    [budgetOf(anne), 'to-return'],
  )
  await rowsIn(world, 1, 'insert into account (kind, budget_id, cached) values ($2, $1, true) on conflict do nothing', [
    budgetOf(anne),
    'card',
  ])
  await rowsIn(world, 1, 'insert into account (kind, budget_id, cached) values ($2, $1, true) on conflict do nothing', [
    budgetOf(anne),
    'returned',
  ])
  await expect(taken(anne, 'set-aside-to-return', 'held', 100)).rejects.toThrow('only after notice, reason and reply')
  await expect(taken(anne, 'money-returned', 'card', 100)).rejects.toThrow('only after notice, reason and reply')
  // What she sends of her own accord is written down as it happened.
  await taken(anne, 'money-returned', 'held', 1)
  // Her own offer lets just as much through, and not a penny more.
  await sent((await world.as(anne)).send(at(anne, '/offer'), { amount: '5.00' }))
  const [id, key] = [await newestOf(world, anne), newId()]
  await carriedOut(world, anne, id, world.today, key)
  await expect(taken(anne, 'set-aside-to-return', 'held', 501, key)).rejects.toThrow(
    'more comes back than was proposed',
  )
  await taken(anne, 'set-aside-to-return', 'held', 500, key)
  expect(await toReturn(anne)).toBe(500n)
})

test('never: money goes back without reasons, a second human and notice', async () => {
  const priya = await world.as('eastmarsh/priya')
  const farah = await world.as('eastmarsh/farah')
  expect((await priya.send(at(david, '/propose'), {})).text).toContain('Write which weeks or which part of the plan')
  const id = await proposed(david, '100.00', '50.00')
  expect((await farah.send(at(david, `/${id}/carry-out`), {})).text).toContain('A second human has not said yes')
  await expect(carriedOut(world, david, id)).rejects.toThrow('only after notice by another human')
  expect((await priya.get(at(david, `/${id}/approve`))).status).toBe(404)
  const yes = (approver: string, by: string, days: number) =>
    rowsIn(
      world,
      1,
      `insert into give_back_approved (give_back_id, proposed_by, proposed_as, approved_by, approved_as, approved_on, not_before)
       values ($1, $2, 'worker', $3, $4, $5, $6)`,
      [id, idOf('eastmarsh/priya'), idOf(approver), by, world.today, addDays(world.today, days)],
    )
  await expect(yes('eastmarsh/priya', 'manager', 28)).rejects.toThrow('another_human_approves')
  await expect(yes('eastmarsh/grace', 'manager', 27)).rejects.toThrow('notice_of_four_weeks')
  await expect(yes('eastmarsh/grace', 'worker', 28)).rejects.toThrow()
  // Whoever proposed it, and may approve others, finds it with somebody else.
  const list = async (key: string) => (await (await world.as(`eastmarsh/${key}`)).get('/eastmarsh/give-back')).text
  const another = 'That is you, so somebody else looks at it: a manager or a finance approver.'
  const today = async () => (await priya.get('/eastmarsh/today')).text
  await rowsIn(world, 1, "insert into role_held (human_id, role, from_day) values ($1, 'manager', $2)", [
    ...[idOf('eastmarsh/priya'), addDays(world.today, -1)],
  ])
  expect(await list('priya')).toContain(another)
  expect(await list('grace')).not.toContain(another)
  expect(await list('grace')).toContain('Priya Shah proposed it on')
  expect(await today()).not.toContain('could go back')
  await rowsIn(
    world,
    1,
    "insert into role_ended (human_id, role, from_day, ended_on, recorded_by) values ($1, 'manager', $2, $3, $1)",
    [...[idOf('eastmarsh/priya'), addDays(world.today, -1), world.today]],
  )
  // A proposal whose parts do not come to its amount is not carried out.
  const bare = newId()
  await rowsIn(
    world,
    1,
    "insert into give_back (give_back_id, budget_id, amount_pence, as_role, proposed_by, proposed_on) values ($1, $2, 500, 'person', $3, $4)",
    [bare, budgetOf(david), idOf(david), world.today],
  )
  await expect(carriedOut(world, david, bare)).rejects.toThrow('only with its reasons')
  expect(await toReturn(david)).toBe(0n)
})

/** Notice was given so long ago that the person's day has come. */
const triedOn = (id: string, days: number) =>
  rowsIn(
    world,
    1,
    "insert into give_back_tried (give_back_id, tried_on, how, words, tried_by) values ($1, $2, 'visit', 'x', $3)",
    [id, addDays(world.today, days), idOf('eastmarsh/owen')],
  )
const decided = (id: string, by = 'eastmarsh/grace') =>
  rowsIn(
    world,
    1,
    `insert into give_back_decided (give_back_id, proposed_by, proposed_as, reasons, decided_by, decided_as, decided_on)
     values ($1, $2, 'worker', 'x', $3, 'manager', $4)`,
    [id, idOf('eastmarsh/owen'), idOf(by), world.today],
  )

test('never: no answer is taken for a yes, nor “I need it”', async () => {
  const hazel = 'eastmarsh/hazel'
  await holding(world, hazel, 80_000)
  const as = (key: string) => world.as(`eastmarsh/${key}`)
  const [owen, grace, farah, her] = [await as('owen'), await as('grace'), await as('farah'), await as('hazel')]
  await sent(owen.send(at(hazel, '/propose'), reasons('200.00')))
  const id = await newestOf(world, hazel)
  await sent(grace.send(at(hazel, `/${id}/approve`), {}))
  const carry = async () => (await farah.send(at(hazel, `/${id}/carry-out`), {})).text
  expect(await carry()).toContain('The person still has time to answer')
  await expect(decided(id)).rejects.toThrow('after the person')
  await theirDayCame(world, id)
  await expect(carriedOut(world, hazel, id)).rejects.toThrow('no answer is not a yes')
  await expect(decided(id)).rejects.toThrow('tries to reach the person on two days')
  await sent(owen.send(at(hazel, `/${id}/tried`), { how: 'phone', words: 'Nobody answered' }))
  expect((await owen.send(at(hazel, `/${id}/tried`), { how: 'phone', words: 'Again' })).text).toContain('tried today')
  await expect(decided(id)).rejects.toThrow('tries to reach the person on two days')
  await triedOn(id, 1)
  // Tried twice, and the day has come: that alone is no yes either.
  expect(await carry()).toContain('A manager decides next')
  await expect(carriedOut(world, hazel, id)).rejects.toThrow('no answer is not a yes')
  await expect(decided(id, 'eastmarsh/owen')).rejects.toThrow('another_human_decides')
  expect((await owen.get(at(hazel, `/${id}/decide`))).status).toBe(404)
  const asked = async (): Promise<string> => (await grace.get('/eastmarsh/give-back')).text
  expect(await asked()).toContain('a manager decides')
  // Not in a bad time, nor soon after it; and whoever proposed it finds it with somebody else.
  const opened = newId()
  const thrown = 'insert into unwell_switch (switch_id, budget_id, thrown_by, as_role, adds, words, thrown_on)'
  await rowsIn(world, 1, `${thrown} values ($1, $2, $3, 'worker', 'call', 'It has happened', $4)`, [
    ...[opened, budgetOf(hazel), idOf('eastmarsh/owen'), addDays(world.today, -90)],
  ])
  expect(await asked()).not.toContain('a manager decides')
  const over = (days: number) =>
    rowsIn(world, 1, 'insert into unwell_switch_ended (switch_id, ended_by, ended_on) values ($1, $2, $3)', [
      ...[opened, idOf('eastmarsh/owen'), addDays(world.today, days)],
    ])
  await over(-80)
  expect(await asked()).toContain('a manager decides')
  await rowsIn(world, 1, "insert into role_held (human_id, role, from_day) values ($1, 'manager', $2)", [
    ...[idOf('eastmarsh/owen'), addDays(world.today, -1)],
  ])
  expect((await owen.get('/eastmarsh/give-back')).text).not.toContain('a manager decides')
  await rowsIn(
    world,
    1,
    "insert into role_ended (human_id, role, from_day, ended_on, recorded_by) values ($1, 'manager', $2, $3, $1)",
    [...[idOf('eastmarsh/owen'), addDays(world.today, -1), world.today]],
  )
  expect((await grace.send(at(hazel, `/${id}/decide`), { goesBack: 'yes', reasons: '' })).text).toContain('Write why')
  await sent(grace.send(at(hazel, `/${id}/decide`), { goesBack: 'yes', reasons: 'It lay there for two years' }))
  expect((await her.get(at(hazel))).text).toContain('It lay there for two years')
  await sent(her.send(at(hazel, `/${id}/reply`), { reply: 'need-it', words: 'My washing machine' }))
  expect(await carry()).toContain('The person needs this money')
  await expect(carriedOut(world, hazel, id)).rejects.toThrow('against the answer of the person')
  expect(await toReturn(hazel)).toBe(0n)
})

test('never: notice that money could go back begins in a bad time', async () => {
  const helen = 'eastmarsh/helen'
  await holding(world, helen, 80_000)
  const [ken, grace] = [await world.as('eastmarsh/ken'), await world.as('eastmarsh/grace')]
  await sent(ken.send(at(helen, '/propose'), reasons('200.00')))
  const id = await newestOf(world, helen)
  await rowsIn(
    world,
    1,
    `insert into unwell_switch (switch_id, budget_id, thrown_by, as_role, adds, words, thrown_on)
     values ($1, $2, $3, 'person', 'call', '', $4)`,
    [newId(), budgetOf(helen), idOf(helen), world.today],
  )
  expect((await grace.get(at(helen))).text).toContain('This is a bad time for the person')
  const refused = await grace.send(at(helen, `/${id}/approve`), {})
  expect([refused.status, refused.text.includes('This is a bad time for the person')]).toEqual([422, true])
  expect(await rowsIn(world, 1, 'select from give_back_approved where give_back_id = $1', [id])).toEqual([])
})
