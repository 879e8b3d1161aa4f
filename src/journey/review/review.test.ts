import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, addMonths, sayDate } from '#core/day.ts'
import { instalments } from '#core/pattern/index.ts'
import { statement } from '#db/statement.ts'
import { narrow } from '#jobs/narrow.ts'
import { forced } from '#test/forced.ts'
import { boxes } from '#test/steps/plan.ts'
import { goalsOn, reviewed } from '#test/steps/review.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import { reviewInvitations } from './jobs.ts'
import { NO_MONEY_TODAY } from './words.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const linesOf = statement('test-review-lines', (q, p: { budget: string }) =>
  q.selectFrom('timeline_line').select(['sentence', 'by_human']).where('budget_id', '=', p.budget).orderBy('line_id'),
)
const moneyRows = statement(
  'test-review-money',
  (_, p: { budget: string }) => sql<{ lines: number; overlays: number; transfers: number; items: number }>`
  select (select count(*)::int from agreement_line where budget_id = ${p.budget}::uuid) as lines,
    (select count(*)::int from overlay where budget_id = ${p.budget}::uuid) as overlays,
    (select count(*)::int from transfer where budget_id = ${p.budget}::uuid) as transfers,
    (select count(*)::int from pay_run_item where budget_id = ${p.budget}::uuid) as items`,
)
const baseLines = statement('test-review-base-lines', (q, p: { budget: string }) =>
  q
    .selectFrom('agreement_line')
    .select(['line_id', 'amount_pence', 'every', 'from_day'])
    .where('budget_id', '=', p.budget),
)
const overlays = statement('test-review-overlays', (q, p: { budget: string }) =>
  q.selectFrom('overlay').select(['overlay_id', 'from_day', 'kind']).where('budget_id', '=', p.budget),
)

async function moneyOfBudget(budget: string): Promise<string> {
  return world.within(1, async (tx) => {
    const rows = await tx.one(moneyRows, { budget })
    const lines = await tx.run(baseLines, { budget })
    const ends = (await tx.run(overlays, { budget })).flatMap(({ overlay_id, from_day, kind }) =>
      kind === 'ends' ? [{ id: overlay_id, kind: 'ends' as const, on: from_day }] : [],
    )
    const due = instalments(
      lines.map(({ line_id, amount_pence, every, from_day }) => ({
        id: line_id,
        amountPence: amount_pence,
        every,
        from: from_day,
      })),
      ends,
      { from: addDays(world.today, -400), to: addDays(world.today, 400) },
    )
    return JSON.stringify([rows, due.map(({ payOn, amountPence }) => [payOn, String(amountPence)])])
  })
}

test('never: a review changes money', async () => {
  const { budget } = await setUpByRows(world, 'eastmarsh/anne')
  const before = await moneyOfBudget(budget)
  expect(before).toContain('6200')
  await reviewed(world)
  expect(await moneyOfBudget(budget)).toBe(before)
  const her = await world.as('eastmarsh/anne')
  const page = await her.get(on('eastmarsh/anne', '/review'))
  expect(page.text).toContain('We last looked at it together')
  expect(page.text).toContain('it can end: the goal is reached')
  const lines = await world.within(1, (tx) => tx.run(linesOf, { budget }))
  expect(lines.map(({ sentence }) => sentence)).toEqual([
    `Anne asked for a review. It is on ${sayDate(addDays(world.today, 7))}.`,
    'Anne said how it is going, for the review.',
    'Priya Shah said how it is going, for the review.',
    'Anne answered what could be done without the help. Nothing is decided by it.',
    'Priya Shah answered what could be done without the help. Nothing is decided by it.',
    'Priya Shah and Anne looked at the plan together. What follows is on the review page. No money changed that day.',
  ])
  expect(world.bugs).toEqual([])
})

test('says before there is a plan what will be here, and refuses kindly', async () => {
  const her = await world.as('eastmarsh/hazel')
  const at = (path: string) => on('eastmarsh/hazel', path)
  const page = await her.get(at('/review'))
  expect(page.text).toContain('There is no agreed plan yet')
  for (const path of ['/review/say', '/review/together'])
    expect((await her.get(at(path))).text).toContain('No review is planned')
  const refused = await her.send(at('/review/ask'), { ...boxes('meetOn', world.today), how: 'cafe' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('There is no agreed plan yet')
})

test('each says apart; what was typed is kept; the other’s words come only when both have said', async () => {
  const { outcome } = await setUpByRows(world, 'eastmarsh/david', { kind: 'maintenance' })
  const [his, priya] = [await world.as('eastmarsh/david'), await world.as('eastmarsh/priya')]
  const at = (path: string) => on('eastmarsh/david', path)
  expect((await priya.send(at('/review/ask'), { ...boxes('meetOn', world.today), how: 'cafe' })).text).toContain(
    'Choose which review it is',
  )
  const planned = await priya.send(at('/review/ask'), {
    kind: 'planned',
    ...boxes('meetOn', addDays(world.today, 3)),
    ...{ how: 'cafe', place: 'The Corner, Mill Road', reasons: 'David was in hospital in the weeks before.' },
  })
  expect(planned.location).toBe(at('/review?done=asked'))
  expect(
    (await priya.send(at('/review/ask'), { kind: 'planned', ...boxes('meetOn', world.today), how: 'home' })).text,
  ).toContain('A review is planned already')

  const empty = await his.send(at('/review/say'), { [`words-${outcome}`]: 'Afternoons <b>out</b>' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain(`href="#progress-${outcome}"`)
  expect(empty.text).toContain('Afternoons &lt;b>out&lt;/b>')
  const long = await his.send(at('/review/say'), {
    [`progress-${outcome}`]: 'met',
    [`words-${outcome}`]: 'y'.repeat(2001),
  })
  expect(long.text).toContain(`href="#words-${outcome}"`)

  const worker = { [`progress-${outcome}`]: 'partly', [`words-${outcome}`]: 'SENTINEL-WORKER' }
  expect((await priya.send(at('/review/say-as-worker'), worker)).status).toBe(303)
  const early = await priya.send(at('/review/conclude'), {
    celebrated: 'Much',
    [`step-${outcome}`]: 'go-on',
    [`reasons-${outcome}`]: 'It works',
  })
  expect(early.text).toContain('The person has not said yet')
  for (const path of ['/review', '/review/say', '/review/together'])
    expect((await his.get(at(path))).text).not.toContain('SENTINEL-WORKER')
  expect(
    (await his.send(at('/review/say'), { [`progress-${outcome}`]: 'met', [`words-${outcome}`]: 'SENTINEL-PERSON' }))
      .status,
  ).toBe(303)

  const together = await priya.get(at('/review/together'))
  expect(together.text).toContain('SENTINEL-PERSON')
  expect(together.text).toContain('You see this differently')
  const ends = await priya.send(at('/review/conclude'), {
    celebrated: 'Much',
    [`step-${outcome}`]: 'end',
    [`reasons-${outcome}`]: 'Met',
  })
  expect(ends.text).toContain('You do not both say that this goal is reached')
  expect(ends.text).toContain(`href="#step-${outcome}"`)
})

test('never: a worker says the person’s view, or the person the worker’s', async () => {
  const [his, priya] = [await world.as('eastmarsh/david'), await world.as('eastmarsh/priya')]
  const at = (path: string) => on('eastmarsh/david', path)
  expect((await priya.get(at('/review/say'))).status).toBe(404)
  expect((await forced(world, priya, at('/review/say'))).status).toBe(404)
  expect((await his.get(at('/review/say-as-worker'))).status).toBe(404)
  expect((await his.get(at('/review/conclude'))).status).toBe(404)
  expect((await forced(world, his, at('/review/say-as-worker'))).status).toBe(404)
})

test('sent twice has one effect, and a view changed meanwhile is noticed', async () => {
  const { outcome, budget } = await setUpByRows(world, 'eastmarsh/arthur')
  const [his, owen] = [await world.as('eastmarsh/arthur'), await world.as('eastmarsh/owen')]
  const at = (path: string) => on('eastmarsh/arthur', path)
  const drawn = await his.get(at('/review/ask'))
  const fields = { ...boxes('meetOn', world.today), how: 'phone', ...hidden(drawn.text) }
  const [one, two] = await Promise.all([his.post(at('/review/ask'), fields), his.post(at('/review/ask'), fields)])
  expect([one.status, two.status]).toEqual([303, 303])
  expect((await his.send(at('/review/ask'), { ...boxes('meetOn', world.today), how: 'phone' })).text).toContain(
    'You have asked for a review already',
  )
  const lines = await world.within(1, (tx) => tx.run(linesOf, { budget }))
  expect(lines).toHaveLength(1)

  const view = (progress: string) => ({ [`progress-${outcome}`]: progress })
  await his.send(at('/review/say'), view('met'))
  await owen.send(at('/review/say-as-worker'), view('met'))
  const conclude = await owen.get(at('/review/conclude'))
  expect(goalsOn(conclude.text, 'step')).toEqual([outcome])
  await his.send(at('/review/say'), view('not-yet'))
  const stale = await owen.post(at('/review/conclude'), {
    ...hidden(conclude.text),
    celebrated: 'Much',
    [`step-${outcome}`]: 'go-on',
    [`reasons-${outcome}`]: 'Keep',
  })
  expect(stale.text).toContain('Somebody changed this')
  expect(stale.text).toContain('Keep')

  const late = await his.get(at('/review/say'))
  const step = { [`step-${outcome}`]: 'go-on', [`reasons-${outcome}`]: 'It works' }
  expect((await owen.send(at('/review/conclude'), { celebrated: 'Much', ...step })).status).toBe(303)
  const over = await his.post(at('/review/say'), {
    ...hidden(late.text),
    ...view('met'),
    [`words-${outcome}`]: 'TYPED-TOO-LATE',
  })
  expect(over.status).toBe(422)
  expect(over.text).toContain('TYPED-TOO-LATE')
})

const hidden = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(key|stamp)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )

test('the worker is to ask about an advocate for this review, until it is asked', async () => {
  await setUpByRows(world, 'eastmarsh/helen', { kind: 'maintenance' })
  const [her, ken] = [await world.as('eastmarsh/helen'), await world.as('eastmarsh/ken')]
  const at = (path: string) => on('eastmarsh/helen', path)
  const asks = 'needs somebody to speak for them at this review'
  expect((await ken.get(at('/review'))).text).not.toContain(asks)
  await her.send(at('/review/ask'), { ...boxes('meetOn', world.today), how: 'phone' })
  expect((await ken.get(at('/review'))).text).toContain(asks)
  expect((await her.get(at('/review'))).text).not.toContain(asks)
  expect((await ken.get(at('/needs/duties/advocate?for=review'))).text).toMatch(/value="review" checked/)
  await ken.send(at('/needs/duties/advocate'), { stage: 'review', difficulty: 'none' })
  expect((await ken.get(at('/review'))).text).not.toContain(asks)
})

test('every page says that nothing changes today, and nobody else sees any', async () => {
  const paths = ['/review', '/review/ask', '/review/say', '/review/together']
  const her = await world.as('eastmarsh/arthur')
  for (const path of paths) expect((await her.get(on('eastmarsh/arthur', path))).text).toContain(NO_MONEY_TODAY)
  for (const key of ['eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/farah', 'eastmarsh/anne', 'eastmarsh/priya']) {
    const other = await world.as(key)
    for (const path of paths) expect((await other.get(on('eastmarsh/arthur', path))).status).toBe(404)
  }
})

test('the person hears of a due review 14 days before, once', async () => {
  const { budget } = await setUpByRows(world, 'northcliffe/lisa', { daysAgo: 0 })
  const council = world.ports.councils.bySlug('northcliffe')
  if (council === undefined) throw new Error('no council')
  const run = (ahead: number) =>
    world.within(2, (tx) => reviewInvitations.run(narrow(tx), council, addDays(world.today, ahead)))
  expect(await run(27)).toBe(0)
  expect(await run(28)).toBe(1)
  expect(await run(29)).toBe(0)
  const lines = await world.within(2, (tx) => tx.run(linesOf, { budget }))
  expect(lines).toHaveLength(1)
  expect(lines[0]?.by_human).toBe(null)
  expect(lines[0]?.sentence).toContain(sayDate(addDays(world.today, 42)))
  const page = await (await world.as('northcliffe/lisa')).get(on('northcliffe/lisa', '/review'))
  expect(page.text).toContain(sayDate(addMonths(world.today, 6)))
})
