import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, sayDate } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { moveClock } from '#demo/clock.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { approved } from '#test/steps/decision.ts'
import { ended } from '#test/steps/ending.ts'
import { paid } from '#test/steps/money.ts'
import { reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { cameBack } from '#test/steps/way-back.ts'
import { aWorld, type Browser, on, type World } from '#test/world.ts'

const ANNE = 'eastmarsh/anne'
let world: World
let anne: Browser
let priya: Browser
beforeAll(async () => {
  world = await aWorld()
  await approved(world)
  await paid(world)
  await reviewed(world)
  await ended(world)
  await moved(1)
  anne = await world.as(ANNE)
  priya = await world.as('eastmarsh/priya')
})
afterAll(() => world.close())

const at = (path: string): string => on(ANNE, path)
const day = (days: number): Day => addDays(world.today, days)
const moved = (days: number) => moveClock({ pool: world.pool, councils: world.ports.councils, jobs: [] }, day(days))
const rows = <Row extends object>(text: string, ...values: unknown[]) => rowsIn<Row>(world, 1, text, values)

const FOR_HER = [
  ...['/review', '/review/ask', '/review/day', '/review/invitation', '/review/guests', '/review/say'],
  ...['/review/sounds-like-me', '/review/take-back', '/review/on-paper', '/review/together', '/review/without'],
  ...['/unwell', '/unwell/call', '/unwell/hours', '/unwell/pot', '/unwell/pause'],
  ...['/ending/taper', '/ending/taper/propose', '/ending/ground/my-wish'],
  ...['/spending/change', '/spending/change/keep', '/spending/change/less', '/spending/enough'],
]
const FOR_WORKER = [
  ...['/review', '/review/ask', '/review/day', '/review/guests', '/review/say-as-worker', '/review/say-for-person'],
  ...['/review/asked', '/review/new-needs', '/review/concern', '/review/conclude', '/review/without-as-worker'],
  ...['/review/next-plan', '/unwell', '/unwell/call', '/unwell/pause-by-wish'],
  ...['/ending/taper', '/ending/taper/propose', '/ending/ground/their-wish', '/spending/change', '/spending/enough'],
]

test('once the money has ended, pages about it lead to what holds now', async () => {
  for (const [who, paths, door] of [
    [anne, FOR_HER, '/afterwards/way-back'],
    [priya, FOR_WORKER, '/afterwards/way-back-for'],
  ] as const)
    for (const path of paths) {
      const { status, text } = await who.get(at(path))
      expect([path, status]).toEqual([path, 200])
      expect(text, path).toContain('The money has come to its end')
      for (const to of [door, '/afterwards/not-all-right', '/ending/story', '/ending'])
        expect(text, path).toContain(`href="${at(to)}"`)
      expect(text, path).not.toContain('<form')
    }
  expect((await anne.get(at('/unwell'))).text).toContain('In danger now: ring 999')
})

test('what is paid is spoken of as over', async () => {
  const keeping = (await anne.get(at('/ending/keeping'))).text
  expect(keeping).toContain('The money for these things has come to its end')
  expect(keeping).toContain('£62.00 a week was paid for it')
  expect((await anne.get(at('/ending/ground'))).text).not.toContain('Do you want less')
})

test('the plan says that its money has ended, and names no day on which it is looked at again', async () => {
  for (const who of [anne, priya]) {
    const { text } = await who.get(at('/plan'))
    expect(text).toContain(`The money for this plan has ended. Its last day was ${sayDate(world.today)}.`)
    expect(text).toContain('This plan has come to its end.')
    expect(text).toContain('What this was for')
    expect(text).toContain(`href="${at('/ending')}"`)
    for (const wrong of ['We look at this plan together', 'Change the plan', 'See the payments', 'What this is for'])
      expect(text, wrong).not.toContain(wrong)
  }
})

test('what was said before stays to be read, and what came of the review may still be answered', async () => {
  const page = (await anne.get(at('/review'))).text
  expect(page).toContain('We last looked at it together on')
  expect((await anne.get(at('/review/result'))).text).toContain('Goal by goal')
  expect((await anne.get(at('/review/result/say'))).text).toContain('<form')
})

test('what is sent all the same is refused, changes nothing, and gives back what was typed', async () => {
  const before = await rows('select (select count(*) from review) r, (select count(*) from unwell_switch) s')
  for (const [who, path] of [
    [anne, '/review/ask'],
    [anne, '/unwell/call'],
    [anne, '/unwell/hours'],
    [anne, '/ending/taper/propose'],
    [priya, '/review/concern'],
    [priya, '/review/conclude'],
  ] as const) {
    const { status, text } = await forced(world, who, at(path), { words: 'I wrote this on the bus', stamp: 'x' })
    expect([path, status]).toEqual([path, 422])
    expect(text, path).toContain('this was not done and nothing has changed')
    expect(text, path).toContain('I wrote this on the bus')
    expect(text, path).toContain(`href="${at('/afterwards/not-all-right')}"`)
  }
  expect(await rows('select (select count(*) from review) r, (select count(*) from unwell_switch) s')).toEqual(before)
})

test('never: something is laid over payments that have ended, or their last day is taken away', async () => {
  const agreement = '(select agreement_id from agreement)'
  const lay = (kind: string, from: Day, on: Day) =>
    rows(
      `insert into overlay (overlay_id, budget_id, agreement_id, line_id, kind, from_day, to_day, reason, made_by, made_on)
       values ($1, $2, ${agreement}, (select line_id from agreement_line limit 1), $3, $4, $4, 'x', $5, $6)`,
      ...[newId(), budgetOf(ANNE), kind, from, idOf('eastmarsh/priya'), on],
    )
  await expect(lay('pause', world.today, day(1))).rejects.toThrow('after its end')
  await expect(
    rows(
      `insert into overlay_withdrawn (overlay_id, withdrawn_by, withdrawn_on)
       select overlay_id, $1, $2 from overlay where kind = 'ends' and line_id is null`,
      ...[idOf('eastmarsh/priya'), day(1)],
    ),
  ).rejects.toThrow('a last day that has passed stays')
})

test('after the way back the same pages say that the new plan comes first', async () => {
  await cameBack(world)
  const page = (await anne.get(at('/review'))).text
  expect(page).toContain('You came back. The new plan comes first')
  expect(page).toContain('Go on with the way back')
  expect((await priya.get(at('/unwell'))).text).toContain('Anne came back')
})
