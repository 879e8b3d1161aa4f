import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, mondayOf, sayDay } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { moveClock } from '#demo/clock.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { approvedPlan, childcare } from '#journey/money/approved.test-kit.ts'
import { paid, payRun } from '#test/steps/money.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type World } from '#test/world.ts'
import { formsOn } from './outside.test-kit.ts'

const [anne, priya, grace] = ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/grace']
let world: World
const { page, send, went } = formsOn(() => world, anne)
const rows = <Row extends object>(text: string, values: unknown[] = []) => rowsIn<Row>(world, 1, text, values)

beforeAll(async () => {
  world = await aWorld()
  const from = addDays(mondayOf(world.today), 7)
  await approvedPlan(world, anne, {
    lines: [childcare(world.today), { what: 'My helper', pence: 9000, every: 'weekly', from, paPart: 'wages' }],
  })
  await paid(world, { upTo: addDays(world.today, 9) })
})
afterAll(() => world.close())

/** A question that was answered and listened to, with a step to manage the money together that waits for a manager. */
async function proposed(): Promise<string> {
  const begun = { what: 'A coat', about: 'none', ...boxes('happenedOn', world.today) }
  const one = `/outside/${/outside\/([^?]+)/.exec(await went(priya, '/outside/begin', begun))?.[1]}`
  const talked = { ...boxes('explainedOn', addDays(world.today, -30)), explainedBy: 'Priya', words: 'We read it' }
  await went(priya, `${one}/rule`, { rule: 'The money is for childcare', found: 'talk', ...talked })
  await went(priya, `${one}/ask`, { words: 'Was this for the children?' })
  await went(anne, `${one}/answer`, { answer: 'help', words: 'I lose track of it' })
  await went(priya, `${one}/heard`, { words: 'Anne would like help with it' })
  await went(priya, `${one}/managed`, {
    ...{ managedAs: 'council-managed', personView: 'That would be a weight off me', reasons: 'Anne asked for help' },
    ...{ 'not-talk': 'We talked', 'not-reminder': 'She knows', 'not-closer-look': 'She asks for less of it' },
  })
  return one
}
/** Where each payment went, by line, the newest payment first. */
const pockets = () =>
  rows<{ what: string; kind: string; pence: string }>(
    `select l.what, a.kind, t.amount_pence::text as pence from transfer t join account a on a.account_id = t.credit_account
     join agreement_line l on l.line_id = t.line_id where t.kind = 'payment' order by t.effective_on desc, l.what`,
  )
const owed = () =>
  rows(
    'select (select jsonb_agg(to_jsonb(o)) from overlay o) as overlays, (select jsonb_agg(to_jsonb(l) order by line_id) from agreement_line l) as lines, (select count(*) from payment_hold) as holds',
  )
const way = (step: string, by: string, from = addDays(world.today, 30), as = 'council-managed') =>
  rows(
    `insert into way_changed (way_id, budget_id, agreement_id, step_id, managed_as, from_day, reasons, made_by, made_on)
     select $1, a.budget_id, a.agreement_id, $2, $6, $3, 'x', $4, $5 from agreement a where a.budget_id = $7`,
    [newId(), step, from, idOf(by), world.today, as, budgetOf(anne)],
  )
let one = ''
const step = async () =>
  (await rows<{ id: string }>("select step_id as id from outside_step where step = 'managed-with-me'"))[0]?.id ?? ''

test('never: who looks after the money changes without a manager’s recorded step, without notice, or stops what is owed', async () => {
  one = await proposed()
  const before = await owed()
  const id = await step()
  await expect(way(id, grace)).rejects.toThrow('by a step that a manager agreed to')
  expect((await send(priya, `${one}/decide`, { yes: 'yes', reasons: 'x' })).status).toBe(404)
  expect(await rows('select * from way_changed')).toEqual([])
  expect((await page(grace, `${one}/decide`)).text).toContain('the council keeps the money for you')
  await went(grace, `${one}/decide`, { yes: 'yes', reasons: 'It is what Anne wants' })
  expect(await rows('select managed_as, from_day from way_changed')).toEqual([
    { managed_as: 'council-managed', from_day: addDays(world.today, 14) },
  ])
  await expect(way(id, grace, addDays(world.today, 13))).rejects.toThrow('a_new_way_has_notice')
  await expect(way(id, priya)).rejects.toThrow(/by a step that a manager agreed to|unique/)
  await expect(way(id, grace, undefined, 'third-party')).rejects.toThrow('by a step that a manager agreed to')
  expect(await owed()).toEqual(before)
})

test('the person is told with a day and the reasons, the agreement says so, and until then all goes on as it was', async () => {
  const day = sayDay(addDays(world.today, 14))
  expect((await page(anne, one)).text).toContain(`From ${day} the council keeps the money for you`)
  expect((await page(priya, one)).text).toContain('Anne reads: “From')
  expect((await page(anne, '/timeline')).text).toContain(`the council keeps the money for Anne from ${day}`)
  const agreement = (await page(anne, '/money/agreement')).text
  for (const part of [`From ${day} the council keeps the money`, 'Why: It is what Anne wants', 'your own account'])
    expect(agreement).toContain(part)
  const [paper] = await rows<{ because: string }>('select because from agreement_paper order by number desc limit 1')
  expect(paper?.because).toBe('new-way')
  expect((await pockets()).map(({ kind }) => kind)).toEqual(['held', 'held'])
})

test('from its day the council keeps it, wages go on to the person, no amount is different; and it can be as before', async () => {
  const later = addDays(world.today, 15)
  await moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [] }, later)
  await payRun(world, { upTo: addDays(later, 7) })
  const [care, wages] = [
    (await pockets()).filter(({ what }) => what !== 'My helper'),
    (await pockets()).filter(({ what }) => what === 'My helper'),
  ]
  expect(care.length).toBeGreaterThan(1)
  expect(care.at(-1)).toMatchObject({ kind: 'held', pence: '6200' })
  for (const row of care.slice(0, -1)) expect(row).toMatchObject({ kind: 'managed', pence: '6200' })
  for (const row of wages) expect(row).toMatchObject({ kind: 'held', pence: '9000' })
  expect(wages).toHaveLength(care.length)
  expect((await page(anne, '/money/agreement')).text).not.toContain('A newer version is due')
  const missing = await send(priya, `${one}/tried`, { words: 'It went well' })
  expect([missing.status, missing.text.includes('Choose whether it goes on')]).toEqual([422, true])
  await went(priya, `${one}/tried`, { words: 'It went well', afterwards: 'as-before' })
  expect((await page(anne, '/money/agreement')).text).toContain('it is looked after as before, by you')
  const [now] = await rows<{ ways: string[] }>(
    'select array_agg(distinct managed_now(l)) as ways from agreement_line l',
  )
  expect(now?.ways).toEqual(['direct-payment'])
  expect(world.bugs).toEqual([])
})
