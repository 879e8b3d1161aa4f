import { afterAll, beforeAll, expect, test } from 'vitest'
import { forced } from '#test/forced.ts'
import { needsOpened, needsRevealed, ticked } from '#test/steps/needs.ts'
import { aWorld, hiddenOf, on, type World } from '#test/world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const ANNE = 'eastmarsh/anne'
const anne = (path: string) => on(ANNE, path)

test('before the offer is accepted the page says what will be here, and nothing can be opened', async () => {
  const arthur = await world.as('eastmarsh/arthur')
  const owen = await world.as('eastmarsh/owen')
  const hers = await arthur.get(on('eastmarsh/arthur', '/needs'))
  expect(hers.text).toContain('when you have said yes')
  expect(hers.text).toContain(on('eastmarsh/arthur', '/needs/questions'))
  const refused = await forced(world, owen, on('eastmarsh/arthur', '/needs/open'))
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('has not said yes')
  const tooEarly = await arthur.get(on('eastmarsh/arthur', '/needs/my-answers'))
  expect(tooEarly.text).toContain('not open yet')
})

test('both answer apart, finish, see both, and settle the difference', async () => {
  await needsRevealed(world)
  const her = await world.as(ANNE)
  const priya = await world.as('eastmarsh/priya')

  const reveal = (await her.get(anne('/needs'))).text
  expect(reveal.indexOf('What you both see the same way')).toBeGreaterThan(0)
  expect(reveal.indexOf('Things you see differently')).toBeGreaterThan(reveal.indexOf('What you both see the same way'))
  expect(reveal).toContain('You both said that you cannot do this:')
  expect(reveal).toContain('I have four.')
  expect(reveal).toContain('“Anne manages this”')
  expect((await priya.get(anne('/needs'))).text).toContain('You both said that Anne cannot do this:')

  const early = await priya.send(anne('/needs/decide'), {
    eligible: 'yes',
    impairment: 'yes',
    impact: 'yes',
    chosen: ['children', 'home-kept'],
    'need-children': 'Childcare',
    'need-home-kept': '',
    reasons: 'Kept when refused',
  })
  expect(early.status).toBe(422)
  expect(early.text).toContain('have not talked about it yet')
  expect(early.text).toContain('href="#need-home-kept"')
  expect(early.text).toContain('Kept when refused')

  const drawn = await her.get(anne('/needs/talk?about=home-kept'))
  expect(drawn.text).toContain('Your home: you see this differently')
  const noWords = await her.send(anne('/needs/talk'), { about: 'home-kept', endsAs: 'we-differ', words: '' })
  expect(noWords.text).toContain('href="#words"')
  const settled = await her.send(anne('/needs/talk'), {
    about: 'home-kept',
    endsAs: 'we-differ',
    words: 'We look again <later>',
  })
  expect(settled.status).toBe(303)
  const after = (await priya.get(anne('/needs'))).text
  expect(after).toContain('We look again &lt;later>')
  expect(after).toContain('Most of it waits until somebody comes.')
  expect(after).toContain('“I manage this with some help”')

  expect(world.bugs).toEqual([])
})

test('the worker decides in words that the person reads, and from then on all of it is frozen', async () => {
  const her = await world.as(ANNE)
  const priya = await world.as('eastmarsh/priya')
  const page = (await priya.get(anne('/needs/decide'))).text
  expect(page).toContain('2 of these count, and the law asks for two')
  expect(page).toContain('value="children" checked')
  const fields = {
    eligible: 'yes',
    impairment: 'yes',
    impact: 'yes',
    chosen: ['children', 'community'],
    'need-children': 'Somebody for the children',
    'need-community': 'Getting out on low days',
    reasons: 'Because therapy needs both',
  }
  const held = hiddenOf((await priya.get(anne('/needs/decide'))).text, anne('/needs/decide'))
  expect((await priya.send(anne('/needs/decide'), fields)).location).toBe(anne('/needs?done=decided'))
  const decided = (await her.get(anne('/needs'))).text
  expect(decided).toContain('Children: Somebody for the children')
  expect(decided).toContain('Because therapy needs both')
  expect(decided).toContain(anne('/amount'))

  // Frozen: nothing can be talked about or decided again.
  const talk = { about: 'home-kept', endsAs: 'leave-it', words: '', after: '' }
  expect((await forced(world, her, anne('/needs/talk'), talk)).text).toContain('so this stays as it is')
  expect((await priya.post(anne('/needs/decide'), { ...fields, ...held })).text).toContain('decided already')
  const lines = (await her.get(anne('/timeline'))).text
  expect(lines).not.toContain('Your home')
  expect(world.bugs).toEqual([])
})

test('answers wait from one visit to the next, the newest stands, and each reason is at its field', async () => {
  const [hazel, at] = ['eastmarsh/hazel', (path: string) => on('eastmarsh/hazel', path)]
  await needsOpened(world, hazel, 'eastmarsh/owen')
  const her = await world.as(hazel)
  const form = at('/needs/my-answers')
  const stamp = hiddenOf((await her.get(form)).text, form).stamp ?? ''
  const unfinished = await forced(world, her, at('/needs/my-answers/finish'), { stamp })
  expect(unfinished.text).toContain('Choose an answer to at least one question')
  expect((await her.send(form, {})).text).toContain('href="#level-nutrition"')
  const wrong = await her.send(form, {
    'level-nutrition': 'perhaps',
    'words-hygiene': 'x'.repeat(2001),
    'words-toilet': 'Kept <b>',
  })
  expect(wrong.status).toBe(422)
  for (const field of ['level-nutrition', 'words-hygiene']) expect(wrong.text).toContain(`href="#${field}"`)
  expect(wrong.text).toContain('x'.repeat(2001))
  expect(wrong.text).toContain('Kept &lt;b>')
  expect((await her.send(form, { 'words-toilet': 'Alone' })).text).toContain('href="#level-toilet"')

  const saved = await her.send(form, { 'level-children': 'cannot', 'words-children': 'First' })
  expect(saved.location).toBe(at('/needs/my-answers/finish?done=saved'))
  expect((await her.get(at('/needs'))).text).toContain('1 of 10 answered')
  expect((await her.get(at('/needs/my-answers/finish'))).text).toContain('Left so far: Food, Washing')
  await her.send(form, { ...ticked({}), 'level-children': 'some-help', 'words-children': 'Second' })
  const again = (await her.get(form)).text
  expect(again).toContain('Second')
  expect(again).not.toContain('First')
  expect(again).toMatch(/id="level-children-2"[^>]*checked/)
  const held = hiddenOf((await her.get(form)).text, form)
  expect((await her.send(at('/needs/my-answers/finish'), {})).location).toBe(at('/needs?done=finished'))
  const locked = await her.get(form)
  expect(locked.text).toContain('You finished on')
  expect(locked.text).not.toContain('<textarea')
  const late = await her.post(form, { ...ticked({}), ...held })
  expect(late.status).toBe(422)
  expect(late.text).toContain('your answers stay as they are')
})

test('a stale page says so; a page sent twice is done once', async () => {
  const at = (path: string) => on('eastmarsh/helen', path)
  await needsOpened(world, 'eastmarsh/helen', 'eastmarsh/ken')
  const her = await world.as('eastmarsh/helen')
  const form = at('/needs/my-answers')
  const rows = () =>
    world.within(1, (tx) =>
      tx.run({ name: 'test-answers', text: 'select count(*)::int as n from answer', values: () => [] }, {}),
    )
  const [one, two] = [await her.get(form), await her.get(form)]
  const fields = { ...ticked({}), ...hiddenOf(one.text, form) }
  const both = await Promise.all([her.post(form, fields), her.post(form, fields)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const before = await rows()
  const stale = await her.post(form, { ...ticked({ children: { words: 'Mine' } }), ...hiddenOf(two.text, form) })
  expect(stale.status).toBe(422)
  expect(stale.text).toContain('Somebody changed this')
  expect(stale.text).toContain('Mine')
  await her.post(form, fields)
  expect(await rows()).toEqual(before)

  const path = at('/needs/my-answers/finish')
  const finish = hiddenOf((await her.get(path)).text, path)
  const sent = await Promise.all([1, 2, 3].map(() => her.post(path, finish)))
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
  const lines = (await her.get(at('/timeline'))).text
  expect(lines.split('finished answering').length).toBe(2)
  expect(world.bugs).toEqual([])
})

test('nobody else sees or does any of it', async () => {
  const paths = ['/needs', '/needs/open', '/needs/my-answers', '/needs/worker-answers', '/needs/talk', '/needs/decide']
  for (const key of ['eastmarsh/joanne', 'eastmarsh/marcus', 'eastmarsh/owen', 'eastmarsh/farah', 'eastmarsh/arthur']) {
    const other = await world.as(key)
    for (const path of paths) expect((await other.get(anne(path))).status).toBe(404)
  }
  const her = await world.as(ANNE)
  for (const path of ['/needs/open', '/needs/worker-answers', '/needs/decide'])
    expect((await her.get(anne(path))).status).toBe(404)
  const yusuf = await world.as('northcliffe/yusuf')
  expect((await yusuf.get(anne('/needs'))).location).toContain('/eastmarsh/sign-in')
  expect((await yusuf.get(anne('/needs').replace('eastmarsh', 'northcliffe'))).status).toBe(404)
})
