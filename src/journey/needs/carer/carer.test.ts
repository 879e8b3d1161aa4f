import { afterAll, beforeAll, expect, test } from 'vitest'
import { forced } from '#test/forced.ts'
import { carerAnswered, carerInvited } from '#test/steps/carer.ts'
import { needsOpened, needsRevealed, ticked } from '#test/steps/needs.ts'
import { rowsIn } from '#test/steps/rows.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const JOANNE = 'eastmarsh/joanne'
const HELEN = 'eastmarsh/helen'
const helen = (path: string) => on(HELEN, path)
const INVITE = '/needs/invite-carer'

test('asked alone first: nothing of the circle stands there before the person says that it is fine', async () => {
  await needsOpened(world, HELEN, 'eastmarsh/ken')
  const her = await world.as(HELEN)
  const first = (await her.get(helen(INVITE))).text
  expect(first).toContain('Are you on your own right now?')
  expect(first).not.toContain('<form method="post"')
  const asked = (await her.get(`${helen(INVITE)}?alone=yes`)).text
  expect(asked).toContain('They do not see yours')
  const unasked = await forced(world, her, helen(INVITE), { email: 'joanne@eastmarsh.example' })
  expect(unasked.status).toBe(422)
  expect(unasked.text).toContain('Say first whether it is fine')
})

test('nobody is asked by mistake: each refusal stands at its field, and what was typed is kept', async () => {
  const her = await world.as(HELEN)
  const page = `${helen(INVITE)}?alone=yes`
  const nobody = await her.send(helen(INVITE), { alone: 'yes', email: '' }, page)
  expect(nobody.text).toContain('href="#email"')
  const stranger = await her.send(helen(INVITE), { alone: 'yes', email: 'priya@eastmarsh.example' }, page)
  expect(stranger.status).toBe(422)
  expect(stranger.text).toContain('No carer signs in here with this e-mail')
  expect(stranger.text).toContain('value="priya@eastmarsh.example"')
  expect((await (await world.as(JOANNE)).get(helen('/carer-part'))).status).toBe(404)
})

test('the carer answers apart, leaves what they like, and the reveal waits for them and shows them beside, never merged', async () => {
  const her = await world.as(HELEN)
  const ken = await world.as('eastmarsh/ken')
  const joanne = await world.as(JOANNE)
  await carerInvited(world, HELEN)
  expect((await joanne.get('/eastmarsh/home')).text).toContain('Helen would like to know how you see things')
  expect((await ken.get(helen('/needs'))).text).toContain('Joanne Reed')

  const words = await joanne.send(helen('/carer-part/answers'), { 'words-children': 'Words alone' })
  expect(words.text).toContain('href="#level-children"')
  await carerAnswered(world, 'She <b>cannot</b> be left alone', { person: HELEN, finish: false })
  for (const [browser, side] of [
    [her, '/needs/my-answers'],
    [ken, '/needs/worker-answers'],
  ] as const) {
    await browser.send(helen(side), ticked({}))
    await browser.send(helen(`${side}/finish`), {})
  }
  const waiting = (await her.get(helen('/needs'))).text
  expect(waiting).toContain('Only Joanne is still answering')
  expect(waiting).toContain(helen('/needs/show-now'))
  expect(waiting).toContain(helen(INVITE))
  expect(waiting).not.toContain('What you both see the same way')
  expect((await ken.get(helen('/needs'))).text).toContain('Joanne Reed is still answering')

  const finish = helen('/carer-part/finish')
  const held = hiddenOf((await joanne.get(finish)).text, finish)
  const both = await Promise.all([joanne.post(finish, held), joanne.post(finish, held)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const late = await forced(world, joanne, helen('/carer-part/answers'), {
    'level-home-kept': 'cannot',
    stamp: held.stamp ?? '',
  })
  expect(late.text).toContain('your answers stay as they are')
  for (const browser of [her, ken]) {
    const page = (await browser.get(helen('/needs'))).text
    expect(page).toContain('Joanne said')
    expect(page).toContain('She &lt;b>cannot&lt;/b> be left alone')
    // Beside, never merged: the two still say the same.
    expect(page).toContain('“Helen cannot do this”')
    expect(page).not.toContain('Things you see differently')
  }
  expect((await her.get(helen('/timeline'))).text).not.toContain('Joanne')
  expect(world.bugs).toEqual([])
})

test('taken back, it works from the next request: their pages close, and what they said is shown no longer', async () => {
  const her = await world.as(HELEN)
  const joanne = await world.as(JOANNE)
  const path = helen(`${INVITE}/take-back`)
  const again = await forced(world, her, helen(INVITE), { alone: 'yes', email: 'joanne@eastmarsh.example' })
  expect(again.text).toContain('You have asked somebody already')
  expect((await her.send(path, {})).status).toBe(303)
  for (const closed of ['', '/answers', '/finish', '/in-confidence'])
    expect((await joanne.get(helen(`/carer-part${closed}`))).status).toBe(404)
  expect((await joanne.get('/eastmarsh/home')).text).not.toContain('Helen')
  expect((await her.get(helen('/needs'))).text).not.toContain('Joanne')
  const nobody = await forced(world, her, path)
  expect(nobody.text).toContain('nothing to take back')
  const lines = await rowsIn<{ sentence: string }>(
    world,
    1,
    "select sentence from timeline_line where sentence ~ 'Joanne'",
  )
  expect(lines).toEqual([])
})

test('once both have been shown nobody is asked anew, so that nothing shown is hidden again', async () => {
  await needsRevealed(world)
  const anne = await world.as('eastmarsh/anne')
  const page = await anne.get(`${on('eastmarsh/anne', INVITE)}?alone=yes`)
  expect(page.text).toContain('You have seen the answers already')
  const refused = await forced(world, anne, on('eastmarsh/anne', INVITE), {
    alone: 'yes',
    email: 'joanne@eastmarsh.example',
  })
  expect(refused.status).toBe(422)
  // A share from elsewhere does not hide it either.
  await rowsIn(
    world,
    1,
    `insert into share (share_id, person_id, with_human, item, shared_at, shared_by)
      select gen_random_uuid(), p.human_id, j.human_id, 'carer-questions', now() + interval '40 days', p.human_id
      from human p, human j where p.email = 'anne@eastmarsh.example' and j.email = 'joanne@eastmarsh.example'`,
  )
  expect((await anne.get(on('eastmarsh/anne', '/needs'))).text).toContain('What you both see the same way')
  const part = await (await world.as(JOANNE)).get(on('eastmarsh/anne', '/carer-part'))
  expect(part.text).toContain('There are no questions for you now')
})

test('to be asked about an earlier assessment is over with it: nobody is shown as asked, and she can be asked anew', async () => {
  const [david, at] = ['eastmarsh/david', (path: string) => on('eastmarsh/david', path)]
  await needsOpened(world, david, 'eastmarsh/priya')
  await rowsIn(
    world,
    1,
    `insert into share (share_id, person_id, with_human, item, shared_at, shared_by)
      select gen_random_uuid(), p.human_id, j.human_id, 'carer-questions', now() - interval '20 days', p.human_id
      from human p, human j where p.email = 'david@eastmarsh.example' and j.email = 'joanne@eastmarsh.example'`,
  )
  const him = await world.as(david)
  const page = (await him.get(`${at(INVITE)}?alone=yes`)).text
  expect(page).not.toContain('You asked Joanne')
  expect(page).toContain('Do you want somebody who helps you to answer too?')
  await carerInvited(world, david)
  expect((await him.get(`${at(INVITE)}?alone=yes`)).text).toContain('You asked Joanne Reed to answer too')
  expect((await him.send(at(`${INVITE}/take-back`), {})).status).toBe(303)
  expect((await (await world.as(JOANNE)).get(at('/carer-part'))).status).toBe(404)
  expect(world.bugs).toEqual([])
})

test('nobody else: a carer who is not asked, the worker in the carer’s column, another worker', async () => {
  await needsOpened(world, 'eastmarsh/hazel', 'eastmarsh/owen')
  const at = (path: string) => on('eastmarsh/hazel', path)
  const hazel = await world.as('eastmarsh/hazel')
  const owen = await world.as('eastmarsh/owen')
  for (const path of ['/carer-part', '/carer-part/answers', '/carer-part/finish', '/carer-part/in-confidence']) {
    for (const browser of [hazel, owen, await world.as(JOANNE), await world.as('eastmarsh/noor')])
      expect((await browser.get(at(path))).status).toBe(404)
    if (path !== '/carer-part')
      expect((await forced(world, owen, at(path), { 'level-children': 'cannot' })).status).toBe(404)
  }
  for (const path of [INVITE, `${INVITE}/take-back`]) expect((await owen.get(at(path))).status).toBe(404)
  expect((await hazel.get(at('/needs/carer-in-confidence'))).status).toBe(404)
})
