import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, sayDate, sayDay } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { approved } from '#test/steps/decision.ts'
import { CONFIRMS, conditions, ended, endingTold } from '#test/steps/ending.ts'
import { endedByRows, wishWritten } from '#test/steps/ground.ts'
import { paid } from '#test/steps/money.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anne = (path: string): string => on('eastmarsh/anne', path)
const overlaysOf = (person: string) =>
  rowsIn<{ kind: string; from_day: string; made_by: string | null; reason: string }>(
    world,
    1,
    'select kind, from_day, made_by, reason from overlay where budget_id = $1',
    [budgetOf(person)],
  )

test('never: money stops without a dated, told and confirmed ending', async () => {
  await approved(world)
  await paid(world)
  const [her, priya, grace] = await Promise.all(
    (['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/grace'] as const).map((key) => world.as(key)),
  )
  if (her === undefined || priya === undefined || grace === undefined) throw new Error('somebody is missing')
  expect((await her.get(anne('/ending'))).text).toContain('Nobody has told you about an ending')
  expect((await forced(world, grace, anne('/ending/confirm'), CONFIRMS)).text).toContain('Somebody changed this')

  await reviewed(world)
  expect(await overlaysOf('eastmarsh/anne')).toEqual([])
  const lastDay = addDays(world.today, 2)
  await endingTold(world, undefined, undefined, { lastDay })
  expect(await overlaysOf('eastmarsh/anne')).toEqual([])
  expect((await her.get(anne('/ending'))).text).toContain(
    `${sayDay(lastDay)} should be the last day that is paid. This is not confirmed`,
  )

  expect((await her.get(anne(''))).text).toContain(
    `${sayDay(lastDay)} should be the last day that is paid. That is not`,
  )

  const unseen = await grace.send(anne('/ending/confirm'), CONFIRMS)
  expect(unseen.status).toBe(422)
  expect(unseen.text).toContain('The person has not said yet')
  expect(await overlaysOf('eastmarsh/anne')).toEqual([])
  expect((await her.send(anne('/ending/say'), conditions('yes'))).status).toBe(303)
  expect((await priya.send(anne('/ending/say-as-worker'), conditions('yes'))).status).toBe(303)
  expect(await overlaysOf('eastmarsh/anne')).toEqual([])

  const drawn = { ...CONFIRMS, ...hiddenOf((await grace.get(anne('/ending/confirm'))).text, anne('/ending/confirm')) }
  const both = await Promise.all([
    grace.post(anne('/ending/confirm'), drawn),
    grace.post(anne('/ending/confirm'), drawn),
  ])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const [overlay, ...others] = await overlaysOf('eastmarsh/anne')
  expect(others).toEqual([])
  expect(overlay).toMatchObject({ kind: 'ends', from_day: lastDay, made_by: idOf('eastmarsh/grace') })
  const page = await her.get(anne('/ending?done=confirmed'))
  expect(page.text).toContain(
    `${sayDay(lastDay)} is the last day that is paid. Up to and with that day everything goes on.`,
  )
  expect(page.text).toContain('£62.00 is not written down as spent yet')
  const once = { kind: 'person-chose', otherWays: 'talked', ...boxes('lastDay', lastDay), event: '', reasons: 'x' }
  expect((await priya.send(anne('/ending/propose'), once)).status).toBe(422)
  const story = await her.get(anne('/ending/story'))
  expect(story.text).toContain('Every session kept')
  expect(story.text).toContain(`Grace Adeyemi confirmed the ending. ${sayDate(lastDay)} is the last day that is paid.`)
  expect(world.bugs).toEqual([])
})

test('whoever only confirms is neither side: what the worker says is under the worker’s name', async () => {
  const hazel = (path: string): string => on('eastmarsh/hazel', path)
  await setUpByRows(world, 'eastmarsh/hazel')
  await reviewed(world, 'eastmarsh/hazel', 'eastmarsh/owen')
  await endingTold(world, 'eastmarsh/hazel', 'eastmarsh/owen')
  await sent(await world.as('eastmarsh/hazel'), hazel('/ending/say'), conditions('yes'))
  await sent(await world.as('eastmarsh/owen'), hazel('/ending/say-as-worker'), conditions('yes'))
  const page = (await (await world.as('eastmarsh/grace')).get(hazel('/ending/confirm'))).text
  expect(page).toContain('Owen Hart, ')
  expect(page).not.toContain('>You, ')
})

test('never: the database keeps an ending or a stop that no human told, dated or confirmed', async () => {
  const { budget, agreement } = await setUpByRows(world, 'eastmarsh/hilary')
  const put = (text: string, values: unknown[]) => rowsIn(world, 1, text, values)
  const overlay =
    'insert into overlay (overlay_id, budget_id, agreement_id, kind, from_day, reason, made_by, made_on) values (gen_random_uuid(), $1, $2, $3, current_date, $4, $5, current_date)'
  const ken = idOf('eastmarsh/ken')
  await endedByRows(world, 'eastmarsh/hilary', world.today)
  await expect(put(overlay, [budget, agreement, 'ends', 'Ended', null])).rejects.toThrow(/made_by/)
  await expect(put(overlay, [budget, agreement, 'ends', 'Ended', idOf('nobody')])).rejects.toThrow(/foreign key/)
  await expect(put(overlay, [budget, agreement, 'ends', ' ', ken])).rejects.toThrow(/check/)
  const told =
    'insert into ending (ending_id, budget_id, kind, last_day, reasons, told_on, proposed_by) values ($1, $2, $3, $4, $5, $6, $7)'
  const id = idOf('an ending')
  await expect(
    put(told, [id, budget, 'after-review', addDays(world.today, -1), 'Because', world.today, ken]),
  ).rejects.toThrow(/check/)
  await expect(put(told, [id, budget, 'after-review', world.today, '', world.today, ken])).rejects.toThrow(/check/)
  await expect(put(told, [id, budget, 'after-review', null, 'Because', world.today, ken])).rejects.toThrow(/last_day/)
  await expect(put(told, [id, budget, 'after-review', world.today, 'Because', world.today, null])).rejects.toThrow(
    /proposed_by/,
  )
  await expect(
    put('insert into ending_confirmed (ending_id, confirmed_by, confirmed_on) values ($1, $2, $3)', [
      id,
      ken,
      world.today,
    ]),
  ).rejects.toThrow(/foreign key/)
  await put(told, [id, budget, 'after-review', world.today, 'Because', world.today, ken])
  await expect(
    put('insert into ending_confirmed (ending_id, confirmed_by, confirmed_on) values ($1, $2, $3)', [
      id,
      null,
      world.today,
    ]),
  ).rejects.toThrow(/confirmed_by/)
  for (const text of [
    'update ending set last_day = $1 where ending_id = $2',
    'delete from ending where last_day = $1 and ending_id = $2',
  ])
    await expect(put(text, [world.today, id])).rejects.toThrow(/permission denied/)
})

test('telling: each reason at its field, what was typed kept', async () => {
  await setUpByRows(world, 'eastmarsh/arthur')
  const owen = await world.as('eastmarsh/owen')
  const path = on('eastmarsh/arthur', '/ending/propose')
  const nearly = {
    kind: 'after-review',
    event: '',
    ...boxes('lastDay', addDays(world.today, 5)),
    reasons: 'Enough <now>',
  }
  const refused = await owen.send(path, nearly)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('href="#kind"')
  expect(refused.text).toContain('href="#lastDay-day"')
  expect(refused.text).toContain('Enough &lt;now>')
  await wishWritten(world, 'eastmarsh/arthur', 'eastmarsh/owen')
  const chose = {
    kind: 'person-chose',
    event: '',
    ...boxes('lastDay', addDays(world.today, 28)),
    reasons: 'He said: I would like to stop',
  }
  expect((await owen.send(path, chose)).text).toContain('href="#otherWays"')
  expect((await owen.send(path, { ...chose, otherWays: 'talked' })).status).toBe(303)
})

test('a gap is talked about before it is confirmed, and the other’s words come only when both have said', async () => {
  const [his, owen] = [await world.as('eastmarsh/arthur'), await world.as('eastmarsh/owen')]
  const grace = await world.as('eastmarsh/grace')
  const at = (path: string): string => on('eastmarsh/arthur', path)
  const empty = await his.send(at('/ending/say'), { 'words-b': 'Nobody said so' })
  expect(empty.text).toContain('href="#said-a"')
  expect(empty.text).toContain('Nobody said so')
  expect((await owen.send(at('/ending/say-as-worker'), conditions('yes', 'SENTINEL-WORKER'))).status).toBe(303)
  for (const path of ['/ending', '/ending/readiness', '/ending/say'])
    expect((await his.get(at(path))).text).not.toContain('SENTINEL-WORKER')
  expect(
    (await his.send(at('/ending/say'), { ...conditions('yes'), 'said-b': 'no', 'words-b': 'Nobody said so' })).status,
  ).toBe(303)
  const page = (await owen.get(at('/ending/readiness'))).text
  expect(page).toContain('Nobody said so')
  // His no comes before everything else.
  expect(page.indexOf('does not agree')).toBeLessThan(page.indexOf('id="condition-a"'))
  const refused = await grace.send(at('/ending/confirm'), CONFIRMS)
  expect(refused.text).toContain('href="#condition-b"')
  expect(await overlaysOf('eastmarsh/arthur')).toEqual([])
  const because = 'We talked. I had not said it clearly.'
  expect((await owen.send(at('/ending/reason'), { 'reason-b': because })).status).toBe(303)
  expect((await his.get(at('/ending/readiness'))).text).toContain(because)
  const late = hiddenOf((await his.get(at('/ending/say'))).text, at('/ending/say'))
  const stale = hiddenOf((await grace.get(at('/ending/confirm'))).text, at('/ending/confirm'))
  await his.send(at('/ending/say'), { ...conditions('yes'), 'said-b': 'not-sure' })
  expect((await grace.post(at('/ending/confirm'), stale)).text).toContain('Somebody changed this')
  // What he says now was not answered by what was written before.
  expect((await grace.send(at('/ending/confirm'), CONFIRMS)).text).toContain('This is still open')
  expect((await owen.send(at('/ending/reason'), { 'reason-b': 'We talked again.' })).status).toBe(303)
  expect((await grace.send(at('/ending/confirm'), CONFIRMS)).status).toBe(303)
  expect(await overlaysOf('eastmarsh/arthur')).toHaveLength(1)
  const typed = await his.post(at('/ending/say'), { ...late, ...conditions('no', 'TYPED-TOO-LATE') })
  expect(typed.status).toBe(422)
  expect(typed.text).toContain('TYPED-TOO-LATE')
  expect((await his.get(at('/ending/say'))).text).toContain('This ending is confirmed already')
})

test('never: one side answers for the other, or anybody else sees it', async () => {
  const [his, owen] = [await world.as('eastmarsh/arthur'), await world.as('eastmarsh/owen')]
  const at = (path: string): string => on('eastmarsh/arthur', path)
  const path = at('/ending/say')
  expect((await forced(world, owen, path, conditions('yes'))).status).toBe(404)
  for (const own of ['/ending/say-as-worker', '/ending/propose', '/ending/confirm']) {
    const fields = { ...conditions('yes'), kind: 'person-chose', reasons: 'x', ...boxes('lastDay', world.today) }
    expect((await forced(world, his, at(own), fields)).status, own).toBe(404)
  }
  for (const key of ['eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/farah', 'eastmarsh/anne', 'eastmarsh/priya']) {
    const other = await world.as(key)
    for (const page of ['/ending', '/ending/story']) expect((await other.get(at(page))).status).toBe(404)
  }
})

test('a full ending is one step for tests of later stages', async () => {
  await setUpByRows(world, 'eastmarsh/david')
  await reviewed(world, 'eastmarsh/david')
  await ended(world, 'eastmarsh/david')
  expect(await overlaysOf('eastmarsh/david')).toHaveLength(1)
})
