import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { idOf } from '#demo/councils.ts'
import { budgetOf } from '#demo/found.ts'
import { tell } from '#demo/story.ts'
import { groundWritten } from '#test/steps/ground.ts'
import { boxes, sent } from '#test/steps/plan.ts'
import { reviewed } from '#test/steps/review.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { setUpByRows } from '#test/steps/set-up-rows.ts'
import { aWorld, on, type World } from '#test/world.ts'
import type { For } from './ground.ts'
import { groundOf } from './reads.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await setUpByRows(world, 'eastmarsh/anne')
})
afterAll(() => world.close())

const anne = (path = '') => on('eastmarsh/anne', `/ending/ground${path}`)
const textOf = async (who: string, path: string): Promise<string> =>
  (await (await world.as(who)).get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** What `groundOf` gives for Anne's budget: the basis that stands, or what is missing. */
async function found(what: For): Promise<string> {
  let answer = ''
  await world.within(1, (tx) =>
    tell(tx, 1, world.today, 'eastmarsh/anne').does(
      'eastmarsh/priya',
      0,
      ['ending-ground', 'see'],
      async (inside, permit) => {
        const { ground, missing } = await groundOf(inside, permit, { for: what })
        answer = ground?.basis ?? missing.map(({ code }) => code).join()
        return { lines: [] }
      },
    ),
  )
  return answer
}

test('nothing is written: nothing can stop, and she reads that', async () => {
  expect(await found('end')).toBe('no-ground-is-written')
  const page = await textOf('eastmarsh/anne', anne())
  expect(page).toContain('Until there is one, nothing can stop and nothing can get less')
  expect(page).toContain('Nothing you say here changes your money today')
})

test('looking again rests on a review; each reason at its field; she reads it in plain words', async () => {
  const priya = await world.as('eastmarsh/priya')
  const bare = await priya.send(anne('/looked-again'), { basis: 'no-needs', why: 'It costs too much' })
  expect(bare.status).toBe(422)
  for (const field of ['restsOn', 'why', 'agreeSteps', 'advice']) expect(bare.text).toContain(`href="#${field}"`)
  expect(bare.text).toContain('Cost alone is no reason')
  await reviewed(world)
  await groundWritten(world, 'eastmarsh/anne', 'eastmarsh/priya', 'reassessed-less-needed')
  expect([await found('less'), await found('end')]).toEqual(['reassessed-less-needed', 'ground-is-for-less-only'])
  await groundWritten(world)
  expect(await found('end')).toBe('reassessed-not-eligible')
  const page = await textOf('eastmarsh/anne', anne())
  for (const part of [
    'We looked at the needs again',
    'We sat together twice',
    'I think so too',
    'sections 13 and 27(4)',
  ])
    expect(page).toContain(part)
})

test('her own wish: the other ways first, her words, and nothing changes', async () => {
  const her = await world.as('eastmarsh/anne')
  const page = (await her.get(anne('/my-wish'))).text
  for (const path of ['/spending/change', '/spending/change/other-use', '/unwell/pause', '/spending/change/less'])
    expect(page).toContain(`href="${on('eastmarsh/anne', path)}"`)
  expect((await her.send(anne('/my-wish'), { words: 'I want to stop' })).text).toContain('href="#ways"')
  await sent(her, anne('/my-wish'), { words: 'I want to stop', ways: 'talked' })
  expect([await found('less'), await found('end')]).toEqual(['persons-choice', 'persons-choice'])
  const priya = await world.as('eastmarsh/priya')
  const late = { words: 'Stop it', ways: 'talked', how: 'phone', ...boxes('saidOn', addDays(world.today, 1)) }
  expect((await priya.send(anne('/their-wish'), late)).text).toContain('href="#saidOn-day"')
  await sent(priya, anne('/their-wish'), { ...late, ...boxes('saidOn', world.today) })
  expect(await textOf('eastmarsh/anne', anne())).toContain('by phone. Priya Shah typed it Stop it')
  expect((await her.get(anne('/their-wish'))).status).toBe(404)
  expect((await priya.get(anne('/my-wish'))).status).toBe(404)
})

test('another way and another council', async () => {
  const priya = await world.as('eastmarsh/priya')
  const way = {
    what: 'A walking group',
    who: 'Mind',
    why: 'It meets the same need',
    agreeSteps: 'We went there together',
  }
  await sent(priya, anne('/another-way'), { ...way, ...boxes('from', world.today) })
  expect(await found('end')).toBe('another-way')
  const moves = { basis: 'other-council', why: 'She moves in with her sister', ...boxes('on', world.today) }
  expect((await priya.send(anne('/happened'), moves)).text).toContain('href="#newCouncil"')
  await sent(priya, anne('/happened'), { ...moves, newCouncil: 'Leeds City Council', told: 'Ms Bell, by letter' })
  expect(await found('end')).toBe('other-council')
})

test('never: s.117 aftercare is ended by one body', async () => {
  await rowsIn(
    world,
    1,
    'insert into aftercare (aftercare_id, person_id, from_day, recorded_by, recorded_on) select $1, person_id, $3, $4, $3 from budget where budget_id = $2',
    [newId(), budgetOf('eastmarsh/anne'), world.today, idOf('eastmarsh/priya')],
  )
  expect(await found('end')).toMatch(/no-ground-is-written|aftercare-needs-both/)
  const priya = await world.as('eastmarsh/priya')
  const council = {
    ...{
      body: 'council',
      bodyName: 'Eastmarsh Council',
      deciderName: 'Grace Adeyemi',
      why: 'Two years without a crisis',
    },
    ...{ because: 'staying-well-without-it', ...boxes('on', world.today) },
  }
  const goal = await priya.send(anne('/aftercare'), { ...council, because: 'goal-met' })
  expect(goal.text).toContain('is never enough')
  await sent(priya, anne('/aftercare'), council)
  expect(await found('end')).not.toBe('s117-both')
  expect(await textOf('eastmarsh/anne', anne())).toContain('One of them alone cannot end it')
  expect((await priya.send(anne('/aftercare'), council)).text).toContain('written down already')
  const alone = `insert into lawful_ground (ground_id, budget_id, basis, why, council_decided, nhs_decided, written_by, written_on)
    select $1, budget_id, 's117-both', 'x', aftercare_decided_id, aftercare_decided_id, written_by, written_on from aftercare_decided limit 1`
  await expect(rowsIn(world, 1, alone, [newId()])).rejects.toThrow('council and NHS have both decided')
  const ended = `insert into aftercare_ended (aftercare_id, ended_on, agreed_with, recorded_by)
    select aftercare_id, current_date + 400, 'Dr Anybody', written_by from aftercare_decided limit 1`
  await expect(rowsIn(world, 1, ended)).rejects.toThrow('council and NHS have both decided')
  const goalOnly = `insert into aftercare_decided (aftercare_decided_id, budget_id, aftercare_id, body, body_name, decided_by_name, decided_on, because, why, written_by, written_on)
    select $1, budget_id, aftercare_id, 'nhs', 'NHS', 'Dr Rao', decided_on, array['goal-met','time-passed'], 'x', written_by, written_on from aftercare_decided limit 1`
  await expect(rowsIn(world, 1, goalOnly, [newId()])).rejects.toThrow('never_only_a_goal_time_or_a_discharge')
  await sent(priya, anne('/aftercare'), { ...council, body: 'nhs', bodyName: 'NHS East ICB', deciderName: 'Dr Rao' })
  expect(await found('end')).toBe('s117-both')
  expect(world.bugs).toEqual([])
})

test('the database keeps no ground that rests on nothing', async () => {
  const add = (columns: string, values: string) =>
    rowsIn(
      world,
      1,
      `insert into lawful_ground (ground_id, budget_id, basis, why, written_by, written_on, ${columns}) values ($1, $2, ${values})`,
      [newId(), budgetOf('eastmarsh/anne')],
    )
  const by = `'x', '${idOf('eastmarsh/priya')}', current_date`
  await expect(add('agree_steps', `'reassessed-not-eligible', ${by}, 'x'`)).rejects.toThrow('looked_at_again')
  await expect(add('agree_steps', `'another-way', ${by}, 'x'`)).rejects.toThrow('another_way_is_named')
  await expect(add('person_said', `'persons-choice', ${by}, 'x'`)).rejects.toThrow('own_wish_in_own_words')
  await expect(
    add(
      'person_said, said_how, said_by, said_on, ways_talked',
      `'persons-choice', ${by}, 'x', 'phone', '${idOf('eastmarsh/priya')}', current_date, true`,
    ),
  ).rejects.toThrow('wish is the person')
  await expect(add('on_day', `'other-council', ${by}, current_date`)).rejects.toThrow('a_council_takes_over')
  await expect(add('on_day', `'died', ${by}, null`)).rejects.toThrow('the_day_it_happened')
  await expect(add('on_day', `'outside-the-plan', ${by}, null`)).rejects.toThrow('on_an_agreed_stop')
})
