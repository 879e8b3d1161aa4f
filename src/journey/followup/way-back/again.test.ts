import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkAll } from '#commands/check.ts'
import { addDays, addMonths, type Day, sayDate, sayDay } from '#core/day.ts'
import { moveClock } from '#demo/clock.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { approved } from '#test/steps/decision.ts'
import { ended } from '#test/steps/ending.ts'
import { checkInsChosen, dutyNamed } from '#test/steps/followup.ts'
import { paid, payRun } from '#test/steps/money.ts'
import { sent } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { agreedAgain, cameBack, decidedAgain, setUpAgain } from '#test/steps/way-back.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

let world: World
let [anne, priya, farah]: Browser[] = []
let [backOn, decidedOn]: Day[] = []
const at = (path = ''): string => on('eastmarsh/anne', path)
const rows = <Row extends object>(text: string, ...values: unknown[]) => rowsIn<Row>(world, 1, text, values)
const words = async (browser: Browser | undefined, path: string): Promise<string> =>
  ((await browser?.get(path))?.text ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const day = (days: number): Day => addDays(world.today, days)
const moved = async (days: number) => {
  await moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [] }, day(days))
  // A session that was idle for so long is over.
  ;[anne, priya, farah] = await Promise.all(['anne', 'priya', 'farah'].map((key) => world.as(`eastmarsh/${key}`)))
}
const her = (): Browser => anne as Browser

beforeAll(async () => {
  world = await aWorld()
  await approved(world)
  await paid(world)
  await reviewed(world)
  await ended(world)
  await moved(0)
})
afterAll(() => world.close())

/** What belongs to the first agreement, as the database has it: none of it may ever change. */
const firstRound = () =>
  rows(
    `select (select jsonb_agg(to_jsonb(l) order by l.line_id) from agreement_line l where l.agreement_id = a.agreement_id) as lines,
       (select jsonb_agg(to_jsonb(o) order by o.overlay_id) from overlay o where o.agreement_id = a.agreement_id) as overlays,
       (select count(*)::int from overlay_withdrawn w join overlay o using (overlay_id) where o.agreement_id = a.agreement_id) as withdrawn,
       (select jsonb_agg(to_jsonb(i) order by i.item_id) from pay_run_item i join agreement_line l using (line_id) where l.agreement_id = a.agreement_id) as items
     from agreement a where a.budget_id = $1 and a.round = 0`,
    budgetOf('eastmarsh/anne'),
  )

const printOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** Payments set up past the page, which offers nothing. `of`: what its stamp is made of. */
const setUpForced = async (of: string): Promise<string> =>
  (await forced(world, farah as Browser, at('/money/set-up'), { managedAs: 'direct-payment', stamp: printOf(of) })).text
const approvedVersion = async (): Promise<string> =>
  (await rows<{ version_id: string }>('select version_id from agreement_now'))[0]?.version_id ?? ''

test('she comes back, and nothing is paid before another human has approved the new plan', async () => {
  await moved(30)
  backOn = day(30)
  const before = await firstRound()
  await cameBack(world)
  for (const page of [await words(anne, at()), await words(priya, at())]) {
    expect(page).toMatch(/You have come back|Anne has come back/)
    expect(page).not.toMatch(/budget has ended/)
  }
  expect(await words(priya, '/eastmarsh/caseload')).toContain('Read the plan and give your answer')
  // The day on which it first began is not the day from which it would begin now.
  const starts = await rows<{ number: number; starts_on: Day }>(
    'select number, starts_on from spend_line join plan_version using (version_id) where budget_id = $1 order by number',
    budgetOf('eastmarsh/anne'),
  )
  expect(starts[0]?.starts_on).not.toBe(backOn)
  expect(starts[1]?.starts_on).toBe(backOn)
  expect(await words(priya, at('/plan'))).toContain(`from ${sayDate(backOn)}`)
  expect(await words(farah, at('/money/set-up'))).toContain(`Anne came back on ${sayDate(backOn)}`)
  await agreedAgain(world)
  await moved(33)
  await sent(her(), at('/decision/ask'), {})
  expect(await words(anne, at())).toContain(`You asked on ${sayDate(day(33))}`)
  await moved(40)
  decidedOn = day(40)
  await decidedAgain(world)
  expect(await words(anne, at())).toContain('Now the finance team sets up the payments')
  expect(await firstRound()).toEqual(before)
})

test('the new plan is set up, from the decision on, and a pay run pays it in full', async () => {
  const before = await firstRound()
  expect(await words(farah, '/eastmarsh/finance/pay-runs')).toContain('Anne Field')
  const page = await words(farah, at('/money/set-up'))
  expect(page).toContain(`from ${sayDay(decidedOn as Day)}`)
  expect(page).toContain('nothing is paid for the time before')
  await setUpAgain(world)
  expect(await setUpForced(`${await approvedVersion()} 0`)).toContain('set up already')
  const lines = await rows<{ round: number; from_day: Day }>(
    'select a.round, l.from_day from agreement a join agreement_line l using (agreement_id) where a.budget_id = $1 order by 1',
    budgetOf('eastmarsh/anne'),
  )
  expect(lines.map(({ round }) => round)).toEqual([0, 1])
  expect(lines[1]?.from_day).toBe(decidedOn)
  await payRun(world, { upTo: day(47) })
  const items = await rows<{ round: number; kind: string; pence: bigint }>(
    `select a.round, i.kind, i.amount_pence as pence from pay_run_item i join agreement_line l using (line_id) join agreement a using (agreement_id)
     where i.budget_id = $1 order by i.pay_on`,
    budgetOf('eastmarsh/anne'),
  )
  expect(items.map(({ round, kind, pence }) => `${round} ${kind} ${pence}`)).toEqual([
    ...['0 instalment 6200', '1 instalment 6200', '1 instalment 6200'],
  ])
  expect(await firstRound()).toEqual(before)
})

test('what came too much in the first round stays owed; statement, balance and account agree with the ledger', async () => {
  const money = await words(farah, at('/money'))
  expect(money).toContain('£62.00')
  expect(money).toContain('3 payments')
  const account = await words(priya, at('/ending/account'))
  expect(account).toContain('£186.00')
  expect(await words(anne, at('/money/statement'))).toContain('£186.00')
  await tellsRoundByRound()
  expect((await checkAll(world.pool)).found).toEqual([])
  const screen = await words(anne, at())
  expect(screen).toContain('You have £62.00 a week')
  expect(screen).not.toContain('come back')
  expect(screen).not.toContain('has ended')
  expect(world.bugs).toEqual([])
})

/** Statement, account and story each by round, by the ledger's own figures, and the whole beside them. */
async function tellsRoundByRound(): Promise<void> {
  const sums = await rows<{ round: number; from: Day; pence: bigint }>(
    `select a.round, a.set_up_on as from, (select sum(t.amount_pence) from transfer t join agreement_line l using (line_id)
       where l.agreement_id = a.agreement_id and t.kind = 'payment')::bigint as pence from agreement a order by a.round`,
  )
  expect(sums.map(({ pence }) => `${pence}`)).toEqual(['6200', '12400'])
  const [before, since] = sums.map(({ from }) => sayDate(from))
  const titles = [`The first time: from ${before} to ${sayDate(day(0))}`, `The second time: from ${since}`]
  const statement = await words(anne, at('/money/statement'))
  for (const said of [
    ...titles,
    '£62.00 came in and £0.00 went out. Then £62.00 was left.',
    'From before, £62.00 was left. £124.00 came in and £0.00 went out. Then £186.00 was left.',
    'All together: £186.00 came in and £0.00 went out. £186.00 is left.',
  ])
    expect(statement).toContain(said)
  expect(await words(anne, `${at('/money/statement')}?as-at=${day(39)}`)).not.toContain('The first time')
  const account = await words(priya, at('/ending/account'))
  for (const said of [...titles, 'Left from before £62.00', 'Paid for Anne £124.00', 'What is left £186.00'])
    expect(account).toContain(said)
  expect(account).toContain('All together, from the first payment to now')
  expect(account).toContain('It agrees to the penny')
  const story = await words(anne, at('/ending/story'))
  expect(story).toContain(`The second time: from ${sayDate(day(30))}`)
  expect(story).toContain('£124.00 came in, and £0.00 went out')
  expect(story).toContain('All together £186.00 came in')
  expect((await her().get(at('/ending/story.pdf'))).text.startsWith('%PDF')).toBe(true)
  expect((await her().get(at('/ending/account.pdf'))).text.startsWith('%PDF')).toBe(true)
  const file = (await her().get(at('/money/statement/file'))).text
  expect(file).toContain('Which time')
  expect(file.match(/The second time/g)).toHaveLength(2)
}

test('she records what she bought on the new line; the old one is not offered any more', async () => {
  const page = (await her().get(at('/spending/record'))).text
  const lines = [
    ...page.matchAll(/name="line" [^>]*?value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*?name="line"/g),
  ]
  const [now] = await rows<{ line_id: string }>(
    'select line_id from agreement_line join agreement_now using (agreement_id)',
  )
  expect(page).toContain(now?.line_id)
  expect(lines.length).toBeLessThan(2)
  const ofBefore = await rows<{ line_id: string }>(
    'select line_id from agreement_line where line_id <> $1',
    now?.line_id,
  )
  for (const { line_id } of ofBefore) expect(page).not.toContain(line_id)
})

test('its first review is due six months after its own first payment', async () => {
  const [row] = await rows<{ on: Day }>(
    `select min(t.effective_on) as on from transfer t join agreement_line l using (line_id) join agreement a using (agreement_id)
     where a.round = 1 and t.kind = 'payment'`,
  )
  const [due] = await rows<{ due_on: Day }>(
    "select due_on from review_last_days(1, $1) where kind = 'direct-payment'",
    budgetOf('eastmarsh/anne'),
  )
  expect(due?.due_on).toBe(addMonths(row?.on as Day, 6))
})

test('it ends a second time by its own review, ground and notice; and the second way back works', async () => {
  await moved(60)
  const [facts, path] = [{ today: day(60) }, at('/ending/propose')]
  expect(await words(anne, at('/ending'))).not.toContain('confirmed')
  expect((await rows('select ground_id from lawful_ground')).length).toBe(1)
  expect(await rows('select ground_id from ground_now')).toEqual([])
  const old = { kind: 'after-review', event: 'my therapy ends', reasons: 'x', otherWays: [] }
  const early = await forced(world, priya as Browser, path, {
    ...old,
    'lastDay-day': '1',
    'lastDay-month': '1',
    'lastDay-year': '2100',
  })
  expect(early.text).toContain('No review has said that every goal can end')
  await reviewed(world, 'eastmarsh/anne', 'eastmarsh/priya', facts)
  await ended(world, 'eastmarsh/anne', 'eastmarsh/priya', { lastDay: day(60) })
  await dutyNamed(world)
  await checkInsChosen(world)
  await moved(102)
  expect(await words(anne, at())).toContain('We would like to know how you are doing')
  const owen = await words(farah, '/eastmarsh/finance/pay-runs/draft')
  expect(owen).not.toMatch(/Anne \w+ \d+ payments/)
  await sent(her(), at('/afterwards/way-back'), { words: 'Once more.', changed: 'what-i-can-do' })
  expect(await words(anne, at())).toContain('You have come back')
  const rounds = await rows('select round, approved_before from way_back order by round')
  expect(rounds).toEqual([
    { round: 1, approved_before: 1 },
    { round: 2, approved_before: 2 },
  ])
  expect(await words(priya, '/eastmarsh/caseload')).toContain('go on from the last plan')
  expect(world.bugs).toEqual([])
})
