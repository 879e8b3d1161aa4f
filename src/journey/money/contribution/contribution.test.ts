import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkAll } from '#commands/check.ts'
import { LEDGER_CHECKS } from '#commands/checks/ledger.ts'
import { PAYMENT_CHECKS } from '#commands/checks/payments.ts'
import { addDays, day } from '#core/day.ts'
import { sayMoney } from '#core/money.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { atOnce, aWorld, type Browser, on, type World } from '#test/world.ts'
import { openAccounts } from '../ledger/store.ts'
import { dueOf, everyWeekIsIn, paysBy } from './contribution.test-kit.ts'

const MONEY = new Set([...LEDGER_CHECKS, ...PAYMENT_CHECKS].map(({ says }) => says))

let world: World
let farah: Browser
let priya: Browser
let anne: Browser
/** What was paid in beyond the one week that was due. */
const tooMuch = (): bigint => dueOf(day(world.today)) - 1250n
const at = (path = '') => on('eastmarsh/anne', `/money${path}`)
const PAYS = at('/contribution')
const textOf = async (browser: Browser, path = PAYS) =>
  (await browser.get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const amount = (pounds: string, from: string, words = '') => ({
  ...{ known: 'amount', amount: pounds, words },
  ...boxes('from', from),
})
const record = (fields: Record<string, string>) => farah.send(at('/contribution/change'), fields)

/** What the ledger holds of contributions, by kind of account. */
const accounts = () =>
  rowsIn<{ kind: string; pence: string }>(
    world,
    1,
    `select kind, sum(pence)::text as pence from (select a.kind, p.pence from posting p join account a using (account_id)
      where p.budget_id = $1 and p.kind like 'contribution-%') sides group by kind order by kind`,
    [budgetOf('eastmarsh/anne')],
  )

beforeAll(async () => {
  world = await aWorld()
  const { budget, line } = await setUpByRows(world, 'eastmarsh/anne', { daysAgo: 60 })
  await everyWeekIsIn(world, line, 10)
  await world.within(1, (tx) => tx.run(openAccounts, { budget, codes: [] }))
  farah = await world.as('eastmarsh/farah')
  priya = await world.as('eastmarsh/priya')
  anne = await world.as('eastmarsh/anne')
})
afterAll(() => world.close())

test('before it is worked out the person reads that no payment waits, and what it costs in all', async () => {
  const text = await textOf(anne)
  expect(text).toContain('We have not worked out yet if you pay something')
  expect(text).toContain('No payment waits for that')
  expect(text).toContain('What the support costs in all £62.00 a week')
  expect(text).toContain('What you pay not worked out yet')
  expect(text).toContain('Ombudsman')
  expect(await textOf(priya)).toContain('What Anne pays')
})

test('nobody else reads or writes it', async () => {
  for (const key of ['eastmarsh/owen', 'eastmarsh/joanne', 'eastmarsh/grace', 'eastmarsh/david', 'eastmarsh/ines'])
    for (const path of [
      PAYS,
      at('/contribution/change'),
      at('/contribution/paid'),
      at('/aftercare'),
      at('/aftercare/end'),
    ])
      expect((await (await world.as(key)).get(path)).status, `${key} ${path}`).toBe(404)
  for (const path of ['/contribution/change', '/contribution/paid']) {
    expect((await priya.get(at(path))).status).toBe(404)
    expect((await anne.get(at(path))).status).toBe(404)
  }
  for (const path of ['/aftercare', '/aftercare/end']) expect((await farah.get(at(path))).status).toBe(404)
})

describe('recording', () => {
  test('each reason stands at its field, and what was typed is kept', async () => {
    const far = await record(amount('12.50', addDays(world.today, 800), 'Because'))
    expect(far.status).toBe(422)
    expect(far.text).toContain('more than a year away')
    expect(far.text).toContain('value="12.50"')
    for (const [fields, words] of [
      [{ ...amount('', world.today) }, 'Write how much'],
      [{ ...amount('12.50', world.today), known: '' }, 'Choose what is known'],
      [{ known: 'nothing', words: '' }, 'Write from which day'],
    ] as const) {
      const seen = await record({ ...fields })
      expect(seen.status, words).toBe(422)
      expect(seen.text).toContain(words)
    }
  })

  test('so much a week: the person reads what, since when, why, and is told that there is something to read', async () => {
    const since = addDays(world.today, -14)
    const before = await rowsIn(world, 1, 'select from notice')
    const [one, two] = await atOnce(
      [1, 2].map(() => farah.ready(at('/contribution/change'), amount('12.50', since, 'From your bank letters'))),
    )
    expect([one?.status, two?.status].sort()).toEqual([303, 422])
    expect(await rowsIn(world, 1, 'select from contribution')).toHaveLength(1)
    expect(await rowsIn(world, 1, 'select from notice')).toHaveLength(before.length + 1)
    const text = await textOf(anne)
    for (const words of ['You pay £12.50 a week', 'From your bank letters', 'as Farah Aziz wrote it', '£49.50 a week'])
      expect(text).toContain(words)
    expect(text).toContain('The council sends a bill for this part')
    expect(await textOf(anne, on('eastmarsh/anne', '/timeline'))).toContain('wrote down what Anne pays')
    expect((await record(amount('12.50', since))).text).toContain('written down already')
  })

  test('a change from a day to come is read beforehand', async () => {
    const send = await farah.ready(at('/contribution/change'), amount('20', addDays(world.today, 30)))
    expect([(await send()).status, (await send()).status]).toEqual([303, 303])
    expect(await rowsIn(world, 1, 'select from contribution')).toHaveLength(2)
    const text = await textOf(anne)
    expect(text).toContain('You pay £12.50 a week')
    expect(text).toContain('£20.00 a week.')
  })
})

describe('money that the person pays apart', () => {
  const paid = (pounds: string, day: string) =>
    farah.send(at('/contribution/paid'), { amount: pounds, ...boxes('paidOn', day) })
  test('what was due is posted with it, and the page says what is open', async () => {
    expect((await paid('10', addDays(world.today, 1))).text).toContain('has not come yet')
    expect((await paid('10', world.today)).status).toBe(303)
    const due = dueOf(day(world.today))
    const open = due - 1000n
    expect(await textOf(anne)).toContain(
      `Up to today ${sayMoney(due)} was due. You have paid £10.00. ${sayMoney(open)} is open.`,
    )
    expect(await accounts()).toEqual([
      { kind: 'bank', pence: '-1000' },
      { kind: 'contribution', pence: `-${open}` },
      { kind: 'council', pence: `${due}` },
    ])
    expect((await paid(sayMoney(open).slice(1), world.today)).status).toBe(303)
    expect(await textOf(anne)).toContain('Nothing is open')
  })

  test('where it is kept back from payments nothing is written down apart', async () => {
    await paysBy(world, { contributions: 'net' })
    expect((await paid('10', world.today)).status).toBe(422)
    expect(await textOf(farah, at('/contribution/paid'))).toContain('Here it is kept back')
    expect(await textOf(anne)).toContain('We keep it back from your payments')
    await paysBy(world, { contributions: 'gross' })
  })
})

describe('aftercare', () => {
  test('the worker records it; nothing is charged from that day, and no more may be recorded', async () => {
    const from = addDays(world.today, -7)
    expect((await priya.send(at('/aftercare'), boxes('from', addDays(world.today, 800)))).status).toBe(422)
    expect((await priya.send(at('/aftercare'), boxes('from', from))).status).toBe(303)
    expect((await forced(world, priya, at('/aftercare'), boxes('from', from))).text).toContain('Somebody changed this')
    const text = await textOf(anne)
    for (const words of ['You pay nothing. This care is free.', 'section 117', 'What you pay £0.00 a week'])
      expect(text).toContain(words)
    expect(text).toContain('The finance team gives it back')
    // A week at £12.50 before the first free day; what was due before was paid in.
    expect(await accounts()).toEqual([
      { kind: 'bank', pence: `-${dueOf(day(world.today))}` },
      { kind: 'contribution', pence: `${tooMuch()}` },
      { kind: 'council', pence: '1250' },
    ])
    expect((await farah.get(at('/contribution'))).text).toContain(`href="${at('/contribution/refund')}"`)
    const refused = await record(amount('12.50', world.today))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('href="#amount"')
    expect(refused.text).toContain('it is free by law')
    const said = await textOf(anne, on('eastmarsh/anne', '/timeline'))
    expect(said).toContain('pays nothing towards the support from')
    expect(said).not.toContain('117')
  })

  test('what was paid in too much goes back by a payment that another human approves, once', async () => {
    const back = async () => farah.send(at('/contribution/refund'), {})
    expect((await back()).text).toContain('No account is written down that this could go to')
    await sent(farah, at('/payee'), { accountName: 'Anne Field', sortCode: '20-00-00', accountNumber: '55779911' })
    const tom = await world.as('eastmarsh/tom')
    await sent(tom, at('/payee/confirm'), {})
    expect((await back()).status).toBe(303)
    expect(await textOf(farah, at('/contribution/refund'))).toContain('Nothing is to go back')
    expect(await textOf(anne)).toContain(
      `${sayMoney(tooMuch())} for what was paid in too much: Farah Aziz asked for it`,
    )
    const [run] = await rowsIn<{ id: string }>(world, 1, 'select pay_run_id as id from pay_run where is_single')
    const path = `/eastmarsh/finance/pay-runs/${run?.id}`
    await sent(farah, `${path}/check`, { words: 'As the law says' })
    expect((await tom.send(`${path}/approve`, {})).status).toBe(303)
    expect(await accounts()).toEqual([
      { kind: 'bank', pence: '-1250' },
      { kind: 'contribution', pence: '0' },
      { kind: 'council', pence: '1250' },
    ])
    const text = await textOf(anne)
    expect(text).toContain('You have paid £12.50. Nothing is open.')
    expect(text).toContain('on its way. It is there by')
    expect(
      await rowsIn(world, 1, 'select amount_pence::text as pence from payment where pay_run_id = $1', [run?.id]),
    ).toEqual([{ pence: `${tooMuch()}` }])
    const [paid] = await rowsIn<{ id: string; reference: string }>(
      world,
      1,
      'select payment_id as id, reference from payment where pay_run_id = $1',
      [run?.id],
    )
    // It comes back from the bank: the person is owed it again, and it can be asked for again.
    await sent(farah, '/eastmarsh/finance/bank/came-back/by-hand', {
      ...{ reference: paid?.reference ?? '', amount: sayMoney(tooMuch()).slice(1), why: 'account-closed' },
      ...boxes('returnedOn', world.today),
    })
    expect(await textOf(anne)).toContain(`That is ${sayMoney(tooMuch())} more than was due`)
    // The account is right after all. No run pays it again by itself, so nobody is told that one does.
    const cameBack = '/eastmarsh/finance/bank/came-back'
    await sent(farah, `${cameBack}/${paid?.id}/again`, { words: 'The bank said that it was its own mistake' })
    expect(await textOf(farah, cameBack)).toContain('A finance officer asks for it again')
    expect(await textOf(anne, at(''))).toContain('once two of us have said yes to it')
    expect((await checkAll(world.pool)).found.filter(({ says }) => MONEY.has(says))).toEqual([])
  })

  test('it ends only once the council and the NHS have each decided it, and never for days that were free', async () => {
    const end = (lastDay: string) => forced(world, priya, at('/aftercare/end'), boxes('lastDay', lastDay))
    const decide = async (body: string, bodyName: string, deciderName: string) => {
      const why = { why: 'Two years without a crisis', because: 'staying-well-without-it' }
      const form = { body, bodyName, deciderName, ...why, ...boxes('on', world.today) }
      expect((await priya.send(on('eastmarsh/anne', '/ending/ground/aftercare'), form)).status).toBe(303)
    }
    expect((await end(world.today)).text).toContain('when the council and the NHS have each decided it')
    await decide('council', 'Eastmarsh Council', 'Grace Adeyemi')
    expect((await end(world.today)).text).toContain('when the council and the NHS have each decided it')
    await decide('nhs', 'Eastmarsh Hospital', 'Dr Rao')
    expect((await end(addDays(world.today, -1))).text).toContain('were free, and stay so')
    expect((await end(world.today)).status).toBe(303)
    const text = await textOf(anne)
    expect(text).toContain('Dr Rao, Eastmarsh Hospital agreed for the NHS that it ends')
    expect(text).toContain('This care is free')
    expect((await end(world.today)).text).toContain('Somebody changed this')
    expect((await record(amount('12.50', addDays(world.today, 1)))).status).toBe(303)
    expect(world.bugs).toEqual([])
  })
})
