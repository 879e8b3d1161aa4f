import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, sayDate, weekday } from '#core/day.ts'
import { settingsOn } from '#council/index.ts'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { askedByRows } from '#test/steps/decision-rows.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, type Browser, hiddenOf, type World } from '#test/world.ts'

let world: World
let ruth: Browser
const PAGE = '/eastmarsh/council-process'
const FORM = `${PAGE}/change`
const [GRACE, MARCUS, RUTH] = ['grace', 'marcus', 'ruth'].map((key) => idOf(`eastmarsh/${key}`))

beforeAll(async () => {
  world = await aWorld()
  ruth = await world.as('eastmarsh/ruth')
})
afterAll(() => world.close())

/** The next day on which the panel may meet. */
const tuesday = (weeks: number): Day => {
  let day = addDays(world.today, weeks * 7)
  while (weekday(day) !== 2) day = addDays(day, 1)
  return day
}

const typed = (from: string, more: Record<string, string | string[]> = {}): Record<string, string | string[]> => ({
  ...boxes('from', from),
  ...{ managerUpTo: '50', managerId: GRACE ?? '', managerWorkingDays: '2' },
  ...{ panelName: 'the Tuesday panel', panelChairId: MARCUS ?? '', panelDays: '', panelEveryWeeks: '2' },
  ...boxes('panelDay', '2026-11-24'),
  ...{ panelCutOffDays: '5', panelAgendaMax: '20', updateEveryDays: '7', interimUpTo: '300' },
  ...more,
})
const textOf = ({ text }: { text: string }): string => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const versions = async (): Promise<number> =>
  (await rowsIn<{ n: number }>(world, 1, 'select count(*)::int as n from council_settings'))[0]?.n ?? -1
const inMemory = (on: string = world.today) => {
  const council = world.ports.councils.bySlug('eastmarsh')
  return council && settingsOn(council, on as Day)
}

test('the administrator sees how it is decided, as people read it, and who could', async () => {
  expect((await ruth.get('/eastmarsh/council-rules')).text).toContain(PAGE)
  const page = textOf(await ruth.get(PAGE))
  for (const part of [
    'If it comes to no more than £50.00 a week: a team manager decides.',
    'All other plans: the Tuesday panel decides.',
    'The Tuesday panel meets every 2 weeks.',
    'Grace Adeyemi is asked first where a manager decides. They answer within 2 working days.',
    'Up to 20 plans fit on one panel day.',
    'However much it is Grace Adeyemi, Marcus Bell',
    'Nothing else is set',
  ])
    expect(page).toContain(part)
})

test('what would leave nobody able to decide is refused, with who is missing; what was typed stays', async () => {
  const one = await ruth.send(FORM, typed(world.today, { [`limit-${GRACE}`]: '5200' }))
  expect(one.status).toBe(422)
  for (const part of ['Only one human could say yes', `href="#limit-${GRACE}"`, 'value="5200"'])
    expect(one.text).toContain(part)
  expect(textOf(one)).toContain('Up to £5,200.00 Grace Adeyemi, Marcus Bell However much it is Marcus Bell')
  const both = { [`limit-${GRACE}`]: '5200', [`limit-${MARCUS}`]: '50000' }
  expect((await ruth.send(FORM, typed(world.today, both))).text).toContain('Everybody here has a limit')
  const swapped = await ruth.send(FORM, typed(world.today, { managerId: MARCUS ?? '', panelChairId: RUTH ?? '' }))
  expect(swapped.status).toBe(422)
  expect(swapped.text).toContain('is no manager today')
  expect(swapped.text).toContain('is no member of the panel today')
  expect(await versions()).toBe(1)
})

test('every box that is wrong says so at its own field', async () => {
  const empty = await ruth.send(FORM, {})
  for (const name of ['managerUpTo', 'managerId', 'panelName', 'panelChairId', 'panelEveryWeeks', 'interimUpTo'])
    expect(empty.text).toContain(`href="#${name}"`)
  const odd = await ruth.send(
    FORM,
    typed(world.today, { routeMost1: '100', panelDays: 'next week', panelAgendaMax: '0', [`limit-${GRACE}`]: 'much' }),
  )
  for (const part of ['Write one day a line', 'Write a whole number']) expect(odd.text).toContain(part)
  const rows = await ruth.send(FORM, typed(world.today, { routeMost1: '100', [`limit-${GRACE}`]: 'much' }))
  for (const part of ['href="#routeBody1"', `href="#limit-${GRACE}"`]) expect(rows.text).toContain(part)
  const late = await ruth.send(
    FORM,
    typed('2020-01-01', { routeBody1: 'panel', routeBody2: 'manager', panelDays: '5 January 2021' }),
  )
  for (const part of ['That day has passed', 'already takes everything']) expect(late.text).toContain(part)
  expect(await versions()).toBe(1)
})

test('another way holds from its day at once, drawn as people read it; sent twice, it is set once', async () => {
  const before = inMemory()
  const hidden = hiddenOf((await ruth.get(FORM)).text, FORM)
  const days = [tuesday(3), tuesday(5)]
  const fields = typed(world.today, {
    ...{ routeBody1: 'panel', routeRisk1: 'yes', routeBody2: 'manager', routeMost2: '2,600' },
    ...{ routeChanges2: ['less', 'other-use'], panelDays: days.map(sayDate).join('\r\n'), panelAgendaMax: '2' },
  })
  const both = await Promise.all([ruth.post(FORM, { ...hidden, ...fields }), ruth.post(FORM, { ...hidden, ...fields })])
  expect(both.map(({ location }) => location)).toEqual(Array(2).fill(`${PAGE}?done=changed`))
  expect(await versions()).toBe(2)
  expect(inMemory()?.process).toEqual({
    ...before?.process,
    panelDay: '2026-11-24',
    panelDays: days,
    panelAgendaMax: 2,
    routes: [
      { body: 'panel', withRisk: true },
      { body: 'manager', upToYearlyPence: 260_000n, changes: ['less', 'other-use'] },
    ],
  })
  expect({ ...inMemory(), process: undefined }).toEqual({ ...before, process: undefined })
  const page = textOf(await ruth.get(PAGE))
  for (const part of [
    'If something is written down that could go wrong: the Tuesday panel decides.',
    'If it comes to no more than £2,600.00 in a year, and it asks for less than before, or it asks for the same money for something else: a team manager decides.',
    `The Tuesday panel meets on`,
    'Written down by Ruth Vale',
    'What held before',
  ])
    expect(page).toContain(part)
  const drawn = await ruth.get(FORM)
  for (const part of [sayDate(tuesday(3)), 'value="2600.00"']) expect(drawn.text).toContain(part)
})

test('a coming version that had left this as it was follows; one that set it otherwise stays', async () => {
  const [near, far] = [addDays(world.today, 30), addDays(world.today, 60)]
  const rules = {
    ...boxes('from', near),
    ...{ pointPounds: '11', pointsManage: '0', pointsSomeHelp: '2', pointsCannot: '5', pointsDontKnow: '2' },
    ...{ smallWeekly: '50', smallOnce: '500', most: '' },
  }
  expect((await ruth.send('/eastmarsh/council-rules/change', rules)).status).toBe(303)
  expect((await ruth.send(FORM, typed(far, { panelCutOffDays: '9' }))).status).toBe(303)
  expect((await ruth.send(FORM, typed(world.today, { panelCutOffDays: '3' }))).status).toBe(303)
  const cutOffs = [world.today, near, far].map((on) => inMemory(on)?.process.panelCutOffDays)
  expect(cutOffs).toEqual([3, 3, 9])
  expect([near, far].map((on) => inMemory(on)?.rates.pencePerPoint)).toEqual([1100n, 1100n])
  expect(textOf(await ruth.get(PAGE))).toContain(`From ${sayDate(far)}`)
  expect(world.bugs).toEqual([])
})

test('a panel day on whose list plans stand is shown, and is not taken out unseen', async () => {
  const on = tuesday(0) === world.today ? tuesday(1) : tuesday(0)
  const days = [on, addDays(on, 14)]
  const named = (...those: Day[]) => typed(world.today, { panelDays: those.map(sayDate).join('\n') })
  expect((await ruth.send(FORM, named(...days))).status).toBe(303)
  await askedByRows(world, { person: 'eastmarsh/hazel', on: world.today, expectedOn: on })
  expect(textOf(await ruth.get(FORM))).toContain(`Keep them in: ${sayDate(on)}: 1 plan`)
  const out = await ruth.send(FORM, named(addDays(on, 14)))
  expect([out.status, out.text.includes('Plans stand on the list of a panel day that you take out')]).toEqual([
    422,
    true,
  ])
  expect((await ruth.send(FORM, named(...days, addDays(on, 28)))).status).toBe(303)
})

test('nobody but the administrator of this council', async () => {
  for (const key of ['eastmarsh/anne', 'eastmarsh/priya', 'eastmarsh/grace', 'eastmarsh/marcus', 'eastmarsh/farah']) {
    const who = await world.as(key)
    expect((await who.get(PAGE)).status).toBe(404)
    expect((await forced(world, who, FORM, typed(world.today) as Record<string, string>)).status).toBe(404)
  }
  expect(world.ports.councils.bySlug('northcliffe')?.versions).toHaveLength(1)
})
