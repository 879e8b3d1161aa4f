import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '#demo/councils.ts'
import { forced } from '#test/forced.ts'
import { decided, needsDone, needsRevealed, ticked } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const anne = (path: string) => on('eastmarsh/anne', path)

test('a first guess is worked out once, with every line of its working, as a range of both views', async () => {
  const her = await world.as('eastmarsh/anne')
  const priya = await world.as('eastmarsh/priya')
  expect((await her.get(anne('/amount'))).text).toContain('It will be here')
  const early = await forced(world, priya, anne('/amount/work-out'))
  expect(early.status).toBe(422)
  expect(early.text).toContain('First decide about needs')
  await needsDone(world)
  expect((await her.get(anne('/amount'))).text).not.toContain('Work it out')

  const drawn = (await priya.get(anne('/amount'))).text
  const key = /name="key" value="([^"]*)"/.exec(drawn)?.[1] ?? ''
  const sent = await Promise.all([1, 2].map(() => priya.post(anne('/amount/work-out'), { key })))
  expect(sent.map(({ location }) => location)).toEqual(Array(2).fill(anne('/amount?done=worked-out')))
  const again = await forced(world, priya, anne('/amount/work-out'))
  expect(again.status).toBe(422)
  expect(again.text).toContain('worked out already')

  const page = (await her.get(anne('/amount'))).text
  expect(page).toContain('Between £64.40 and £82.80 a week')
  expect(page).toContain('It is not a promise. It can go up or down.')
  expect(page).toContain('Looking after your children: you said you cannot do this. 5 points × £9.20 = £46.00 a week.')
  expect(page).toContain('Looking after your children: Priya Shah said you cannot do this.')
  expect(/<title>[^<]*/.exec(page)?.[0]).not.toMatch(/£|amount|money/i)
  const rows = await world.within(1, (tx) =>
    tx.run({ name: 'test-amounts', text: 'select count(*)::int as n from indicative_amount', values: () => [] }, {}),
  )
  expect(rows).toEqual([{ n: 1 }])
  expect(world.bugs).toEqual([])
})

test('asked again and decided again, there is a figure of its own from the newer answers; the first one is kept', async () => {
  const her = await world.as('eastmarsh/anne')
  const priya = await world.as('eastmarsh/priya')
  await priya.send(anne('/needs/open'), {})
  // Opened and not decided: the older figure stands, and no answers of today count yet.
  expect((await forced(world, priya, anne('/amount/work-out'))).text).toContain('worked out already')
  const now = { children: { level: 'cannot' }, community: { level: 'cannot' } }
  for (const [who, path] of [
    [her, '/needs/my-answers'],
    [priya, '/needs/worker-answers'],
  ] as const) {
    expect((await who.send(anne(path), ticked(now))).status).toBe(303)
    expect((await who.send(anne(`${path}/finish`), {})).status).toBe(303)
  }
  await decided(world)
  const due = (await priya.get(anne('/amount'))).text
  expect(due).toContain('There are newer answers')
  expect((await her.get(anne('/amount'))).text).not.toContain('Work it out')
  expect((await priya.send(anne('/amount/work-out'), {})).status).toBe(303)
  const page = (await her.get(anne('/amount'))).text
  expect(page).toContain('£92.00 a week')
  expect(page).not.toContain('There are newer answers')
  expect((await forced(world, priya, anne('/amount/work-out'))).text).toContain('worked out already')
  expect(
    await rowsIn(world, 1, 'select worker_view_pence::int as pence from indicative_amount order by worker_view_pence'),
  ).toEqual([{ pence: 6440 }, { pence: 9200 }])
  expect(world.bugs).toEqual([])
})

test('where no needs were found there is no amount, and the page says where the reasons are', async () => {
  const at = (path: string) => on('eastmarsh/hazel', path)
  await needsRevealed(world, 'eastmarsh/hazel', 'eastmarsh/owen', { person: {}, worker: {} })
  const owen = await world.as('eastmarsh/owen')
  await owen.send(at('/needs/decide'), {
    ...{ impairment: 'yes', impact: 'no', eligible: 'no' },
    reasons: 'She manages',
  })
  const page = await (await world.as('eastmarsh/hazel')).get(at('/amount'))
  expect(page.text).toContain('There is no amount here')
  const refused = await forced(world, owen, at('/amount/work-out'))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('There is a problem')
  expect(refused.text).toContain('nothing to work out')
})

test('nobody else sees it', async () => {
  for (const key of ['eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/farah', 'eastmarsh/owen'])
    expect((await (await world.as(key)).get(anne('/amount'))).status).toBe(404)
  expect((await (await world.as('eastmarsh/anne')).get(anne('/amount/work-out'))).status).toBe(404)
})

test('a carer’s figure stands apart, without their answers, and moves nothing', async () => {
  const one = await aWorld()
  try {
    await needsDone(one)
    await rowsIn(
      one,
      1,
      `with a as (select assessment_id from assessment),
        said as (insert into answer (assessment_id, side, question_key, level, words, said_by, typed_by, said_on)
          select assessment_id, 'carer', key, 'cannot', 'Up four times a night', $1, $1, current_date
          from a, unnest(array['children', 'community', 'home-kept']) key),
        asked as (insert into share (share_id, person_id, with_human, item, shared_at, shared_by)
          select gen_random_uuid(), b.person_id, $1, 'carer-questions', now(), b.person_id
          from a join assessment x using (assessment_id) join budget b on b.budget_id = x.budget_id)
        insert into answers_done (assessment_id, side, done_by, done_on)
          select assessment_id, 'carer', $1, current_date from a`,
      [idOf('eastmarsh/joanne')],
    )
    await (await one.as('eastmarsh/priya')).send(anne('/amount/work-out'), {})
    const { text } = await (await one.as('eastmarsh/anne')).get(anne('/amount'))
    expect(text).toContain('Between £64.40 and £82.80 a week')
    expect(text).toContain(
      'Joanne Reed answered too, as a carer. Together that is 15 points. 15 points × £9.20 = £138.00',
    )
    expect(text).not.toContain('Up four times')
    expect(await rowsIn(one, 1, 'select carer_view_pence::int as pence from indicative_amount')).toEqual([
      { pence: 13800 },
    ])
  } finally {
    await one.close()
  }
})
