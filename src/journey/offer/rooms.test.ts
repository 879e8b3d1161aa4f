import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, sayDate } from '#core/day.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { forced } from '#test/forced.ts'
import { offerAccepted } from '#test/steps/offer.ts'
import { boxes } from '#test/steps/plan.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'
import { offersCounted } from './counted/reads.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)
const hazel = (path: string) => on('eastmarsh/hazel', path)
const words = ({ text }: { text: string }) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'")

test('why it is not offered yet: countable, with a day, read by both, off the desk until that day', async () => {
  const owen = await world.as('eastmarsh/owen')
  const her = await world.as('eastmarsh/hazel')
  const path = hazel('/offer/not-offered')
  const hospital = { because: 'in-hospital', words: 'Until her leg is well.' }
  const emptyBoxes = { 'askAgainOn-day': '', 'askAgainOn-month': '', 'askAgainOn-year': '' }
  const noDay = await owen.send(path, { ...hospital, ...emptyBoxes })
  expect(noDay.text).toContain('href="#askAgainOn-day"')
  expect(noDay.text).toContain('Until her leg is well.')
  const empty = await owen.send(path, {})
  for (const field of ['because', 'words']) expect(empty.text).toContain(`href="#${field}"`)
  const far = await owen.send(path, { ...hospital, ...boxes('askAgainOn', addDays(world.today, 500)) })
  expect(far.status).toBe(422)

  const day = addDays(world.today, 20)
  const drawn = hiddenOf((await owen.get(path)).text, path)
  const fields = { ...hospital, ...boxes('askAgainOn', day), ...drawn }
  const twice = await Promise.all([1, 2].map(() => owen.post(path, fields)))
  expect(twice.map(({ location }) => location)).toEqual([1, 2].map(() => hazel('/offer?done=not-offered')))
  expect(await rowsIn(world, 1, 'select because from not_offered')).toEqual([{ because: 'in-hospital' }])

  const hers = words(await her.get(hazel('/offer')))
  expect(hers).toContain('Not offered yet: in hospital Until her leg is well.')
  expect(hers).toContain(`We look at it again with you on ${sayDate(day)}.`)
  const timeline = words(await her.get(hazel('/timeline')))
  expect(timeline).toContain(`We look at it again on ${sayDate(day)}`)
  expect(timeline).not.toContain('hospital')

  // Once it was explained, there is nothing to write here.
  const explained = { format: 'talked', ...boxes('on', world.today), whatWasSaid: 'In the ward after all.' }
  expect((await owen.send(hazel('/offer/explain'), explained)).status).toBe(303)
  expect(words(await owen.get(path))).toContain('It was explained, so it was offered')
  const late = await forced(world, owen, path, { ...hospital, ...boxes('askAgainOn', day) })
  expect(late.status).toBe(422)
})

test('a reason from before it was explained is not shown as one that stands, once a fortnight has gone without an answer', async () => {
  const [helen, ken] = [budgetOf('eastmarsh/helen'), idOf('eastmarsh/ken')]
  const ago = (days: number) => addDays(world.today, -days)
  const reason = (on: Day, words: string) =>
    rowsIn(
      world,
      1,
      "insert into not_offered (budget_id, because, words, said_by, said_on) values ($1, 'other', $2, $3, $4)",
      [helen, words, ken, on],
    )
  await reason(ago(30), 'She was away.')
  await rowsIn(
    world,
    1,
    `insert into offer (offer_id, budget_id, explained_by, explained_on, format, what_was_said)
     values (gen_random_uuid(), $1, $2, $3, 'talked', 'What it is')`,
    [helen, ken, ago(20)],
  )
  const page = async () => words(await (await world.as('eastmarsh/helen')).get(on('eastmarsh/helen', '/offer')))
  expect(await page()).not.toContain('Not offered yet')
  await reason(ago(2), 'She has gone away again.')
  expect(await page()).toContain('Not offered yet: something else She has gone away again.')
})

test('“is a budget the best way?”: each side says, the worker also for the person; it holds nothing up', async () => {
  const [priya, her] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/anne')]
  const path = anne('/offer/best-way')
  expect(words(await her.get(path))).not.toContain('Whose answer is it?')
  expect((await her.send(path, { answer: '' })).text).toContain('href="#answer"')
  const both = [
    await her.send(path, { answer: 'yes', words: 'There is no free sitter.' }),
    await priya.send(path, { answer: 'not-sure', words: 'Perhaps the nursery.' }),
  ]
  expect(both.map(({ location }) => location)).toEqual([1, 2].map(() => anne('/offer?done=best-way')))
  await priya.send(path, { whose: 'phone', answer: 'no', words: 'My mother comes now.' })
  const hers = words(await her.get(anne('/offer')))
  expect(hers).toContain('No, another way is better My mother comes now. Said on the phone. Priya Shah typed it')
  expect(hers).toContain('Not sure yet Perhaps the nursery.')
  expect(words(await her.get(anne('/timeline')))).not.toContain('nursery')
  const forged = await forced(world, her, path, {
    ...hiddenOf((await her.get(path)).text, path),
    whose: 'phone',
    answer: 'no',
  })
  expect(forged.status).toBe(422)
  expect((await priya.send(path, { whose: 'carer', answer: 'no' })).text).toContain('href="#whose"')
  await offerAccepted(world)
})

test('who leads the planning and which way sounds right: the person’s choice, typed by either', async () => {
  const [priya, her] = [await world.as('eastmarsh/priya'), await world.as('eastmarsh/anne')]
  const path = anne('/offer/lead')
  expect(words(await her.get(anne('/offer')))).toContain('Nobody is chosen yet.')
  expect((await her.send(path, {})).text).toContain('href="#who"')
  expect((await her.send(path, { who: 'peer', name: 'Jo from the group', manageWay: 'prepaid-card' })).status).toBe(303)
  const page = words(await priya.get(anne('/offer')))
  expect(page).toContain('Somebody who has had a budget: Jo from the group.')
  expect(page).toContain('a card sounds right so far')
  expect((await priya.send(path, { who: 'worker' })).text).toContain('href="#how"')
  expect((await priya.send(path, { who: 'myself', how: 'together', manageWay: '' })).status).toBe(303)
  const hers = words(await her.get(anne('/offer')))
  expect(hers).toContain('I do. Said when they sat together. Priya Shah typed it')
  expect(hers).not.toContain('sounds right so far')
  const said = `select s.name as said, t.name as typed from planning_lead l join human s on s.human_id = l.said_by
    join human t on t.human_id = l.typed_by order by lead_id`
  expect(await rowsIn(world, 1, said)).toEqual([
    { said: 'Anne Field', typed: 'Anne Field' },
    { said: 'Anne Field', typed: 'Priya Shah' },
  ])
  const stamped = hiddenOf((await her.get(path)).text, path)
  expect((await her.post(path, { ...stamped, who: 'myself', how: 'phone' })).text).toContain('href="#how"')
})

test('all of it is counted, each person once, in its own council and days', async () => {
  await rowsIn(
    world,
    1,
    `insert into budget_request (request_id, asked_for, name, route, group_name, reach_by, asked_on, asked_at)
      select gen_random_uuid(), 'through-a-group', 'A B', 'community-group', 'Kitchen', 'x', $1::date - n, now() from generate_series(0, 1) n`,
    [world.today],
  )
  const { today } = world
  const counted = await world.within(1, (tx) => offersCounted(tx, today, today))
  expect(counted).toMatchObject({
    explained: 2,
    answered: { accepted: 1, declined: 0, 'not-now': 0 },
    notOffered: { 'in-hospital': 1, other: 0 },
    asked: { 'community-group': 1, myself: 0 },
    became: { begun: 0 },
  })
  expect((await world.within(1, (tx) => offersCounted(tx, addDays(today, -5), today))).asked).toMatchObject({
    'community-group': 2,
  })
  expect((await world.within(2, (tx) => offersCounted(tx, today, today))).explained).toBe(0)

  const page = words(await (await world.as('eastmarsh/grace')).get('/eastmarsh/offers-counted'))
  expect(page).toContain('Said yes 1')
  expect(page).toContain('In hospital 1')
  expect(page).toContain('A community group 2')
  for (const key of ['anne', 'joanne', 'farah', 'marcus'])
    expect((await (await world.as(`eastmarsh/${key}`)).get('/eastmarsh/offers-counted')).status).toBe(404)
  expect(world.bugs).toEqual([])
})
